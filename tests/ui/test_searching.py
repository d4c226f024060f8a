"""The search field, its marks, and the way back."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from reader.language.process import EngineError
from reader.language.words import Word
from reader.store.corrections import Correction
from reader.store.database import open_database
from reader.store.positions import Positions
from reader.text.loading import from_text, load, seed
from reader.text.passages import Passage
from reader.ui.screens.results import ResultsScreen
from reader.ui.widgets.search_bar import SearchBar
from tests.ui.harness import Reader, reading
from tests.ui.stories import story

LONG = "\n".join(f"第{n}行写着一些字,没有别的。" + ("大山在这里。" if n % 40 == 39 else "") for n in range(200))


async def look_for(reader: Reader, typed: str) -> SearchBar:
    await reader.press("slash")
    bar = reader.screen.query_one(SearchBar)
    for char in typed:
        await reader.press({" ": "space", ":": "colon", "(": "left_parenthesis"}.get(char, char))
    await rest(reader)
    return bar


async def rest(reader: Reader) -> None:
    """Wait for what goes on between the keys."""
    for _ in range(20):
        await reader.pilot.pause(0.02)


def marked(reader: Reader) -> list[str]:
    text = reader.page._typesetter.reading.document.text
    return [text[start:end] for start, end, *_ in reader.page._marks.get("match", ())]


def said(bar: SearchBar) -> str:
    return "".join(segment.text for y in (0, 1) for segment in bar.render_line(y))


@pytest.mark.parametrize("typed", ["tushuguan", "tu shu guan", "tsg", "圖書館", "图书馆"])
async def test_all_matches_are_marked_and_the_nearest_is_shown(typed: str) -> None:
    async with reading(story()) as reader:
        await reader.go_to("老师")
        bar = await look_for(reader, typed)
        assert marked(reader) == 3 * ["图书馆"]
        assert reader.word == "图书馆"
        assert reader.page.position == story().text.index("春天的图书馆") + 3
        assert "1/3" in said(bar)


async def test_escape_goes_back_to_where_the_reader_was() -> None:
    async with reading(from_text(LONG)) as reader:
        await reader.go_to("第60行")
        await reader.press("down", "down", "down")
        position, lines = reader.page.position, reader.lines()
        await look_for(reader, "dashan")
        assert reader.page.position != position
        await reader.press("escape")
        assert (reader.page.position, reader.lines()) == (position, lines)
        assert marked(reader) == []
        assert reader.app.focused is reader.page


async def test_enter_keeps_and_n_goes_on() -> None:
    async with reading(from_text(LONG)) as reader:
        places = [at for at in range(len(LONG)) if LONG.startswith("大山", at)]
        await look_for(reader, "大山")
        await reader.press("enter")
        assert reader.app.focused is reader.page
        seen = [reader.page.position]
        for _ in places:
            await reader.press("n")
            seen.append(reader.page.position)
        assert seen == [*places, places[0]]
        await reader.press("N")
        assert reader.page.position == places[-1]
        assert f"/大山 {len(places)}/{len(places)}" in reader.status
        await reader.press("escape")
        assert marked(reader) == []


async def test_a_query_that_finds_nothing_leaves_the_reader_where_they_are() -> None:
    async with reading(story()) as reader:
        await reader.go_to("老师")
        await look_for(reader, "恐龙")
        assert reader.word == "老师"
        await reader.press("enter")
        assert reader.messages == ["Nothing found: 恐龙"]
        assert reader.word == "老师"


async def test_n_without_a_search() -> None:
    async with reading(story()) as reader:
        await reader.press("n")
        assert len(reader.messages) == 1


async def test_history_comes_with_the_arrow_up() -> None:
    async with reading(story()) as reader:
        for typed in ("图书馆", "花园"):
            await look_for(reader, typed)
            await reader.press("enter")
        bar = await look_for(reader, "")
        await reader.press("up")
        assert bar.typed == "花园"
        await reader.press("up")
        assert bar.typed == "图书馆"
        await reader.press("down", "down")
        assert bar.typed == ""


async def test_chips_are_switched_by_key_and_by_the_pointer() -> None:
    async with reading(story()) as reader:
        bar = await look_for(reader, "tushuguan")
        assert "[pinyin]" in said(bar)
        await reader.press("alt+2")
        assert "[pinyin]" not in said(bar)
        assert marked(reader) == []
        x = next(start for start, _, kind in bar._chips if kind == "pinyin")
        await reader.pilot.click(SearchBar, offset=(x, 1))
        await rest(reader)
        assert marked(reader) == 3 * ["图书馆"]
        await reader.press("tab")
        assert said(bar).count("[") == 1


async def test_keys_that_are_typed_ahead_go_into_the_field() -> None:
    async with reading(story()) as reader:
        await reader.pilot.press("slash", "q", "n", "j")
        await reader.settle()
        assert reader.screen.query_one(SearchBar).typed == "qnj"


async def test_a_wrong_expression_is_a_quiet_message_under_the_field() -> None:
    async with reading(story()) as reader:
        bar = await look_for(reader, "re:(")
        for _ in range(40):
            await reader.pilot.pause(0.02)
        assert "No regular expression" in said(bar)
        assert reader.messages == []


async def test_an_expression() -> None:
    async with reading(story()) as reader:
        await look_for(reader, "re:图.馆")
        for _ in range(100):
            await reader.pilot.pause(0.02)
            if marked(reader):
                break
        assert marked(reader) == 3 * ["图书馆"]


async def test_the_list_has_sections_and_places_outside_the_text(tmp_path: Path) -> None:
    async with reading(story(tmp_path)) as reader:
        await look_for(reader, "huayuan")
        await reader.press("down")
        await rest(reader)
        screen = reader.app.screen
        assert isinstance(screen, ResultsScreen)
        labels = [line.label.plain for line in screen._lines]
        assert labels[0] == "In this text: 3"
        assert "2 下午的花园" in labels
        assert any(label.startswith("In the dictionary") for label in labels)
        assert any("garden" in label for label in labels)
        await reader.press("down", "enter")
        assert reader.page.position == reader.screen._document.text.index("去花园") + 1


async def test_words_that_come_later_set_right_what_was_found() -> None:
    document = from_text("行业在进行。")
    async with reading(document, recall=lambda passage: None) as reader:
        await look_for(reader, "hang")
        assert marked(reader) == ["行", "行"]
        passage = reader.screen._reading.passages[0]
        from reader.language.words import Word

        words = [
            Word(0, 2, "行业", "word", ("hang2", "ye4")),
            Word(2, 3, "在", "word", ("zai4",)),
            Word(3, 5, "进行", "word", ("jin4", "xing2")),
        ]
        reader.screen._reading.take(0, [words])
        reader.screen._words_arrived(passage)
        await reader.settle()
        assert marked(reader) == ["行"]


async def test_only_what_matches_is_lit() -> None:
    async with reading(seed(), size=(100, 30)) as reader:
        await look_for(reader, "谱")
        await reader.press("enter", "home")
        row = next(y for y, line in enumerate(reader.lines()) if "谱" in line)
        style = reader.page.get_component_rich_style("page--match")
        lit = [s.text.strip() for s in reader.page.render_line(row) if s.style and s.style.bgcolor == style.bgcolor]
        assert set(lit) == {"谱"}


async def test_another_text_is_opened_at_the_place_that_was_found(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("第一段在这里。\n他们想建一座花园。\n", encoding="utf-8")
    Positions(open_database()).set_position(load(str(other)).identity, 0, "other", str(other))

    async def nothing_else(passage: Passage, urgency: int) -> list[list[Word]]:
        raise EngineError("no engine here")

    async with reading(story(tmp_path), analyse=nothing_else) as reader:
        reader.screen._memory.vocabulary.set_status("花园", "3")
        first = reader.screen
        await look_for(reader, "huayuan")
        await reader.press("down")
        await rest(reader)
        screen = reader.app.screen
        assert isinstance(screen, ResultsScreen)
        labels = [line.label.plain for line in screen._lines]
        assert "In your words and notes: 1" in labels
        heading = next(number for number, label in enumerate(labels) if label.endswith(": 1") and "第一段" in label)
        screen.query_one(OptionList).highlighted = heading + 1
        await reader.press("enter")
        await rest(reader)
        assert reader.screen is not first
        assert reader.screen._document.text.startswith("第一段")
        assert reader.page.position == reader.screen._document.text.index("花园")
        assert "第一段" in reader.status
        last = reader.screen._memory.last()
        assert last is not None
        assert last.origin == str(other)


async def test_a_correction_counts_for_what_is_looked_for_at_once() -> None:
    document = from_text("银行在路边。")
    words = [Word(0, 2, "银行", "word", ("yin2", "hang2")), Word(2, 3, "在", "word", ("zai4",))]
    async with reading(document, recall=lambda passage: [words]) as reader:
        await look_for(reader, "xing")
        await reader.press("escape")
        assert marked(reader) == []
        await look_for(reader, "hang")
        await reader.press("enter")
        assert marked(reader) == ["行"]
        reader.screen._corrector.make(Correction(0, "reading", "everywhere", "", 0, "银行", (), ("yin2", "xing2")))
        reader.screen._words_corrected()
        await rest(reader)
        assert marked(reader) == []
