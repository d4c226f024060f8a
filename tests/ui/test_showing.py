"""Pinyin modes and styles, colours, themes."""

import pytest
from rich.style import Style
from textual.color import Color

from reader.settings import PinyinMode, Settings
from reader.ui.themes import THEMES
from tests.ui.harness import Reader, cells, reading
from tests.ui.stories import story

SIZE = (80, 30)


def has(reader: Reader, text: str) -> bool:
    return any(text in line for line in reader.lines())


async def test_the_pinyin_key_goes_through_all_words_unknown_words_the_cursors_word_and_none() -> None:
    async with reading(story(), SIZE, settings=Settings(known_level=2)) as reader:
        await reader.go_to("散步")
        found = []
        for _ in range(5):
            found.append((has(reader, "túshūguǎn"), has(reader, "xiàwǔ"), has(reader, "sànbù")))
            assert reader.word == "散步"
            await reader.press("p")
        # 图书馆 is above the level of this reader, 下午 below it.
        assert found == [(True, True, True), (True, False, True), (False, False, True), (False,) * 3, (True,) * 3]


@pytest.mark.parametrize(
    ("mode", "said"),
    [("all", "pinyin"), ("unknown", "unknown words"), ("cursor", "at the cursor"), ("off", "no pinyin")],
)
async def test_the_status_line_tells_the_mode_of_the_settings(mode: PinyinMode, said: str) -> None:
    async with reading(story(), SIZE, settings=Settings(pinyin=mode)) as reader:
        assert said in reader.status


async def test_at_the_cursor_the_reading_goes_along_and_no_row_moves() -> None:
    async with reading(story(), SIZE, settings=Settings(pinyin="cursor")) as reader:
        await reader.go_to("图书馆很")
        bases = reader.lines()[1::2]
        assert has(reader, "túshūguǎn")
        await reader.press("right", "right")
        assert has(reader, "ānjìng")
        assert not has(reader, "túshūguǎn")
        assert len(set(reader.lines()[1::2]) & set(bases)) >= len(set(bases)) - 1


async def test_the_style_key_goes_through_marks_numbers_and_zhuyin() -> None:
    async with reading(story(), SIZE) as reader:
        for text in ("túshūguǎn", "tu2shu1guan3", "ㄊㄨˊㄕㄨㄍㄨㄢˇ", "túshūguǎn"):
            assert has(reader, text)
            await reader.press("P")


async def test_sandhi_is_shown_and_said() -> None:
    async with reading(story(), SIZE) as reader:
        assert has(reader, "bùyào")
        await reader.press("s")
        assert has(reader, "búyào")
        assert any("spoken" in message for message in reader.messages)
        await reader.press("s")
        assert has(reader, "bùyào")


def colours(reader: Reader, y: int) -> dict[str, str]:
    """The colours of the letters of a line, by letter (the last place of each)."""
    found: dict[str, str] = {}
    for text, style in cells(reader.page, y):
        if text.strip() and style is not None and style.color is not None and style.color.triplet is not None:
            found[text] = style.color.triplet.hex
    return found


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_readings_have_the_colours_of_their_tones_until_asked_not_to(theme: object) -> None:
    name = getattr(theme, "name", "")
    async with reading(story(), SIZE, settings=Settings(theme=name)) as reader:
        await reader.press("down")
        y = next(y for y, line in enumerate(reader.lines()) if "túshūguǎn hěn" in line)
        variables = reader.app.get_css_variables()
        tones = {
            letter: Color.parse(variables[f"tone-{tone}"]).hex.lower()
            for letter, tone in zip("ūúǎì", "1234", strict=True)
        }
        found = colours(reader, y)
        assert {letter: found[letter] for letter in tones} == tones
        await reader.press("T")
        found = colours(reader, y)
        assert len({found[letter] for letter in tones}) == 1


async def test_the_theme_key_goes_through_our_themes_and_the_page_takes_their_colours() -> None:
    async with reading(story(), SIZE) as reader:
        await reader.go_to("散步")
        seen = []
        for _ in THEMES:
            style = cells(reader.page, 1)[1][1]
            assert style is not None
            assert style.bgcolor is not None
            assert style.bgcolor.triplet is not None
            seen.append((reader.app.theme, style.bgcolor.triplet.hex))
            await reader.press("f2")
        assert seen == [(theme.name, theme.background) for theme in THEMES]
        assert reader.app.theme == THEMES[0].name


async def test_terms_unknown_words_and_the_cursor_differ_in_more_than_colour_where_it_matters() -> None:
    async with reading(story(), SIZE) as reader:
        await reader.go_to("AI")
        await reader.press("right")
        assert style_of(reader, "AI").underline, "terms are underlined"
        assert style_of(reader, "故事").bold is not True
        await reader.go_to("故事")
        assert style_of(reader, "故事").bold, "the cursor's word is bold"


def style_of(reader: Reader, text: str) -> Style:
    """The style of the first occurrence of a word on the screen."""
    page = reader.page
    region = page.word_region(page.navigator.at(page._typesetter.reading.document.text.index(text)))
    assert region is not None
    x, y = region.offset - page.content_region.offset
    drawn, style = cells(page, y + 1)[x]
    assert drawn == text[0]
    assert style is not None
    return style


async def test_without_colours_the_page_is_still_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(story(), SIZE) as reader:
        assert reader.app.no_color
        assert has(reader, "túshūguǎn")
        screenshot = reader.app.export_screenshot()
        assert "图" in screenshot
        await reader.go_to("安静")
        region = reader.page.word_region(reader.page.spot)
        assert region is not None
        strip = reader.screen._compositor.render_strips()[region.y + 1]
        marked = [segment.style for segment in strip if segment.style and "安" in segment.text]
        others = [segment.style for segment in strip if segment.style and "很" in segment.text]
        assert marked != others, "the cursor is seen without colours too"
