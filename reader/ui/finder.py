"""The search in the text that is open: what was found so far, and the work that goes on between the keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from time import perf_counter
from typing import Any

from reader.errors import ReaderError
from reader.language.glossary import Glossary
from reader.language.lexicon import Lexicon
from reader.language.words import Word
from reader.search.expressions import ExpressionError, Expressions
from reader.search.hanzi import NONE, Hanzi, hanzi_of
from reader.search.index import Index
from reader.search.matches import Match, Matches
from reader.search.meanings import words_meaning
from reader.search.patterns import patterns_of
from reader.search.queries import Kind, Query, chosen, read_query
from reader.search.search import Search
from reader.ui.elsewhere import with_lexicon
from reader.ui.reading import Reading

_AT_ONCE = 0.012
"""Seconds that a key may search before its frame is drawn."""
_BETWEEN = 0.005
"""Seconds of work at a time, between which keys are heard."""
_PAUSE = 0.15
"""Seconds without a key after which the dictionary is asked for what English words mean."""
_REST = 0.05
"""Seconds between two passages of which words are fetched from the cache."""


class Finder:
    """One search after the other. `changed` is called whenever there is something new to show."""

    def __init__(
        self,
        reading: Reading,
        glossary: Callable[[], Glossary],
        spawn: Callable[[Coroutine[Any, Any, None]], object],
        changed: Callable[[], None],
    ) -> None:
        """Find nothing yet.

        Args:
            reading: The text and its words.
            glossary: Gives the text's glossary.
            spawn: Runs a coroutine beside what is going on.
            changed: Told that there is more to show.
        """
        self.query: Query = read_query("")
        self.kinds: frozenset[Kind] = frozenset()
        """What is looked for."""
        self.matches = Matches([], [], [])
        self.nearest: Match | None = None
        """The first match at or after where the search began."""
        self.done = True
        self.problem = ""
        """One line on what is wrong with the query."""
        self._reading = reading
        self._glossary = glossary
        self._spawn = spawn
        self._changed = changed
        self._search: Search | None = None
        self._round = 0
        self._origin = 0
        self._hanzi: Hanzi = NONE
        self._index = self._new_index()
        document = reading.document
        shown = [(p.start, p.end) for p in document.paragraphs if p.kind != "hidden"]
        self._expressions = Expressions(document.text, shown)
        self._ready = False
        self._preparing = False

    # Getting ready

    def prepare(self, origin: int) -> None:
        """Read the dictionary's hanzi and make the index, from an offset on, between the keys."""
        if not self._preparing:
            self._preparing = True
            self._spawn(self._prepare(origin))

    async def _prepare(self, origin: int) -> None:
        try:
            self._hanzi = await asyncio.to_thread(with_lexicon, hanzi_of)
        except ReaderError:
            self._preparing = False  # tried again with the next search
        self._index = self._new_index()
        self._ready = True
        if self.query.typed:
            self.seek(self.query.typed, self.query.usual ^ self.kinds, self._origin)
        count = len(self._index)
        here = self._number_at(origin)
        order = [*range(here, count), *range(here)]
        for number in order:
            self._index.slice(number)
            await asyncio.sleep(0)
        for number in order:
            if not self._index.knows(number):
                await asyncio.sleep(_REST if count > 1 else 0)
                self._learn(number)

    async def _learn_again(self) -> None:
        """Read what is in memory as it is read now."""
        for number, passage in enumerate(self._reading.passages):
            if self._reading.at_hand(passage.first) and self._index.knows(number):
                await asyncio.sleep(0)
                self._learn(number)

    def _new_index(self) -> Index:
        spans = [(passage.start, passage.end) for passage in self._reading.passages]
        return Index(self._reading.document.text, spans, self._hanzi, self._words_at_hand)

    def _words_at_hand(self, number: int) -> list[Word] | None:
        passage = self._reading.passages[number]
        return self._reading.peek(number) if self._reading.at_hand(passage.first) else None

    def _number_at(self, offset: int) -> int:
        spans = self._reading.passages
        return next((number for number, passage in enumerate(spans) if offset < passage.end), 0)

    # Words that come later

    def words_arrived(self, number: int) -> None:
        """Read a passage as its words are read, now that they are known."""
        if self._ready:
            self._learn(number)

    def words_corrected(self) -> None:
        """Read what is in memory anew: the reader corrected words."""
        if self._ready:
            self._spawn(self._learn_again())

    def _learn(self, number: int) -> None:
        words = self._reading.peek(number)
        if words is None:
            return
        self._index.learn(number, words)
        if self._search is not None and self.done and "regex" not in self.kinds:
            count = self._search.count
            self._search.look(number)
            if self._search.count != count or count:
                self.matches = self._search.matches()
                self._changed()

    # Seeking

    def seek(self, typed: str, switched: frozenset[Kind], origin: int) -> None:
        """Look for a query from an offset on; what could be found at once is there afterwards.

        Args:
            typed: The query.
            switched: Kinds that are not as they usually are.
            origin: Where the reader is.
        """
        self._round += 1
        self.query = read_query(typed, unfinished=True)
        self.kinds = chosen(self.query, switched)
        self._origin = origin
        self.problem = ""
        if "regex" in self.kinds:
            self._search = None
            self.done = False
            self._spawn(self._express(self._round))
            return
        self._begin(())
        if "english" in self.kinds:
            self._spawn(self._mean(self._round))
        elif not self.done:
            self._spawn(self._go_on(self._round))
        elif not self.matches and not switched and self.query.fallback:
            self._fall_back()

    def clear(self) -> None:
        """Look for nothing."""
        self.seek("", frozenset(), 0)

    async def close(self) -> None:
        """End the process of expressions."""
        self._round += 1
        await self._expressions.close()

    def _begin(self, meanings: tuple[str, ...]) -> None:
        """Start, and look as far as can be done at once."""
        patterns = patterns_of(self.query, self.kinds, self._index, meanings)
        self._search = Search(self._index, patterns, self._origin)
        self._work(_AT_ONCE)

    def _work(self, seconds: float) -> None:
        search = self._search
        if search is None:
            return
        end = perf_counter() + seconds
        while not search.done and perf_counter() < end:
            search.step()
        self.done = search.done
        self.nearest = search.nearest
        if self.done or len(self.matches) == 0 or seconds == _AT_ONCE:
            self.matches = search.matches()

    async def _go_on(self, number: int) -> None:
        while number == self._round and not self.done:
            shown = self.nearest
            await asyncio.sleep(0)
            if number != self._round:
                return
            self._work(_BETWEEN)
            if self.nearest != shown or self.done:
                self._changed()
        if number == self._round and not self.matches and self.kinds == self.query.usual and self.query.fallback:
            self._fall_back()

    def _fall_back(self) -> None:
        """Look for what is looked for where the usual kinds find nothing."""
        self.kinds = self.query.fallback
        self._begin(())
        self._spawn(self._mean(self._round) if "english" in self.kinds else self._go_on(self._round))

    async def _mean(self, number: int) -> None:
        """Look for words by their meaning too, once the dictionary has told which."""
        await asyncio.sleep(_PAUSE)
        if number != self._round:
            return
        typed, glossary = self.query.typed, self._glossary()

        def words(opened: Lexicon) -> tuple[str, ...]:
            return tuple(words_meaning(typed, opened, glossary))

        try:
            meanings = await asyncio.to_thread(with_lexicon, words)
        except ReaderError:
            meanings = tuple(words_meaning(typed, None, glossary))
        if number == self._round:
            self._begin(meanings)
            self._changed()
            await self._go_on(number)

    async def _express(self, number: int) -> None:
        try:
            found = self._index.whole(await self._expressions.find(self.query.expression))
        except ExpressionError as error:
            found = Matches([], [], [])
            if number == self._round:
                self.problem = str(error)
        if number == self._round:
            self.matches, self.done = found, True
            self.nearest = found[found.at_or_after(self._origin)] if found else None
            self._changed()
