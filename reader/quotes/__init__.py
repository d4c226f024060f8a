"""Who said what: quotations of a text, their kind and their speaker."""
