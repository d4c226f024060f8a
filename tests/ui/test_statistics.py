import time

import pytest
from textual.widgets import Static

from reader.store.reading_log import Stretch
from reader.store.vocabulary import Place
from reader.text.document import Document
from reader.text.loading import from_text
from reader.ui.screens.statistics import StatisticsScreen
from tests.ui.harness import Reader, plain, reading
from tests.ui.stories import story


async def numbers(reader: Reader) -> str:
    """All that the screen says, once it has counted."""
    screen = reader.app.screen
    assert isinstance(screen, StatisticsScreen)
    await screen.workers.wait_for_complete()
    await reader.settle()
    return "\n".join(plain(part) for part in screen.query("#numbers Static").results(Static))


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 48), (50, 12)])
async def test_the_numbers_fit_the_screen(size: tuple[int, int]) -> None:
    async with reading(story(), size) as reader:
        await reader.press("S")
        said = await numbers(reader)
        assert "none yet on which you read" in said
        assert "No cards yet" in said
        assert "No word was reviewed a second time yet." in said
        assert "HSK 7–9" in said
        for part in reader.app.screen.query("#numbers Static").results(Static):
            assert max(len(line) for line in plain(part).splitlines() or [""]) <= max(76, part.size.width)
        await reader.press("escape")
        assert reader.app.screen is reader.screen


async def test_numbers_of_what_was_done() -> None:
    async with reading(story(), (100, 30)) as reader:
        memory = reader.screen._memory
        memory.reading_log.add(Stretch("x", "x", 0, 9, 321, 600.0, time.time()))
        memory.vocabulary.set_status("花园", "2", Place("花园里", 0, (), "x", "x", 0))
        await reader.press("S")
        said = await numbers(reader)
    assert "1 day in a row" in said
    today = next(line.split() for line in said.splitlines() if line.startswith("today"))
    assert today == ["today", "321", "10", "min", "1", "0", "0", "min"]


async def test_difficulty_of_the_open_text() -> None:
    async with reading(story(), (100, 40)) as reader:
        await reader.press("S")
        before = await numbers(reader)
        await reader.press("escape")
        await reader.go_to("散步")
        await reader.press("0", "S")
        after = await numbers(reader)
    assert "This text" in before
    assert "散步" not in after.partition("hardest words")[2]
    assert "names and numbers" in before


async def test_hostile_titles_and_words_are_plain_characters() -> None:
    document = from_text("[red]恶意[/red]的题目\x1b[31m\n今天天气很好，我们去公园散步。\n")
    titled = Document(document.text, "[bold]题\x1b[31m目[/bold]", document.paragraphs, document.sections)
    async with reading(titled, (100, 30)) as reader:
        await reader.press("S")
        said = await numbers(reader)
    assert "[bold]题" in said
    assert "\x1b" not in said


async def test_it_scrolls_and_leaves_by_keys() -> None:
    async with reading(story(), (80, 24)) as reader:
        await reader.press("S")
        await numbers(reader)
        top = reader.app.screen.query_one("#numbers").scroll_y
        await reader.press("down", "j", "space")
        assert reader.app.screen.query_one("#numbers").scroll_y > top
        await reader.press("k", "up", "b", "q")
        assert reader.app.screen is reader.screen
