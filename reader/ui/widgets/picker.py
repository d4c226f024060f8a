"""A list to pick a place from: arrows or j and k, typing filters, Enter goes there, Esc goes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Item(NamedTuple):
    """One line of a list."""

    offset: int
    """The place in the text that it stands for."""
    label: Content
    search: str
    """What typing is compared with."""


class Picker(OptionList):
    """Items that stand for places of the text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", show=False),
        Binding("backspace", "unfilter", "Shorten the filter", show=False),
    ]

    class Picked(Message):
        """An item was chosen."""

        def __init__(self, picker: Picker, item: Item) -> None:
            super().__init__()
            self.picker = picker
            self.item = item

        @property
        def control(self) -> Picker:
            """The list."""
            return self.picker

    class Left(Message):
        """The list was left without choosing."""

        def __init__(self, picker: Picker) -> None:
            super().__init__()
            self.picker = picker

        @property
        def control(self) -> Picker:
            """The list."""
            return self.picker

    def __init__(self, title: str, *, id: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, markup=False)
        self.border_title = title
        self._items: list[Item] = []
        self._shown: list[Item] = []
        self._filter = ""
        self.hint = ""
        """What can be pressed, below the list while nothing is filtered."""

    def fill(self, items: Sequence[Item], current: int = 0) -> None:
        """Show these items, the one with index `current` highlighted."""
        self._items = list(items)
        self._show(current)

    @property
    def item(self) -> Item | None:
        """The item that is highlighted."""
        return self._shown[self.highlighted] if self.highlighted is not None and self._shown else None

    def relabel(self, index: int, item: Item) -> None:
        """Put another item in the place of the one with that index."""
        self._items[index] = item
        if not self._filter:
            self._shown[index] = item
            self.replace_option_prompt_at_index(index, item.label)

    def mark(self, current: int) -> None:
        """Highlight the item with that index, as long as nothing is filtered and the list is not in use."""
        if not self._filter and not self.has_focus and self.highlighted != current and current < self.option_count:
            self.highlighted = current

    def _show(self, current: int = 0) -> None:
        wanted = self._filter.casefold()
        self._shown = [item for item in self._items if wanted in item.search.casefold()]
        self.set_options([Option(item.label) for item in self._shown])
        self.highlighted = min(current, len(self._shown) - 1) if self._shown else None
        self.border_subtitle = Content(f"“{self._filter}” {len(self._shown)}" if self._filter else self.hint)

    def on_key(self, event: events.Key) -> None:
        """Move by j and k; filter by what is typed."""
        if event.character in ("j", "k") and not self._filter:
            event.stop()
            if event.character == "j":
                self.action_cursor_down()
            else:
                self.action_cursor_up()
        elif event.character and event.is_printable and (event.character != " " or self._filter):
            event.stop()
            event.prevent_default()
            self._filter += event.character
            self._show()

    def on_paste(self, event: events.Paste) -> None:
        """Filter by what is pasted: an input method may send hanzi that way."""
        event.stop()
        self._filter += "".join(event.text.split())
        self._show()

    def action_unfilter(self) -> None:
        """Shorten the filter."""
        self._filter = self._filter[:-1]
        self._show()

    def action_leave(self) -> None:
        """Drop the filter, or leave."""
        if self._filter:
            self._filter = ""
            self._show()
        else:
            self.post_message(self.Left(self))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the place."""
        event.stop()
        item = self._shown[event.option_index]
        if self._filter:
            self._filter = ""
            self._show()
        self.post_message(self.Picked(self, item))
