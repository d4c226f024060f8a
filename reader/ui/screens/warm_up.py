"""The warm-up: a few words that open many sentences of the section that comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from reader import paths
from reader.language.words import Word
from reader.layout.cells import shown, width
from reader.store.vocabulary import LEARNING, Place, Status
from reader.study.priming import Priming
from reader.ui.said import in_words

_WORD_CELLS = 10
_READING_CELLS = 16


class Primed(NamedTuple):
    """A word to look at, with all that is shown of it."""

    word: Word
    """Where it stands first in the section."""
    reading: str
    gloss: str
    place: Place
    """With its sentence."""


class WarmUpScreen(ModalScreen[int | None]):
    """Answers with the offset where the section begins, or None to stay."""

    CSS_PATH = paths.styles_dir() / "study.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "next", "Show, next", show=False),
        Binding("down,j,right,l", "step(1)", "Down", show=False),
        Binding("up,k,left,h", "step(-1)", "Up", show=False),
        *[Binding(status, f"say('{status}')", "Being learnt", show=False) for status in LEARNING],
        Binding("0,w", "say('known')", "Known", show=False),
        Binding("i", "say('ignored')", "Not worth learning", show=False),
        Binding("enter", "read", "Read", show=False),
        Binding("escape,q,W", "leave", "Leave", show=False),
    ]

    def __init__(
        self, title: str, start: int, found: Priming, words: Sequence[Primed], say: Callable[[Word, Status], None]
    ) -> None:
        """Show words one by one.

        Args:
            title, start: Of the section.
            found: What the words do for it.
            words: In their order, at least one.
            say: Keeps what the reader says of one.
        """
        super().__init__()
        self._title = shown(title)
        self._start = start
        self._found = found
        self._words = words
        self._say = say
        self._here = 0
        self._seen: set[int] = set()
        self._said: dict[int, Status] = {}

    def compose(self) -> ComposeResult:
        """One box that scrolls."""
        with VerticalScroll(id="warm-up", classes="study-panel", can_focus=False) as box:
            box.border_title = Content(f"Warm-up: {self._title}" if self._title else "Warm-up")
            box.border_subtitle = "Space show, next · 1–5 0 i say what it is · Enter read · Esc back"
            yield Static("", id="warm-up-words", markup=False)

    def on_mount(self) -> None:
        """Show the first word."""
        self._show()

    def _show(self) -> None:
        found = self._found
        opened = f"{len(self._words)} words open {found.opened} of {found.sentences} sentences"
        lines = [Content.styled(f"{opened}; {found.readable} can be read without.", "$quiet"), Content("")]
        lines += [self._line(index) for index in range(len(self._words))]
        lines += [Content(""), _marked(self._words[self._here].place, self._words[self._here].word.text)]
        if len(self._seen) == len(self._words):
            lines.append(Content.styled("That is all: Enter reads on.", "$accent"))
        self.query_one("#warm-up-words", Static).update(Content("\n").join(lines))

    def _line(self, index: int) -> Content:
        word, reading, gloss, _ = self._words[index]
        text = shown(word.text)
        here = index == self._here
        pieces = [("› " if here else "  ", "$primary"), (text, "bold" if here else "")]
        pieces.append((" " * max(1, _WORD_CELLS - width(text)), ""))
        if index in self._seen:
            pieces += [(shown(reading), ""), (" " * max(1, _READING_CELLS - width(shown(reading))), "")]
            pieces.append((shown(gloss), "" if here else "$quiet"))
        elif here:
            pieces.append(("what does it mean?", "$quiet italic"))
        if index in self._said:
            pieces.append((f"  {in_words(self._said[index])}", "$accent"))
        return Content.assemble(*pieces)

    def action_next(self) -> None:
        """Show what the word means; then the next word."""
        if self._here not in self._seen:
            self._seen.add(self._here)
        elif self._here + 1 < len(self._words):
            self._here += 1
        self._show()

    def action_step(self, by: int) -> None:
        """Another word."""
        self._here = max(0, min(self._here + by, len(self._words) - 1))
        self._show()

    def action_say(self, status: Status) -> None:
        """Say what is known of the word; that shows it."""
        self._seen.add(self._here)
        self._said[self._here] = status
        self._say(self._words[self._here].word, status)
        self._show()

    def action_read(self) -> None:
        """Read the section."""
        self.dismiss(self._start)

    def action_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)


def _marked(place: Place, text: str) -> Content:
    """The sentence with its word marked."""
    before, after = place.sentence[: place.at], place.sentence[place.at + len(text) :]
    return Content.assemble((shown(before), "$quiet"), (shown(text), "bold $accent"), (shown(after), "$quiet"))
