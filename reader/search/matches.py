"""Matches: spans of the text in order, many of them in little room."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple, overload

from reader.search.queries import KINDS, Kind


class Match(NamedTuple):
    """A place that was found."""

    start: int
    """Code-point offset, half open."""
    end: int
    by: Kind


class Matches(Sequence[Match]):
    """Matches in order of their start; they may overlap."""

    def __init__(self, starts: list[int], ends: list[int], kinds: list[int]) -> None:
        """Take parallel lists over.

        Args:
            starts, ends: Offsets.
            kinds: Indices in `KINDS`.
        """
        self.starts = starts
        self.ends = ends
        self.kinds = kinds

    @classmethod
    def of(cls, found: Iterable[tuple[int, int, int]]) -> Matches:
        """Sort, each place once: the first of `KINDS` wins."""
        places: dict[tuple[int, int], int] = {}
        for start, end, kind in sorted(found):
            places.setdefault((start, end), kind)
        return cls([start for start, _ in places], [end for _, end in places], list(places.values()))

    @overload
    def __getitem__(self, index: int) -> Match: ...
    @overload
    def __getitem__(self, index: slice) -> list[Match]: ...
    def __getitem__(self, index: int | slice) -> Match | list[Match]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        return Match(self.starts[index], self.ends[index], KINDS[self.kinds[index]])

    def __len__(self) -> int:
        return len(self.starts)

    def spans(self) -> list[tuple[int, int]]:
        """What is covered: spans in order, those that overlap as one."""
        found: list[tuple[int, int]] = []
        for start, end in zip(self.starts, self.ends, strict=True):
            if found and start < found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
        return found

    def at_or_after(self, offset: int) -> int:
        """Index of the first match that starts at `offset` or after it; 0 if there is none: the search goes round."""
        index = bisect_left(self.starts, offset)
        return index if index < len(self) else 0

    def before(self, offset: int) -> int:
        """Index of the last match that starts before `offset`; that of the last one if there is none."""
        return (bisect_left(self.starts, offset) - 1) % len(self) if self else 0


def joined(parts: Iterable[Matches]) -> Matches:
    """Matches of slices that follow each other."""
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[int] = []
    for part in parts:
        starts += part.starts
        ends += part.ends
        kinds += part.kinds
    return Matches(starts, ends, kinds)
