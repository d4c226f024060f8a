"""How difficult a text is: for this learner by the words that are known, for any by the HSK levels of its words.

Names, numbers, Latin words and words that the reader ignores are left out: they are not what a text is hard by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from reader.language.glossary import Glossary
from reader.language.words import Word, is_hanzi
from reader.store.vocabulary import Status
from reader.study.knowledge import counts

ENOUGH = 0.95
"""The share of running words to know for reading with some help; without any it is 98 % (Laufer 1989, Hu and Nation
2000)."""
HARDEST = 20
_NAMES = ("person", "company", "name", "place", "work")
"""Domains of a glossary whose terms are names."""
_UNLISTED = 10
"""Beyond all levels."""


class Contents(NamedTuple):
    """The words of a text, counted."""

    words: Counter[str]
    """Running words that count, by headword, in the order of their first places."""
    left_out: int
    """Running words that do not: names, numbers, Latin words."""


class Hard(NamedTuple):
    """A word that is not known yet."""

    word: str
    places: int
    """In the text."""
    level: int | None
    """Its HSK level (7 stands for 7 to 9); None where no list has it."""
    estimate: int | None
    """Where no list has it: the level of its hardest hanzi; None where one of them has none."""


class Difficulty(NamedTuple):
    """What is known of a text, and what is hard in it."""

    words: int
    """Running words that count."""
    types: int
    """Different ones."""
    left_out: int
    ignored: int
    """Running words that the reader ignores; not among `words`."""
    known_words: int
    """How many of the running words are known."""
    known_types: int
    level: int | None
    """The level up to which the lists, and for words in no list the levels of their hanzi, hold enough of the running
    words (`ENOUGH`); None where not even the highest does."""
    levels: Mapping[int, int]
    """Running words by the level that lists them; 0: those in no list."""
    hardest: tuple[Hard, ...]

    @property
    def share(self) -> float | None:
        """The share of running words that are known; None of a text without any."""
        return self.known_words / self.words if self.words else None

    @property
    def type_share(self) -> float | None:
        """The share of different words that are known."""
        return self.known_types / self.types if self.types else None


def contents(words: Iterable[Word], glossary: Glossary) -> Contents:
    """Count the words of a text.

    Args:
        words: All of them.
        glossary: Tells which of its terms are names.
    """
    found: Counter[str] = Counter()
    left_out = 0
    for word in words:
        if counts(word) and any(map(is_hanzi, word.text)) and not _is_name(word, glossary):
            found[word.text] += 1
        else:
            left_out += 1
    return Contents(found, left_out)


def _is_name(word: Word, glossary: Glossary) -> bool:
    term = glossary.get(word.text) if word.kind == "term" else None
    return term is not None and term.domain in _NAMES


def difficulty(
    text: Contents,
    status: Callable[[str], Status],
    levels: Mapping[str, int],
    estimate: Callable[[str], int | None],
) -> Difficulty:
    """Say how difficult a text is.

    Args:
        text: Its words.
        status: What the reader knows of a headword.
        levels: The levels of listed words in one standard.
        estimate: The level of the hardest hanzi of a word that is not listed.
    """
    said = {word: status(word) for word in text.words}
    counted = {word: count for word, count in text.words.items() if said[word] != "ignored"}
    words = sum(counted.values())
    by_level: Counter[int] = Counter()
    by_estimate: Counter[int] = Counter()
    hard: list[Hard] = []
    for word, count in counted.items():
        level = levels.get(word)
        guess = None if level else estimate(word)
        by_level[level or 0] += count
        by_estimate[level or guess or _UNLISTED] += count
        if said[word] != "known":
            hard.append(Hard(word, count, level, guess))
    hard.sort(key=lambda found: (-(found.level or found.estimate or _UNLISTED), -found.places))
    return Difficulty(
        words,
        len(counted),
        text.left_out,
        sum(text.words.values()) - words,
        sum(count for word, count in counted.items() if said[word] == "known"),
        sum(said[word] == "known" for word in counted),
        _level(by_estimate, words),
        dict(sorted(by_level.items())),
        tuple(hard[:HARDEST]),
    )


def _level(by_level: Mapping[int, int], words: int) -> int | None:
    """The lowest level up to which there are enough of the words."""
    so_far = 0
    for level in sorted(by_level):
        so_far += by_level[level]
        if level < _UNLISTED and so_far >= ENOUGH * words:
            return level
    return None


def level_name(level: int | None) -> str:
    """A level for people."""
    return "beyond 9" if level is None else "7–9" if level == 7 else str(level)
