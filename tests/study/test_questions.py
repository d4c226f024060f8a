import pytest

from reader.store.reviews import Kind
from reader.store.vocabulary import NOWHERE, Place
from reader.study.pinyin_check import check
from reader.study.questions import Hint, initials, kinds_for, ladder, pieces, place_in, proposed
from reader.text.loading import from_text

SENTENCE = "花园里的花开了,花园很美。"


def test_the_word_is_marked_where_it_was_met() -> None:
    assert pieces(SENTENCE, 8, "花园", gap=False) == [
        ("花园里的花开了,", "plain"),
        ("花园", "word"),
        ("很美。", "plain"),
    ]


def test_a_gap_tells_nothing_elsewhere_in_the_sentence() -> None:
    assert "".join(piece.text for piece in pieces(SENTENCE, 8, "花园", gap=True)) == "＿＿里的花开了,＿＿很美。"
    assert [piece.text for piece in pieces("我们用MaaS写诗。", 3, "MaaS", gap=True)] == ["我们用", "____", "写诗。"]


def test_a_word_of_a_list_stands_alone() -> None:
    assert pieces("", 0, "花园", gap=False) == [("花园", "word")]


def test_a_place_that_does_not_fit_any_more_is_looked_for() -> None:
    assert [piece.role for piece in pieces(SENTENCE, 5, "花园", gap=False)] == ["word", "plain"]
    assert pieces(SENTENCE, 5, "恐龙", gap=False) == [("恐龙", "word")]


def test_of_a_very_long_sentence_only_what_is_around_the_word_is_shown() -> None:
    found = pieces("雨" * 500 + "花园" + "雪" * 500, 500, "花园", gap=False)
    assert found[0].text == found[-1].text == "…"
    assert sum(len(piece.text) for piece in found) < 150
    assert ("花园", "word") in found


@pytest.mark.parametrize(
    ("reading", "told"), [("luo4 di4", "l… d…"), ("zhong1", "zh…"), ("an1 jing4", "a… j…"), ("shang4", "sh…")]
)
def test_initials(reading: str, told: str) -> None:
    assert initials(reading.split()) == told


def test_the_ladder_has_the_rungs_that_there_are() -> None:
    reading = ("an1", "jing4")
    assert ladder("recognition", reading, "quiet", "It is quiet.") == ("initial", "pinyin", "gloss", "translation")
    assert ladder("cloze", reading, "quiet", "") == ("initial", "pinyin", "gloss")
    assert ladder("reading", reading, "quiet", "It is quiet.") == ("initial", "pinyin", "gloss")
    assert ladder("recognition", (), "a service", "") == ("gloss",)


@pytest.mark.parametrize(
    ("kind", "hint", "grade"),
    [
        ("recognition", None, 3),
        ("recognition", "initial", 2),
        ("recognition", "pinyin", 2),
        ("recognition", "gloss", 1),
        ("recognition", "translation", 1),
        ("cloze", "pinyin", 2),
        ("cloze", "gloss", 1),
        ("listening", "pinyin", 2),
        ("reading", "initial", 2),
        ("reading", "pinyin", 1),
    ],
)
def test_the_help_that_was_needed_proposes_the_grade(kind: Kind, hint: Hint | None, grade: int) -> None:
    assert proposed(kind, hint) == grade


@pytest.mark.parametrize(
    ("typed", "hint", "grade"),
    [("an1jing4", None, 3), ("an1jing1", None, 2), ("an1jin4", None, 1), ("an1jing1", "initial", 1)],
)
def test_so_does_what_was_typed(typed: str, hint: Hint | None, grade: int) -> None:
    assert proposed("reading", hint, check(typed, "安静", ("an1", "jing4"))) == grade


def test_a_word_of_a_list_is_asked_in_a_sentence_of_the_text() -> None:
    document = from_text("早上很冷。图书馆很安静,没有人说话。\n下午下雪。")
    place = place_in(document, "安静", NOWHERE)
    assert place.sentence == "图书馆很安静,没有人说话。"
    assert place.sentence[place.at :].startswith("安静")
    assert document.text[place.start :].startswith("安静")
    assert place.identity == document.identity
    kept = Place("她很安静。", 2, ("an1", "jing4"), "elsewhere", "x", 7)
    assert place_in(document, "安静", kept) == kept
    assert place_in(document, "恐龙", NOWHERE) == NOWHERE


def test_a_word_is_asked_in_all_ways_in_turn() -> None:
    ways = [kinds_for("安静", n, has_sentence=True, can_speak=True) for n in range(5)]
    assert ways == ["recognition", "cloze", "reading", "listening", "recognition"]
    assert [kinds_for("安静", n, has_sentence=False, can_speak=False) for n in range(3)] == [
        "recognition",
        "reading",
        "recognition",
    ]
    assert {kinds_for("MaaS", n, has_sentence=True, can_speak=True) for n in range(4)} == {"recognition", "cloze"}
