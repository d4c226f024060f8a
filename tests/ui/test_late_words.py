"""Words that come late, or never."""

import asyncio

import pytest

from reader.language.process import EngineError
from reader.language.words import Word
from reader.text.document import Document
from reader.text.loading import from_text
from reader.text.passages import Passage
from tests.ui.harness import Reader, reading
from tests.ui.stories import STORY, analysis, story
from tests.ui.test_alignment import check_screen


def nothing(passage: Passage) -> None:
    return None


def long_story(times: int) -> Document:
    """The story again and again: several passages."""
    return from_text("".join(f"第{number}章\n{STORY}" for number in range(1, times)))


class Engine:
    """Answers when it is told to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.asked: list[int] = []
        self.urgencies: list[int] = []
        self.may_answer = asyncio.Event()
        self.failing = ""

    async def analyse(self, passage: Passage, urgency: int) -> list[list[Word]]:
        self.asked.append(passage.first)
        self.urgencies.append(urgency)
        await self.may_answer.wait()
        if self.failing:
            raise EngineError(self.failing)
        return analysis(self.document, passage)


def row_text(reader: Reader) -> str:
    """The row of the cursor without its blanks."""
    page = reader.page
    row = next(r for p, r in page._viewport.rows() if p == page.spot.paragraph and r.start <= page.position < r.end)
    return page._typesetter.reading.document.text[row.start : row.end]


@pytest.mark.parametrize("downs", [0, 2, 5])
async def test_words_that_arrive_late_leave_the_cursors_row_where_it_is(downs: int) -> None:
    document = long_story(12)
    engine = Engine(document)
    async with reading(document, (70, 30), recall=nothing, analyse=engine.analyse) as reader:
        await reader.press("space", *["down"] * downs)
        line, position = reader.row_of_cursor(), reader.page.position
        assert len(reader.word) == 1, "a hanzi by itself"
        assert not any("shū" in text for text in reader.lines())
        above = reader.page._viewport.lines[: line or 0]
        engine.may_answer.set()
        await reader.pilot.pause(0.1)
        assert any("shū" in text for text in reader.lines())
        assert reader.row_of_cursor() == line
        word = reader.page.word
        assert word is not None
        assert word.start <= position < word.end
        assert above[-1:] == reader.page._viewport.lines[: line or 0][-1:] or downs
        check_screen(reader)


async def test_the_page_is_read_while_its_words_are_awaited() -> None:
    engine = Engine(story())
    async with reading(story(), (70, 24), recall=nothing, analyse=engine.analyse) as reader:
        await reader.press("right", "right", "down")
        await reader.press("enter")
        assert reader.bubble
        await reader.press("escape", "p", "P", "p", "p", "p", "end")
        assert reader.word == "听"
        engine.may_answer.set()
        await reader.pilot.pause(0.1)
        assert reader.word == "听"


async def test_what_is_on_the_screen_is_asked_for_first_and_nothing_twice() -> None:
    document = long_story(160)
    engine = Engine(document)
    async with reading(document, (70, 24), recall=nothing, analyse=engine.analyse) as reader:
        assert engine.asked[0] == 0
        assert len(engine.asked) == 2, "the one on the screen and the next"
        assert engine.urgencies[0] > engine.urgencies[1]
        await reader.press("down", "space", "b")
        assert len(engine.asked) == len(set(engine.asked))
        await reader.press("end")
        last = reader.page._typesetter.reading.passages[-1]
        assert last.first in engine.asked
        engine.may_answer.set()
        await reader.pilot.pause(0.1)
        assert reader.word == "听"


async def test_a_failing_engine_is_told_of_and_reading_goes_on() -> None:
    engine = Engine(story())
    engine.failing = "The language engine [b]failed[/b]"
    engine.may_answer.set()
    async with reading(story(), (70, 24), recall=nothing, analyse=engine.analyse) as reader:
        assert engine.failing in reader.messages
        await reader.press("right", "right")
        assert reader.word == "的"
        engine.failing = ""
        await reader.press("end")
        await reader.pilot.pause(0.1)
        assert reader.page._typesetter.reading.settled(0), "the next move asks again"


async def test_a_failing_engine_is_told_of_once_a_while() -> None:
    engine = Engine(long_story(40))
    engine.failing = "The language engine failed"
    engine.may_answer.set()
    async with reading(engine.document, (70, 24), recall=nothing, analyse=engine.analyse) as reader:
        for _ in range(6):
            await reader.press("space")
        assert reader.messages.count(engine.failing) < 4
