"""The smallest Textual program that shows text: one Static with the start of a file."""

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class Floor(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        with Path(sys.argv[1]).open(encoding="utf-8") as text:
            yield Static(text.read(2000), markup=False)


Floor().run()
