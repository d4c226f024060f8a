"""Syllables in marks, numbers and zhuyin, and the words that they make."""

import pytest

from reader.language.notation import NotationStyle, joined, marked, numbered, tone, zhuyin


@pytest.mark.parametrize(
    ("syllable", "marks", "signs"),
    [
        ("gang3", "gǎng", "ㄍㄤˇ"),
        ("ma1", "mā", "ㄇㄚ"),
        ("de5", "de", "˙ㄉㄜ"),
        ("lüe4", "lüè", "ㄌㄩㄝˋ"),
        ("nüe4", "nüè", "ㄋㄩㄝˋ"),
        ("lue4", "luè", "ㄌㄩㄝˋ"),
        ("lü3", "lǚ", "ㄌㄩˇ"),
        ("lu:3", "lǚ", "ㄌㄩˇ"),
        ("lv3", "lǚ", "ㄌㄩˇ"),
        ("lu3", "lǔ", "ㄌㄨˇ"),
        ("ju2", "jú", "ㄐㄩˊ"),
        ("xue2", "xué", "ㄒㄩㄝˊ"),
        ("quan2", "quán", "ㄑㄩㄢˊ"),
        ("jun1", "jūn", "ㄐㄩㄣ"),
        ("xiong2", "xióng", "ㄒㄩㄥˊ"),
        ("dong1", "dōng", "ㄉㄨㄥ"),
        ("liu2", "liú", "ㄌㄧㄡˊ"),
        ("gui4", "guì", "ㄍㄨㄟˋ"),
        ("gou3", "gǒu", "ㄍㄡˇ"),
        ("hao3", "hǎo", "ㄏㄠˇ"),
        ("lun2", "lún", "ㄌㄨㄣˊ"),
        ("zhi1", "zhī", "ㄓ"),
        ("shi4", "shì", "ㄕˋ"),
        ("zi5", "zi", "˙ㄗ"),
        ("zhuang4", "zhuàng", "ㄓㄨㄤˋ"),
        ("er2", "ér", "ㄦˊ"),
        ("er4", "èr", "ㄦˋ"),
        ("r5", "r", "ㄦ"),
        ("yi1", "yī", "ㄧ"),
        ("yin2", "yín", "ㄧㄣˊ"),
        ("ying2", "yíng", "ㄧㄥˊ"),
        ("yu3", "yǔ", "ㄩˇ"),
        ("yuan2", "yuán", "ㄩㄢˊ"),
        ("yue4", "yuè", "ㄩㄝˋ"),
        ("yun2", "yún", "ㄩㄣˊ"),
        ("yong3", "yǒng", "ㄩㄥˇ"),
        ("yan2", "yán", "ㄧㄢˊ"),
        ("ye4", "yè", "ㄧㄝˋ"),
        ("you3", "yǒu", "ㄧㄡˇ"),
        ("yo1", "yō", "ㄧㄛ"),
        ("wu3", "wǔ", "ㄨˇ"),
        ("wo3", "wǒ", "ㄨㄛˇ"),
        ("wei4", "wèi", "ㄨㄟˋ"),
        ("wen2", "wén", "ㄨㄣˊ"),
        ("weng1", "wēng", "ㄨㄥ"),
        ("wai4", "wài", "ㄨㄞˋ"),
        ("an1", "ān", "ㄢ"),
        ("e4", "è", "ㄜˋ"),
        ("ê1", "ê\u0304", "ㄝ"),
        ("ê4", "ề", "ㄝˋ"),
        ("m2", "ḿ", "ㄇˊ"),
        ("n4", "ǹ", "ㄋˋ"),
        ("ng2", "ńg", "ㄫˊ"),
        ("hng5", "hng", "˙ㄏㄫ"),
        ("Bei3", "Běi", "ㄅㄟˇ"),
        ("An1", "Ān", "ㄢ"),
    ],
)
def test_marks_and_zhuyin(syllable: str, marks: str, signs: str) -> None:
    assert marked(syllable) == marks
    assert zhuyin(syllable) == signs


@pytest.mark.parametrize("passed", ["", "K", "OK", "xx5", "3", "gang", "gang6", "漢4", "b2", "，", "1", "a\u0301b1x"])
def test_what_is_no_syllable_is_passed_through(passed: str) -> None:
    assert marked(passed) == passed
    assert zhuyin(passed) == passed


@pytest.mark.parametrize(
    ("written", "number"),
    [("gǎng", "gang3"), ("lüè", "lüe4"), ("de", "de5"), ("Běi", "Bei3"), ("ḿ", "m2"), ("gang3", "gang3"), ("ê̄", "ê1")],
)
def test_numbered(written: str, number: str) -> None:
    assert numbered(written) == number


@pytest.mark.parametrize("passed", ["", "K", "中", "x", "3"])
def test_numbered_passes_through_what_is_no_syllable(passed: str) -> None:
    assert numbered(passed) == passed


@pytest.mark.parametrize(("syllable", "number"), [("gang3", 3), ("de5", 5), ("K", 0), ("", 0), ("3", 0), ("r5", 5)])
def test_tone(syllable: str, number: int) -> None:
    assert tone(syllable) == number


@pytest.mark.parametrize(
    ("reading", "style", "capital", "above"),
    [
        ("gang3 jiao1 suo3", "marks", False, ["gǎng", "jiāo", "suǒ"]),
        ("xi1 an1", "marks", True, ["Xī'", "ān"]),
        ("nü3 er2", "marks", False, ["nǚ'", "ér"]),
        ("zhe4 r5", "marks", False, ["zhè", "r"]),
        ("xi1 an1", "numbers", True, ["Xi1", "an1"]),
        ("xi1 an1", "zhuyin", True, ["ㄒㄧ", "ㄢ"]),
        ("ao4 yun4", "marks", False, ["ào", "yùn"]),
        ("", "marks", True, []),
    ],
)
def test_joined(reading: str, style: NotationStyle, capital: bool, above: list[str]) -> None:
    assert list(joined(reading.split(), style, capital)) == above
