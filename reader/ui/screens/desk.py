"""The desk: what lies on the reading screen, and how it follows the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.timer import Timer

from reader.language.words import Word
from reader.layout.cells import shown
from reader.layout.navigator import Navigator
from reader.settings import Settings
from reader.text.document import Document, Section
from reader.text.passages import Passage
from reader.ui.analyst import Analyst
from reader.ui.commands import COMMANDS
from reader.ui.corrector import Corrector
from reader.ui.explanations import Explanations
from reader.ui.known_shares import KnownShares
from reader.ui.marking import Marking
from reader.ui.memory import Memory
from reader.ui.reading import Reading
from reader.ui.reading_timer import ReadingTimer
from reader.ui.said import UNSAID, Said
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
        self._marking = Marking(memory.vocabulary)
        self._shares = KnownShares(document, self._reading, self._marking)
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
        self._timer = ReadingTimer(self._reading, memory.reading_log)
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
            contents.show_share(section, self._shares.share(section))

    def _words_corrected(self) -> None:
        """Show the words of the whole text anew."""
        self._shares.forget()
        self._page.words_arrived(0, len(self._document.paragraphs))
        self._show_shares(self._document.sections)

    def _statuses_changed(self, headword: str | None = None) -> None:
        """Show what is known now, of one word or of all."""
        self._marking.forget(headword)
        self._show_marks()
        self._explain()

    def _show_marks(self) -> None:
        """Show which words are known."""
        if self._typesetter.view.ruby == "unknown":
            self._page.reset()
        else:
            self._page.redraw()
        self._show_shares(self._document.sections)
        self._say()

    # Following the cursor

    def page_turned(self) -> None:
        """Let the tooltip move with its word, and fetch the words that are in view now."""
        self._bubble.follow()
        self._supply.want(*self._page.paragraphs_in_view)
        if self.is_current:
            self._timer.look(*self._page.span_in_view)

    def on_screen_suspend(self) -> None:
        """Stop the clock: something lies over the text."""
        self._timer.pause()

    def on_screen_resume(self) -> None:
        """Let the clock go on."""
        self._timer.look(*self._page.span_in_view)

    def cursor_moved(self) -> None:
        """Let card, status line and contents follow."""
        self._timer.touch()
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
        self._timer.rest()

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
            self._said_of(word),
            ready=self._explanations.ready,
        )

    def _said_of(self, word: Word) -> Said:
        """What the reader said of a word, for card and tooltip."""
        said = self._marking.said_of(word.text)
        if said is None and not (self._marking.ready and self._marking.counts(word)):
            return UNSAID
        kept = self._memory.vocabulary.get(word.text) if said else None
        return Said(self._marking.status(word.text) if self._marking.counts(word) else said, kept.note if kept else "")

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

    async def _put_away(self) -> None:
        """End what works for this text."""
        self._timer.save()
        await self._analyst.close()
        self._explanations.close()

    async def _read_instead(self, document: Document, origin: str, offset: int) -> None:
        """Read another text at an offset, in place of this one. Not for a worker of this screen, which ends with it."""
        if self._keeping is not None:
            self._keeping.stop()
        self._keep()
        self._memory.keep_position(document, offset, origin)
        await self.app.read(document, origin)  # type: ignore[attr-defined]
        await self._put_away()

    def _copy(self, text: str) -> None:
        """Copy a text, and say so."""
        if text:
            self.app.copy_to_clipboard(text.encode("utf-8", "replace").decode())
            self.notify(f"Copied {shown(text if len(text) < 30 else text[:29] + '…')}", timeout=2, markup=False)
