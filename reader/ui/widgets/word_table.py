"""The table of words: only the lines in view are drawn, so that fifty thousand open like fifty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.language.notation import NotationStyle, joined
from reader.layout.cells import GLYPHS, shown, width
from reader.store.vocabulary import LEARNING
from reader.ui.said import in_words
from reader.ui.word_book import Row

_STYLES = ("row", "quiet", "cursor", *[f"learning-{level}" for level in LEARNING])
_DATED = 110
"""Columns from which there is room for the day."""
_DAY = 13
_NARROW = 60

Cell = tuple[str, int, str]
"""Text, cells, style."""


class WordTable(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows of words with a cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"word-table--{name}" for name in _STYLES}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "step(1)", "Down", show=False),
        Binding("up,k", "step(-1)", "Up", show=False),
        Binding("pagedown,space", "turn(1)", "Next page", show=False),
        Binding("pageup,b", "turn(-1)", "Previous page", show=False),
        Binding("home,g", "go(0)", "First", show=False),
        Binding("end,G", "go(-1)", "Last", show=False),
    ]

    class Moved(Message):
        """Another row has the cursor."""

    def __init__(self, style: NotationStyle, gloss: Callable[[Row], str]) -> None:
        """Show no rows yet.

        Args:
            style: How readings are written.
            gloss: What a word means in one line.
        """
        super().__init__(id="words")
        self._style_of_readings: NotationStyle = style
        self._gloss = gloss
        self._rows: Sequence[Row] = ()
        self._cursor = 0

    @property
    def row(self) -> Row | None:
        """The row at the cursor."""
        return self._rows[self._cursor] if self._rows else None

    def show(self, rows: Sequence[Row], headword: str = "") -> None:
        """Show these rows, with the cursor on a word if it is among them."""
        self._rows = rows
        at = next((index for index, row in enumerate(rows) if headword and row.word.headword == headword), 0)
        self._fit()
        self.action_go(at)
        self.refresh()

    def replace(self, row: Row) -> None:
        """Show something else in the row at the cursor."""
        self._rows = [*self._rows[: self._cursor], row, *self._rows[self._cursor + 1 :]]
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Keep the cursor in view."""
        self._fit()
        self._reveal()

    def _fit(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))

    def _reveal(self) -> None:
        height = max(1, self.scrollable_content_region.height)
        top = round(self.scroll_y)
        wanted = min(max(top, self._cursor - height + 1), self._cursor)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)
        self.refresh()

    def action_step(self, by: int) -> None:
        """Another row."""
        self._go(self._cursor + by)

    def action_turn(self, pages: int) -> None:
        """A page on or back."""
        self._go(self._cursor + pages * max(1, self.scrollable_content_region.height - 1))

    def action_go(self, index: int) -> None:
        """The row with that index, -1 for the last."""
        self._go(index if index >= 0 else len(self._rows) - 1)

    def _go(self, index: int) -> None:
        self._cursor = max(0, min(index, len(self._rows) - 1))
        self._reveal()
        self.post_message(self.Moved())

    def on_click(self, event: Click) -> None:
        """Put the cursor on the row that was clicked."""
        self._go(round(self.scroll_y) + event.y)

    def render_line(self, y: int) -> Strip:
        """One row."""
        index = round(self.scroll_y) + y
        wide = self.size.width
        if index >= len(self._rows):
            return Strip.blank(wide, self.get_component_rich_style("word-table--row"))
        at_cursor = index == self._cursor
        segments, total = [], 0
        for text, cells, name in self._cells(self._rows[index], wide):
            style = self.get_component_rich_style(f"word-table--{name}")
            if at_cursor:
                ground = self.get_component_rich_style("word-table--cursor")
                style = ground if name in ("row", "quiet") else style + ground.from_color(None, ground.bgcolor)
            segments.append(Segment(_fitted(text, cells), style))
            total += cells
        return Strip(segments, total).crop(0, wide)

    def _cells(self, row: Row, wide: int) -> list[Cell]:
        word = row.word
        name = f"learning-{word.status}" if word.status in LEARNING else "quiet"
        reading = "".join(joined(row.reading, self._style_of_readings))
        cells: list[Cell] = [(word.headword, 12, "row"), (reading, 18, "row"), (in_words(word.status), 12, name)]
        if wide >= _NARROW:
            level = "7–9" if row.level == 7 else str(row.level or "")
            cells += [(level, 5, "quiet"), (str(row.here or ""), 5, "quiet")]
        dated = wide >= _DATED
        rest = wide - sum(cells for _, cells, _ in cells) - (_DAY if dated else 0)
        gloss = f"* {word.note}" if word.note else self._gloss(row)
        cells.append((gloss, max(0, rest), "row" if word.note else "quiet"))
        if dated:
            cells.append((f"  {word.changed[:10]}", _DAY, "quiet"))
        return cells


def heading(wide: int) -> str:
    """The line over the columns."""
    line = f"{'word':<12}{'reading':<18}{'status':<12}"
    if wide >= _NARROW:
        line += f"{'HSK':<5}{'here':<5}"
    line += "meaning or note"
    return f"{line:<{wide - _DAY}}  changed" if wide >= _DATED else line


def _fitted(text: str, cells: int) -> str:
    """The text in exactly so many cells, cut with a blank after it."""
    text = shown(text)
    wide = width(text)
    if wide < cells:
        return text + " " * (cells - wide)
    kept, used = "", 0
    for char in text:
        if used + GLYPHS[char].width > cells - 2:
            break
        kept, used = kept + char, used + GLYPHS[char].width
    return (kept + "…").ljust(len(kept) + 1 + cells - used - 1) if cells > 1 else " " * cells
