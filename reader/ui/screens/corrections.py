"""The list of corrections: what was said, where it holds, and whether the text still has what it was said of."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader import paths


class Listed(NamedTuple):
    """One correction, of whatever."""

    made: str
    """When: later ones stand first."""
    label: Content
    place: int | None
    """The offset where it holds; None if not at one place."""
    revoke: Callable[[], None]
    """Undoes it."""


class CorrectionsScreen(ModalScreen[int | None]):
    """Answers with the offset of the place to go to, or None."""

    CSS_PATH = paths.styles_dir() / "correcting.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Leave", show=False),
        Binding("j", "down", "Down", show=False),
        Binding("k", "up", "Up", show=False),
        Binding("delete,u,x", "revoke", "Undo it", show=False),
    ]

    def __init__(self, listed: Callable[[], list[Listed]]) -> None:
        """Show corrections.

        Args:
            listed: Tells them, the newest first; asked again when one was undone, for others may hang on it.
        """
        super().__init__()
        self._tell = listed
        self._listed: list[Listed] = []

    def compose(self) -> ComposeResult:
        """One list."""
        found = OptionList(id="corrections", markup=False)
        found.border_subtitle = "Enter go there · x undo it · Esc back"
        yield found

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()
        self._list.focus()

    def _fill(self, highlighted: int = 0) -> None:
        self._listed = self._tell()
        self._list.border_title = f"Corrections: {len(self._listed)}"
        self._list.set_options(
            [Option(listed.label) for listed in self._listed]
            or [Option("No corrections yet: | splits, & joins, ~ reads otherwise, ' lists the quotes", disabled=True)]
        )
        self._list.highlighted = min(highlighted, len(self._listed) - 1) if self._listed else None

    @property
    def _list(self) -> OptionList:
        return self.query_one("#corrections", OptionList)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place, where there is one."""
        self.dismiss(self._listed[event.option_index].place)

    def action_down(self) -> None:
        """The next one."""
        self._list.action_cursor_down()

    def action_up(self) -> None:
        """The previous one."""
        self._list.action_cursor_up()

    def action_leave(self) -> None:
        """Back to the text."""
        self.dismiss(None)

    def action_revoke(self) -> None:
        """Undo the one that is highlighted."""
        index = self._list.highlighted
        if index is not None and index < len(self._listed):
            self._listed[index].revoke()
            self._fill(index)
