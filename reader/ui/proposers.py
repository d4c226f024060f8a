"""What is being corrected, while the reader still chooses: where to split, what to join, which reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.errors import ReaderError
from reader.language.notation import joined
from reader.language.words import Word
from reader.layout.cells import shown
from reader.store.corrections import Correction
from reader.study.proposals import HasEntries, candidates, join, next_reading, read_as, readings_of, split
from reader.study.typed_pinyin import parse_reading


class Proposer(Protocol):
    """One correction in the making."""

    title: str
    """What it does."""
    keys: str
    """What the reader can press to choose."""

    def proposed(self) -> Correction:
        """The correction as it is chosen now, here.

        Raises:
            ReaderError: it cannot be made; in words for the reader.
        """
        ...

    def step(self, direction: int) -> None:
        """Choose the next (1) or previous (-1) one."""

    def type(self, typed: str) -> None:
        """Take what was typed so far; empty: choose by steps again."""

    def shown(self) -> str:
        """What comes out, for the reader."""
        ...


class SplitProposer:
    """Where to split a word: first in its middle, where most words of four hanzi part."""

    title = "Split"
    keys = "← → place"

    def __init__(self, word: Word, identity: str) -> None:
        self._word = word
        self._identity = identity
        self._places = [at for at in range(1, len(word.text)) if self._possible(at)]
        if not self._places:
            raise ReaderError(f"{word.text} cannot be split.")
        middle = word.parts[0] if word.parts else (len(word.text) + 1) // 2
        self._chosen = min(range(len(self._places)), key=lambda index: abs(self._places[index] - middle))

    def _possible(self, at: int) -> bool:
        try:
            split(self._word, at)
        except ReaderError:
            return False
        return True

    def proposed(self) -> Correction:
        """The split at the chosen place."""
        return split(self._word, self._places[self._chosen], self._identity)

    def step(self, direction: int) -> None:
        """The next place."""
        self._chosen = max(0, min(len(self._places) - 1, self._chosen + direction))

    def type(self, typed: str) -> None:
        """Nothing is typed here."""

    def shown(self) -> str:
        """The word with a bar in it."""
        at = self._places[self._chosen]
        return f"{shown(self._word.text[:at])} | {shown(self._word.text[at:])}"


class JoinProposer:
    """A word and the one after it as one word."""

    title = "Join"
    keys = ""

    def __init__(self, word: Word, following: Word, between: str, dictionary: HasEntries | None, identity: str) -> None:
        readings = readings_of(word.text + between + following.text, dictionary)
        self._proposed = join(word, following, between, readings, identity)

    def proposed(self) -> Correction:
        """The join."""
        return self._proposed

    def step(self, direction: int) -> None:
        """There is but one way."""

    def type(self, typed: str) -> None:
        """Nothing is typed here."""

    def shown(self) -> str:
        """The word that comes out."""
        return shown(self._proposed.text)


class ReadingProposer:
    """Another reading of a word, from the candidates or typed in."""

    title = "Read"
    keys = "~ next · letters and tone digits: type a reading"

    def __init__(self, word: Word, dictionary: HasEntries | None, identity: str) -> None:
        if not word.reading:
            raise ReaderError(f"{word.text} has no reading to correct.")
        self._word = word
        self._identity = identity
        self._candidates: Sequence[tuple[str, ...]] = candidates(word, dictionary)
        self._typed = ""
        self._reading = word.reading
        if any(reading != word.reading for reading in self._candidates):
            self._reading = next_reading(word, self._candidates).reading

    def proposed(self) -> Correction:
        """The reading that is chosen or typed."""
        reading = self._reading
        if self._typed:
            reading = parse_reading(self._typed, len(self._word.reading), self._candidates)
        elif reading == self._word.reading:
            raise ReaderError("No other reading is known: type one, as in chang2 qi1.")
        return read_as(self._word, reading, self._identity)

    def step(self, direction: int) -> None:
        """The next candidate; the present reading is not among them."""
        others = [reading for reading in self._candidates if reading != self._word.reading]
        self._typed = ""
        if others:
            at = others.index(self._reading) if self._reading in others else -direction
            self._reading = others[(at + direction) % len(others)]

    def type(self, typed: str) -> None:
        """Take a typed reading."""
        self._typed = typed

    def shown(self) -> str:
        """The word with the reading that is chosen, in its place among the others."""
        if self._typed:
            return f"{shown(self._word.text)}  {shown(self._typed)}"
        marked = "  ".join(
            f"[{text}]" if reading == self._reading else text
            for reading in self._candidates
            if (text := "".join(joined(reading, "marks"))) and reading != self._word.reading
        )
        return f"{shown(self._word.text)}  {marked}"
