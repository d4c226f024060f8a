"""What the text means: words, readings, dictionary, levels, glossary, and the engine that finds them."""
