from __future__ import annotations

import time

import pytest

from reader.store.corrections import Correction, CorrectionKind, Scope
from reader.study.corrections import Replayer, places, replay
from tests.study.words import shown, words_of

IDENTITY = "a" * 64


def here(kind: CorrectionKind, start: int, text: str, cut: tuple[int, ...] = (), reading: str = "") -> Correction:
    return Correction(0, kind, "here", IDENTITY, start, text, cut, tuple(reading.split()))


def everywhere(kind: CorrectionKind, text: str, cut: tuple[int, ...] = (), reading: str = "") -> Correction:
    return Correction(0, kind, "everywhere", "", 0, text, cut, tuple(reading.split()))


HERE = {
    "split": ("研究生命|的|起源", here("split", 0, "研究生命", (2, 2)), "研究|生命|的|起源"),
    "split in three": ("研究生命", here("split", 0, "研究生命", (2, 1, 1)), "研究|生|命"),
    "split, and the engine cuts elsewhere now": ("研究生|命", here("split", 0, "研究生命", (2, 2)), "研究|生命"),
    "split, and neighbours are cut into": (
        "他研|究生命的|起源",
        here("split", 1, "研究生命", (2, 2)),
        "他|研究|生命|的|起源",
    ),
    "join": ("大|模型|好", here("join", 0, "大模型", (1, 2)), "大模型|好"),
    "join, and the engine has other words now": ("强大|模|型好", here("join", 1, "大模型", (1, 2)), "强|大模型|好"),
    "join over a blank": ("Deep| |Mind|说", here("join", 0, "Deep Mind", (5, 4)), "Deep Mind|说"),
    "join over the dot of a foreign name": (
        "史蒂夫|·|乔布斯",
        here("join", 0, "史蒂夫·乔布斯", (4, 3)),
        "史蒂夫·乔布斯",
    ),
    "split at the dot again": ("史蒂夫·乔布斯", here("split", 0, "史蒂夫·乔布斯", (3, 4)), "史蒂夫|乔布斯"),
    "mixed scripts": ("C|端|用户", here("join", 0, "C端", (1, 1)), "C端|用户"),
    "split of Latin letters": ("GLM-4|好", here("split", 0, "GLM-4", (3, 2)), "GLM|4|好"),
    "C++ keeps its signs": ("C++语言", here("split", 0, "C++语言", (3, 2)), "C++|语言"),
    "another text stands there": ("大|模型", here("join", 0, "小模型", (1, 2)), "大|模型"),
    "of another text": ("大|模型", here("join", 0, "大模型", (1, 2))._replace(identity="b" * 64), "大|模型"),
}


@pytest.mark.parametrize(("cut", "correction", "expected"), HERE.values(), ids=HERE)
def test_here(cut: str, correction: Correction, expected: str) -> None:
    text = cut.replace("|", "")
    after = replay(words_of(cut), text, [correction], IDENTITY)
    assert shown(after) == expected
    assert [text[word.start : word.end] for word in after] == expected.split("|")


EVERYWHERE = {
    "split where it is the word": ("和平和|平和|和", everywhere("split", "平和", (1, 1)), "和平和|平|和|和"),
    "join where the borders meet": (
        "大|模型|最大|模型|大|模型",
        everywhere("join", "大模型", (1, 2)),
        "大模型|最大|模型|大模型",
    ),
    "join whatever the parts": ("大模|型|和|大|模|型", everywhere("join", "大模型", (1, 2)), "大模型|和|大模型"),
    "join not over a comma": ("大|，|模型", everywhere("join", "大模型", (1, 2)), "大|模型"),
    "join from the left": ("哈|哈|哈", everywhere("join", "哈哈", (1, 1)), "哈哈|哈"),
}


@pytest.mark.parametrize(("cut", "correction", "expected"), EVERYWHERE.values(), ids=EVERYWHERE)
@pytest.mark.parametrize("scope", ["text", "everywhere"])
def test_in_more_than_one_place(cut: str, correction: Correction, expected: str, scope: Scope) -> None:
    if scope == "text":
        correction = correction._replace(scope="text", identity=IDENTITY)
        other = words_of(cut)
        assert replay(other, cut.replace("|", ""), [correction], "b" * 64) is other
    assert shown(replay(words_of(cut), cut.replace("|", ""), [correction], IDENTITY)) == expected


