"""The whole text as lines, set only where it is looked at.

A place is a paragraph and a line in it. What stands on the screen is found by walking from the place at its top,
so it is exact without the rest of the text being set; only the scroll bar works with estimates.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.layout.block import Block, Line

KEPT_BLOCKS = 256
"""Set paragraphs that are kept: several screens of the largest terminal, a megabyte or so."""


_NOTHING = Block((), (), (), True)


class Place(NamedTuple):
    """A line of the text."""

    paragraph: int
    line: int


class Flow:
    """Paragraphs, one after the other, as lines."""

    def __init__(self, count: int, estimate: Sequence[int], make: Callable[[int], Block]) -> None:
        """Start with nothing set.

        Args:
            count: Number of paragraphs.
            estimate: Lines that each paragraph will take, more or less, for the scroll bar.
            make: Sets one paragraph.
        """
        self.count = count
        self._make = make
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self._starts = [0, *accumulate(estimate)]

    @property
    def height(self) -> int:
        """Estimated lines of the whole text."""
        return self._starts[-1]

    def block(self, paragraph: int) -> Block:
        """The paragraph, set now if it is not yet; a text without paragraphs has an empty one."""
        if not self.count:
            return _NOTHING
        found = self._blocks.get(paragraph)
        if found is None:
            found = self._blocks[paragraph] = self._make(paragraph)
            if len(self._blocks) > KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(paragraph)
        return found

    def forget(self, first: int, last: int) -> None:
        """Set paragraphs `first` to `last` (half open) again when they are next looked at."""
        for paragraph in [p for p in self._blocks if first <= p < last]:
            del self._blocks[paragraph]

    def walk(self, place: Place, lines: int) -> Place:
        """The place `lines` further on (back if negative), the first or last line of the text at most."""
        if not self.count:
            return Place(0, 0)
        paragraph, line = place.paragraph, place.line + lines
        while line < 0:
            if paragraph == 0:
                return Place(0, 0)
            paragraph -= 1
            line += len(self.block(paragraph).lines)
        while line >= (size := len(self.block(paragraph).lines)):
            if paragraph + 1 >= self.count:
                return Place(paragraph, size - 1)
            paragraph += 1
            line -= size
        return Place(paragraph, line)

    def screen(self, top: Place, height: int) -> list[tuple[int, Line] | None]:
        """What stands on the `height` lines from `top` on; None below the end of the text."""
        out: list[tuple[int, Line] | None] = []
        paragraph, line = top
        while len(out) < height and paragraph < self.count:
            lines = self.block(paragraph).lines[line:]
            out += [(paragraph, entry) for entry in lines]
            paragraph, line = paragraph + 1, 0
        del out[height:]
        out += [None] * (height - len(out))
        return out

    def distance(self, start: Place, end: Place, limit: int) -> int | None:
        """Lines from `start` down to `end`, or None if that is more than `limit` or `end` stands above."""
        if end < start:
            return None
        lines = end.line - start.line
        for paragraph in range(start.paragraph, end.paragraph):
            lines += len(self.block(paragraph).lines)
            if lines - end.line > limit + len(self.block(end.paragraph).lines):
                return None
        return lines if lines <= limit else None

    def last_top(self, height: int) -> Place:
        """The place at the top of the last screen."""
        if not self.count:
            return Place(0, 0)
        end = Place(self.count - 1, len(self.block(self.count - 1).lines) - 1)
        return self.walk(end, 1 - height)

    def estimated_y(self, place: Place) -> int:
        """Where the scroll bar has the place, in estimated lines."""
        if not self.count:
            return 0
        begin, end = self._starts[place.paragraph : place.paragraph + 2]
        if place.line == 0:
            return begin
        size = len(self.block(place.paragraph).lines)
        return begin + (end - begin) * min(place.line, size) // size

    def at_estimated_y(self, y: int) -> Place:
        """The place that the scroll bar means by `y`."""
        if not self.count:
            return Place(0, 0)
        paragraph = min(max(0, bisect_right(self._starts, y) - 1), self.count - 1)
        begin, end = self._starts[paragraph : paragraph + 2]
        size = len(self.block(paragraph).lines)
        return Place(paragraph, min(size - 1, (y - begin) * size // max(1, end - begin)))


def _nothing(paragraph: int) -> Block:
    raise IndexError(paragraph)


EMPTY = Flow(0, [], _nothing)
"""A text without paragraphs."""
