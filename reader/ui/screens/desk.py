"""The desk: what lies on the reading screen, and how it follows the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.timer import Timer

from reader.layout.cells import shown
from reader.layout.navigator import Navigator
from reader.settings import Settings
from reader.text.document import Document, Section
from reader.text.passages import Passage
from reader.ui.analyst import Analyst
from reader.ui.commands import COMMANDS
from reader.ui.corrector import Corrector
from reader.ui.explanations import Explanations
from reader.ui.marking import Marking
from reader.ui.memory import Memory
from reader.ui.reading import Reading
from reader.ui.supply import Supply
from reader.ui.typesetter import Typesetter
from reader.ui.widgets.card import Card
from reader.ui.widgets.contents import Contents
from reader.ui.widgets.page import Page
from reader.ui.widgets.status import Status
from reader.ui.widgets.tooltip import WordTooltip

_KEEP_SECONDS = 1.0
"""A place is kept when the cursor has rested so long, and on leaving."""
_MODE_NAMES = {
    "all": "pinyin",
    "unknown": "pinyin: unknown words",
    "cursor": "pinyin: at the cursor",
    "off": "no pinyin",
}


class Desk(Screen[None]):
    """One text with its page, card, tooltip, contents and status line."""

    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(command.keys, command.action, command.help, show=False, id=command.name) for command in COMMANDS
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (120, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (15, "-high")]

    def __init__(self, document: Document, origin: str, settings: Settings, memory: Memory) -> None:
        """Read a text from where it was left.

        Args:
            document: The text.
            origin: Where it came from, to open it again: the path of its file, or empty for the seed.
            settings: What the reader has set.
            memory: What is kept between runs.
        """
        super().__init__()
        self._document = document
        self._origin = origin
        self._settings = settings
        self._memory = memory
        self._analyst = Analyst(document)
        self._reading = Reading(document, self._analyst.recall)
        self._corrector = Corrector(document, self._reading, memory.corrections)
        self._marking = Marking()
        self._typesetter = Typesetter(self._reading, memory.view(), self._marking.unknown)
        self._explanations = Explanations(document, settings.standard)
        self._page = Page(
            self._typesetter,
            Navigator(document, self._reading.words),
            self._marking,
            self,
            memory.position(document),
        )
        self._supply = Supply(
            self._reading,
            self._analyst,
            lambda work: self.run_worker(work, exit_on_error=False),
            self._words_arrived,
            lambda message: self.notify(message, severity="error", markup=False),
        )
        self._progress = ""
        self._keeping: Timer | None = None

    def compose(self) -> ComposeResult:
        """Contents at the left, the card at the right or below, the page between, the status line at the bottom."""
        with Container(id="desk"):
            yield Contents(self._document)
            card = self._memory.mode("card", str(self._settings.card)) == "True"
            yield Card().set_class(not card, "-off")
            yield self._page
        yield Status()
        yield WordTooltip()

    def _words_arrived(self, passage: Passage) -> None:
        """Show the words of a passage."""
        self._page.words_arrived(passage.first, passage.last)
        self._show_shares([s for s in self._document.sections if s.first < passage.last and passage.first < s.last])

    def _show_shares(self, sections: Sequence[Section]) -> None:
        contents = self.query_one(Contents)
        for section in sections:
            contents.show_share(section, self._known_share(section))

    def _known_share(self, section: Section) -> float | None:
        """The share of the section's running words that are known, names and numbers left out."""
        paragraphs = range(section.first, section.last)
        if not self._marking.ready or not all(map(self._reading.at_hand, paragraphs)):
            return None
        words = [word for p in paragraphs for word in self._reading.words(p) if self._marking.counts(word)]
        return 1 - sum(map(self._marking.unknown, words)) / len(words) if words else None

    # Following the cursor

    def page_turned(self) -> None:
        """Let the tooltip move with its word, and fetch the words that are in view now."""
        self._bubble.follow()
        self._supply.want(*self._page.paragraphs_in_view)

    def cursor_moved(self) -> None:
        """Let card, status line and contents follow."""
        if not self._bubble.pinned:
            self._bubble.close()
        self._explain()
        self._say()
        section = self._section
        if section:
            self.query_one(Contents).mark(section.number - 1)
        if self._keeping is not None:
            self._keeping.reset()
        else:
            self._keeping = self.set_timer(_KEEP_SECONDS, self._keep)

    def _keep(self) -> None:
        self._keeping = None
        self._memory.keep_position(self._document, self._page.position, self._origin)

    @property
    def _bubble(self) -> WordTooltip:
        return self.query_one(WordTooltip)

    def _explain(self) -> None:
        card = self.query_one(Card)
        word = self._page.word
        if not self._supply.is_open:
            return  # what explains a word is loaded after the first frame
        if word is None or not card.display:
            card.clear()
            return
        card.explain(
            self._explanations.look_up(word),
            self._typesetter.view,
            self._settings.standard,
            self._explanations.places(word),
            ready=self._explanations.ready,
        )

    @property
    def _note(self) -> str:
        """What else there is to say in the status line."""
        return ""

    @property
    def _section(self) -> Section | None:
        return self._document.section_at(self._page.position)

    def _say(self) -> None:
        """Bring the status line up to date."""
        document, section = self._document, self._section
        left = document.title
        if section and len(document.sections) > 1:
            left += f" · {section.number}/{len(document.sections)} {section.title}"
        share = self._page.position / max(1, len(document.text))
        mode = _MODE_NAMES[self._typesetter.view.ruby]
        self.query_one(Status).say(left, " · ".join(filter(None, [self._progress, self._note, f"{share:.0%}", mode])))

    def _copy(self, text: str) -> None:
        """Copy a text, and say so."""
        if text:
            self.app.copy_to_clipboard(text.encode("utf-8", "replace").decode())
            self.notify(f"Copied {shown(text if len(text) < 30 else text[:29] + '…')}", timeout=2, markup=False)
