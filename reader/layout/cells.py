"""How a character stands in a terminal: what is drawn for it, and how many cells that takes.

Widths follow Unicode's East Asian Width (UAX 11) with ambiguous characters as one cell, as Rich, tmux and
xterm count them. Characters that would move the cursor, turn the direction of writing or draw nothing are
replaced or left out here, at drawing time, so that the offsets of the text never move.
"""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import category, east_asian_width

from reader.language.words import is_hanzi


class Glyph(NamedTuple):
    """What is drawn for one code point."""

    text: str
    """Empty where nothing is drawn."""
    width: int
    """Cells: 0, 1 or 2."""
    hanzi: bool = False
    """Whether a reading may stand above it."""


_REGIONAL_A = 0x1F1E6
_REPLACEMENT = Glyph("\N{REPLACEMENT CHARACTER}", 1)


def _glyph(char: str) -> Glyph:
    code = ord(char)
    if char in "\t\v\f\x85\u2028\u2029":
        return Glyph(" ", 1)
    if _REGIONAL_A <= code < _REGIONAL_A + 26:
        # A pair of these is a flag in one terminal and two letters in the next; letters have one width in all.
        return Glyph(chr(code - _REGIONAL_A + ord("A")), 1)
    if 0x1F3FB <= code <= 0x1F3FF or 0xE0000 <= code <= 0xE0FFF or 0xFE00 <= code <= 0xFE0F:
        # Skin tones, tags and variation selectors change the width of what they follow in some terminals.
        return Glyph("", 0)
    kind = category(char)
    if kind == "Cs":
        return _REPLACEMENT
    if kind in ("Cc", "Cf", "Cn", "Co"):
        # Escapes, bidirectional overrides, zero-width marks; private and unassigned code points show as a box.
        return _REPLACEMENT if kind in ("Cn", "Co") else Glyph("", 0)
    if kind in ("Mn", "Me", "Mc") or 0x1160 <= code <= 0x11FF or code in (0x3164, 0xFFA0):
        return Glyph(char, 0)  # combining marks and the inner letters of Korean syllables
    if kind in ("Zs", "Zl", "Zp"):
        return Glyph("  ", 2) if char == "\u3000" else Glyph(" ", 1)
    if 0x4DC0 <= code <= 0x4DFF:
        return Glyph(char, 2)  # hexagrams are wide since Unicode 16, in older tables narrow
    return Glyph(char, 2 if east_asian_width(char) in "WF" else 1)


class _Glyphs(dict[str, Glyph]):
    """All code points met so far: a text asks for the same few thousand again and again."""

    def __missing__(self, char: str) -> Glyph:
        glyph = self[char] = _glyph(char)._replace(hanzi=is_hanzi(char))
        return glyph


GLYPHS = _Glyphs()
"""`GLYPHS[char]` is the `Glyph` of one code point."""


def shown(text: str) -> str:
    """The text as it may be written to a terminal: one line, nothing in it that acts."""
    return "".join([GLYPHS[char].text for char in text])


def width(text: str) -> int:
    """Cells that `shown(text)` takes."""
    return sum([GLYPHS[char].width for char in text])
