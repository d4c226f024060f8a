"""The words of which something was said: read, sorted, filtered and changed, for the table that shows them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple
from unicodedata import normalize

from reader.errors import ReaderError
from reader.language.lexicon import Lexicon
from reader.store.vocabulary import LEARNING, STATUSES, SavedWord, Status, Vocabulary
from reader.ui.elsewhere import with_lexicon
from reader.ui.long_work import in_thread
from reader.ui.memory import Memory

ORDERS = ("latest", "pinyin", "status", "level", "text")
"""`latest`: changed last; `level`: of HSK; `text`: how often it stands in what was opened of the text."""
CHOICES = ("all", "learning", "known", "ignored", "noted", "text")
"""`text`: those that stand in what was opened of the text."""
_UNLISTED = 99
_MANY = 2_000
"""Rows that are sorted in a thread: more would take longer than a frame."""


class Row(NamedTuple):
    """A word with what the table shows of it."""

    word: SavedWord
    reading: tuple[str, ...]
    sound: str
    """Its letters without tones: `huayuan`."""
    level: int
    """HSK level, 0 if it is in no list."""
    here: int
    """How often it stands in what was opened of the text."""


class Arrangement(NamedTuple):
    """Which rows are shown, and in what order."""

    order: str = ORDERS[0]
    backwards: bool = False
    choice: str = CHOICES[0]
    typed: str = ""
    """Hanzi, pinyin without tones, or a part of the note."""
    meaning: Collection[str] = ()
    """Headwords that mean what was typed."""


class WordBook:
    """All saved words."""

    def __init__(self, memory: Memory, standard: str, here: Counter[str]) -> None:
        """Hold none before `load`.

        Args:
            memory: Where they are kept.
            standard: Of the HSK levels.
            here: How often words stand in what was opened of the text.
        """
        self.rows: list[Row] = []
        """All of them, the latest first."""
        self._memory = memory
        self._standard = standard
        self._here = here

    async def load(self) -> None:
        """Read the words: in a thread, as there may be fifty thousand."""
        words = await in_thread(self._memory, lambda vocabulary: list(vocabulary.all()))
        try:
            self.rows = await asyncio.to_thread(with_lexicon, lambda lexicon: self._rows(words, lexicon))
        except ReaderError:  # no dictionary: the words are there all the same
            self.rows = [self._row(word, word.place.reading, 0) for word in words]

    def _rows(self, words: Sequence[SavedWord], lexicon: Lexicon) -> list[Row]:
        level_of: dict[str, int] = {}
        before: frozenset[str] = frozenset()
        for level in range(1, 8):
            listed = lexicon.listed(self._standard, level)
            level_of.update(dict.fromkeys(listed - before, level))
            before = listed
        readings = lexicon.readings()
        rows = []
        for word in words:
            reading = word.place.reading
            if not reading and word.headword in readings:
                reading = readings[word.headword][0]
            rows.append(self._row(word, reading, level_of.get(word.headword, 0)))
        return rows

    def _row(self, word: SavedWord, reading: tuple[str, ...], level: int) -> Row:
        return Row(word, reading, letters_of("".join(reading)), level, self._here[word.headword])

    async def arranged(self, wanted: Arrangement) -> list[Row]:
        """The rows that are wanted, in order."""
        rows = self.rows
        if len(rows) < _MANY:
            return arranged(rows, wanted)
        return await asyncio.to_thread(arranged, rows, wanted)

    def say(self, row: Row, status: Status) -> Row:
        """Say something else of a word."""
        return self._changed(row, self._memory.vocabulary.set_status(row.word.headword, status))

    def note(self, row: Row, note: str) -> Row:
        """Write another note."""
        return self._changed(row, self._memory.vocabulary.set_note(row.word.headword, note))

    def _changed(self, row: Row, word: SavedWord) -> Row:
        new = row._replace(word=word)
        self.rows = [new if other.word.headword == word.headword else other for other in self.rows]
        return new

    async def undo(self) -> str:
        """Undo the last change of words, and read them anew; what was undone, empty if nothing."""
        undone = await in_thread(self._memory, Vocabulary.undo_last)
        if undone is None:
            return ""
        await self.load()
        return undone.what


def arranged(rows: Sequence[Row], wanted: Arrangement) -> list[Row]:
    """The rows that are wanted, in order; those that are alike in it stay the latest first."""
    found = [row for row in rows if _chosen(row, wanted.choice) and _fits(row, wanted)]
    if wanted.order == "latest":
        return found[::-1] if wanted.backwards else found
    keys: dict[str, Callable[[Row], Any]] = {
        "pinyin": lambda row: (row.sound or "~", row.reading, row.word.headword),
        "status": lambda row: STATUSES.index(row.word.status),
        "level": lambda row: row.level or _UNLISTED,
        "text": lambda row: -row.here,
    }
    return sorted(found, key=keys[wanted.order], reverse=wanted.backwards)


def letters_of(typed: str) -> str:
    """The plain letters of pinyin, whatever marks its tones: `nǚ hái`, `nv3hai2` and `nühái` are `nuhai`."""
    plain = normalize("NFD", typed.casefold().replace("v", "u"))
    return "".join(char for char in plain if char.isascii() and char.isalpha())


def _chosen(row: Row, choice: str) -> bool:
    word = row.word
    return {
        "all": True,
        "learning": word.status in LEARNING,
        "known": word.status == "known",
        "ignored": word.status == "ignored",
        "noted": bool(word.note),
        "text": row.here > 0,
    }[choice]


def _fits(row: Row, wanted: Arrangement) -> bool:
    if not wanted.typed:
        return True
    word = row.word
    letters = letters_of(wanted.typed)
    return (
        wanted.typed in word.headword
        or (bool(letters) and row.sound.startswith(letters))
        or wanted.typed.casefold() in word.note.casefold()
        or word.headword in wanted.meaning
    )