def test_readings_go_with_their_hanzi() -> None:
    words = words_of("银行|长|大", "yin2 hang2 zhang3 da4")
    split = here("split", 0, "银行", (1, 1))
    assert [w.reading for w in replay(words, "银行长大", [split], IDENTITY)][:2] == [("yin2",), ("hang2",)]
    join = here("join", 2, "长大", (1, 1))
    assert replay(words, "银行长大", [join], IDENTITY)[1].reading == ("zhang3", "da4")
    spoken = join._replace(reading=("chang2", "da4"))
    assert replay(words, "银行长大", [spoken], IDENTITY)[1].reading == ("chang2", "da4")
    cut_into = here("join", 1, "行长", (1, 1))
    after = replay(words, "银行长大", [cut_into], IDENTITY)
    assert [w.reading for w in after] == [("yin2",), ("hang2", "zhang3"), ("da4",)]


def test_a_reading_applies_to_that_very_word() -> None:
    words = words_of("长|期|长期|长", "chang2 qi1 chang2 qi1 chang2")
    after = replay(words, "长期长期长", [everywhere("reading", "长", (), "zhang3")], IDENTITY)
    assert [w.reading for w in after] == [("zhang3",), ("qi1",), ("chang2", "qi1"), ("zhang3",)]
    assert after[0].sure
    assert after[0].alternatives == (("chang2",),)
    assert after[1] is words[1]


def test_the_other_readings_keep_their_round() -> None:
    (word,) = words_of("着", "zhe5")
    word = word._replace(sure=False, alternatives=(("zhao2",), ("zhuo2",)))
    made = [everywhere("reading", "着", (), "zhao2"), everywhere("reading", "着", (), "zhuo2")]
    first, second = (replay([word], "着", made[:count], IDENTITY)[0] for count in (1, 2))
    assert first.alternatives == (("zhuo2",), ("zhe5",))
    assert second.alternatives == (("zhe5",), ("zhao2",))
    assert second.sure


def test_parts_and_kinds() -> None:
    (word,) = words_of("北京大学生", "bei3 jing1 da4 xue2 sheng1", kinds=["name"])
    word = word._replace(parts=(2, 2, 1), sure=False)
    city, rest = replay([word], word.text, [here("split", 0, word.text, (2, 3))], IDENTITY)
    assert (city.kind, city.parts, rest.parts) == ("word", (), (2, 1))
    assert city.sure
    assert rest.sure
    words = words_of("王|小明|3|月", kinds=["word", "name", "number", "word"])
    made = [here("join", 0, "王小明", (1, 2)), here("join", 3, "3月", (1, 1))]
    name, month = replay(words, "王小明3月", made, IDENTITY)
    assert (name.kind, name.parts, month.kind) == ("name", (1, 2), "word")
    (number,) = words_of("300多万", kinds=["number"])
    assert [w.kind for w in replay([number], "300多万", [here("split", 0, "300多万", (4, 1))], IDENTITY)] == [
        "number",
        "number",
    ]


def test_what_is_left_of_a_word_is_not_sure() -> None:
    after = replay(words_of("强大|模型"), "强大模型", [here("join", 1, "大模型", (1, 2))], IDENTITY)
    assert [(w.text, w.sure) for w in after] == [("强", False), ("大模型", True)]


def test_later_ones_win_and_an_undone_one_leaves_no_trace() -> None:
    cut, text = "大|模型|公司", "大模型公司"
    join = here("join", 0, "大模型", (1, 2))
    more = here("join", 0, "大模型公司", (3, 2))
    again = here("split", 0, "大模型公司", (1, 4))
    for made, expected in (
        ([join, more], "大模型公司"),
        ([more, join], "大模型|公司"),
        ([join, more, again], "大|模型公司"),
        ([join, more._replace(undone="2030"), again._replace(undone="2030")], "大模型|公司"),
        ([join._replace(undone="2030")], cut),
    ):
        assert shown(replay(words_of(cut), text, made, IDENTITY)) == expected


