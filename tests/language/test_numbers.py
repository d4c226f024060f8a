from __future__ import annotations

from fractions import Fraction

import pytest

from reader.language.numbers import value_of


@pytest.mark.parametrize(
    ("text", "value", "approximate", "english"),
    [
        ("300多万", 3_000_000, True, "over 3 million"),
        ("20多个", 20, True, "over 20 个"),
        ("千亿港元", 100_000_000_000, True, "100 billion 港元"),
        ("2.5亿", 250_000_000, False, "250 million"),
        ("1.2万亿元", 1_200_000_000_000, False, "1.2 trillion 元"),
        ("5,600", 5600, False, "5600"),
        ("12,500", 12_500, False, "12,500"),
        ("1.3万余", 13_000, True, "over 13,000"),
        ("3千多万", 30_000_000, True, "over 30 million"),
        ("１２％", Fraction(3, 25), False, "12 percent"),
        ("3成", Fraction(3, 10), False, "30 percent"),
        ("三成", Fraction(3, 10), False, "30 percent"),
        ("百分之三", Fraction(3, 100), False, "3 percent"),
        ("百分之八十五点五", Fraction(171, 200), False, "85.5 percent"),
        ("三分之二", Fraction(2, 3), False, "2/3"),
        ("千分之五", Fraction(1, 200), False, "5 per mille"),
        ("半数", Fraction(1, 2), False, "half of them"),
        ("翻倍", 2, False, "double, twice as much"),
        ("翻两番", 4, False, "quadruple, four times as much"),
        ("三倍", 3, False, "3 times"),
        ("数十家", 10, True, "dozens, several tens 家"),
        ("几百", 100, True, "several hundred"),
        ("数十万", 100_000, True, "hundreds of thousands"),
        ("十几", 10, True, "over 10"),
        ("二十一", 21, False, "21"),
        ("三百零五", 305, False, "305"),
        ("二百五", 250, False, "250"),
        ("三万五", 35_000, False, "35,000"),
        ("一百零八万三千", 1_083_000, False, "1.083 million"),
        ("一亿二千万", 120_000_000, False, "120 million"),
        ("一九九七", 1997, False, "1997"),
        ("二〇〇八", 2008, False, "2008"),
        ("第二十三", 23, False, "23rd"),
        ("第11", 11, False, "11th"),
        ("两三", 2, True, "2 or 3"),
        ("七八十人", 70, True, "70 or 80 人"),
        ("幾百萬", 1_000_000, True, "several million"),
    ],
)
def test_value(text: str, value: int | Fraction, approximate: bool, english: str) -> None:
    found = value_of(text)
    assert found is not None
    assert (found.value, found.approximate, found.english) == (value, approximate, english)
    assert found.pattern


@pytest.mark.parametrize("text", ["", "苹果", "多", "几", "数", "分之", "第", "三分之", "人", "GLM-4", "零分之一"])
def test_not_a_number(text: str) -> None:
    assert value_of(text) is None


def test_the_pattern_names_the_units() -> None:
    found = value_of("300多万")
    assert found is not None
    assert found.pattern == "300 × 万 (10,000) = 3,000,000; 多: and some more"
