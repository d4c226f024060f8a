"""What is looked for in a slice: something written, something that sounds, words that mean something."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Protocol

from reader.search.alphabet import Alphabet
from reader.search.index import INSIDE, Index, Slice
from reader.search.pinyin import Cut
from reader.search.queries import KINDS, Kind, Query


class Pattern(Protocol):
    """Finds places of one kind."""

    kind: int
    """Index in `KINDS`."""

    def find(self, place: Slice) -> list[tuple[list[int], int]]:
        """Starts in the slice's own strings, with their length, for each length that it finds."""


class Written:
    """A string as it stands in the folded text; it may overlap itself."""

    def __init__(self, folded: str, kind: Kind, *, at_word_start: bool = False) -> None:
        self.kind = KINDS.index(kind)
        self._length = len(folded)
        begin = r"(?<![a-z0-9])" if at_word_start else ""
        rest = f"(?={re.escape(folded[1:])})" if len(folded) > 1 else ""
        self._find = re.compile(begin + re.escape(folded[0]) + rest).finditer
        self._folded = folded

    def find(self, place: Slice) -> list[tuple[list[int], int]]:
        """See `Pattern`."""
        if self._folded not in place.folded:
            return []
        return [([match.start() for match in self._find(place.folded)], self._length)]


class Sounding:
    """Syllables, in each of the ways in which a query can be cut."""

    def __init__(self, cuts: Sequence[Cut], kind: Kind, alphabet: Alphabet) -> None:
        self.kind = KINDS.index(kind)
        self._cuts = cuts
        self._alphabet = alphabet
        self._size = -1
        self._compiled: list[tuple[re.Pattern[str], int]] = []

    def find(self, place: Slice) -> list[tuple[list[int], int]]:
        """See `Pattern`."""
        if self._alphabet.size != self._size:  # the slice before brought readings that were not met yet
            self._size = self._alphabet.size
            made = [(self._alphabet.pattern(cut), len(cut)) for cut in self._cuts]
            self._compiled = [(re.compile(pattern), length) for pattern, length in made if pattern]
        return [
            ([match.start() for match in pattern.finditer(place.sounds)], length) for pattern, length in self._compiled
        ]


class Meaning:
    """Words that mean what was asked for; where the words of the text are known, only whole ones."""

    def __init__(self, folded: Collection[str]) -> None:
        self.kind = KINDS.index("english")
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(set(folded), key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append(word)
        self._find = re.compile("[" + re.escape("".join(self._by_first)) + "]").finditer if folded else None

    def find(self, place: Slice) -> list[tuple[list[int], int]]:
        """See `Pattern`."""
        found: dict[int, list[int]] = {}
        text, borders = place.folded, place.borders
        for match in self._find(text) if self._find else ():
            at = match.start()
            if borders[at] == INSIDE:
                continue
            for word in self._by_first[match[0]]:
                if text.startswith(word, at) and _whole(text, at, at + len(word), borders):
                    found.setdefault(len(word), []).append(at)
                    break
        return [(starts, length) for length, starts in found.items()]


def _whole(text: str, start: int, end: int, borders: bytes) -> bool:
    if borders[end] == INSIDE:
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    parted = not (text[start].isascii() and before.isascii() and before.isalnum())
    return parted and not (text[end - 1].isascii() and after.isascii() and after.isalnum())


def patterns_of(query: Query, kinds: Collection[Kind], index: Index, meanings: Collection[str] = ()) -> list[Pattern]:
    """What to look for.

    Args:
        query: What was typed.
        kinds: Of those that it can be, the ones that are wanted; not `regex`.
        index: Of the text.
        meanings: Words that mean what was typed, if `english` is wanted.
    """
    found: list[Pattern] = []
    plain = index.folded(query.plain)
    if "hanzi" in kinds and plain:
        found.append(Written(plain, "hanzi"))
    if "latin" in kinds and plain:
        found.append(Written(plain, "latin", at_word_start="pinyin" in query.possible))
    if "pinyin" in kinds and query.cuts:
        found.append(Sounding(query.cuts, "pinyin", index.alphabet))
    if "initials" in kinds and query.initials:
        found.append(Sounding(query.initials, "initials", index.alphabet))
    if "english" in kinds and meanings:
        found.append(Meaning([index.folded(word) for word in meanings if word]))
    return found
