"""A sentence in lines of about one length, for show in the middle of a screen: no ruby, no words needed."""

from __future__ import annotations

from collections.abc import Sequence

from reader.layout.cells import GLYPHS

_OPENING = frozenset("“‘「『（《〈【([{")
_CLOSING = frozenset("”’」』）》〉】)]},，。、；;：:？?！!…—·%％")


def balanced_lines(pieces: Sequence[tuple[str, str]], room: int) -> list[list[tuple[str, str]]]:
    """Lines of at most `room` cells, all about as long; no closing mark begins one, no Latin word is cut.

    Args:
        pieces: The sentence in parts, each with its mark; one with a mark stays whole, one with an empty mark need
            not. Each character is shown as `reader.layout.cells` says.
        room: Cells; a word that is longer alone is cut.
    """
    units = _units(pieces, room)
    total = sum(wide for _, wide in units)
    count = max(1, -(-total // room))
    while True:
        lines = _fill(units, min(room, -(-total // count) + 2))
        if len(lines) <= count or total // count < room // 2:
            break
        count += 1
    return [_merged(line) for line in lines]


_Unit = tuple[list[tuple[str, str]], int]
"""Characters that stay together, and their width."""


def _units(pieces: Sequence[tuple[str, str]], room: int) -> list[_Unit]:
    units: list[_Unit] = []
    before = ""
    for text, mark in pieces:
        for char in text:
            glyph = GLYPHS[char]
            latin = char.isascii() and char.isalnum()
            together = before in _OPENING or char in _CLOSING or (latin and before.isascii() and before.isalnum())
            together = together or (bool(mark) and bool(units) and units[-1][0][-1][1] == mark)
            if units and before and (together or not glyph.width) and units[-1][1] + glyph.width <= room:
                units[-1] = ([*units[-1][0], (glyph.text, mark)], units[-1][1] + glyph.width)
            else:
                units.append(([(glyph.text, mark)], glyph.width))
            before = char
    return units


def _fill(units: Sequence[_Unit], room: int) -> list[list[tuple[str, str]]]:
    lines: list[list[tuple[str, str]]] = [[]]
    used = 0
    for chars, wide in units:
        if used and used + wide > room:
            lines.append([])
            used = 0
        if not used and chars[0][0].isspace():
            continue
        lines[-1] += chars
        used += wide
    return lines


def _merged(line: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    merged: list[tuple[str, str]] = []
    for text, mark in line:
        if merged and merged[-1][1] == mark:
            merged[-1] = (merged[-1][0] + text, mark)
        else:
            merged.append((text, mark))
    return merged
