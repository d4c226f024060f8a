"""Movement of the word cursor through the text: pure functions of the words, with no screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.language.words import Word
from reader.text.document import Document
from reader.text.sentences import sentences


class Spot(NamedTuple):
    """Where the word cursor is."""

    paragraph: int
    word: int
    """Index in the paragraph's words."""


class Navigator:
    """Finds the word that a movement leads to. A movement that leads nowhere gives the spot it began at."""

    def __init__(self, document: Document, words: Callable[[int], Sequence[Word]]) -> None:
        """Move in `document`, whose paragraphs' words are asked for one paragraph at a time."""
        self._document = document
        self._words = words

    def word(self, spot: Spot) -> Word | None:
        """The word at a spot, None where the text has no word at all."""
        words = self._words(spot.paragraph) if self._document.paragraphs else ()
        return words[spot.word] if spot.word < len(words) else None

    def at(self, offset: int) -> Spot:
        """The word that holds `offset`, else the last one before it in its paragraph, else the next one."""
        paragraph = self._document.paragraph_at(offset)
        if not self._document.paragraphs:
            return Spot(0, 0)
        words = self._words(paragraph)
        if not words:
            here = Spot(paragraph, 0)
            found = next(self._from(here, 1), None) or next(self._from(here, -1), None)
            return found or here
        return Spot(paragraph, max(0, bisect_right(words, offset, key=lambda word: word.start) - 1))

    def step(self, spot: Spot, direction: int) -> Spot:
        """The next (1) or previous (-1) word."""
        return next(self._from(spot, direction), spot)

    def first(self) -> Spot:
        """The first word of the text."""
        return self.at(0)

    def last(self) -> Spot:
        """The last word of the text."""
        return self.at(len(self._document.text))

    def paragraph(self, spot: Spot, direction: int) -> Spot:
        """The first word of the next paragraph; backwards of this one, or from there of the one before."""
        if direction < 0 and spot.word > 0:
            return Spot(spot.paragraph, 0)
        paragraph = spot.paragraph + direction
        while 0 <= paragraph < len(self._document.paragraphs):
            if self._words(paragraph):
                return Spot(paragraph, 0)
            paragraph += direction
        return spot

    def sentence(self, spot: Spot, direction: int) -> Spot:
        """The first word of the next sentence; backwards of this one, or from there of the one before."""
        word = self.word(spot)
        if word is None:
            return spot
        starts = self._sentence_starts(spot.paragraph)
        at = bisect_right(starts, word.start) - 1
        if direction < 0 and at >= 0 and starts[at] < word.start:
            return self.at(starts[at])
        if 0 <= at + direction < len(starts):
            return self.at(starts[at + direction])
        there = self.paragraph(Spot(spot.paragraph, 0), direction)
        if there.paragraph == spot.paragraph:
            return spot
        return there if direction > 0 else self.at(self._sentence_starts(there.paragraph)[-1])

    def section(self, spot: Spot, direction: int) -> Spot:
        """The first word of the next section; backwards of this one, or from there of the one before."""
        word = self.word(spot)
        if word is None:
            return spot
        starts = [section.start for section in self._document.sections]
        at = bisect_right(starts, word.start)
        if direction > 0:
            return self.at(starts[at]) if at < len(starts) else spot
        before = (self.at(start) for start in reversed(starts[:at]))
        return next((there for there in before if there < spot), spot)

    def find(self, spot: Spot, direction: int, wanted: Callable[[Word], bool], limit: int = 20_000) -> Spot:
        """The nearest word after (1) or before (-1) the spot that is wanted, looking at `limit` words at most."""
        for count, there in enumerate(self._from(spot, direction)):
            if count >= limit:
                break
            word = self.word(there)
            if word is not None and wanted(word):
                return there
        return spot

    def sentence_at(self, spot: Spot) -> str:
        """The sentence that holds the word, empty where there is no word."""
        word = self.word(spot)
        if word is None:
            return ""
        paragraph = self._document.paragraphs[spot.paragraph]
        for start, end in sentences(self._document.text, paragraph.start, paragraph.end):
            if start <= word.start < end:
                return self._document.text[start:end]
        return self._document.text[paragraph.start : paragraph.end]

    def _sentence_starts(self, paragraph: int) -> list[int]:
        span = self._document.paragraphs[paragraph]
        spans = sentences(self._document.text, span.start, span.end)
        words = self._words(paragraph)
        # A sentence is known by its first word; a run of marks alone is none.
        starts = (next((w.start for w in words if start <= w.start < end), None) for start, end in spans)
        return [start for start in starts if start is not None] or [words[0].start]

    def _from(self, spot: Spot, direction: int) -> Iterator[Spot]:
        """All spots after or before `spot`, nearest first."""
        paragraph, index = spot.paragraph, spot.word + direction
        count = len(self._document.paragraphs)
        while 0 <= paragraph < count:
            words = self._words(paragraph)
            while 0 <= index < len(words):
                yield Spot(paragraph, index)
                index += direction
            paragraph += direction
            if 0 <= paragraph < count:
                index = 0 if direction > 0 else len(self._words(paragraph)) - 1
