"""A saved word with what dictionary and glossary say of it: what every export is made of."""

from __future__ import annotations

from typing import NamedTuple

from reader.errors import ReaderError
from reader.language.glossary import Glossary, Term
from reader.language.lexicon import Lexicon
from reader.language.notation import joined
from reader.language.words import is_hanzi
from reader.store.vocabulary import SavedWord
from reader.study.formats.cells import one_line
from reader.study.typed_pinyin import parse_reading

_BAND = {7: "7–9"}
_SENSES = 3
"""So many senses of the dictionary stand on a card: more are not learnt from it."""


class DescribedWord(NamedTuple):
    """A word as it goes out; every text is one line without control characters."""

    headword: str
    simplified: str
    traditional: str
    reading: tuple[str, ...]
    """As it is read in its sentence, else as the dictionary has it; empty for Latin words."""
    pinyin: str
    """With tone marks."""
    meaning: str
    levels: dict[str, int]
    """By HSK standard (see `Lexicon.levels`)."""
    saved: SavedWord

    @property
    def level(self) -> str:
        """The levels, each with its standard: `HSK 4 (2025), 5 (2021)`; empty where the word is in no list."""
        named = [f"{_BAND.get(level, level)} ({standard})" for standard, level in self.levels.items()]
        return f"HSK {', '.join(named)}" if named else ""

    @property
    def sentence(self) -> str:
        """Where it was met; one line."""
        return one_line(self.saved.place.sentence)


def described(word: SavedWord, lexicon: Lexicon, glossary: Glossary) -> DescribedWord:
    """What is known of a word; a term is explained by the glossary, everything else by the dictionary."""
    headword = one_line(word.headword)
    entries = lexicon.entries(headword, word.place.reading)
    entry = entries[0] if entries else None
    term = glossary.get(headword)
    reading = word.place.reading or (entry.reading if entry else ()) or (_reading(term, headword) if term else ())
    senses = "; ".join(entry.glosses[:_SENSES]) if entry else ""
    return DescribedWord(
        headword,
        entry.simplified if entry else headword,
        entry.traditional if entry else headword,
        reading,
        "".join(joined(reading, "marks", entry is not None and entry.kind in ("name", "surname"))),
        one_line((_meaning(term) if term else "") or senses),
        lexicon.levels(headword),
        word,
    )


def _reading(term: Term, headword: str) -> tuple[str, ...]:
    """The reading of a term that is written in hanzi; empty where the glossary gives none that fits."""
    hanzi = sum(map(is_hanzi, headword))
    try:
        return parse_reading(term.pinyin, hanzi) if hanzi and term.pinyin and not term.chinese else ()
    except ReaderError:
        return ()


def _meaning(term: Term) -> str:
    """What a term means; one in Latin letters has its Chinese name first: `软件即服务 ruǎnjiàn jí fúwù: …`."""
    name = " ".join(filter(None, (term.chinese, term.pinyin))) if term.chinese else ""
    return ": ".join(filter(None, (name, term.short)))
