"""Wide, narrow and low terminals, and changes of their size."""

import pytest

from reader.text.loading import seed
from reader.ui.widgets.page import WIDEST
from tests.ui.harness import Reader, reading
from tests.ui.stories import story
from tests.ui.test_alignment import check_screen


@pytest.mark.parametrize(
    ("size", "contents", "card"),
    [
        ((160, 48), True, True),
        ((120, 30), True, True),
        ((119, 30), False, True),
        ((80, 24), False, True),
        ((60, 15), False, True),
        ((59, 24), False, False),
        ((58, 20), False, False),
        ((100, 14), False, False),
        ((40, 12), False, False),
        ((140, 14), True, False),
    ],
)
async def test_what_stands_beside_the_page(size: tuple[int, int], contents: bool, card: bool) -> None:
    async with reading(seed(), size) as reader:
        assert reader.contents.display is contents
        assert bool(reader.card) is card
        assert reader.status
        assert reader.page.size.height + (7 if card and size[0] < 120 else 0) == size[1] - 1
        assert reader.page._columns <= WIDEST
        assert not reader.screen.show_horizontal_scrollbar
        assert not reader.screen.show_vertical_scrollbar
        assert check_screen(reader) > 0


@pytest.mark.parametrize("size", [(20, 6), (10, 3), (4, 2), (1, 1)])
async def test_the_smallest_terminals_are_survived(size: tuple[int, int]) -> None:
    async with reading(seed(), size) as reader:
        for keys in (("right", "down", "space"), ("enter", "enter", "escape"), ("c", "down", "enter"), ("p", "P", "t")):
            await reader.press(*keys)
        for y in range(reader.page.size.height):
            assert reader.page.render_line(y).cell_length == reader.page.size.width
        await reader.pilot.resize_terminal(80, 24)
        await reader.settle()
        assert check_screen(reader) >= 0


def top_offset(reader: Reader) -> int:
    """Where the first row in view starts."""
    return next(row.start for _, row in reader.page._viewport.rows())


@pytest.mark.parametrize("sizes", [[(60, 20), (130, 40), (41, 12), (80, 24)]])
async def test_the_word_at_the_top_stays_in_the_top_row(sizes: list[tuple[int, int]]) -> None:
    async with reading(seed(), (80, 24)) as reader:
        await reader.press("space", "space")
        offset = reader.page.position
        for width, height in sizes:
            await reader.pilot.resize_terminal(width, height)
            await reader.settle()
            assert reader.page.position == offset
            row = next(row for _, row in reader.page._viewport.rows())
            assert row.start <= offset < row.end
            check_screen(reader)
        assert top_offset(reader) == offset


async def test_a_cursor_that_would_fall_out_of_a_smaller_view_stays_in_it() -> None:
    async with reading(seed(), (100, 40)) as reader:
        for _ in range(9):
            await reader.pilot.press("down")
        before = reader.page.position
        await reader.pilot.resize_terminal(44, 12)
        await reader.settle()
        assert reader.page.position == before
        assert reader.row_of_cursor() is not None


async def test_the_tooltip_stays_at_its_word_when_the_size_changes() -> None:
    async with reading(story(), (80, 30)) as reader:
        await reader.go_to("花园里")
        await reader.press("enter", "enter")
        await reader.pilot.resize_terminal(60, 24)
        await reader.settle()
        word = reader.page.word_region(reader.page.spot)
        assert word is not None
        assert reader.tooltip.region.y in (word.bottom, word.y - reader.tooltip.region.height)


async def test_the_status_line_keeps_its_right_end_and_cuts_the_title() -> None:
    async with reading(seed(), (60, 20)) as reader:
        assert "…" in reader.status
        assert reader.status.rstrip().endswith("pinyin")
        await reader.pilot.resize_terminal(100, 20)
        await reader.settle()
        assert seed().title in reader.status
