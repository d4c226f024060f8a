"""The engine as a whole: what every text must get, in any script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.language.words import Word, is_hanzi


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(lexicon())


def words(engine: Engine, text: str, *terms: str) -> list[Word]:
    return engine.analyse(text, [(0, len(text))], terms)[0]


def cut(engine: Engine, text: str, *terms: str) -> str:
    return "/".join(word.text for word in words(engine, text, *terms))


def kinds(engine: Engine, text: str, *terms: str) -> dict[str, str]:
    return {word.text: word.kind for word in words(engine, text, *terms)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们在2024年8月学习AI,很高兴!", "我们/在/2024/年/8/月/学习/AI/很/高兴"),
        ("她买了三百二十万股A股。", "她/买/了/三百二十万/股/A/股"),
        ("这家店开了二十多年,有十几个店员。", "这/家/店/开/了/二十多/年/有/十几/个/店员"),
        ("共有300多万人,占三分之二,涨了3成。", "共有/300多万/人/占/三分之二/涨/了/3成"),
        ("第93页和第二十三条", "第93/页/和/第二十三/条"),
        ("一种办法、一次机会、几个人", "一/种/办法/一/次/机会/几/个/人"),
        ("C++和GLM-4、AT&T都是To C的5G产品", "C++/和/GLM-4/AT&T/都/是/To C/的/5G/产品"),
        ("跑了5千米,用了3千克面粉", "跑/了/5/千米/用/了/3/千克/面粉"),
        ("三三两两地来了", "三三两两/地/来/了"),
    ],
)
def test_cut(engine: Engine, text: str, expected: str) -> None:
    assert cut(engine, text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工程师陈晓琳说,明天再谈。", "陈晓琳"),
        ("诗人欧阳晓波和他的朋友", "欧阳晓波"),
        ("导演贝伦格里奥昨天到了", "贝伦格里奥"),
        ("作者是塔尼娅·弗洛雷斯。", "弗洛雷斯"),
        ("大使卡姆兰德拉回国了", "卡姆兰德拉"),
    ],
)
def test_names(engine: Engine, text: str, name: str) -> None:
    assert kinds(engine, text).get(name) == "name"


@pytest.mark.parametrize("text", ["他曾于去年来过", "这笔钱金大于银", "程即便来了也晚"])
def test_neighbours_are_no_names(engine: Engine, text: str) -> None:
    assert "name" not in kinds(engine, text).values()


def test_a_name_without_entry_shows_its_parts(engine: Engine) -> None:
    (name,) = [word for word in words(engine, "老师赵晓梅表示同意") if word.kind == "name"]
    assert sum(name.parts) == len(name.text)
    assert name.reading == ("zhao4", "xiao3", "mei2")


def test_pieces_that_meet_again_and_again_are_one_word(engine: Engine) -> None:
    once = "公司叫岚葵。"
    assert "岚葵" not in cut(engine, once).split("/")
    often = once + "岚葵上市了,岚葵的产品多,大家都用岚葵。"
    assert cut(engine, often).split("/").count("岚葵") == 4


def test_terms_win_and_take_the_longest(engine: Engine) -> None:
    found = words(engine, "他们用MaaS和模型即服务,说过maas,也用XMaaS。", "MaaS", "模型", "模型即服务", "服务")
    assert [word.text for word in found if word.kind == "term"] == ["MaaS", "模型即服务"]


def test_a_term_keeps_case_only_if_it_is_an_acronym(engine: Engine) -> None:
    found = words(engine, "transformer和TRANSFORMER,agi和AGI", "Transformer", "AGI")
    assert [word.text for word in found if word.kind == "term"] == ["transformer", "TRANSFORMER", "AGI"]


def test_terms_are_found_in_traditional_text(engine: Engine) -> None:
    found = words(engine, "這個語言模型變得越來越強", "语言模型")
    assert [word.text for word in found if word.kind == "term"] == ["語言模型"]


def test_only_the_paragraphs_are_analysed(engine: Engine) -> None:
    text = "不看这里\n只看这里\n也不看"
    (found,) = engine.analyse(text, [(5, 9)])
    assert (found[0].start, found[-1].end) == (5, 9)


def test_the_answer_is_the_same_every_time(engine: Engine) -> None:
    text = "他觉得这个办法行得通,长大以后还要还钱。"
    assert words(engine, text) == words(engine, text)


def test_traditional_text_is_read_like_simplified(engine: Engine) -> None:
    simplified = "这位银行行长长得很高,头发白了,还给我们讲了许多著名的故事。"
    traditional = "這位銀行行長長得很高,頭髮白了,還給我們講了許多著名的故事。"
    one, other = words(engine, simplified), words(engine, traditional)
    assert [(w.start, w.end, w.reading) for w in one] == [(w.start, w.end, w.reading) for w in other]
    assert all(traditional[w.start : w.end] == w.text for w in other)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("兩隻貓", "liang3 zhi1 mao1"),
        ("這衣服都乾了", "zhe4 yi1 fu5 dou1 gan1 le5"),
        ("乾隆看著窗外", "qian2 long2 kan4 zhe5 chuang1 wai4"),
    ],
)
def test_merged_hanzi_keep_the_reading_of_the_traditional_one(engine: Engine, text: str, readings: str) -> None:
    assert " ".join(s for word in words(engine, text) for s in word.reading) == readings


def test_doubts_are_told_with_alternatives(engine: Engine) -> None:
    doubtful = [word for word in words(engine, "他说那个重") if not word.sure]
    assert [word.text for word in doubtful] == ["重"]
    assert doubtful[0].alternatives == (("chong2",),)


def test_everyday_sentences_are_sure(engine: Engine) -> None:
    found = words(engine, "我们今天下午在图书馆看书,晚上一起吃饭,然后回家休息。")
    assert all(word.sure for word in found)


HARD = [
    "",
    "Hello, world! 42",
    "好",
    "𠀀𪜀𰀀",
    "これは日本語の文章です",
    "한국어 문장입니다",
    "مرحبا 你好 שלום",
    "👩‍👩‍👧‍👦很高兴🎉",
    "\ud800孤\udfff",
    "\x00\x1b[31m红\x07色\u202e反\u200b",
    "〇〇七号·「」『』〖〗",
    "x²+y²=z²",
    "सत्यमेव जयते",
    "１２３ＡＢＣ",
    "——……!!!",
    "一不",
    "的" * 500,
]


def covers(text: str, found: list[Word]) -> None:
    """Every hanzi, letter and digit once, in order; readings for hanzi alone."""
    at = 0
    for word in found:
        assert word.start >= at
        assert word.end > word.start
        assert text[word.start : word.end] == word.text
        assert not any(char.isalnum() or is_hanzi(char) for char in text[at : word.start])
        if word.reading:
            assert len(word.reading) == sum(map(is_hanzi, word.text))
        assert not word.parts or sum(word.parts) == len(word.text)
        at = word.end
    assert not any(char.isalnum() or is_hanzi(char) for char in text[at:])


@pytest.mark.parametrize("text", HARD)
def test_hard_texts(engine: Engine, text: str) -> None:
    covers(text, words(engine, text))


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        st.one_of(
            st.sampled_from(
                "一不的了着为地得长行重大中国人民三十百万亿多几第王李斯尔·分之0123456789.,%ABCabc-+& \n,。「」長發髮"
            ),
            st.characters(),
        ),
        max_size=60,
    ),
    st.lists(st.sampled_from(["中国", "AB", "大人", "ab-c", "三十", "的"]), max_size=3),
)
def test_any_text_is_covered_once(engine: Engine, text: str, terms: list[str]) -> None:
    covers(text, words(engine, text, *terms))


BORDERS = [
    "工程师陈晓琳说,我们在2024年8月学习AI,很高兴!",
    "第93页和第二十三条,共有300多万人,占三分之二。",
    "工程師陳曉琳說,這位銀行行長長得很高,頭髮白了。",
    "這個語言模型變得越來越強,兩隻貓都乾了",
    "大使卡姆兰德拉回国了\n公司叫岚葵。岚葵上市了,岚葵的产品多,大家都用岚葵。",
]


def borders(found: list[list[Word]]) -> list[list[tuple[int, int, str, str]]]:
    return [[(word.start, word.end, word.text, word.kind) for word in paragraph] for paragraph in found]


@pytest.mark.parametrize("text", BORDERS + HARD)
@pytest.mark.parametrize("terms", [(), ("语言模型", "AI", "产品")])
def test_segmenting_finds_the_same_words(engine: Engine, text: str, terms: tuple[str, ...]) -> None:
    middle = len(text) // 2
    for paragraphs in ([(0, len(text))], [(0, middle), (middle, len(text))], [(middle, len(text))], []):
        found = engine.segment(text, paragraphs, terms)
        assert borders(found) == borders(engine.analyse(text, paragraphs, terms))
        assert all(not word.reading for paragraph in found for word in paragraph)


def test_segmenting_keeps_the_script_and_the_terms(engine: Engine) -> None:
    (found,) = engine.segment("這個語言模型變得越來越強", [(0, 12)], ["语言模型"])
    assert [word.text for word in found if word.kind == "term"] == ["語言模型"]
    assert "".join(word.text for word in found) == "這個語言模型變得越來越強"


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("一不的了着为地得长行重大中国王李斯尔·第0123.,%ABab-+ \n。「」長發髮說這"), max_size=60))
def test_any_text_is_segmented_as_it_is_analysed(engine: Engine, text: str) -> None:
    whole = [(0, len(text))]
    assert borders(engine.segment(text, whole)) == borders(engine.analyse(text, whole))


def test_a_long_run_without_a_break(engine: Engine) -> None:
    text = "天地玄黄宇宙洪荒" * 12_500
    covers(text, words(engine, text))
