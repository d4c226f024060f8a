"""What is read on the page gets into the log, and what is not does not."""

import pytest

from reader.store.database import open_database
from reader.store.reading_log import ReadingLog, Stretch
from reader.study.reading_clock import ReadingClock
from reader.text.loading import from_text, seed
from reader.ui.reading import Reading
from reader.ui.reading_timer import SAVE_SECONDS, ReadingTimer
from tests.ui.harness import Reader, reading
from tests.ui.stories import analysis, story


class Hands:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hands() -> Hands:
    return Hands()


def set_by(reader: Reader, hands: Hands) -> None:
    """Let the clock of the text follow the hands from now on."""
    timer = reader.screen._timer
    timer._clock, timer._now = ReadingClock(), hands
    timer.look(*reader.page.span_in_view)


def logged() -> list[Stretch]:
    database = open_database()
    try:
        return ReadingLog(database).since(0.0)
    finally:
        database.close()


async def test_a_page_that_was_read_is_logged_on_leaving(hands: Hands) -> None:
    document = story()
    async with reading(document, (80, 24)) as reader:
        set_by(reader, hands)
        hands.now += 50
        await reader.press("right")
        hands.now += 30
        assert not logged()
        await reader.press("q")
    (stretch,) = logged()
    assert stretch.identity == document.identity
    assert stretch.seconds == pytest.approx(80, abs=2)
    read = Reading(document, lambda passage: analysis(document, passage))
    expected = [
        word
        for number in range(len(document.paragraphs))
        for word in read.words(number)
        if stretch.start <= word.start < stretch.end
    ]
    assert stretch.words == len(expected) > 30


async def test_pages_leafed_through_are_not_read(hands: Hands) -> None:
    async with reading(seed(), (80, 24)) as reader:
        set_by(reader, hands)
        for _ in range(6):
            hands.now += 0.5
            await reader.press("space")
        first, _ = reader.page.span_in_view
        hands.now += 60
        await reader.press("q")
    found = logged()
    assert found
    assert min(stretch.start for stretch in found) >= first


async def test_the_clock_stops_under_another_screen(hands: Hands) -> None:
    async with reading(story(), (80, 24)) as reader:
        set_by(reader, hands)
        hands.now += 20
        await reader.press("question_mark")
        hands.now += 100
        await reader.press("escape")
        hands.now += 10
        await reader.press("q")
    assert sum(stretch.seconds for stretch in logged()) == pytest.approx(30, abs=1)
    assert [stretch.words > 0 for stretch in logged()] == [True, False]


def test_long_reading_is_written_down_on_the_way() -> None:
    document, hands = story(), Hands()
    database = open_database()
    log = ReadingLog(database)
    timer = ReadingTimer(Reading(document, lambda passage: analysis(document, passage)), log, hands)
    timer.look(0, len(document.text))
    hands.now += SAVE_SECONDS - 1
    timer.touch()
    timer.rest()
    assert not log.since(0)
    hands.now += 2
    timer.touch()
    timer.rest()
    assert [stretch.seconds for stretch in log.since(0)] == [pytest.approx(SAVE_SECONDS + 1)]
    timer.save()
    assert len(log.since(0)) == 1
    database.close()


def test_words_are_estimated_until_they_are_known() -> None:
    document, hands = from_text("他在图书馆看书。\n妈妈写诗。"), Hands()
    database = open_database()
    log = ReadingLog(database)
    timer = ReadingTimer(Reading(document, lambda passage: None), log, hands)
    timer.look(0, len(document.text))
    hands.now += 20
    timer.save()
    (stretch,) = log.since(0)
    assert stretch.words == round(7 / 1.5) + round(4 / 1.5)
    database.close()


async def test_a_log_that_cannot_be_written_keeps_nobody_from_leaving(hands: Hands) -> None:
    async with reading(story(), (80, 24)) as reader:
        set_by(reader, hands)
        hands.now += 50
        await reader.press("right")
        reader.screen._memory.vocabulary._database.connection.execute("PRAGMA busy_timeout = 1")
        with open_database().transaction():
            reader.screen._timer.save()
            await reader.press("q")
            assert reader.app._exit
    assert not logged()
