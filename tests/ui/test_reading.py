from reader.language.words import Word
from reader.text.loading import from_text
from reader.text.passages import Passage, passages
from reader.ui import reading
from reader.ui.reading import Analysis, Reading, plain_words
from tests.ui.stories import STORY, analysis, story


def long_text(paragraphs: int) -> str:
    """Paragraphs of a thousand hanzi: passages of five of them."""
    return "".join("山水" * 499 + "山。\n" for _ in range(paragraphs))


def nothing(passage: Passage) -> Analysis | None:
    return None


def test_before_the_engine_has_spoken_each_hanzi_and_each_run_of_letters_is_a_word() -> None:
    assert plain_words("。用GLM-4好", 0, 8) == [
        Word(1, 2, "用", "word"),
        Word(2, 5, "GLM", "latin"),
        Word(6, 7, "4", "latin"),
        Word(7, 8, "好", "word"),
    ]
    assert plain_words("一AB", 1, 3) == [Word(1, 3, "AB", "latin")]


def test_words_are_recalled_once_a_passage() -> None:
    asked: list[Passage] = []
    document = story()

    def recall(passage: Passage) -> Analysis | None:
        asked.append(passage)
        return analysis(document, passage)

    found = Reading(document, recall)
    assert [word.text for word in found.words(1)][:3] == ["早上", "七", "点"]
    assert all(found.settled(paragraph) for paragraph in range(len(document.paragraphs)))
    assert len(asked) == 1


def test_what_is_not_in_the_cache_is_asked_for_once_and_wanted_from_the_engine() -> None:
    document = story()
    found = Reading(document, nothing)
    assert not found.settled(0)
    assert not found.at_hand(0)
    assert found.wanted(0, 2) == [0]
    assert [word.text for word in found.words(0)] == list("春天的图书馆")
    found.take(0, analysis(document, found.passages[0]))
    assert found.settled(0)
    assert found.at_hand(0)
    assert found.wanted(0, 2) == []
    assert [word.text for word in found.words(0)] == ["春天", "的", "图书馆"]


def test_the_passages_on_the_screen_are_wanted_first_then_the_next_one() -> None:
    document = from_text(long_text(20))
    found = Reading(document, nothing)
    assert len(found.passages) >= 4
    first, second = found.passages[0], found.passages[1]
    assert found.wanted(first.first, first.first + 1) == [0, 1]
    assert found.wanted(first.last - 1, second.first + 1) == [0, 1, 2]
    last = found.passages[-1]
    assert found.wanted(last.first, last.last) == [len(found.passages) - 1]


def test_memory_holds_the_passages_around_the_reader_alone() -> None:
    document = from_text(long_text(5 * (reading.KEPT_PASSAGES + 6)))
    recalled: list[int] = []

    def recall(passage: Passage) -> Analysis | None:
        recalled.append(passage.first)
        return [[] for _ in range(passage.first, passage.last)]

    found = Reading(document, recall)
    for passage in found.passages:
        found.words(passage.first)
    assert len(recalled) == len(found.passages) > reading.KEPT_PASSAGES
    assert found.at_hand(found.passages[-1].first)
    assert not found.at_hand(found.passages[0].first)
    found.words(found.passages[0].first)
    assert recalled[-1] == found.passages[0].first, "what was forgotten is recalled again"


def test_a_hidden_paragraph_has_no_words_and_waits_for_none() -> None:
    document = from_text(STORY + "热门跟贴\n3 跟贴\n")
    hidden = [index for index, paragraph in enumerate(document.paragraphs) if paragraph.kind == "hidden"]
    assert hidden, "the rules for leftovers have changed: give this test another one"
    found = Reading(document, nothing)
    assert all(found.settled(index) for index in hidden if index >= passages(document)[-1].last)
    assert all(found.words(index) == () for index in hidden if index >= passages(document)[-1].last)
