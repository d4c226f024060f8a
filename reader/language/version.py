"""Versions of what the language part gives: anything kept on disk that was made by another version is made anew."""

LEXICON = "3"
"""The compiled dictionary: its tables, and the order of entries."""

ANALYSES = "1"
"""The files of the cache of analyses."""

ENGINE = "1"
"""The engine's answers: words, kinds, readings."""
