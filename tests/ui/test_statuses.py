"""What the reader says of words, and what it changes on page, card and contents."""

import pytest

from reader.settings import Settings
from reader.store.reviews import CardState
from reader.store.vocabulary import SavedWord
from tests.ui.harness import Reader, cells, reading
from tests.ui.stories import story


def style_of(reader: Reader, text: str) -> str | None:
    """The name of the style of the first word of that text."""
    words = (word for p in range(6) for word in reader.page._typesetter.reading.words(p))
    return reader.screen._marking.style(next(word for word in words if word.text == text))


def shares(reader: Reader) -> list[str]:
    """The known shares in the contents."""
    contents = reader.contents
    labels = [str(contents.get_option_at_index(index).prompt) for index in range(contents.option_count)]
    return [label.split(" ")[-1] for label in labels]


@pytest.mark.parametrize(
    ("key", "status", "style"),
    [
        ("1", "1", "learning-1"),
        ("2", "2", "learning-2"),
        ("3", "3", "learning-3"),
        ("4", "4", "learning-4"),
        ("5", "5", "learning-5"),
        ("0", "known", None),
        ("w", "known", None),
        ("i", "ignored", "ignored"),
    ],
)
async def test_a_key_says_what_is_known_of_the_word(key: str, status: str, style: str | None) -> None:
    async with reading(story(), settings=Settings(known_level=0)) as reader:
        await reader.go_to("花园")
        await reader.press(key)
        kept = reader.screen._memory.vocabulary.get("花园")
        assert kept is not None
        assert kept.status == status
        assert style_of(reader, "花园") == style
        assert ("learning " * (style is not None and style[-1].isdigit()) + status) in reader.card


async def test_a_word_is_kept_with_the_sentence_where_it_was_saved_first() -> None:
    document = story()
    async with reading(document) as reader:
        await reader.go_to("花园散步")
        await reader.press("2")
        await reader.go_to("花园里")
        await reader.press("3")
        kept = reader.screen._memory.vocabulary.get("花园")
    assert kept is not None
    assert (kept.status, kept.place.identity, kept.place.reading) == ("3", document.identity, ("hua1", "yuan2"))
    assert kept.place.sentence == "下午他去花园散步,花园里的花开了。"
    assert kept.place.sentence[kept.place.at :].startswith("花园散步")
    assert document.text[kept.place.start :].startswith("花园散步")


async def test_the_page_shows_it_at_once_underlined() -> None:
    async with reading(story(), settings=Settings(known_level=9)) as reader:
        await reader.press("p", "p", "p")
        await reader.go_to("朋友")
        await reader.press("1", "left")
        found = [style for y in range(reader.page.size.height) for char, style in cells(reader.page, y) if char == "朋"]
        ground = reader.page.get_component_rich_style("page--learning-1")
        assert [(style.color, style.underline, style.bold) for style in found if style] == [(ground.color, True, True)]


async def test_words_being_learnt_are_gone_to_and_have_pinyin_and_ignored_ones_have_not() -> None:
    async with reading(story(), (80, 40), settings=Settings(known_level=9, pinyin="unknown")) as reader:
        for text, key in (("早上", "1"), ("老师", "i"), ("朋友", "5")):
            await reader.go_to(text)
            await reader.press(key)
        assert any("zǎo" in line for line in reader.lines())
        assert not any("lǎo" in line for line in reader.lines())
        await reader.press("home", "ctrl+right")
        found = {reader.word}
        for _ in range(12):
            await reader.press("ctrl+right")
            found.add(reader.word)
        assert {"早上", "朋友"} <= found
        assert "老师" not in found


async def test_the_known_share_leaves_ignored_words_out() -> None:
    async with reading(story(), (120, 40), settings=Settings(known_level=0)) as reader:
        assert shares(reader) == ["0%", "0%"]
        await reader.go_to("晚上")
        for _ in range(3):
            await reader.press("w", "right")
        counted = reader.screen._shares.words(reader.screen._document.sections[1])
        assert counted is not None
        known = sum(counted[text] for text in ("晚上", "他", "回家"))
        assert shares(reader)[1] == f"{known / counted.total():.0%}"
        await reader.go_to("妈妈")
        await reader.press("i")
        assert shares(reader)[1] == f"{known / (counted.total() - counted['妈妈']):.0%}"


async def test_undo_takes_back_the_newest_of_all_changes() -> None:
    async with reading(story(), settings=Settings(known_level=0)) as reader:
        vocabulary = reader.screen._memory.vocabulary
        await reader.go_to("花园")
        await reader.press("1", "2")
        await reader.press("vertical_line", "enter")
        assert reader.word == "花"
        await reader.press("3")
        assert vocabulary.status("花") == "3"
        await reader.press("u")
        assert vocabulary.status("花") is None
        assert reader.word == "花"
        await reader.press("u")
        assert reader.word == "花园"
        await reader.press("u")
        assert style_of(reader, "花园") == "learning-1"
        await reader.press("u", "u")
        assert style_of(reader, "花园") == "unknown"
        assert reader.messages[-2:] == ["Undone: 花园: 1", "Nothing to undo."]


async def test_a_change_from_elsewhere_is_undone_too() -> None:
    async with reading(story(), settings=Settings(known_level=0)) as reader:
        reader.screen._memory.vocabulary.add([SavedWord("花园", "known")], "import", "words of [b]list[/b].txt")
        await reader.press("u")
        assert reader.messages == ["Undone: words of [b]list[/b].txt"]
        assert reader.screen._memory.vocabulary.counts() == {}


async def test_a_name_is_learnt_if_that_is_wanted() -> None:
    async with reading(story()) as reader:
        await reader.go_to("王明")
        await reader.press("1")
        assert style_of(reader, "王明") == "learning-1"


async def test_statuses_are_there_at_the_next_start() -> None:
    async with reading(story()) as reader:
        await reader.go_to("花园")
        await reader.press("4")
    async with reading(story()) as reader:
        assert style_of(reader, "花园") == "learning-4"
        await reader.go_to("花园")
        assert "learning 4" in reader.card


async def test_the_status_line_tells_what_is_known_of_the_section_and_what_is_due() -> None:
    async with reading(story(), (100, 30), settings=Settings(known_level=0)) as reader:
        assert "0% known" in reader.status
        assert " due" not in reader.status
        memory = reader.screen._memory
        await reader.go_to("春天")
        await reader.press("w")
        share = reader.screen._shares.share(reader.screen._document.sections[0])
        assert share
        assert f"{share:.0%} known" in reader.status
        memory.vocabulary.add(
            [SavedWord("花园", "2")], "import", "x", [CardState("花园", 2, None, 3.0, 5.0, 1000.0, 900.0)]
        )
        reader.screen._statuses_changed()
        assert "1 due" in reader.status


async def test_a_narrow_status_line_leaves_it_out() -> None:
    async with reading(story(), (44, 20)) as reader:
        assert "known" not in reader.status


async def test_who_has_said_nothing_yet_is_told_how_to_begin() -> None:
    async with reading(story(), (110, 30)) as reader:
        assert "K: is HSK 3 what you know?" in reader.status
        await reader.press("2")
        assert "K:" not in reader.status
