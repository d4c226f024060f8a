"""Writing a note on a word."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from reader import paths
from reader.layout.cells import shown

_LONGEST = 500


class NoteScreen(ModalScreen[str | None]):
    """Answers with the note, or None if it is to stay as it was."""

    CSS_PATH = paths.styles_dir() / "study.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", show=False)]

    def __init__(self, headword: str, note: str) -> None:
        """Show the note that there is.

        Args:
            headword, note: The word, and what is noted of it; may be empty.
        """
        super().__init__()
        self._headword = headword
        self._note = note

    def compose(self) -> ComposeResult:
        """One field."""
        field = Input(shown(self._note), id="note", max_length=_LONGEST, compact=True)
        field.border_title = Content(f"Note on {shown(self._headword)}")
        field.border_subtitle = "Enter keep · Esc leave it as it was"
        yield field

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep it."""
        self.dismiss(" ".join(event.value.encode("utf-8", "replace").decode().split()))

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
