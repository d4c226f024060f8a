import pytest
from rich.cells import cell_len

from reader.layout.cells import GLYPHS, shown, width


@pytest.mark.parametrize(
    ("char", "text", "cells"),
    [
        ("智", "智", 2),
        ("，", "，", 2),
        ("“", "“", 1),
        ("—", "—", 1),
        ("ǎ", "ǎ", 1),
        ("A", "A", 1),
        ("\u3000", "  ", 2),
        ("\t", " ", 1),
        ("\x1b", "", 0),
        ("\u202e", "", 0),
        ("\u200b", "", 0),
        ("\ufe0f", "", 0),
        ("\ud800", "\N{REPLACEMENT CHARACTER}", 1),
        ("\U0001f1e8", "C", 1),
        ("\U00020000", "\U00020000", 2),
        ("\u0301", "\u0301", 0),
    ],
)
def test_what_is_drawn_for_a_character(char: str, text: str, cells: int) -> None:
    assert GLYPHS[char][:2] == (text, cells)


def test_widths_are_those_that_the_terminal_library_counts() -> None:
    """A row whose cells we and Rich count differently would push everything after it out of place."""
    scripts = [range(0x20, 0x0300), range(0x2000, 0x2100), range(0x2E80, 0xA000), range(0xF900, 0x10000)]
    scripts += [range(0x20000, 0x20100), range(0x1F300, 0x1F650)]
    differing = [hex(code) for codes in scripts for code in codes if cell_len(shown(chr(code))) != width(chr(code))]
    assert differing == []
