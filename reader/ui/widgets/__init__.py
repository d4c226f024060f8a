"""The parts of the screen: each knows its own data and posts messages up."""
