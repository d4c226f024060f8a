"""Card, tooltip, translation, mouse."""

from pathlib import Path

import pytest
from textual.geometry import Offset

from reader.settings import Settings
from reader.text.loading import seed
from tests.ui.harness import Reader, reading
from tests.ui.stories import story

WIDE = (140, 40)


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("MaaS", ("Model as a Service", "→")),
        ("AGI", ("artificial general intelligence", "→")),
        ("基座模型", ("jīzuòmóxíng", "→")),
    ],
)
async def test_a_term_of_the_seed_is_explained_by_the_glossary(term: str, said: tuple[str, ...]) -> None:
    async with reading(seed(), WIDE) as reader:
        await reader.go_to(term)
        assert reader.word == term
        await reader.press("enter")
        for words in (term, *said):
            assert words.lower() in reader.bubble.lower()
            assert words.lower() in reader.card.lower()


async def test_the_tooltip_opens_is_pinned_and_closes() -> None:
    async with reading(story(), WIDE) as reader:
        await reader.go_to("图书馆")
        assert not reader.bubble
        await reader.press("enter")
        assert "library" in reader.bubble
        assert not reader.tooltip.pinned
        await reader.press("right")
        assert not reader.bubble, "it goes when the cursor goes on"
        await reader.go_to("图书馆")
        await reader.press("enter", "enter")
        assert reader.tooltip.pinned
        await reader.press("right")
        assert "library" in reader.bubble, "it stays when it is pinned"
        await reader.press("escape")
        assert not reader.bubble
        assert not reader.tooltip.is_open


async def test_the_tooltip_stands_at_its_word_and_goes_along_with_it() -> None:
    async with reading(seed(), (100, 30)) as reader:
        await reader.go_to("学院派")
        await reader.press("enter", "enter")
        word = reader.page.word_region(reader.page.spot)
        assert word is not None
        bubble = reader.tooltip.region
        assert bubble.y >= word.bottom
        assert bubble.x <= word.x < bubble.right
        reader.page.scroll_lines(1)
        await reader.settle()
        assert reader.tooltip.region.y == bubble.y - 1
        await reader.press("space", "space")
        assert not reader.bubble, "its word is out of view"
        assert reader.tooltip.is_open
        await reader.press("home")
        assert reader.bubble


@pytest.mark.parametrize("size", [(60, 20), (44, 12), (100, 30)])
async def test_the_tooltip_never_covers_its_word_and_never_leaves_the_screen(size: tuple[int, int]) -> None:
    async with reading(seed(), size) as reader:
        sides = set()
        for _ in range(size[1] // 2):
            await reader.pilot.press("down", "enter")
            word = reader.page.word_region(reader.page.spot)
            assert word is not None
            bubble = reader.tooltip.region
            assert bubble.height >= 3, "a line at least"
            assert not bubble.overlaps(word)
            assert reader.screen.region.contains_region(bubble)
            sides.add(bubble.y > word.y)
        assert sides == {True, False} or size[1] == 20, "above and below"


async def test_the_card_follows_the_cursor() -> None:
    async with reading(story(), WIDE) as reader:
        await reader.go_to("安静")
        assert reader.card.startswith("安静 安靜  ānjìng")
        assert "quiet" in reader.card
        await reader.press("right", "right", "right")
        assert "說話" in reader.card
        await reader.go_to("MaaS")
        assert "library" not in reader.card


async def test_the_card_counts_the_places_of_its_word() -> None:
    async with reading(story(), WIDE) as reader:
        await reader.go_to("图书馆")
        assert "3 times in this text" in reader.card
        await reader.go_to("散步")
        assert "times" not in reader.card


async def test_the_card_is_switched_off_and_on_and_says_the_word_of_now() -> None:
    async with reading(story(), WIDE) as reader:
        wide = reader.page.size.width
        await reader.press("full_stop")
        assert not reader.card
        assert reader.page.size.width > wide
        await reader.go_to("安静")
        await reader.press(".")
        assert "安靜" in reader.card


async def test_a_setting_hides_the_card() -> None:
    async with reading(story(), WIDE, settings=Settings(card=False)) as reader:
        assert not reader.card
        await reader.press("full_stop")
        assert reader.card


async def test_words_are_explained_in_the_style_of_the_page() -> None:
    async with reading(story(), WIDE) as reader:
        await reader.go_to("安静")
        await reader.press("P")
        assert "an1jing4" in reader.card
        await reader.press("P", "enter")
        assert "ㄐㄧㄥˋ" in reader.card
        assert "ㄐㄧㄥˋ" in reader.bubble


async def test_the_translation_stands_under_its_paragraph_until_asked_again(tmp_path: Path) -> None:
    async with reading(story(tmp_path), (60, 40)) as reader:
        await reader.go_to("走进")
        row = reader.row_of_cursor()
        await reader.press("t")
        lines = [line.strip() for line in reader.lines()]
        assert "English of paragraph 2." in lines
        below = lines.index("English of paragraph 2.")
        assert lines[below + 1] == ""
        assert reader.row_of_cursor() == row
        await reader.go_to("很安静")
        await reader.press("t")
        assert "English of paragraph 3." in [line.strip() for line in reader.lines()]
        await reader.go_to("走进")
        await reader.press("t")
        assert "English of paragraph 2." not in [line.strip() for line in reader.lines()]


async def test_a_text_without_translation_says_so() -> None:
    async with reading(story(), (60, 30)) as reader:
        await reader.press("t")
        assert any("no translation" in message for message in reader.messages)


async def over(reader: Reader, text: str) -> Offset:
    """A cell of the page over a word."""
    page = reader.page
    spot = page.navigator.at(page._typesetter.reading.document.text.index(text))
    region = page.word_region(spot)
    assert region is not None
    return region.offset - page.content_region.offset + (1, 1)


async def test_a_click_puts_the_cursor_on_the_word() -> None:
    async with reading(story(), WIDE) as reader:
        await reader.pilot.click(reader.page, offset=await over(reader, "安静"))
        await reader.settle()
        assert reader.word == "安静"
        await reader.pilot.click(reader.page, offset=await over(reader, "说话") - (0, 1))
        await reader.settle()
        assert reader.word == "说话", "its reading is a part of the word"
        await reader.pilot.click(reader.page, offset=(0, 0))
        await reader.settle()
        assert reader.word == "说话", "a click beside the text changes nothing"


async def test_the_pointer_that_rests_on_a_word_opens_its_tooltip_and_leaving_closes_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.ui.widgets.page._HOVER_SECONDS", 0.02)
    async with reading(story(), WIDE) as reader:
        await reader.pilot.hover(reader.page, offset=await over(reader, "图书馆很"))
        await reader.pilot.pause(0.1)
        assert "library" in reader.bubble
        assert reader.word == "春天", "the cursor stays"
        await reader.pilot.hover(reader.page, offset=await over(reader, "安静"))
        await reader.pilot.pause(0.1)
        assert "quiet" in reader.bubble
        await reader.pilot.hover(reader.page, offset=(0, 0))
        await reader.pilot.pause(0.1)
        assert not reader.bubble


async def test_the_pointer_leaves_a_pinned_tooltip_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.widgets.page._HOVER_SECONDS", 0.02)
    async with reading(story(), WIDE) as reader:
        await reader.go_to("图书馆")
        await reader.press("enter", "enter")
        await reader.pilot.hover(reader.page, offset=await over(reader, "花园里"))
        await reader.pilot.pause(0.1)
        assert "library" in reader.bubble
