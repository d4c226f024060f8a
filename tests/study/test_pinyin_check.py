import pytest

from reader.study.pinyin_check import check
from reader.study.typed_pinyin import fits


@pytest.mark.parametrize(
    ("typed", "text", "reading"),
    [
        ("luo4di4", "落地", "luo4 di4"),
        ("luòdì", "落地", "luo4 di4"),
        ("Luò dì", "落地", "luo4 di4"),
        ("nv3'er2", "女儿", "nü3 er2"),
        ("zao3shang", "早上", "zao3 shang5"),
        ("zao3shang0", "早上", "zao3 shang5"),
        ("xi'an", "西安", "xi5 an5"),
        ("fángǎn", "反感", "fan3 gan3"),
        ("fan3gan3", "反感", "fan3 gan3"),
        ("bu2yao4", "不要", "bu4 yao4"),
        ("bu4yao4", "不要", "bu4 yao4"),
        ("yi2ding4", "一定", "yi1 ding4"),
        ("zhan2lan2guan3", "展览馆", "zhan3 lan3 guan3"),
        ("xiao3lao2hu3", "小老虎", "xiao3 lao3 hu3"),
        ("nar3", "哪儿", "na3 r5"),
        ("na3r5", "哪儿", "na3 r5"),
        ("nǎr", "哪儿", "na3 r5"),
    ],
)
def test_right(typed: str, text: str, reading: str) -> None:
    checked = check(typed, text, reading.split())
    assert checked.right, checked


@pytest.mark.parametrize(
    ("typed", "text", "reading", "verdicts"),
    [
        ("luo4di2", "落地", "luo4 di4", "right tone"),
        ("luo4", "地", "di4", "wrong"),
        ("lao4di4", "落地", "luo4 di4", "wrong right"),
        ("bu2hao3", "不好", "bu4 hao3", "tone right"),
        ("shi2yong2", "使用", "shi3 yong4", "tone tone"),
    ],
)
def test_each_syllable_is_told(typed: str, text: str, reading: str, verdicts: str) -> None:
    checked = check(typed, text, reading.split())
    assert [syllable.verdict for syllable in checked.syllables] == verdicts.split()
    assert not checked.problem
    assert checked.only_tones == ("wrong" not in verdicts)


def test_before_another_word_the_last_tone_may_change() -> None:
    assert check("hen2", "很", ["hen3"], "好").right
    assert not check("hen2", "很", ["hen3"], "。").right
    assert check("bu2", "不", ["bu4"], "是").right
    assert not check("bu2", "不", ["bu4"], "").right


@pytest.mark.parametrize(
    ("typed", "told"),
    [("luodi", "tones are missing"), ("luo4di4le5", "3 syllables"), ("qqq4", "no pinyin"), ("", "type it")],
)
def test_what_is_no_answer_is_said_and_not_marked_right(typed: str, told: str) -> None:
    checked = check(typed, "落地", ["luo4", "di4"])
    assert told in checked.problem
    assert not checked.right


def test_borders_of_syllables_do_not_matter_but_breaks_do() -> None:
    assert fits("fāngǎn", ("fan1", "gan3"))
    assert fits("fāngǎn", ("fang1", "an3"))
    assert not fits("fāng ǎn", ("fan1", "gan3"))
    assert not fits("fāngǎnx", ("fan1", "gan3"))
