"""Commands that correct words and readings, and take corrections back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.language.words import Word
from reader.layout.cells import shown
from reader.store.corrections import Correction
from reader.store.vocabulary import Change, Vocabulary
from reader.ui.long_work import in_thread
from reader.ui.screens.desk import Desk

if TYPE_CHECKING:  # loaded with the first correction
    from reader.ui.proposers import Proposer

_LONG = ("start", "import")
"""Changes that may be of thousands of words."""


class CorrectionCommands(Desk):
    """Split, join, read otherwise, undo."""

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
            self._words_corrected()

    def action_undo(self) -> None:
        """Undo the last change: of a word, a reading, a quote, or of what was said to be known."""
        identity, memory = self._document.identity, self._memory
        newest = max(
            (memory.corrections.latest(identity), self._undo_correction),
            (memory.quote_corrections.latest(identity), self._undo_quote),
            (memory.vocabulary.latest(), self._undo_status),
            key=lambda kind: kind[0],
        )
        if newest[0]:
            newest[1]()
        else:
            self.notify("Nothing to undo.", timeout=2, markup=False)

    def _undo_correction(self) -> None:
        undone = self._corrector.undo()
        if undone is not None:
            self._words_corrected()
            self._undid(f"{undone.kind} {undone.text}")

    def _undo_quote(self) -> None:
        self._memory.quote_corrections.undo_last(self._document.identity)
        self._quotes_corrected()
        self._undid("the correction of a quote")

    def _undo_status(self) -> None:
        newest = self._memory.vocabulary.newest()
        if newest is not None and newest.kind in _LONG:
            self.run_worker(self._undo_many(), group="undo", exit_on_error=False)
        else:
            self._show_undone(self._memory.vocabulary.undo_last())

    async def _undo_many(self) -> None:
        self._show_undone(await in_thread(self._memory, Vocabulary.undo_last))

    def _show_undone(self, undone: Change | None) -> None:
        if undone is not None:
            self._statuses_changed()
            self._undid(undone.what)

    def _undid(self, what: str) -> None:
        self.notify(f"Undone: {shown(what)}", timeout=3, markup=False)

    def _quotes_corrected(self) -> None:
        """Show quotes anew: a correction of one was undone."""
