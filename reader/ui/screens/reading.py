"""The reading screen: a text is read, words are looked up, places are gone to."""

from __future__ import annotations

from textual import on
from textual.content import Content

from reader.errors import ReaderError
from reader.layout.navigator import Spot
from reader.ui.movements import MOVEMENTS
from reader.ui.screens.correction_list import CorrectionListCommands
from reader.ui.screens.review_commands import ReviewCommands
from reader.ui.screens.search_commands import SearchCommands
from reader.ui.screens.section_commands import SectionCommands
from reader.ui.screens.view_commands import ViewCommands
from reader.ui.widgets.contents import Contents
from reader.ui.widgets.page import Page
from reader.ui.widgets.picker import Picker


class ReadingScreen(ViewCommands, SectionCommands, ReviewCommands, CorrectionListCommands, SearchCommands):
    """One text, read."""

    # Waking up: what the first frame did not need

    def on_mount(self) -> None:
        """Let the first frame out, then wake the rest."""
        self.call_after_refresh(self._wake)

    async def _wake(self) -> None:
        self._supply.open()
        self._analyst.on_progress = self._on_progress
        self.app.first_frame_is_out()  # type: ignore[attr-defined]
        self._analyst.load_glossary()
        self._explanations.use(None, self._analyst.glossary)
        for notice in [*self._memory.notices, *self._settings.notices, *self._analyst.notices]:
            self.notify(notice, severity="warning", timeout=12, markup=False)
        if not self._open_lexicon(compiled_only=True):
            self._supply.start_engine()
        self._explain()
        self._supply.want(*self._page.paragraphs_in_view)
        self._open_wished_review()

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
        assumed = found.listed(self._settings.standard, self._settings.known_level, traditional=False)
        self._marking.use(assumed, found.simplified)
        self._show_marks()
        self._explain()
        return True

    def _on_progress(self, what: str, share: float) -> None:
        if what == "dictionary" and share < 1:
            self._progress = f"preparing the dictionary {share:.0%}"
        else:
            self._progress = ""
            if not self._explanations.ready:
                self._open_lexicon(compiled_only=False)
        self._say()

    # Looking up

    def _tooltip_for(self, spot: Spot) -> None:
        word = self._page.navigator.word(spot)
        if word is None:
            return
        from reader.ui.explanation import body, headline

        self._looked_up |= {word.text}
        view, found = self._typesetter.view, self._explanations.look_up(word)
        lines = [
            headline(found, view, self._settings.standard, self._said_of(word)),
            *body(found, view, ready=self._explanations.ready),
        ]
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
        """Close the tooltip; else go back to the review; else unmark what was found; else go back from the quotes."""
        if self._bubble.is_open:
            self._bubble.close()
        elif not self._back_to_review() and not self._forget_search():
            self._return_from_quotes()

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
        await self._put_away()
        self.app.exit()
