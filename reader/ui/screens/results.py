"""The places that a search found: in the text with what stands around them, in the glossary, in the dictionary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Result(NamedTuple):
    """A line that can be chosen, or a heading over the next ones."""

    label: Content
    choose: Callable[[], None] | None = None
    """What choosing it does; None for a heading."""


class Group(NamedTuple):
    """The results of one place."""

    title: str
    results: Sequence[Result]
    current: int = 0
    """Index of the result to begin with."""


class ResultsScreen(ModalScreen[None]):
    """A group each for the text and for the places outside it; those come when they are found."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,slash", "leave", "Back", show=False),
        Binding("j", "down", "Down", show=False),
        Binding("k", "up", "Up", show=False),
        Binding("right_square_bracket,tab", "group(1)", "Next group", show=False),
        Binding("left_square_bracket,shift+tab", "group(-1)", "Previous group", show=False),
    ]

    def __init__(self, title: str, groups: Sequence[Group]) -> None:
        """Show groups.

        Args:
            title: What was looked for.
            groups: What was found.
        """
        super().__init__()
        self._title = title
        self._groups = list(groups)
        self._lines: list[Result] = []
        self._heads: list[int] = []

    def compose(self) -> ComposeResult:
        """One list."""
        found = OptionList(id="results", markup=False)
        found.border_title = Content(self._title)
        found.border_subtitle = "Enter go there · Tab next group · Esc back"
        yield found

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()
        self._list.focus()

    def add(self, groups: Iterable[Group]) -> None:
        """Show more groups under the others."""
        self._groups += groups
        if self.is_mounted:
            self._fill()

    @property
    def _list(self) -> OptionList:
        return self.query_one("#results", OptionList)

    def _fill(self) -> None:
        highlighted = self._list.highlighted
        self._lines, self._heads, first = [], [], None
        for group in self._groups:
            if not group.results:
                continue
            self._lines.append(Result(Content.styled(group.title, "bold $accent")))
            self._heads.append(len(self._lines))
            first = len(self._lines) + group.current if first is None else first
            self._lines += group.results
        lines = self._lines or [Result(Content("Nothing found."))]
        self._list.set_options([Option(line.label, disabled=line.choose is None) for line in lines])
        self._list.highlighted = highlighted if highlighted is not None else first

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go there."""
        choose = self._lines[event.option_index].choose
        self.dismiss()
        if choose is not None:
            choose()

    def action_down(self) -> None:
        """The next one."""
        self._list.action_cursor_down()

    def action_up(self) -> None:
        """The previous one."""
        self._list.action_cursor_up()

    def action_group(self, direction: int) -> None:
        """The first of the next group, or of the one before."""
        here = self._list.highlighted or 0
        heads = [at for at in self._heads if (at > here if direction > 0 else at < here)]
        if heads:
            self._list.highlighted = next(
                (
                    at
                    for at in range(heads[0] if direction > 0 else heads[-1], len(self._lines))
                    if self._lines[at].choose
                ),
                here,
            )

    def action_leave(self) -> None:
        """Back to the text."""
        self.dismiss()