def test_a_correction_of_what_a_correction_made() -> None:
    join = everywhere("join", "大模型", (1, 2))
    read = everywhere("reading", "大模型", (), "da4 mo2 xing2")
    split = here("split", 4, "大模型", (2, 1))
    after = replay(words_of("大|模型|和|大|模型"), "大模型和大模型", [join, read, split], IDENTITY)
    assert shown(after) == "大模型|和|大模|型"
    assert after[0].reading == ("da4", "mo2", "xing2")
    assert after[0].kind == "word"


def test_offsets_count_in_the_whole_text() -> None:
    words = words_of("大|模型", start=500)
    join = here("join", 500, "大模型", (1, 2))
    for text, start in (("，" * 500 + "大模型。", 0), ("大模型。", 500), ("。大模型", 499)):
        assert shown(replay(words, text, [join], IDENTITY, start)) == "大模型"
    assert replay(words, "大模型", [join._replace(start=0)], IDENTITY, 500) is words


def test_without_corrections_the_words_are_the_same_object() -> None:
    words = words_of("大|模型")
    assert replay(words, "大模型", [], IDENTITY) is words
    assert replay(words, "大模型", [everywhere("join", "小模型", (1, 2))], IDENTITY) is words
    assert replay([], "", [everywhere("join", "小模型", (1, 2))], IDENTITY) == []


def test_how_corrections_stand_to_a_text() -> None:
    made = {
        "applies": [
            here("join", 0, "大模型", (1, 2)),
            everywhere("split", "长期", (1, 1)),
            everywhere("reading", "银行", (), "yin2 xing2"),
        ],
        "already": [
            here("join", 4, "长期", (1, 1)),
            everywhere("join", "银行", (1, 1)),
            everywhere("split", "大模型", (1, 2))._replace(scope="text", identity=IDENTITY),
        ],
        "unfit": [
            here("join", 0, "小模型", (1, 2)),
            everywhere("split", "模型和", (1, 2)),
            everywhere("reading", "期", (), "qi2"),
            everywhere("join", "期银", (1, 1)),
        ],
        "absent": [everywhere("join", "电脑", (1, 1)), here("split", 90, "长期", (1, 1))],
    }
    words = words_of("大|模型|和|长期|银行")
    for standing, corrections in made.items():
        for c in corrections:
            assert Replayer([c], IDENTITY).standings([words], "大模型和长期银行") == [(c, standing)]


def test_the_places_that_a_correction_changes() -> None:
    cut = "他|用|大|模型|，|她|不|用|大|模型|。|大模型|好"
    text = cut.replace("|", "")
    join = everywhere("join", "大模型", (1, 2))
    found = places(join, [words_of(cut, start=10)], text, 10)
    assert [(p.start, p.end) for p in found] == [(12, 15), (19, 22)]
    assert [shown(p.before) for p in found] == ["大|模型", "大|模型"]
    assert [shown(p.after) for p in found] == ["大模型", "大模型"]
    for place in found:
        assert place.context[place.at :].startswith("大模型")
    one = join._replace(scope="here", identity=IDENTITY, start=19)
    assert [p.start for p in places(one, [words_of(cut, start=10)], text, 10)] == [19]
    assert places(everywhere("join", "小模型", (1, 2)), [words_of(cut)], text) == []
    read = everywhere("reading", "用", (), "yong2")
    assert [p.after[0].reading for p in places(read, [words_of(cut)], text)] == [("yong2",)] * 2


def test_a_thousand_corrections_take_no_time() -> None:
    hanzi = [chr(0x4E00 + n) for n in range(2_000)]
    cut = [f"{hanzi[n % 2_000]}{hanzi[(n * 7 + 1) % 2_000]}" for n in range(4_000)]
    text, words = "".join(cut), words_of("|".join(cut))
    made = [everywhere("join", cut[n] + cut[n + 1], (2, 2)) for n in range(0, 60, 2)]
    made += [here("split", 2 * n, cut[n], (1, 1)) for n in range(3_000, 3_020)]
    made += [everywhere("reading", f"{char}甲", (), "a1 b2") for char in hanzi[:950]]
    replayer = Replayer(made, IDENTITY)
    spent = []
    for _ in range(5):
        begun = time.perf_counter()
        after = replayer.replay(words, text)
        spent.append(time.perf_counter() - begun)
    assert len(after) == 4_000 - 2 * 30 + 20  # the joined words come twice in the text
    assert min(spent) < 0.03, "4 ms on a quiet machine"
