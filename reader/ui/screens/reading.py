"""The reading screen: the page with its card, tooltip, contents and status line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer

from reader.errors import ReaderError
from reader.language.client import EngineError
from reader.language.words import Word
from reader.layout.navigator import Navigator, Spot
from reader.settings import Settings
from reader.store.corrections import Correction
from reader.text.document import Document, Section
from reader.text.translation import translation
from reader.ui.analyst import Analyst
from reader.ui.commands import COMMANDS
from reader.ui.corrector import Corrector
from reader.ui.explanation import body, headline
from reader.ui.explanations import Explanations
from reader.ui.marking import Marking
from reader.ui.memory import Memory
from reader.ui.movements import MOVEMENTS
from reader.ui.reading import Reading
from reader.ui.themes import THEMES
from reader.ui.typesetter import Typesetter
from reader.ui.view import RUBY_MODES, STYLES, View
from reader.ui.widgets.card import Card
from reader.ui.widgets.contents import Contents
from reader.ui.widgets.page import Page
from reader.ui.widgets.picker import Picker
from reader.ui.widgets.status import Status
from reader.ui.widgets.tooltip import WordTooltip

if TYPE_CHECKING:  # loaded with the first correction
    from reader.ui.proposers import Proposer

_Choice = TypeVar("_Choice")
_KEEP_SECONDS = 1.0
"""A place is kept when the cursor has rested so long, and on leaving."""
_MODE_NAMES = {
    "all": "pinyin",
    "unknown": "pinyin: unknown words",
    "cursor": "pinyin: at the cursor",
    "off": "no pinyin",
}


class ReadingScreen(Screen[None]):
    """One text, read."""

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
        self._analyst = Analyst(document, self._on_progress)
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
        self._asked: set[int] = set()
        self._awake = False
        self._progress = ""
        self._keeping: Timer | None = None

    def compose(self) -> ComposeResult:
        """Contents at the left, the card at the right or below, the page between, the status line at the bottom."""
        with Container(id="desk"):
            yield Contents(self._document)
            yield Card()
            yield self._page
        yield Status()
        yield WordTooltip()

    # Waking up: what the first frame did not need

    def on_mount(self) -> None:
        """Let the first frame out, then wake the rest."""
        self.call_after_refresh(self._wake)

    async def _wake(self) -> None:
        self._awake = True
        self.app.first_frame_is_out()  # type: ignore[attr-defined]
        self._analyst.load_glossary()
        self._explanations.use(None, self._analyst.glossary)
        for notice in filter(None, [self._memory.notice, *self._settings.notices, *self._analyst.notices]):
            self.notify(notice, severity="warning", timeout=12, markup=False)
        if not self._open_lexicon(compiled_only=True):
            self.run_worker(self._start_engine(), exit_on_error=False)
        self._explain()
        self._request()

    def _open_lexicon(self, *, compiled_only: bool) -> bool:
        """Open the dictionary; with `compiled_only` just where it lies ready, else wherever the engine has put it."""
        from reader.language.lexicon import Lexicon, lexicon, lexicon_path

        try:
            found = Lexicon.open(lexicon_path()) if compiled_only else lexicon()
        except ReaderError as error:
            if not compiled_only:
                self.notify(str(error), severity="error", markup=False)
            return False
        self._explanations.use(found, self._analyst.glossary)
        self._marking.use(found.listed(self._settings.standard, self._settings.known_level))
        self._show_marks()
        self._explain()
        return True

    async def _start_engine(self) -> None:
        try:
            await self._analyst.start()
        except EngineError as error:
            self.notify(str(error), severity="error", markup=False)

    def _on_progress(self, what: str, share: float) -> None:
        if what == "dictionary" and share < 1:
            self._progress = f"preparing the dictionary {share:.0%}"
        else:
            self._progress = ""
            if not self._explanations.ready:
                self._open_lexicon(compiled_only=False)
        self._say()

    def _show_marks(self) -> None:
        """Show which words are unknown."""
        if self._typesetter.view.ruby == "unknown":
            self._page.reset()
        else:
            self._page.redraw()
        self._show_shares(self._document.sections)

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

    # Asking the engine

    def page_turned(self) -> None:
        """Let the tooltip move with its word, and ask for words that are in view now."""
        self._bubble.follow()
        self._request()

    def _request(self) -> None:
        """Ask for the words that the page wants and does not have."""
        if not self._awake:
            return
        first, last = self._page.paragraphs_in_view
        for distance, index in enumerate(self._reading.wanted(first, last)):
            if index not in self._asked:
                self._asked.add(index)
                self.run_worker(self._fetch(index, -distance), group="analyses", exit_on_error=False)

    async def _fetch(self, index: int, urgency: int) -> None:
        passage = self._reading.passages[index]
        try:
            self._reading.take(index, await self._analyst.analyse(passage, urgency))
        except EngineError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        finally:
            self._asked.discard(index)
        self._page.words_arrived(passage.first, passage.last)
        self._show_shares([s for s in self._document.sections if s.first < passage.last and passage.first < s.last])

    # The word at the cursor

    @property
    def _bubble(self) -> WordTooltip:
        return self.query_one(WordTooltip)

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

    def _explain(self) -> None:
        card = self.query_one(Card)
        word = self._page.word
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
        self.query_one(Status).say(left, " · ".join(filter(None, [self._progress, f"{share:.0%}", mode])))

    def _tooltip_for(self, spot: Spot) -> None:
        word = self._page.navigator.word(spot)
        if word is None:
            return
        view, found = self._typesetter.view, self._explanations.look_up(word)
        lines = [headline(found, view, self._settings.standard), *body(found, view, ready=self._explanations.ready)]
        self._bubble.show(lambda: self._page.word_region(spot), Content("\n").join(lines))

    @on(Page.Hovered)
    def _hover(self, event: Page.Hovered) -> None:
        if self._bubble.pinned:
            return
        if event.spot is None:
            self._bubble.close()
        else:
            self._tooltip_for(event.spot)

    @on(Picker.Picked, "#contents")
    def _go_to_section(self, event: Picker.Picked) -> None:
        self._leave_contents()
        self._page.go(self._page.navigator.at(event.item.offset), at_top=True)

    @on(Picker.Left, "#contents")
    def _leave_contents(self) -> None:
        self.query_one(Contents).remove_class("-open")
        self._page.focus()

    # Commands

    def action_move(self, name: str) -> None:
        """Move the cursor: one of `MOVEMENTS`."""
        MOVEMENTS[name](self._page)

    def action_explain(self) -> None:
        """Open the tooltip of the word, or pin it."""
        if self._bubble.is_open and not self._bubble.pinned:
            self._bubble.pin()
        else:
            self._tooltip_for(self._page.spot)

    def action_close(self) -> None:
        """Close the tooltip."""
        self._bubble.close()

    def action_card(self) -> None:
        """Show or hide the card."""
        card = self.query_one(Card)
        card.set_class(not card.has_class("-off"), "-off")
        self._memory.keep_mode("card", not card.has_class("-off"))
        self.call_after_refresh(self._explain)

    def action_translation(self) -> None:
        """Show or hide the translation of the paragraph."""
        notes, paragraph = self._typesetter.notes, self._page.spot.paragraph
        if paragraph in notes:
            del notes[paragraph]
        else:
            found = translation(self._document)
            if paragraph not in found:
                self.notify("This text has no translation beside it.", markup=False)
                return
            notes[paragraph] = found[paragraph]
        self._page.words_arrived(paragraph, paragraph + 1)

    def _change_view(self, view: View) -> None:
        self._typesetter.view = view
        self._page.reset()
        self._explain()
        self._say()

    def action_pinyin_mode(self) -> None:
        """Show readings above other words."""
        mode = _next(RUBY_MODES, self._typesetter.view.ruby)
        self._memory.keep_mode("pinyin", mode)
        self._change_view(replace(self._typesetter.view, ruby=mode))

    def action_pinyin_style(self) -> None:
        """Write readings in another way."""
        style = _next(STYLES, self._typesetter.view.style)
        self._memory.keep_mode("style", style)
        self._change_view(replace(self._typesetter.view, style=style))

    def action_sandhi(self) -> None:
        """Show tones as spoken, or as in the dictionary."""
        sandhi = not self._typesetter.view.sandhi
        self._memory.keep_mode("sandhi", sandhi)
        self._change_view(replace(self._typesetter.view, sandhi=sandhi))
        self.notify("Tones as spoken" if sandhi else "Tones as in the dictionary", markup=False)

    def action_tone_colours(self) -> None:
        """Colour readings by tone, or not."""
        colours = not self._typesetter.view.tone_colours
        self._memory.keep_mode("tone_colours", colours)
        self._change_view(replace(self._typesetter.view, tone_colours=colours))

    def action_next_theme(self) -> None:
        """Take the next of our themes."""
        names = [theme.name for theme in THEMES]
        self.app.theme = _next(names, self.app.theme) if self.app.theme in names else names[0]
        self._memory.keep_mode("theme", self.app.theme)

    def action_contents(self) -> None:
        """Go to the contents."""
        contents = self.query_one(Contents)
        contents.add_class("-open")
        contents.focus()

    def action_copy_word(self) -> None:
        """Copy the word."""
        self._copy(self._page.word.text if self._page.word else "")

    def action_copy_sentence(self) -> None:
        """Copy the sentence."""
        self._copy(self._page.navigator.sentence_at(self._page.spot))

    def _copy(self, text: str) -> None:
        if text:
            self.app.copy_to_clipboard(text)
            self.notify(f"Copied {text if len(text) < 30 else text[:29] + '…'}", timeout=2, markup=False)

    def action_split(self) -> None:
        """Split the word."""
        from reader.ui.proposers import SplitProposer

        self._propose(lambda word: SplitProposer(word, self._document.identity))

    def action_join(self) -> None:
        """Join the word with the next one."""
        from reader.ui.proposers import JoinProposer

        words = self._reading.words(self._page.spot.paragraph)
        if self._page.spot.word + 1 >= len(words):
            self.notify("No word follows in this paragraph.", markup=False)
            return
        following = words[self._page.spot.word + 1]
        self._propose(
            lambda word: JoinProposer(
                word,
                following,
                self._document.text[word.end : following.start],
                self._explanations.lexicon,
                self._document.identity,
            )
        )

    def action_next_reading(self) -> None:
        """Give the word another reading."""
        from reader.ui.proposers import ReadingProposer

        self._propose(lambda word: ReadingProposer(word, self._explanations.lexicon, self._document.identity))

    def _propose(self, proposer: Callable[[Word], Proposer]) -> None:
        """Let the reader choose a correction of the word at the cursor, and make it."""
        from reader.ui.screens.correcting import CorrectingScreen

        word = self._page.word
        if word is None or not self._reading.settled(self._page.spot.paragraph):
            return
        try:
            screen = CorrectingScreen(proposer(word), self._document.identity, self._corrector.places)
        except ReaderError as error:
            self.notify(str(error), markup=False)
            return
        self.app.push_screen(screen, self._make)

    def _make(self, correction: Correction | None) -> None:
        if correction is not None:
            self._corrector.make(correction)
            self._page.words_arrived(0, len(self._document.paragraphs))

    def action_undo(self) -> None:
        """Undo the last change."""
        undone = self._corrector.undo()
        if undone is None:
            self.notify("Nothing to undo.", timeout=2, markup=False)
            return
        self._page.words_arrived(0, len(self._document.paragraphs))
        self.notify(f"Undone: {undone.kind} {undone.text}", timeout=2, markup=False)

    def action_corrections(self) -> None:
        """List the corrections."""
        from reader.ui.screens.corrections import CorrectionsScreen

        def revoke(correction: Correction) -> None:
            self._corrector.revoke(correction)
            self._page.words_arrived(0, len(self._document.paragraphs))

        def go(offset: int | None) -> None:
            if offset is not None:
                self._page.go(self._page.navigator.at(offset))

        self.app.push_screen(CorrectionsScreen(self._corrector.standings(), revoke), go)

    def action_help(self) -> None:
        """Show all keys."""
        from reader.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._settings.keys))

    def action_palette(self) -> None:
        """Open the palette."""
        self.app.action_command_palette()

    async def action_quit(self) -> None:
        """Keep the place, end the engine, leave."""
        self._keep()
        await self._analyst.close()
        self._explanations.close()
        self.app.exit()


def _next(choices: Sequence[_Choice], current: _Choice) -> _Choice:
    return choices[(choices.index(current) + 1) % len(choices)]
