"""Commands of study: what is known of words, and what is asked and counted of them."""

from __future__ import annotations

from time import time
from typing import TYPE_CHECKING

from reader.language.words import Word
from reader.layout.cells import shown
from reader.store.vocabulary import SavedWord, Status
from reader.study.knowledge import learnable
from reader.study.meeting import met
from reader.ui.long_work import in_thread
from reader.ui.screens.correction_commands import CorrectionCommands

if TYPE_CHECKING:  # loaded with the list of words
    from reader.search.library import FoundText
    from reader.ui.screens.results import ResultsScreen

_MOST_DUE = 100
"""More than these are not counted for the status line."""
_NARROW = 60
_FIRST_LINES = 500
_HINTED = 100
"""Columns from which a reader who has said nothing yet is told of the starting point."""


class StudyCommands(CorrectionCommands):
    """Statuses, notes, reviews, numbers."""

    _due = 0
    """Cards that are due, counted when something changed."""
    _begun = True
    """Whether anything was ever said of words."""

    def _show_marks(self) -> None:
        self._due = self._memory.reviews.due_count(time(), _MOST_DUE)
        self._begun = self._memory.vocabulary.newest() is not None
        super()._show_marks()

    @property
    def _note(self) -> str:
        if not self._marking.ready or self.size.width < _NARROW:
            return super()._note
        section = self._section
        share = self._shares.share(section) if section else None
        known = f"{share:.0%} known" if share is not None else ""
        due = f"{self._due}{'+' if self._due == _MOST_DUE else ''} due" if self._due else ""
        level = self._settings.known_level
        begun = self._begun or self._page.position > _FIRST_LINES
        hint = "" if begun or self.size.width < _HINTED else f"K: is HSK {level} what you know?"
        return " · ".join(filter(None, [super()._note, hint, due, known]))

    def action_learning_1(self) -> None:
        """Learn the word: hardly known."""
        self._set_status("1")

    def action_learning_2(self) -> None:
        """Learn the word: seen before."""
        self._set_status("2")

    def action_learning_3(self) -> None:
        """Learn the word: half known."""
        self._set_status("3")

    def action_learning_4(self) -> None:
        """Learn the word: mostly known."""
        self._set_status("4")

    def action_learning_5(self) -> None:
        """Learn the word: nearly known."""
        self._set_status("5")

    def action_known(self) -> None:
        """Take the word for known."""
        self._set_status("known")

    def action_ignored(self) -> None:
        """Leave the word out of all counts."""
        self._set_status("ignored")

    def _set_status(self, status: Status) -> None:
        """Say it of the word at the cursor."""
        word = self._word_to_learn()
        if word is not None:
            self._memory.vocabulary.set_status(word.text, status, met(self._document, word))
            self._statuses_changed(word.text)

    def _word_to_learn(self) -> Word | None:
        """The word at the cursor, if it is one that something can be said of."""
        word = self._page.word
        if word is None or not self._reading.settled(self._page.spot.paragraph):
            return None
        if not learnable(word):
            self.notify("Digits and Latin letters are not learnt.", timeout=2, markup=False)
            return None
        return word

    def action_note(self) -> None:
        """Write a note on the word."""
        from reader.ui.screens.note import NoteScreen

        word = self._word_to_learn()
        if word is None:
            return
        vocabulary = self._memory.vocabulary
        kept = vocabulary.get(word.text)
        before = kept.note if kept else ""

        def keep(note: str | None) -> None:
            if note is not None and note != before:
                vocabulary.set_note(word.text, note, met(self._document, word))
                self._statuses_changed(word.text)

        self.app.push_screen(NoteScreen(word.text, before), keep)

    def action_vocabulary(self) -> None:
        """List the words of which something was said."""
        from reader.ui.screens.vocabulary import VocabularyScreen
        from reader.ui.word_book import WordBook

        book = WordBook(self._memory, self._settings.standard, self._shares.at_hand())
        style = self._typesetter.view.style
        screen = VocabularyScreen(book, self._explanations, style, self._statuses_changed, self._show_places)
        self.app.push_screen(screen)

    def _show_places(self, word: SavedWord) -> None:
        """Show all places of a saved word, over the list of words."""
        from reader.ui.screens.results import ResultsScreen
        from reader.ui.word_places import places_here

        def go(offset: int) -> None:
            self.app.pop_screen()  # the list of words
            self._page.go(self._page.navigator.at(offset))

        screen = ResultsScreen(shown(word.headword), [places_here(self._document, self._reading, word.headword, go)])
        self.app.push_screen(screen)
        self.run_worker(self._show_other_places(word, screen), group="places", exclusive=True, exit_on_error=False)

    async def _show_other_places(self, word: SavedWord, screen: ResultsScreen) -> None:
        from reader.search.queries import read_query
        from reader.ui.elsewhere import in_other_texts
        from reader.ui.search_results import in_other

        query = read_query(word.headword)
        for text in await in_other_texts(query, query.usual, self._analyst.glossary, self._document.identity):
            screen.add([in_other(text, lambda at, text=text: self._go_to_other(text, at))])  # type: ignore[misc]

    def _go_to_other(self, text: FoundText, offset: int) -> None:
        self.app.pop_screen()  # the list of words
        self.app.run_worker(self._read_instead(text.document, text.origin, offset), exit_on_error=False)

    def action_statistics(self) -> None:
        """Show the numbers."""
        from reader.ui.screens.statistics import open_statistics

        open_statistics(self)

    def action_starting_point(self) -> None:
        """Choose which HSK levels are known."""
        from reader.ui.screens.starting import Preview, StartingPoint, StartingScreen

        lexicon, vocabulary, settings = self._explanations.lexicon, self._memory.vocabulary, self._settings
        if lexicon is None:
            self.notify("The dictionary is being prepared…", timeout=2, markup=False)
            return

        def levels(point: StartingPoint) -> frozenset[str]:
            return lexicon.listed(point.standard, point.level, traditional=False)

        def preview(point: StartingPoint) -> Preview:
            words = levels(point)
            return Preview(len(words), len(words) - len(vocabulary.statuses(words)), self._shares.share_at_hand(words))

        async def start(point: StartingPoint) -> None:
            words = [SavedWord(word, "known") for word in sorted(levels(point))]
            what = f"starting point: {point.name}"
            new = await in_thread(self._memory, lambda kept: kept.add(words, "start", what))
            self._statuses_changed()
            self.notify(f"{point.name}: {new:,} words are known; u undoes it", timeout=4, markup=False)

        def chosen(point: StartingPoint | None) -> None:
            if point is not None:
                self.run_worker(start(point), exit_on_error=False)

        begin = StartingPoint(min(settings.known_level, 7), settings.standard)
        now = "what you said" if vocabulary.started() else f"{begin.name} is assumed, and what you said"
        self.app.push_screen(StartingScreen(begin, now, self._shares.share_at_hand(), preview), chosen)
