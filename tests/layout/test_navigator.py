from collections.abc import Sequence

import pytest

from reader.language.words import Word, is_hanzi
from reader.layout.navigator import Navigator, Spot
from reader.text.loading import from_text

TEXT = "一二。三四!\n……\n五六七\n"
"""Words are single hanzi; the second paragraph has none."""


def navigator(text: str = TEXT) -> Navigator:
    document = from_text(text)

    def words(paragraph: int) -> Sequence[Word]:
        start, end, _ = document.paragraphs[paragraph]
        return [Word(at, at + 1, text[at], "word") for at in range(start, end) if is_hanzi(text[at])]

    return Navigator(document, words)


def word(found: Navigator, spot: Spot) -> str:
    there = found.word(spot)
    return there.text if there else ""


@pytest.mark.parametrize(
    ("offset", "text"),
    [(0, "一"), (1, "二"), (2, "二"), (3, "三"), (5, "四"), (6, "四"), (7, "五"), (10, "五"), (12, "七"), (99, "七")],
)
def test_the_word_at_an_offset(offset: int, text: str) -> None:
    found = navigator()
    assert word(found, found.at(offset)) == text


def test_at_an_offset_after_the_last_word_of_a_text_that_ends_in_marks() -> None:
    found = navigator("一二\n……\n")
    assert word(found, found.at(4)) == "二"


@pytest.mark.parametrize(
    ("start", "direction", "text"),
    [("一", 1, "二"), ("四", 1, "五"), ("五", -1, "四"), ("一", -1, "一"), ("七", 1, "七")],
)
def test_steps_pass_over_marks_and_paragraphs_without_words(start: str, direction: int, text: str) -> None:
    found = navigator()
    assert word(found, found.step(found.at(TEXT.index(start)), direction)) == text


@pytest.mark.parametrize(
    ("start", "direction", "text"),
    [
        ("一", 1, "三"),
        ("四", 1, "五"),
        ("七", 1, "七"),
        ("四", -1, "三"),
        ("三", -1, "一"),
        ("一", -1, "一"),
        ("六", -1, "五"),
        ("五", -1, "三"),
    ],
)
def test_sentences(start: str, direction: int, text: str) -> None:
    found = navigator()
    assert word(found, found.sentence(found.at(TEXT.index(start)), direction)) == text


@pytest.mark.parametrize(
    ("start", "direction", "text"),
    [("二", 1, "五"), ("二", -1, "一"), ("一", -1, "一"), ("五", -1, "一"), ("七", -1, "五"), ("五", 1, "五")],
)
def test_paragraphs(start: str, direction: int, text: str) -> None:
    found = navigator()
    assert word(found, found.paragraph(found.at(TEXT.index(start)), direction)) == text


def test_sections() -> None:
    lines = [
        "山水",
        "山里有水,水里有鱼,鱼在水里游来游去,山上有树。",
        "日月",
        "日出东方,月落西方,日日月月年年如此不停。",
    ]
    text = "\n".join(lines) + "\n"
    found = navigator(text)
    assert [section.title for section in from_text(text).sections] == ["山水", "日月"]
    first, second = Spot(0, 0), Spot(2, 0)
    assert found.section(Spot(1, 3), 1) == second
    assert found.section(Spot(3, 3), -1) == second
    assert found.section(second, -1) == first
    assert found.section(first, -1) == first
    assert found.section(Spot(3, 3), 1) == Spot(3, 3)


def test_the_nearest_wanted_word_is_found_within_the_limit() -> None:
    found = navigator()
    start = found.first()
    assert word(found, found.find(start, 1, lambda there: there.text in "六七")) == "六"
    assert found.find(start, 1, lambda there: there.text == "六", limit=3) == start
    assert found.find(start, 1, lambda there: there.text == "九") == start
    assert word(found, found.find(found.last(), -1, lambda there: there.text in "一三")) == "三"


@pytest.mark.parametrize(("start", "sentence"), [("一", "一二。"), ("二", "一二。"), ("四", "三四!"), ("六", "五六七")])
def test_the_sentence_of_a_word(start: str, sentence: str) -> None:
    found = navigator()
    assert found.sentence_at(found.at(TEXT.index(start))) == sentence


@pytest.mark.parametrize("text", ["……\n!!\n", "\n", " "])
def test_a_text_without_words_leads_nowhere(text: str) -> None:
    found = navigator(text)
    spot = found.first()
    assert found.word(spot) is None
    assert found.word(found.last()) is None
    assert found.sentence_at(spot) == ""
    for direction in (1, -1):
        assert found.step(spot, direction) == spot
        assert found.sentence(spot, direction) == spot
        assert found.section(spot, direction) == spot
        assert found.paragraph(spot, direction) == spot
        assert found.find(spot, direction, lambda word: True) == spot
