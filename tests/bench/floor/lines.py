"""About the least that Textual can do to page through a long text: one view of lines that wraps what it shows."""

import sys
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip


def wrap(text: str, width: int) -> list[str]:
    rows, start, used = [], 0, 0
    for at, char in enumerate(text):
        cells = cell_len(char)
        if used + cells > width:
            rows.append(text[start:at])
            start, used = at, 0
        used += cells
    return [*rows, text[start:]]


class Page(ScrollView, can_focus=True):
    DEFAULT_CSS = "Page { overflow-y: scroll; overflow-x: hidden; }"
    BINDINGS: ClassVar[list[BindingType]] = [("pagedown", "turn(1)", "Next"), ("pageup", "turn(-1)", "Back")]

    def __init__(self, paragraphs: list[str]) -> None:
        super().__init__()
        self._paragraphs = paragraphs
        self._wrapped: dict[int, list[str]] = {}
        self._starts = [0]
        self._width = 0

    def on_resize(self) -> None:
        self._width = self.scrollable_content_region.width
        self._wrapped.clear()
        heights = [max(1, -(-len(text) * 2 // max(1, self._width))) for text in self._paragraphs]
        self._starts = [0, *accumulate(heights)]
        self.virtual_size = Size(self._width, self._starts[-1])

    def render_line(self, y: int) -> Strip:
        y += self.scroll_offset.y
        index = bisect_right(self._starts, y) - 1
        if not self._width or index >= len(self._paragraphs):
            return Strip.blank(self.size.width)
        if index not in self._wrapped:
            self._wrapped[index] = wrap(self._paragraphs[index], self._width)
        rows, row = self._wrapped[index], y - self._starts[index]
        segments = [Segment(rows[row] if row < len(rows) else "", self.rich_style)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def action_turn(self, direction: int) -> None:
        self.scroll_relative(y=direction * self.size.height, animate=False)


class Floor(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Page(Path(sys.argv[1]).read_text(encoding="utf-8").split("\n"))


Floor().run()
