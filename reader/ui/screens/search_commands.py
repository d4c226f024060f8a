"""Commands that find: the search field, the next and the previous place, the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.timer import Timer

from reader.text.passages import Passage
from reader.ui.screens.desk import Desk
from reader.ui.widgets.status import Status

if TYPE_CHECKING:  # loaded with the first search
    from reader.search.library import FoundText
    from reader.search.matches import Match
    from reader.ui.finder import Finder
    from reader.ui.screens.results import ResultsScreen
    from reader.ui.widgets.page import Held
    from reader.ui.widgets.search_bar import SearchBar


_FETCH_SECONDS = 0.25


class SearchCommands(Desk):
    """Search, next, previous, list."""

    _finder: Finder | None = None
    _bar: SearchBar | None = None
    _held: Held | None = None
    """Where the reader was when the field was opened; None while it is closed."""
    _fetching: Timer | None = None
    _shown: Match | None = None
    """The match that the reader was brought to."""

    async def action_search(self) -> None:
        """Open the search field."""
        from reader.ui.widgets.search_bar import SearchBar

        if self._bar is None:
            self._bar = SearchBar()
            await self.mount(self._bar, after=self.query_one(Status))
        if self._held is None:
            self._held = self._page.hold()
        finder = self._open_finder()
        finder.clear()
        self._bar.open(self._memory.searches())
        self.add_class("-searching")
        self.set_focus(self._bar)
        self._found_more()

    def _open_finder(self) -> Finder:
        from reader.ui.finder import Finder

        if self._finder is None:
            self._finder = Finder(
                self._reading,
                lambda: self._analyst.glossary,
                lambda work: self.run_worker(work, exit_on_error=False),
                self._found_more,
            )
        self._finder.prepare(self._page.position)
        return self._finder

    def _found_more(self) -> None:
        """Show what was found so far."""
        finder, bar = self._finder, self._bar
        if finder is None:
            return
        self._page.mark_spans("match", finder.matches)
        if self._held is not None and bar is not None:
            if finder.nearest is not None and finder.nearest != self._shown:
                self._show(finder.nearest)
            elif finder.nearest is None and self._shown is not None and finder.done:
                self._shown = None
                self._page.come_back(self._held)
            query = finder.query
            bar.say(self._place(), query.possible, query.usual, finder.kinds, finder.problem)
        self._say()

    def _show(self, match: Match) -> None:
        self._shown = match
        self._page.go(self._page.navigator.at(match.start))

    def _place(self) -> str:
        """Which match of how many this is; empty without a query."""
        finder = self._finder
        if finder is None or not finder.query.typed.strip():
            return ""
        count = f"{len(finder.matches):,}" + ("" if finder.done else "…")
        return f"{self._current + 1:,}/{count}" if self._current >= 0 else count

    @property
    def _current(self) -> int:
        """Index of the match that the reader was brought to, -1 if it is none any more."""
        matches = self._finder.matches if self._finder else ()
        if self._finder is None or self._shown is None or not matches:
            return -1
        index = self._finder.matches.at_or_after(self._shown.start)
        return index if self._finder.matches[index].start == self._shown.start else -1

    @property
    def _note(self) -> str:
        """What the status line says of the search."""
        finder = self._finder
        kept = self._held is None and finder is not None and finder.query.typed
        return f"/{finder.query.typed} {self._place()}" if kept and finder is not None else ""

    # The field

    def on_search_bar_changed(self) -> None:
        """Look for what is typed."""
        if self._finder and self._bar and self._held:
            self._finder.seek(self._bar.typed, self._bar.switched, self._held.position)
            self._found_more()

    def on_search_bar_kept(self) -> None:
        """Keep the query and stay where it led."""
        if self._finder is None or self._bar is None:
            return
        typed = self._bar.typed
        if not typed.strip() or (self._finder.done and not self._finder.matches):
            if typed.strip():
                self.notify(self._finder.problem or f"Nothing found: {typed}", timeout=3, markup=False)
            self.on_search_bar_left()
            return
        self._memory.keep_search(typed)
        self._close_bar()
        self._say()

    def on_search_bar_left(self) -> None:
        """Go back to where the reader was."""
        held = self._held
        self._close_bar()
        self._forget_search()
        if held is not None:
            self._page.come_back(held)

    def on_search_bar_listed(self) -> None:
        """List the places."""
        self.action_matches()

    def _close_bar(self) -> None:
        self._held = None
        self.remove_class("-searching")
        self._page.focus()

    def _forget_search(self) -> bool:
        """Look for nothing any more; whether something was looked for."""
        finder = self._finder
        if finder is None or not finder.query.typed:
            return False
        finder.clear()
        self._shown = None
        self._found_more()
        return True

    # Places

    def action_next_match(self) -> None:
        """Go to the next place that was found."""
        self._go_on(1)

    def action_previous_match(self) -> None:
        """Go to the previous place that was found."""
        self._go_on(-1)

    def _go_on(self, direction: int) -> None:
        matches = self._finder.matches if self._finder else None
        if not matches:
            self.notify("Nothing is looked for: / opens the search.", timeout=3, markup=False)
            return
        word, current = self._page.word, self._current
        here = self._page.position
        if current >= 0 and word and word.start <= matches.starts[current] < word.end:
            index = (current + direction) % len(matches)
        elif direction > 0:
            index = matches.at_or_after(here + 1)
        else:
            index = matches.before(here)
        self._show(matches[index])
        self._say()

    def action_matches(self) -> None:
        """List the places that were found, in the text and elsewhere."""
        from reader.ui.screens.results import ResultsScreen
        from reader.ui.search_results import in_text

        finder = self._finder
        if finder is None or not finder.query.typed.strip():
            self.notify("Nothing is looked for: / opens the search.", timeout=3, markup=False)
            return
        current = max(0, self._current)

        def go(index: int) -> None:
            if self._held is not None:
                self._memory.keep_search(finder.query.typed)
                self._close_bar()
            self._show(finder.matches[index])
            self._say()

        groups = [in_text(self._document, finder.matches, current, go)]
        screen = ResultsScreen(finder.query.typed, groups)
        self.app.push_screen(screen)
        self.run_worker(self._look_elsewhere(finder, screen), exit_on_error=False)

    async def _look_elsewhere(self, finder: Finder, screen: ResultsScreen) -> None:
        from reader.ui.elsewhere import elsewhere, in_other_texts
        from reader.ui.search_results import in_other, outside

        query, kinds, glossary = finder.query, finder.kinds, self._analyst.glossary
        screen.add(outside(await elsewhere(query, glossary), self._typesetter.view.style, self._look_for))
        for text in await in_other_texts(query, kinds, glossary, self._document.identity):
            screen.add([in_other(text, lambda at, text=text: self._open_other(text, at))])  # type: ignore[misc]

    def _open_other(self, text: FoundText, offset: int) -> None:
        self.app.run_worker(self._read_instead(text.document, text.origin, offset), exit_on_error=False)

    def _look_for(self, word: str) -> None:
        """Look for a word that was found outside the text, in the text."""
        finder = self._open_finder()
        held = self._held or self._page.hold()
        self._held = self._held or held
        finder.seek(word, frozenset(), held.position)
        self._found_more()
        self._close_bar()
        if not finder.matches:
            self.notify(f"{word} does not stand in this text.", timeout=3, markup=False)
            self._forget_search()
        self._say()

    # What the search must hear of

    def page_turned(self) -> None:
        """Fetch words only when the typing rests: each key may lead elsewhere, and none shall wait for the engine."""
        if self._held is None:
            super().page_turned()
            return
        self._bubble.follow()
        if self._fetching is not None:
            self._fetching.reset()
        else:
            self._fetching = self.set_timer(_FETCH_SECONDS, self._fetch_words)

    def _fetch_words(self) -> None:
        self._fetching = None
        self._supply.want(*self._page.paragraphs_in_view)

    def _words_arrived(self, passage: Passage) -> None:
        super()._words_arrived(passage)
        if self._finder is not None:
            self._finder.words_arrived(self._reading.passages.index(passage))

    def _words_corrected(self) -> None:
        super()._words_corrected()
        if self._finder is not None:
            self._finder.words_corrected()

    async def _put_away(self) -> None:
        await super()._put_away()
        if self._finder is not None:
            await self._finder.close()
