"""Where readings and hanzi stand, read off the drawn lines alone."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rich.cells import cell_len
from textual.strip import Strip

from reader.language.words import is_hanzi
from reader.layout.cells import GLYPHS


class Cell(NamedTuple):
    """A character in its column."""

    x: int
    text: str


def cells_of(strip: Strip) -> list[Cell]:
    """The characters of a line with their columns, blanks left out."""
    found: list[Cell] = []
    x = 0
    for segment in strip:
        for char in segment.text:
            wide = cell_len(char)
            if wide == 0 and found:
                found[-1] = Cell(found[-1].x, found[-1].text + char)
            elif not char.isspace():
                found.append(Cell(x, char))
            x += wide
    return found


def columns_of(base: Strip, text: str, start: int, end: int) -> dict[int, int]:
    """The column of each character of `text[start:end]` that is seen, by its offset: each stands once and in order."""
    drawn = iter(cells_of(base))
    found: dict[int, int] = {}
    for offset in range(start, end):
        glyph = GLYPHS[text[offset]]
        if glyph.width and glyph.text.strip():
            cell = next(drawn, None)
            assert cell is not None, f"{text[offset]!r} is missing"
            assert cell.text[0] == glyph.text, f"{cell.text!r} stands in the place of {glyph.text!r}"
            found[offset] = cell.x
    rest = list(drawn)
    assert not rest, f"{rest} stands there too much"
    return found


def syllables_of(ruby: Strip) -> Iterator[Cell]:
    """The runs of the line of readings that have no blank in them, with their columns."""
    run = Cell(-1, "")
    for cell in cells_of(ruby):
        if run.text and cell.x == run.x + cell_len(run.text):
            run = Cell(run.x, run.text + cell.text)
            continue
        if run.text:
            yield run
        run = cell
    if run.text:
        yield run


def check_row(ruby: Strip, base: Strip, text: str, start: int, end: int, printed: Mapping[int, str], width: int) -> int:
    """Check a row: each reading starts in the column of its hanzi, nothing else stands above, both are `width` wide.

    Args:
        ruby: The line of readings.
        base: The line of hanzi.
        text: The whole text.
        start: Where the row starts in it.
        end: Where it ends.
        printed: What must stand above the hanzi, by offset.
        width: Cells of the view.

    Returns:
        How many readings were found.
    """
    for strip in (ruby, base):
        assert strip.cell_length == width == sum(cell_len(segment.text) for segment in strip)
    columns = columns_of(base, text, start, end)
    wanted: list[str] = [" "] * width
    count = 0
    for offset in range(start, end):
        if not is_hanzi(text[offset]) or not printed.get(offset):
            continue
        x = columns[offset]
        for cell in cells_of_text(printed[offset]):
            assert wanted[x + cell.x] == " ", f"the reading of {text[offset]!r} overlaps the one before"
            wanted[x + cell.x : x + cell.x + cell_len(cell.text)] = [cell.text, *[""] * (cell_len(cell.text) - 1)]
        count += 1
    assert "".join(segment.text for segment in ruby) == "".join(wanted)
    return count


def cells_of_text(text: str) -> list[Cell]:
    """The characters of a string with their columns."""
    found, x = [], 0
    for char in text:
        found.append(Cell(x, char))
        x += cell_len(char)
    return found
