"""Reading the dictionary's file format."""

import pytest

from reader.language.cedict import RawEntry, apart, date, parse, syllables

FILE = """# CC-CEDICT
#! version=1
#! date=2023-11-07T06:42:16Z
更 更 [geng4] /more/even more/
女兒 女儿 [nu:3 er2] /daughter/
皮實 皮实 [[pi2shi5]] /(of things) durable/sturdy/
北京大學 北京大学 [[Bei3jing1 Da4xue2]] /Peking University/
T恤 T恤 [T xu4] /T-shirt/
this is no entry
半 [ban4] /half an entry/
"""


def test_both_versions_of_the_syntax() -> None:
    entries = list(parse(FILE.splitlines()))
    assert entries == [
        RawEntry("更", "更", "geng4", "more/even more"),
        RawEntry("女兒", "女儿", "nu:3 er2", "daughter"),
        RawEntry("皮實", "皮实", "pi2 shi5", "(of things) durable/sturdy"),
        RawEntry("北京大學", "北京大学", "Bei3 jing1 Da4 xue2", "Peking University"),
        RawEntry("T恤", "T恤", "T xu4", "T-shirt"),
    ]


def test_windows_line_ends() -> None:
    assert list(parse(["更 更 [geng4] /more/\r\n"])) == [RawEntry("更", "更", "geng4", "more")]


def test_date_stands_in_the_header() -> None:
    assert date(FILE.splitlines()) == "2023-11-07T06:42:16Z"
    assert date(["更 更 [geng4] /more/", "#! date=2023"]) == ""


@pytest.mark.parametrize(
    ("pinyin", "expected"),
    [
        ("Bei3jing1 Da4xue2", "Bei3 jing1 Da4 xue2"),
        ("lu:4", "lu:4"),
        ("zi4ge3r5", "zi4 ge3 r5"),
        ("Zhong1-Mei3", "Zhong1 Mei3"),
        ("ka3la1 O K", "ka3 la1 O K"),
        ("yi1bu4zuo4, er4bu4xiu1", "yi1 bu4 zuo4 , er4 bu4 xiu1"),
    ],
)
def test_apart(pinyin: str, expected: str) -> None:
    assert apart(pinyin) == expected


@pytest.mark.parametrize(
    ("pinyin", "expected"),
    [
        ("Bei3 jing1", ("bei3", "jing1")),
        ("nu:3 er2", ("nü3", "er2")),
        ("lu:e4", ("lüe4",)),
        ("zi4 ge3 r5", ("zi4", "ge3", "r5")),
        ("yi1 bu4 zuo4 , er4 bu4 xiu1", ("yi1", "bu4", "zuo4", "er4", "bu4", "xiu1")),
        ("Ma3 ke4 · Tu3 wen1", ("ma3", "ke4", "tu3", "wen1")),
        ("T xu4", ("t", "xu4")),
    ],
)
def test_syllables(pinyin: str, expected: tuple[str, ...]) -> None:
    assert syllables(pinyin) == expected
