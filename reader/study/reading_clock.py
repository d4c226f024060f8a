"""Which text was read, and for how long: told from how long it was in view.

The time in view is shared evenly among the characters in view. A character counts as read when it has had the time
that a quick native reader takes; pages that are leafed through are not read. While no key is pressed the clock runs
only as long as a slow learner needs for what is in view: then the chair is empty.
"""

from __future__ import annotations

from typing import NamedTuple

QUICKEST = 0.06
"""Seconds for a character: 1,000 in a minute, some four times as fast as native readers read aloud (255 in a minute:
Trauzettel-Klosinski and Dietz 2012, "Standardized assessment of reading performance")."""
SLOWEST = 1.0
"""Seconds for a character while nothing is pressed."""
_IDLE_AT_LEAST, _IDLE_AT_MOST = 10.0, 180.0
"""Seconds that the clock runs on without a key, however little or much is in view."""


class Read(NamedTuple):
    """A stretch of text that was looked at long enough."""

    start: int
    """Code-point offsets, half open."""
    end: int
    seconds: float
    again: bool
    """Whether it was counted before: the time is new, the words are not."""


class _Piece(NamedTuple):
    """Text that has had the same time everywhere."""

    start: int
    end: int
    each: float
    """Seconds for a character that are not accounted for yet."""
    counted: bool = False

    @property
    def seconds(self) -> float:
        return self.each * (self.end - self.start)


class ReadingClock:
    """The clock of one text, from its opening to its closing."""

    def __init__(self) -> None:
        self._view: tuple[int, int] | None = None
        self._since = 0.0
        self._pieces: list[_Piece] = []
        """In order, without overlap."""

    def look(self, start: int, end: int, now: float) -> None:
        """Another part of the text is in view.

        Args:
            start, end: Code-point offsets, half open.
            now: The time in seconds, of a clock that never goes back.
        """
        self.touch(now)
        self._view = (start, end) if end > start else None

    def touch(self, now: float) -> None:
        """The reader is there: a key was pressed."""
        if self._view is not None:
            start, end = self._view
            patience = min(max(SLOWEST * (end - start), _IDLE_AT_LEAST), _IDLE_AT_MOST)
            self._share(start, end, min(max(0.0, now - self._since), patience) / (end - start))
        self._since = now

    def pause(self, now: float) -> None:
        """The text is not in view any more: something lies over it."""
        self.touch(now)
        self._view = None

    def take(self, now: float) -> list[Read]:
        """What was read since this was asked last; what had too little time goes on gathering it."""
        self.touch(now)
        found: list[Read] = []
        pieces: list[_Piece] = []
        for piece in self._pieces:
            if piece.each > 0 and (piece.counted or piece.each >= QUICKEST):
                found.append(Read(piece.start, piece.end, piece.seconds, piece.counted))
                piece = _Piece(piece.start, piece.end, 0.0, True)
            pieces.append(piece)
        self._pieces = _joined(pieces)
        return _runs(found)

    def _share(self, start: int, end: int, each: float) -> None:
        """Add time to every character of a span."""
        pieces: list[_Piece] = []
        at = start
        for piece in self._pieces:
            if piece.end <= start or piece.start >= end:
                if piece.start >= end and at < end:
                    pieces.append(_Piece(at, end, each))
                    at = end
                pieces.append(piece)
                continue
            if at < piece.start:
                pieces.append(_Piece(at, piece.start, each))
            low, high = max(start, piece.start), min(end, piece.end)
            if piece.start < low:
                pieces.append(piece._replace(end=low))
            pieces.append(piece._replace(start=low, end=high, each=piece.each + each))
            if high < piece.end:
                pieces.append(piece._replace(start=high))
            at = high
        if at < end:
            pieces.append(_Piece(at, end, each))
        self._pieces = pieces


def _joined(pieces: list[_Piece]) -> list[_Piece]:
    """Neighbours that are alike, as one."""
    found: list[_Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last and last.end == piece.start and (last.each, last.counted) == (piece.each, piece.counted):
            found[-1] = last._replace(end=piece.end)
        else:
            found.append(piece)
    return found


def _runs(found: list[Read]) -> list[Read]:
    """Neighbours as one stretch, with the sum of their times."""
    runs: list[Read] = []
    for read in found:
        last = runs[-1] if runs else None
        if last and last.end == read.start and last.again == read.again:
            runs[-1] = Read(last.start, read.end, last.seconds + read.seconds, last.again)
        else:
            runs.append(read)
    return runs
