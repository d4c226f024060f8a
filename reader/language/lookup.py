"""Everything that is known of a word in its place: what the card and the tooltip show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.language.glossary import Glossary, Term
from reader.language.numbers import SAYINGS, NumberValue, value_of
from reader.language.words import Word, is_hanzi

if TYPE_CHECKING:  # the dictionary is opened after the first frame
    from reader.language.lexicon import Entry, Lexicon

_LONGEST_PART = 8
"""Hanzi; no headword that a learner looks up inside another is longer."""


@dataclass(frozen=True)
class Part:
    """A word inside a word."""

    text: str
    reading: tuple[str, ...]
    gloss: str


@dataclass(frozen=True)
class LookUp:
    """A word with all that dictionary and glossary say of it."""

    word: Word
    term: Term | None
    entries: tuple[Entry, ...]
    """Of the dictionary; the one with the word's reading first."""
    parts: tuple[Part, ...]
    """Of a word of two or more hanzi; what is left to go by where it has no entry."""
    levels: dict[str, int]
    """HSK levels by standard; empty where it is in no list."""
    number: NumberValue | None
    """What a number is worth."""
    derived_level: int | None
    """The level of its hardest hanzi, where it is in no list itself."""


def look_up(word: Word, glossary: Glossary, lexicon: Lexicon | None, standard: str) -> LookUp:
    """Look a word up; without a lexicon (it is still being made) the glossary alone answers."""
    term = glossary.get(word.text)
    number = value_of(word.text) if word.kind == "number" else SAYINGS.get(word.text)
    if lexicon is None:
        return LookUp(word, term, (), (), {}, number, None)
    entries = lexicon.entries(word.text, word.reading)
    levels = lexicon.levels(word.text)
    leveled = bool(levels) or word.kind in ("name", "number", "latin")
    derived = None if leveled else lexicon.derived_level(word.text, standard)
    return LookUp(word, term, entries, _parts(word, lexicon), levels, number, derived)


def _parts(word: Word, lexicon: Lexicon) -> tuple[Part, ...]:
    hanzi = [is_hanzi(char) for char in word.text]
    if sum(hanzi) < 2:
        return ()
    lengths = word.parts or _cut(word.text, lexicon)
    parts: list[Part] = []
    at = syllable = 0
    for length in lengths:
        text = word.text[at : at + length]
        count = sum(hanzi[at : at + length])
        reading = word.reading[syllable : syllable + count]
        if count and text != word.text:
            parts.append(Part(text, reading, lexicon.gloss(text, reading)))
        at, syllable = at + length, syllable + count
    return tuple(parts)


def _cut(text: str, lexicon: Lexicon) -> list[int]:
    """Lengths of the longest headwords from the left, the whole word left out; single characters where none fits."""
    lengths: list[int] = []
    at = 0
    while at < len(text):
        longest = min(_LONGEST_PART, len(text) - at, len(text) - 1)
        lengths.append(next((n for n in range(longest, 1, -1) if lexicon.entries(text[at : at + n])), 1))
        at += lengths[-1]
    return lengths
