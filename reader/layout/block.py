"""A paragraph as lines of the screen: rows of text, the lines of each, a translation under it, a blank line after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.layout.rows import NARROWEST, Row, wrap, wrap_plain
from reader.layout.ruby import Piece

LineKind = Literal["ruby", "base", "note", "blank"]


class Line(NamedTuple):
    """One line of the screen."""

    kind: LineKind
    row: int
    """Index of the row, or of the note's line."""


class Block(NamedTuple):
    """One paragraph set at one width."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    """Lines of the translation."""
    lines: tuple[Line, ...]
    settled: bool
    """False while it stands without its words, whose arrival will set it again."""

    def row_at(self, offset: int) -> int:
        """Index of the row that holds the code point `offset`."""
        for index, row in enumerate(self.rows):
            if offset < row.end:
                return index
        return max(0, len(self.rows) - 1)

    def line_of(self, row: int) -> int:
        """Index of the first line of a row."""
        return next((i for i, line in enumerate(self.lines) if line.kind in ("ruby", "base") and line.row == row), 0)


def block(
    text: str,
    pieces: Sequence[Piece],
    columns: int,
    *,
    ruby: bool,
    note: str = "",
    heading: bool = False,
    settled: bool,
) -> Block:
    """Set one paragraph.

    Args:
        text: The whole text.
        pieces: The paragraph's pieces.
        columns: Cells of a row.
        ruby: Keep a line for readings above each row.
        note: A translation to show under it.
        heading: Headings have a line of space before them, where there is no line of readings.
        settled: Whether the words are known.
    """
    columns = max(columns, NARROWEST)
    rows = tuple(wrap(text, pieces, columns))
    notes = tuple(wrap_plain(note, columns)) if note else ()
    lines: list[Line] = []
    if heading:
        lines.append(Line("blank", 0))
    for index in range(len(rows)):
        if ruby:
            lines.append(Line("ruby", index))
        lines.append(Line("base", index))
    lines += [Line("note", index) for index in range(len(notes))]
    lines.append(Line("blank", 0))
    return Block(rows, notes, tuple(lines), settled)
