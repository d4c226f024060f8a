"""The part of the text that is in view: from a place at the top, as many lines as there is room for."""

from __future__ import annotations

from collections.abc import Iterator

from reader.layout.block import Line
from reader.layout.flow import Flow, Place
from reader.layout.navigator import Spot
from reader.layout.rows import Placed, Row

Shown = tuple[int, Line] | None
"""A line of a paragraph, or nothing: below the end, or where a row is cut by the lower edge."""


class Viewport:
    """What is in view, and how it moves. Nothing here knows of a screen library."""

    def __init__(self, flow: Flow, height: int = 0) -> None:
        """Look at the start of a text."""
        self.flow = flow
        self.height = height
        self.top = Place(0, 0)
        self.lines: list[Shown] = []

    def show(self, top: Place) -> None:
        """Put `top` at the top, as far as the end of the text allows."""
        self.top = min(top, self._last_top)
        self.lines = self.flow.screen(self.top, self.height)
        last = self.lines[-1] if self.lines else None
        if last is not None and last[1].kind == "ruby":
            self.lines[-1] = None  # readings whose hanzi are below the edge

    @property
    def at_end(self) -> bool:
        """Whether the last line of the text is in view."""
        return self.top >= self._last_top

    @property
    def _last_top(self) -> Place:
        """The top of the last screen, which begins with a whole row as every page does."""
        return self._with_reading(self.flow.last_top(self.height)) if self.flow.count else Place(0, 0)

    @property
    def paragraphs(self) -> tuple[int, int]:
        """Paragraphs in view, half open."""
        shown = [entry[0] for entry in self.lines if entry is not None]
        return (shown[0], shown[-1] + 1) if shown else (0, 0)

    def row(self, shown: Shown) -> Row | None:
        """The row that a line in view belongs to; None for a blank line and a translation."""
        if shown is None or shown[1].kind not in ("ruby", "base"):
            return None
        return self.flow.block(shown[0]).rows[shown[1].row]

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Paragraph and row of each row whose hanzi are in view."""
        for shown in self.lines:
            row = self.row(shown)
            if shown is not None and row is not None and shown[1].kind == "base":
                yield shown[0], row

    def place_of(self, paragraph: int, offset: int) -> Place:
        """The first line of the row that holds `offset`, with the space above it if that is a heading's."""
        block = self.flow.block(paragraph)
        row = block.row_at(offset)
        return Place(paragraph, 0 if row == 0 else block.line_of(row))

    def line_of(self, place: Place) -> int | None:
        """Where in the view a place is, counted from its top; None if it is not in view."""
        return self.flow.distance(self.top, place, self.height - 1)

    def show_at(self, place: Place, line: int) -> None:
        """Put a place `line` lines under the top."""
        self.show(self.flow.walk(place, -line))

    def reveal(self, place: Place) -> bool:
        """Scroll as little as it takes for the row at `place` to be in view whole; say whether that was needed."""
        size, space = self._row_size(place)
        row = Place(place.paragraph, place.line + space)
        if row < self.top:
            self.show(place)
        elif place >= self.top and self.flow.distance(self.top, place, max(0, self.height - size)) is None:
            self.show(self.flow.walk(place, min(0, size - self.height)))
        else:
            return False
        return True

    def _row_size(self, place: Place) -> tuple[int, int]:
        """Lines from `place` to the hanzi of its row, and how many of them are space above it."""
        kinds = [line.kind for line in self.flow.block(place.paragraph).lines[place.line :]]
        return kinds.index("base") + 1 if "base" in kinds else 1, int(kinds[:1] == ["blank"])

    def turn(self, direction: int) -> bool:
        """Show the next (1) or previous (-1) page, beginning with a whole row; False at the end or the start."""
        before = self.top
        if not self.flow.count:
            return False
        if direction > 0:
            if self.at_end:
                return False
            cut = bool(self.lines) and self.lines[-1] is None
            self.show(self._with_reading(self.flow.walk(before, max(1, self.height - cut))))
        else:
            top = self.flow.walk(before, -self.height)
            if self._with_reading(top) != top:
                top = self.flow.walk(top, 1)  # from the next row on: a line further up would hide the last row
            self.show(top if top < before else self.flow.walk(before, -1))
        return self.top != before

    def _with_reading(self, place: Place) -> Place:
        """The place, or the line of readings above it: no page begins with hanzi cut from their readings."""
        lines = self.flow.block(place.paragraph).lines
        if 0 < place.line < len(lines) and lines[place.line].kind == "base" and lines[place.line - 1].kind == "ruby":
            return Place(place.paragraph, place.line - 1)
        return place


def placed_at(flow: Flow, spot: Spot, offset: int) -> tuple[int, Placed] | None:
    """Index of the row in the paragraph, and the piece, of the word that starts at `offset`."""
    block = flow.block(spot.paragraph)
    index = block.row_at(offset)
    if index < len(block.rows):
        for placed in block.rows[index].placed:
            if placed.piece.word == spot.word:
                return index, placed
    return None


def row_step(flow: Flow, paragraph: int, row: int, column: int, direction: int) -> Spot | None:
    """The word nearest to `column` in the next row down (1) or up (-1) that has a word; None at the end."""
    row += direction
    while 0 <= paragraph < flow.count:
        rows = flow.block(paragraph).rows
        while 0 <= row < len(rows):
            words = [placed for placed in rows[row].placed if placed.piece.word >= 0]
            if words:
                nearest = min(words, key=lambda placed: _gap(placed, column))
                return Spot(paragraph, nearest.piece.word)
            row += direction
        paragraph += direction
        if 0 <= paragraph < flow.count:
            row = 0 if direction > 0 else len(flow.block(paragraph).rows) - 1
    return None


def _gap(placed: Placed, column: int) -> int:
    """Cells between a piece and a column."""
    return max(placed.x - column, column - placed.x - placed.piece.width + 1, 0)
