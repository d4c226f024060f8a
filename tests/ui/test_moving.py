"""Each movement key, and the word that it leads to."""

from typing import Any

from textual import events

from reader.settings import Settings
from reader.text.loading import seed
from reader.ui.widgets.page import Page
from tests.ui.harness import Reader, reading
from tests.ui.stories import story

MOVES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # the word to begin at, keys, the word that they lead to
    ("王明", ("right",), "走进"),
    ("王明", ("l",), "走进"),
    ("王明", ("left",), "点"),
    ("王明", ("h",), "点"),
    ("王明", ("right", "right", "left"), "走进"),
    ("书。”王", ("right",), "王明"),  # over marks
    ("吗", ("right",), "图书馆"),  # into the next paragraph
    ("点点头", ("right",), "下午"),  # into a heading
    ("春天", ("left",), "春天"),  # the start of the text
    ("妈听", ("right", "right"), "听"),  # the end of the text
    ("王明", ("home",), "春天"),
    ("王明", ("g",), "春天"),
    ("王明", ("end",), "听"),
    ("王明", ("G",), "听"),
    ("春天", (")",), "早上"),
    ("早上", (")",), "他"),
    ("走进", (")",), "他"),
    ("你读", (")",), "图书馆"),
    ("早上", ("(",), "春天"),
    ("走进", ("(",), "早上"),
    ("读过", ("(",), "你"),
    ("读过", ("(", "("), "他"),
    ("春天", ("(",), "春天"),
    ("妈听", (")",), "妈妈"),
    ("走进", ("}",), "图书馆"),
    ("走进", ("{",), "早上"),
    ("走进", ("{", "{"), "春天"),
    ("妈听", ("}",), "妈妈"),
    ("春天", ("{",), "春天"),
    ("走进", ("]",), "下午"),
    ("散步", ("[",), "下午"),
    ("散步", ("[", "["), "春天"),
    ("散步", ("]",), "散步"),
    ("春天", ("[",), "春天"),
    ("春天", ("tab",), "AI"),
    ("春天", ("tab", "tab"), "MaaS"),
    ("春天", ("tab", "tab", "tab"), "MaaS"),
    ("听。\n", ("shift+tab",), "MaaS"),
    ("听。\n", ("shift+tab", "shift+tab"), "AI"),
    ("春天", ("shift+tab",), "春天"),
)


async def test_each_movement_key_leads_to_its_word() -> None:
    found = []
    async with reading(story(), (60, 40)) as reader:
        for start, keys, _ in MOVES:
            await reader.go_to(start)
            await reader.pilot.press(*keys)
            found.append((start, keys, reader.word))
    assert found == list(MOVES)


async def test_rows_lead_to_the_nearest_word_and_back_to_the_column_where_they_began() -> None:
    async with reading(story(), (40, 30)) as reader:
        await reader.go_to("走进")
        rows = [row_of(reader)]
        for key in ("down", "j", "j", "up", "k", "k"):
            await reader.pilot.press(key)
            rows.append(row_of(reader))
        assert rows[:4] == sorted(set(rows[:4])), "each row below the one before"
        assert rows[4:] == [rows[2], rows[1], rows[0]]
        assert reader.word == "走进"


def row_of(reader: Reader) -> int:
    region = reader.page.word_region(reader.page.spot)
    assert region is not None
    return region.y


async def test_rows_end_at_the_ends_of_the_text() -> None:
    async with reading(story(), (60, 40)) as reader:
        await reader.press("up", "k")
        assert reader.word == "春天"
        await reader.press("end", "down", "j")
        assert reader.word == "听"


async def test_pages_lead_through_the_whole_text_and_back() -> None:
    async with reading(seed(), (60, 20)) as reader:
        tops = [reader.top_word()]
        for key in ("space", "pagedown", "space"):
            before = reader.lines()
            await reader.press(key)
            assert reader.lines()[0] not in before[:1]
            assert reader.word == reader.top_word(), "the cursor comes along"
            tops.append(reader.top_word())
        for key in ("b", "pageup", "b"):
            await reader.press(key)
        assert reader.page._viewport.top == (0, 0)
        await reader.press("b")
        assert reader.page.spot == (0, 0)
        assert len(set(tops)) == 4


async def test_pages_end_at_the_last_word() -> None:
    async with reading(story(), (60, 12)) as reader:
        for _ in range(12):
            await reader.pilot.press("space")
        assert reader.word == "听"
        assert reader.page._viewport.at_end
        for _ in range(12):
            await reader.pilot.press("b")
        assert reader.word == "春天"


async def test_unknown_words_are_gone_to() -> None:
    async with reading(story(), (60, 30), settings=Settings(known_level=9)) as reader:
        first = reader.word
        await reader.press("ctrl+right")
        found = [reader.word]
        while True:
            await reader.pilot.press("ctrl+right")
            if reader.word == found[-1]:
                break
            found.append(reader.word)
        assert reader.screen._marking.ready
        assert "图书馆" not in found, "a word of the lists"
        assert found[-1:] != [first]
        await reader.press("home", "ctrl+left")
        assert reader.word == first


async def test_with_a_level_of_nought_each_word_but_names_and_numbers_is_unknown() -> None:
    async with reading(story(), (60, 30), settings=Settings(known_level=0)) as reader:
        await reader.go_to("早上")
        await reader.press("ctrl+right")
        assert reader.word == "点", "over a number"
        await reader.press("ctrl+right")
        assert reader.word == "走进", "over a name"
        await reader.press("ctrl+left")
        assert reader.word == "点"


async def test_the_wheel_moves_the_view_and_not_the_cursor() -> None:
    async with reading(seed(), (80, 24)) as reader:
        before = reader.lines()
        for _ in range(2):
            reader.page.on_mouse_scroll_down(scroll(events.MouseScrollDown, reader.page))
        await reader.settle()
        assert reader.lines()[0] == before[6]
        assert reader.page.spot == (0, 0)
        reader.page.on_mouse_scroll_up(scroll(events.MouseScrollUp, reader.page))
        await reader.settle()
        assert reader.lines()[0] == before[3]
        await reader.press("right")
        assert reader.row_of_cursor() is not None, "a key brings the cursor back into view"


def scroll(kind: type[events.MouseEvent], page: Page) -> Any:
    return kind(page, 5, 5, 0, 0, 0, False, False, False)


async def test_the_scroll_bar_can_be_dragged() -> None:
    async with reading(seed(), (80, 24)) as reader:
        page = reader.page
        page.scroll_to(y=page.virtual_size.height // 2, animate=False)
        await reader.settle()
        assert page._viewport.top.paragraph in range(5, len(seed().paragraphs) - 5)
        page.scroll_to(y=0, animate=False)
        await reader.settle()
        assert page._viewport.top == (0, 0)
