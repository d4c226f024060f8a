from __future__ import annotations

import pytest

from reader.errors import ReaderError
from reader.study.typed_pinyin import parse_reading

KNOWN = (("chang2", "qi1"), ("zhang3", "qi1"))


@pytest.mark.parametrize(
    ("typed", "count", "expected"),
    [
        ("chang2 qi1", 2, "chang2 qi1"),
        ("chang2qi1", 2, "chang2 qi1"),
        (" CHANG2  QI1 ", 2, "chang2 qi1"),
        ("cháng qī", 2, "chang2 qi1"),
        ("chángqī", 2, "chang2 qi1"),
        ("cha\u0301ngqi\u0304", 2, "chang2 qi1"),
        ("péngyou", 2, "peng2 you5"),
        ("peng2you", 2, "peng2 you5"),
        ("de5", 1, "de5"),
        ("de0", 1, "de5"),
        ("xī'ān", 2, "xi1 an1"),
        ("xī’ān", 2, "xi1 an1"),
        ("xiān", 1, "xian1"),
        ("xi1an1", 2, "xi1 an1"),
        ("nü3", 1, "nü3"),
        ("nv3", 1, "nü3"),
        ("nu:3", 1, "nü3"),
        ("nǚ'ér", 2, "nü3 er2"),
        ("lüèduó", 2, "lüe4 duo2"),
        ("dian3r5", 2, "dian3 r5"),
        ("diǎnr", 2, "dian3 r5"),
        ("guǎnggàolán", 3, "guang3 gao4 lan2"),
        ("zhuāng bīng", 2, "zhuang1 bing1"),
        ("ng2", 1, "ng2"),
        ("a1 m2", 2, "a1 m2"),
    ],
)
def test_what_is_meant(typed: str, count: int, expected: str) -> None:
    assert parse_reading(typed, count) == tuple(expected.split())


def test_without_tones_a_known_reading_is_meant() -> None:
    assert parse_reading("changqi", 2, KNOWN) == ("chang2", "qi1")
    assert parse_reading("zhang qi", 2, KNOWN) == ("zhang3", "qi1")


@pytest.mark.parametrize(
    ("typed", "count", "known", "said"),
    [
        ("", 1, (), "type it as in"),
        ("   ", 1, (), "type it as in"),
        ("'", 1, (), "type it as in"),
        ("changqi", 2, (), "tones are missing"),
        ("chang", 1, (("chang2",), ("chang3",)), "cháng or chǎng"),
        ("chang2", 2, (), "1 syllable, but 2 hanzi"),
        ("chang2qi1le5", 2, (), "3 syllables, but 2 hanzi"),
        ("xq2", 1, (), "no pinyin"),
        ("cháng2", 1, (), "no pinyin"),
        ("chang6", 1, (), "tones are missing"),
        ("2chang", 1, (), "tones are missing"),
        ("长", 1, (), "tones are missing"),
        ("a1" * 200, 2, (), "type it as in"),
        ("a" * 90 + "1", 3, (), "90 syllables, but 3 hanzi"),
        ("q" * 90 + "1", 3, (), "no pinyin"),
        ("chang2\nqi1 le5", 2, (), "3 syllables"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    typed: str, count: int, known: tuple[tuple[str, ...], ...], said: str
) -> None:
    with pytest.raises(ReaderError, match=said) as told:
        parse_reading(typed, count, known)
    assert "\n" not in str(told.value)
