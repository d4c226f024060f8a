"""The screens: they compose widgets, route messages and own the work in the background."""
