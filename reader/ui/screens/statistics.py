"""The numbers of study: what was done, how well it is remembered, what is due, what is known, how hard the text is."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import ClassVar, NamedTuple, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from reader import paths
from reader.errors import ReaderError
from reader.language.glossary import Glossary
from reader.language.lexicon import Lexicon, lexicon_path
from reader.language.words import Word
from reader.settings import Settings
from reader.store.database import Database
from reader.store.tallies import beside
from reader.store.vocabulary import Vocabulary
from reader.study.days import day_of
from reader.study.difficulty import Contents, contents, difficulty
from reader.study.knowledge import Knowledge
from reader.study.statistics import LevelShare, Statistics, level_shares, statistics
from reader.text.document import Document
from reader.ui.number_blocks import (
    Block,
    TextNumbers,
    days_block,
    drawn,
    forecast_block,
    levels_block,
    memory_block,
    periods_block,
    text_block,
)
from reader.ui.reading import Reading
from reader.ui.screens.desk import Desk

_Counted = TypeVar("_Counted")
_GAP = 4
"""Cells between the two columns of a wide screen."""
_WIDE = 120


class Subject(NamedTuple):
    """What the numbers are of."""

    document: Document
    reading: Reading
    glossary: Glossary
    database: Database
    settings: Settings


class StatisticsScreen(Screen[None]):
    """Counts while it is open already; nothing that it waits for holds up a key."""

    CSS_PATH = paths.styles_dir() / "statistics.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,S", "leave", "Back", show=False),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("space,pagedown", "page(1)", "Next page", show=False),
        Binding("b,pageup", "page(-1)", "Previous page", show=False),
    ]

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self._subject = subject
        self._statistics: Statistics | None = None
        self._shares: list[LevelShare] = []
        self._text: TextNumbers | None = None

    def compose(self) -> ComposeResult:
        """A year of days over the whole width, two columns below it where there is room."""
        yield Static(Content(" Statistics · ↑ ↓ Space scroll · Esc back"), id="numbers-title", markup=False)
        with VerticalScroll(id="numbers"):
            yield Static("Counting …", id="numbers-top", markup=False)
            with Horizontal(id="numbers-columns"):
                yield Static("", id="numbers-done", markup=False)
                yield Static("", id="numbers-known", markup=False)

    def on_mount(self) -> None:
        """Begin to count."""
        self.query_one("#numbers").focus()
        self.run_worker(self._count(), exit_on_error=False)

    async def _count(self) -> None:
        try:
            self._statistics, self._shares = await self._beside_the_screen(partial(_numbers, self._subject.settings))
            self._draw()
            text, counted = await self._contents()
            weigh = partial(_text_numbers, self._subject, text, counted)
            self._text = await self._beside_the_screen(weigh)
        except Exception as error:  # whatever is wrong with what is kept, the text can still be read
            self.query_one("#numbers-top", Static).update(Content(f"Nothing could be counted: {error}"))
            return
        self._draw()

    async def _beside_the_screen(self, count: Callable[[Database], _Counted]) -> _Counted:
        """Count in a thread with a connection of its own; where there is none, here: then little is kept."""
        other = beside(self._subject.database)
        if other is None:
            return count(self._subject.database)
        try:
            return await asyncio.to_thread(count, other)
        finally:
            other.close()

    async def _contents(self) -> tuple[Contents, float]:
        """The words of the text as far as they are there, a passage at a time."""
        reading = self._subject.reading
        words: list[Word] = []
        there = 0
        for index, passage in enumerate(reading.passages):
            found = reading.peek(index)
            if found is not None:
                words += found
                there += passage.end - passage.start
            await asyncio.sleep(0)
        whole = sum(passage.end - passage.start for passage in reading.passages)
        return await asyncio.to_thread(contents, words, self._subject.glossary), there / whole if whole else 1.0

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new width."""
        self._draw()

    def _draw(self) -> None:
        found = self._statistics
        if found is None:
            return
        whole = max(40, self.size.width - 6)
        wide = self.size.width >= _WIDE
        self.set_class(wide, "-columns")
        width = (whole - _GAP) // 2 if wide else whole
        settings = self._subject.settings
        done: list[Block] = [
            partial(periods_block, found),
            partial(memory_block, found, settings.retention),
            partial(forecast_block, found),
        ]
        known: list[Block] = [partial(levels_block, self._shares, settings.standard)] if self._shares else []
        if self._text is not None:
            known.append(partial(text_block, self._subject.document.title, self._text, settings.standard))
        self.query_one("#numbers-top", Static).update(drawn([partial(days_block, found)], whole))
        self.query_one("#numbers-done", Static).update(drawn(done, width))
        self.query_one("#numbers-known", Static).update(drawn(known, width))

    def action_leave(self) -> None:
        """Back to the text."""
        self.dismiss()

    def action_scroll(self, direction: int) -> None:
        """Scroll by two lines."""
        self.query_one("#numbers", VerticalScroll).scroll_relative(y=2 * direction, animate=False)

    def action_page(self, direction: int) -> None:
        """Scroll by a page."""
        found = self.query_one("#numbers", VerticalScroll)
        found.scroll_relative(y=direction * max(1, found.size.height - 2), animate=False)


def open_statistics(screen: Desk) -> None:
    """Show the numbers over a text."""
    subject = Subject(
        screen._document, screen._reading, screen._analyst.glossary, screen._memory.database, screen._settings
    )
    screen.app.push_screen(StatisticsScreen(subject))


def _numbers(settings: Settings, database: Database) -> tuple[Statistics, list[LevelShare]]:
    now = time.time()
    found = statistics(database, now, day_of(now))
    lexicon = _lexicon()
    if lexicon is None:
        return found, []
    with closing(lexicon):
        listed = lexicon.level_of_each(settings.standard)
    return found, level_shares(listed, Vocabulary(database), settings.known_level)


def _text_numbers(subject: Subject, text: Contents, counted: float, database: Database) -> TextNumbers | None:
    """None while the dictionary is not there."""
    lexicon = _lexicon()
    if lexicon is None:
        return None
    settings, glossary = subject.settings, subject.glossary
    standard = settings.standard
    with closing(lexicon):
        assumed = lexicon.listed(standard, settings.known_level)
        knowledge = Knowledge(Vocabulary(database), assumed, lexicon.simplified)
        knowledge.load(text.words)
        levels = {word: own[standard] for word, own in lexicon.levels_many(text.words).items() if standard in own}
        found = difficulty(text, knowledge.status, levels, lambda word: lexicon.derived_level(word, standard))
        glosses = [_gloss_of(hard.word, glossary, lexicon) for hard in found.hardest]
    return TextNumbers(found, glosses, counted)


def _gloss_of(word: str, glossary: Glossary, lexicon: Lexicon) -> str:
    """What a word means: the glossary's word goes first."""
    term = glossary.get(word)
    return (term.short if term else "") or lexicon.gloss(word)


def _lexicon() -> Lexicon | None:
    """A dictionary for this thread; None while it is being made."""
    try:
        return Lexicon.open(lexicon_path())
    except ReaderError:
        return None
