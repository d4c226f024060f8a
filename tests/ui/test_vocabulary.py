"""The list of words: sorted, filtered, searched and edited with the keys of the page."""

from time import perf_counter

from reader.settings import Settings
from reader.store.vocabulary import SavedWord
from reader.ui.screens.results import ResultsScreen
from reader.ui.screens.vocabulary import VocabularyScreen
from reader.ui.widgets.word_table import WordTable
from tests.ui.harness import Reader, plain, reading
from tests.ui.stories import story


async def opened(reader: Reader) -> WordTable:
    """The table, after the words were read."""
    await reader.press("v")
    await reader.app.workers.wait_for_complete()
    await reader.settle()
    assert isinstance(reader.app.screen, VocabularyScreen)
    return reader.app.screen.query_one(WordTable)


async def press(reader: Reader, *keys: str) -> None:
    await reader.press(*keys)
    await reader.app.workers.wait_for_complete()
    await reader.settle()


def lines(table: WordTable) -> list[str]:
    texts = ["".join(segment.text for segment in table.render_line(y)) for y in range(table.size.height)]
    return [text.strip() for text in texts if text.strip()]


def chosen(reader: Reader) -> str:
    return plain(reader.app.screen.query_one("#words-chosen"))


def head(reader: Reader) -> str:
    return plain(reader.app.screen.query_one("#words-shown"))


async def save(reader: Reader, *words: tuple[str, str]) -> None:
    for text, key in words:
        await reader.go_to(text)
        await reader.press(key)


async def test_it_lists_words_with_the_sentence_of_the_chosen_one() -> None:
    async with reading(story(), (100, 30), settings=Settings(known_level=0)) as reader:
        await save(reader, ("花园散步", "2"), ("老师", "0"))
        table = await opened(reader)
        found = lines(table)
        assert found[0].startswith("老师")
        assert "lǎoshī" in found[0]
        assert "known" in found[0]
        assert found[1].startswith("花园")
        assert "learning 2" in found[1]
        await press(reader, "down")
        assert "下午他去花园散步,花园里的花开了。" in chosen(reader)
        await press(reader, "escape")
        assert reader.app.screen is reader.screen


async def test_it_is_edited_like_the_page() -> None:
    async with reading(story(), (100, 30), settings=Settings(known_level=0)) as reader:
        await save(reader, ("花园散步", "2"), ("老师", "0"))
        table = await opened(reader)
        await press(reader, "4")
        assert reader.screen._memory.vocabulary.status("老师") == "4"
        assert "learning 4" in lines(table)[0]
        await press(reader, "e", *"hm", "enter")
        assert "* hm" in lines(table)[0]
        await press(reader, "u", "u", "u")
        assert [line[:2] for line in lines(table)] == ["花园"]
        await press(reader, "escape")
        assert reader.screen._marking.status("老师") == "new"


async def test_it_is_sorted_filtered_and_searched() -> None:
    async with reading(story(), (100, 30), settings=Settings(known_level=0)) as reader:
        await save(reader, ("花园散步", "2"), ("老师", "0"), ("安静", "5"))
        table = await opened(reader)
        await press(reader, "s")
        assert [line[:2] for line in lines(table)] == ["安静", "花园", "老师"]
        await press(reader, "S")
        assert [line[:2] for line in lines(table)] == ["老师", "花园", "安静"]
        await press(reader, "tab")
        assert [line[:2] for line in lines(table)] == ["花园", "安静"]
        assert "being learnt" in head(reader)
        await press(reader, "shift+tab", "slash", *"laos", "enter")
        assert [line[:2] for line in lines(table)] == ["老师"]
        await press(reader, "escape")
        assert len(lines(table)) == 3
        await press(reader, "slash", *"garden", "enter")
        assert [line[:2] for line in lines(table)] == ["花园"]


async def test_each_place_of_a_word_is_gone_to() -> None:
    async with reading(story(), (100, 30), settings=Settings(known_level=0)) as reader:
        await save(reader, ("花园散步", "2"))
        await reader.press("home")
        await opened(reader)
        await press(reader, "enter")
        assert isinstance(reader.app.screen, ResultsScreen)
        await press(reader, "down", "down", "enter")
        assert len(reader.app.screen_stack) == 1
        assert reader.word == "花园"
        assert reader.page.position == story().text.index("花园里")


async def test_an_empty_list_says_how_to_fill_it() -> None:
    async with reading(story(), (100, 30)) as reader:
        table = await opened(reader)
        await press(reader, "1", "e", "enter", "s", "down", "u")
        assert lines(table) == []
        assert "No words yet" in chosen(reader)


async def test_hostile_words_are_characters() -> None:
    async with reading(story(), (100, 30)) as reader:
        word = SavedWord("[red]\x1b[31m", "1", "[/b]\u202e x")
        reader.screen._memory.vocabulary.add([word], "import", "list")
        table = await opened(reader)
        assert "\x1b" not in "".join(lines(table)) + chosen(reader)
        assert "[red]" in lines(table)[0]


async def test_every_row_is_as_wide_as_the_table() -> None:
    words = [SavedWord("花" * n, "2", "x" * n * 9) for n in range(1, 12)]
    for columns in (44, 80, 120):
        async with reading(story(), (columns, 24)) as reader:
            reader.screen._memory.vocabulary.add(words, "import", "list")
            table = await opened(reader)
            assert {table.render_line(y).cell_length for y in range(table.size.height)} == {table.size.width}


async def test_fifty_thousand_words_are_walked_like_fifty() -> None:
    words = [SavedWord(f"{chr(0x4E00 + n % 20_000)}{chr(0x4E00 + n // 3)}", "3") for n in range(50_000)]
    async with reading(story(), (100, 30)) as reader:
        reader.screen._memory.vocabulary.add(words, "import", "list")
        table = await opened(reader)
        begun = perf_counter()
        table.action_go(-1)
        for y in range(table.size.height):
            table.render_line(y)
        assert perf_counter() - begun < 0.1
        assert "of 50,000 words" in head(reader)
