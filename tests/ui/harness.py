"""A reader under a pilot: keys go in, words and lines come out."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from rich.cells import cell_len
from rich.style import Style
from textual.pilot import Pilot

from reader import paths
from reader.language.words import Word
from reader.settings import Settings
from reader.text.document import Document
from reader.text.passages import Passage
from reader.ui.analyst import Analyst
from reader.ui.app import ReaderApp
from reader.ui.memory import Memory
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.card import Card
from reader.ui.widgets.contents import Contents
from reader.ui.widgets.page import Page
from reader.ui.widgets.status import Status
from reader.ui.widgets.tooltip import WordTooltip
from tests.ui.stories import analysis

Recall = Callable[[Passage], list[list[Word]] | None]
Analyse = Callable[[Passage, int], Awaitable[list[list[Word]]]]


class Reader:
    """The app and its pilot."""

    def __init__(self, app: ReaderApp, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReadingScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    @property
    def page(self) -> Page:
        return self.screen.query_one(Page)

    @property
    def contents(self) -> Contents:
        return self.screen.query_one(Contents)

    @property
    def tooltip(self) -> WordTooltip:
        return self.screen.query_one(WordTooltip)

    @property
    def word(self) -> str:
        """The text of the word at the cursor."""
        return self.page.word.text if self.page.word else ""

    @property
    def card(self) -> str:
        """What the card says, empty if it is not on the screen."""
        card = self.screen.query_one(Card)
        return plain(card) if card.display else ""

    @property
    def bubble(self) -> str:
        """What the tooltip says, empty if it is not on the screen."""
        return plain(self.tooltip) if self.tooltip.display else ""

    @property
    def status(self) -> str:
        return plain(self.screen.query_one(Status))

    @property
    def messages(self) -> list[str]:
        """The notifications so far."""
        return [notification.message for notification in self.app._notifications]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait until messages that cause messages have been handled."""
        await self.pilot.pause()
        await self.pilot.pause()

    async def go_to(self, text: str) -> None:
        """Put the cursor on the word that holds the first occurrence of a text."""
        self.page.go(self.page.navigator.at(self.page._typesetter.reading.document.text.index(text)))
        await self.pilot.pause()

    def lines(self) -> list[str]:
        """The lines of the page as they stand on the screen."""
        return [line_text(self.page, y) for y in range(self.page.size.height)]

    def row_of_cursor(self) -> int | None:
        """The line of the page on which the cursor's word stands."""
        return self.page._viewport.line_of(self.page._here)

    def top_word(self) -> str:
        """The first word in view."""
        page = self.page
        for paragraph, row in page._viewport.rows():
            words = page._typesetter.reading.words(paragraph)
            first = next((placed.piece.word for placed in row.placed if placed.piece.word >= 0), None)
            if first is not None:
                return words[first].text
        return ""


def plain(widget: Any) -> str:
    """The text of a Static."""
    content = widget.content
    return content if isinstance(content, str) else str(content.plain)


def line_text(page: Page, y: int) -> str:
    return "".join(segment.text for segment in page.render_line(y))


def cells(page: Page, y: int) -> list[tuple[str, Style | None]]:
    """The line cell by cell: the character with what combines with it, empty for the second half of a wide one."""
    found: list[tuple[str, Style | None]] = []
    for segment in page.render_line(y):
        for char in segment.text:
            wide = cell_len(char)
            if wide == 0 and found:
                found[-1] = (found[-1][0] + char, found[-1][1])
            found += [(char, segment.style), ("", segment.style)][:wide]
    return found


@contextmanager
def made(
    document: Document,
    *,
    recall: Recall | None = None,
    analyse: Analyse | None = None,
    settings: Settings | None = None,
    origin: str = "",
) -> Iterator[ReaderApp]:
    """An app that is not running yet.

    Args:
        document: The text.
        recall: Stands in for the cache of analyses; by default the seed has its own and any other text
            `stories.analysis`.
        analyse: Stands in for the engine.
        settings: The settings.
        origin: Where the text came from.
    """
    settings = settings or Settings()
    memory = Memory(settings)
    app = ReaderApp(document, origin, settings, memory)
    app.animation_level = "none"
    if recall is None and Path(document.folder) != paths.seeds_dir() / "zhipu":
        recall = partial(analysis, document)
    with ExitStack() as doubles:
        if recall is not None:
            known = recall
            doubles.enter_context(
                patch.object(
                    Analyst,
                    "recall",
                    lambda analyst, passage: known(passage) if analyst._document is document else None,
                )
            )
        if analyse is not None:
            answer = analyse
            asked = lambda analyst, passage, urgency: answer(passage, urgency)  # noqa: E731
            doubles.enter_context(patch.object(Analyst, "analyse", asked))
        doubles.callback(memory.close)
        yield app


@asynccontextmanager
async def reading(
    document: Document,
    size: tuple[int, int] = (80, 24),
    *,
    recall: Recall | None = None,
    analyse: Analyse | None = None,
    settings: Settings | None = None,
    origin: str = "",
) -> AsyncIterator[Reader]:
    """Read a text in a terminal of `size` columns and rows; see `made`."""
    with made(document, recall=recall, analyse=analyse, settings=settings, origin=origin) as app:
        async with app.run_test(size=size, notifications=True) as pilot:
            reader = Reader(app, pilot)
            await reader.settle()
            yield reader
