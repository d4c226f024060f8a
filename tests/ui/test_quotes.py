"""The quote navigator on the seed: opened, filtered, walked, left."""

import asyncio
from collections.abc import Callable

import pytest
from textual.widgets import Static

from reader.errors import ReaderError
from reader.text.loading import seed
from reader.ui.quotations import Quotations
from tests.ui.harness import reading

_FIRST = "这只是我们的阶段性结果"


async def test_the_list_has_every_quote_and_typing_filters_it() -> None:
    async with reading(seed(), (120, 40)) as reader:
        await reader.press("apostrophe")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        found = reader.app.screen.query_one("#quotes")
        assert "Quotes 23" in str(found.border_title)
        await reader.press("tab")
        assert "刘德兵" in str(found.border_title)
        await reader.press("tab")
        assert "Quotes 2 · 纪海泉" in str(found.border_title)


async def test_enter_goes_to_the_quote_and_esc_back() -> None:
    async with reading(seed(), (100, 30)) as reader:
        await reader.press("right", "right")
        start = reader.page.position
        await reader.press("apostrophe")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        await reader.press("down", "enter")
        assert reader.page.position != start
        assert reader.app.focused is reader.page
        await reader.press("escape")
        assert reader.page.position == start


async def test_walking_without_the_list() -> None:
    async with reading(seed(), (100, 30)) as reader:
        text = seed().text
        await reader.press("greater_than_sign")
        first = reader.page.position
        assert text[first - 1] == "“"
        await reader.press("greater_than_sign", "less_than_sign")
        assert reader.page.position == first
        await reader.press("escape")
        assert reader.page.position == 0


async def test_reported_speech_is_listed_on_wish() -> None:
    async with reading(seed(), (120, 40)) as reader:
        await reader.press("apostrophe")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        found = reader.app.screen.query_one("#quotes")
        await reader.press("ctrl+t")
        assert "reported" in str(found.border_title)
        assert "Quotes 23" not in str(found.border_title)


async def test_a_wrong_speaker_and_a_wrong_kind_are_corrected_for_good() -> None:
    for _ in range(2):
        async with reading(seed(), (120, 40)) as reader:
            await reader.press("apostrophe")
            await reader.app.workers.wait_for_complete()
            await reader.settle()
            screen = reader.app.screen
            quotations = screen._quotations  # type: ignore[attr-defined]
            spoken = next(quote for quote in quotations.listed() if quote.text.startswith(_FIRST))
            if _ == 0:
                assert spoken.speaker == "刘德兵"
                assert quotations.say_other_speaker(spoken).speaker == "纪海泉"
            else:
                assert spoken.speaker == "纪海泉"
                assert quotations.say_other_kind(spoken).kind == "scare"
                await reader.press("escape", "u")
                assert quotations.listed()[4].speaker == "纪海泉"


async def test_filters_wait_for_the_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    async def find(self: Quotations, on_progress: Callable[[float], None]) -> None:
        on_progress(0.4)
        await asyncio.sleep(3600)

    monkeypatch.setattr(Quotations, "find", find)
    async with reading(seed(), (120, 40)) as reader:
        await reader.press("apostrophe", "tab")
        assert "looking for them 40%" in str(reader.app.screen.query_one("#quotes").border_title)
        cast = reader.app.screen.query_one("#cast", Static)
        assert "Nobody" not in str(cast.render())


async def test_a_search_that_fails_says_so_and_can_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    find = Quotations.find

    async def fail(_: Quotations, __: Callable[[float], None]) -> None:
        raise ReaderError("the search ended: killed")

    async with reading(seed(), (120, 40)) as reader:
        monkeypatch.setattr(Quotations, "find", fail)
        await reader.press("apostrophe")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        found = reader.app.screen.query_one("#quotes")
        assert "not found" in str(found.border_title)
        assert str(reader.app.screen.query_one("#cast", Static).content) == ""
        assert "the search ended: killed" in [str(note.message) for note in reader.app._notifications]
        monkeypatch.setattr(Quotations, "find", find)
        await reader.press("escape", "apostrophe")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        assert "Quotes 23" in str(found.border_title)
