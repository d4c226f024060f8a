"""Spans marked on the page: cell by cell, and cheap however many there are."""

from time import perf_counter

import pytest

from reader.text.loading import from_text
from reader.ui.widgets.page import Page
from tests.ui.harness import cells, reading
from tests.ui.stories import story


def lit(page: Page) -> str:
    """What stands on the ground of a mark, row by row."""
    ground = page.get_component_rich_style("page--match").bgcolor
    found = ""
    for y in range(page.size.height):
        found += "".join(char for char, style in cells(page, y) if style and style.bgcolor == ground)
    return found.replace(" ", "")


@pytest.mark.parametrize("text", ["书", "图书馆", "走进图", "馆。他带", "MaaS", "aa", "。"])
@pytest.mark.parametrize("mode", ["all", "off"])
async def test_a_mark_lights_its_own_characters_alone(text: str, mode: str) -> None:
    document = story()
    async with reading(document, size=(120, 60)) as reader:
        while reader.page._typesetter.view.ruby != mode:
            await reader.press("p")
        await reader.press("end")
        starts = [at for at in range(len(document.text)) if document.text.startswith(text, at)]
        reader.page.mark_spans("match", [(at, at + len(text)) for at in starts])
        await reader.settle()
        assert lit(reader.page) == text * len(starts)
        reader.page.mark_spans("match", [])
        await reader.settle()
        assert lit(reader.page) == ""


async def test_many_marks_cost_no_more_than_few() -> None:
    document = from_text("山水一色。" * 40_000)
    spans = [(at, at + 1) for at in range(0, 200_000, 2)]
    async with reading(from_text(document.text[:5000])) as reader:
        begun = perf_counter()
        reader.page.mark_spans("match", spans)
        assert perf_counter() - begun < 0.1
