"""The end of a section: the words that were not touched, to be taken for known, each with a veto."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader import paths
from reader.language.words import Word
from reader.layout.cells import shown, width

_WORD_CELLS = 10


class Untouched(NamedTuple):
    """A word of the section of which nothing was said."""

    word: Word
    """Where it stands first."""
    reading: str
    gloss: str
    known: bool
    """Whether it is proposed as known: not if the reader looked it up."""


class FinishingScreen(ModalScreen[list[Word] | None]):
    """Answers with the words that are known, or None."""

    CSS_PATH = paths.styles_dir() / "study.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,x", "veto", "Known or not", show=False),
        Binding("a", "all", "All or none", show=False),
        Binding("escape,q,F", "leave", "Leave", show=False),
        Binding("j", "down", "Down", show=False),
        Binding("k", "up", "Up", show=False),
    ]

    def __init__(self, title: str, words: Sequence[Untouched]) -> None:
        """List words.

        Args:
            title: Of the section.
            words: At least one.
        """
        super().__init__()
        self._title = shown(title)
        self._words = words
        self._known = [word.known for word in words]

    def compose(self) -> ComposeResult:
        """One list."""
        found = OptionList(id="finishing", classes="study-panel", markup=False)
        found.border_subtitle = "Space not known · a all or none · Enter take the marked ones for known · Esc none"
        yield found

    def on_mount(self) -> None:
        """Fill the list."""
        self._list.add_options([Option(self._label(index)) for index in range(len(self._words))])
        self._list.highlighted = 0
        self._list.focus()
        self._say()

    @property
    def _list(self) -> OptionList:
        return self.query_one("#finishing", OptionList)

    def _label(self, index: int) -> Content:
        word, reading, gloss, _ = self._words[index]
        known = self._known[index]
        text = shown(word.text)
        return Content.assemble(
            ("[x] " if known else "[ ] ", "$success" if known else "$quiet"),
            (text, "bold" if known else ""),
            " " * max(1, _WORD_CELLS - width(text)),
            (shown(reading), ""),
            (f"  {shown(gloss)}", "$quiet"),
        )

    def _say(self) -> None:
        count = f"{sum(self._known)} of {len(self._words)} untouched words are known"
        self._list.border_title = Content(f"{self._title}: {count}" if self._title else count)

    def _set(self, index: int, known: bool) -> None:
        if self._known[index] != known:
            self._known[index] = known
            self._list.replace_option_prompt_at_index(index, self._label(index))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take those that are marked for known."""
        event.stop()
        self.dismiss([found.word for found, known in zip(self._words, self._known, strict=True) if known])

    def action_veto(self) -> None:
        """Known, or not; then the next one."""
        index = self._list.highlighted
        if index is not None:
            self._set(index, not self._known[index])
            self._say()
            if index + 1 < len(self._words):
                self._list.action_cursor_down()

    def action_all(self) -> None:
        """All, or none."""
        known = not all(self._known)
        for index in range(len(self._words)):
            self._set(index, known)
        self._say()

    def action_down(self) -> None:
        """The next one."""
        self._list.action_cursor_down()

    def action_up(self) -> None:
        """The previous one."""
        self._list.action_cursor_up()

    def action_leave(self) -> None:
        """Take none for known."""
        self.dismiss(None)
