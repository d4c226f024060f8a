"""The contents: beside a wide page, else a drawer."""

import pytest
from textual import events

from reader.text.loading import from_text, seed
from tests.ui.harness import Reader, reading
from tests.ui.stories import story

WIDE, NARROW = (140, 30), (80, 24)


def labels(reader: Reader) -> list[str]:
    contents = reader.contents
    return [str(contents.get_option_at_index(index).prompt) for index in range(contents.option_count)]


async def test_beside_a_wide_page_all_sections_are_listed_and_the_current_one_is_marked() -> None:
    async with reading(seed(), WIDE) as reader:
        assert reader.contents.display
        assert not reader.contents.has_focus
        assert len(labels(reader)) == 4
        assert "拒绝软件集成商标签" in labels(reader)[2]
        assert "%" in labels(reader)[2], "with the share that is known"
        assert reader.contents.highlighted == 0
        await reader.press("]", "]")
        assert reader.contents.highlighted == 2
        assert "3/4" in reader.status


@pytest.mark.parametrize("size", [WIDE, NARROW, (50, 20)])
async def test_a_section_is_chosen_and_its_heading_goes_to_the_top(size: tuple[int, int]) -> None:
    async with reading(seed(), size) as reader:
        await reader.press("c")
        assert reader.contents.has_focus
        assert reader.contents.display
        await reader.press("down", "j", "k", "enter")
        assert reader.page.has_focus
        assert reader.contents.display is (size == WIDE)
        start = seed().sections[1].start
        assert reader.page.position == start
        assert reader.row_of_cursor() == 0


async def test_escape_goes_back_to_where_the_reader_was() -> None:
    async with reading(seed(), NARROW) as reader:
        await reader.press("right", "right", "c")
        before = reader.page.position
        await reader.press("down", "escape")
        assert reader.page.has_focus
        assert not reader.contents.display
        assert reader.page.position == before


async def test_typing_filters_and_escape_first_drops_the_filter() -> None:
    async with reading(seed(), WIDE) as reader:
        await reader.press("c", "A", "G", "I")
        assert reader.contents.option_count == sum("agi" in s.title.lower() for s in seed().sections) + (
            "agi" in seed().title.lower()
        )
        await reader.press("x")
        assert reader.contents.option_count == 0
        await reader.press("enter")
        assert reader.contents.has_focus, "there is nothing to go to"
        await reader.press("backspace")
        assert reader.contents.option_count
        await reader.press("escape")
        assert reader.contents.has_focus
        assert reader.contents.option_count == 4
        await reader.press("escape")
        assert reader.page.has_focus


async def test_hanzi_filter_whether_typed_or_pasted_and_lead_to_the_right_section() -> None:
    async with reading(seed(), WIDE) as reader:
        await reader.press("c")
        reader.contents.post_message(events.Paste("软件\n"))
        await reader.settle()
        assert len(labels(reader)) == 1
        await reader.press("enter")
        assert reader.page.position == seed().sections[2].start
        assert len(labels(reader)) == 4, "the next time nothing is filtered"


async def test_keys_of_the_page_filter_in_the_contents() -> None:
    async with reading(story(), WIDE) as reader:
        before = reader.page._typesetter.view
        await reader.press("c", "p", "q", "t")
        assert reader.page._typesetter.view == before
        assert reader.app.is_running


async def test_a_text_without_headings_has_one_line() -> None:
    async with reading(from_text("山里有水,水里有鱼。\n"), WIDE) as reader:
        assert len(labels(reader)) == 1
        await reader.press("right", "c", "enter")
        assert reader.page.position == 0
