"""Pieces to rows: greedy wrapping that keeps closing marks off the start of a row and opening marks off its end.

The rules are those of Chinese typesetting (W3C, Requirements for Chinese Text Layout, 3.1.4).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.layout.cells import GLYPHS, shown, width
from reader.layout.ruby import Piece, characters

NARROWEST = 8
"""Cells: the widest printed syllable (ㄓㄨㄤˋ, zhuang4) takes seven."""


class Placed(NamedTuple):
    """A piece in its place on a row."""

    x: int
    piece: Piece


class Row(NamedTuple):
    """One row of text: a line of readings, if the mode has one, and a line of hanzi."""

    start: int
    end: int
    placed: tuple[Placed, ...]

    def at(self, x: int) -> Placed | None:
        """The piece under column `x`, the nearest before it in a gap, or None left of the first."""
        found = None
        for placed in self.placed:
            if placed.x > x:
                break
            found = placed
        return found


class _Edge(NamedTuple):
    """Where a row ends so far."""

    base: int = 0
    """The cell after the last hanzi or mark."""
    reading: int = 0
    """The cell after the last reading."""
    printed: bool = False
    """Whether that is a printed reading, from which another must keep apart."""
    word: int = -1
    room: int = 0
    """The cell before which no word starts: marks of half width have a blank after them."""

    @property
    def end(self) -> int:
        return max(self.base, self.reading)


def wrap(text: str, pieces: Iterable[Piece], columns: int) -> list[Row]:
    """Rows of at most `columns` cells. No piece is lost; one wider than a row is cut between its characters.

    Args:
        text: The whole text that the pieces' offsets count in.
        pieces: In order.
        columns: Cells of a row; `NARROWEST` at least, or a long syllable overhangs.
    """
    rows: list[Row] = []
    row: list[Placed] = []
    edge = _Edge()
    for cluster in _clusters(pieces):
        placed, after = _place(cluster, bool(row), edge)
        if after.end > columns and row:
            _end(rows, row)
            row = []
            placed, after = _place(cluster, False, _Edge())
        if after.end > columns:
            row, after = _break(text, rows, row, cluster, columns)
        else:
            row += placed
        edge = after
    _end(rows, row)
    return rows


def _clusters(pieces: Iterable[Piece]) -> Iterable[list[Piece]]:
    """Runs that no row end may part: opening marks, a word, closing marks; and each blank by itself."""
    cluster: list[Piece] = []
    for piece in pieces:
        if cluster and not (piece.closing or cluster[-1].opening):
            yield cluster
            cluster = []
        cluster.append(piece)
    if cluster:
        yield cluster


def _place(cluster: Sequence[Piece], begun: bool, edge: _Edge) -> tuple[list[Placed], _Edge]:
    """Set a cluster behind `edge`; `begun` tells whether something stands on the row.

    A closing mark stands right behind its hanzi, under the end of a long reading; an opening mark right before its
    word. Words stand clear of the reading before them, and readings of different words one cell apart.
    """
    placed: list[Placed] = []
    opening = 0
    for piece in cluster:
        if piece.blank and not begun:
            placed.append(Placed(0, piece._replace(width=0, base="")))  # a row does not begin with a blank
            continue
        begun = True
        x = edge.base
        if piece.word >= 0 and begun:
            apart = edge.printed and bool(piece.ruby) and edge.word != piece.word
            x = max(x, edge.reading + apart, edge.room)
            for number in range(len(placed) - opening, len(placed)):
                placed[number] = Placed(placed[number].x + x - edge.base, placed[number].piece)
        opening = opening + 1 if piece.opening else 0
        placed.append(Placed(x, piece))
        if piece.reach and piece.word >= 0:
            edge = _Edge(x + piece.width, x + piece.reach, bool(piece.ruby), piece.word)
        else:
            edge = edge._replace(base=x + piece.width, room=x + piece.reach)
    return placed, edge


def _end(rows: list[Row], row: list[Placed]) -> None:
    if row:
        rows.append(Row(row[0].piece.start, row[-1].piece.end, tuple(row)))


def _break(
    text: str, rows: list[Row], row: list[Placed], cluster: Sequence[Piece], columns: int
) -> tuple[list[Placed], _Edge]:
    """Set a cluster that no row can hold: piece by piece, and a piece that is too wide character by character."""
    edge = _Edge()
    for piece in cluster:
        for part in [piece] if max(piece.width, piece.reach) <= columns else characters(text, piece):
            placed, after = _place([part], bool(row), edge)
            if after.end > columns and row:
                _end(rows, row)
                row = []
                placed, after = _place([part], False, _Edge())
            row = [*row, *placed]
            edge = after
    return row, edge


def wrap_plain(text: str, columns: int) -> list[str]:
    """Running text in Latin letters to rows of at most `columns` cells, broken at blanks where there are any."""
    rows: list[str] = []
    row, used = "", 0
    for word in shown(text).split():
        for part in _chop(word, columns):
            cells = width(part)
            if row and used + 1 + cells > columns:
                rows.append(row)
                row, used = "", 0
            row, used = (f"{row} {part}", used + 1 + cells) if row else (part, cells)
    if row:
        rows.append(row)
    return rows


def _chop(word: str, columns: int) -> list[str]:
    parts, part, used = [], "", 0
    for char in word:
        cells = GLYPHS[char].width
        if used + cells > columns and part:
            parts.append(part)
            part, used = "", 0
        part += char
        used += cells
    return [*parts, part]
