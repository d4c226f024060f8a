"""What a number is worth: 300多万 is over 3 million, 三分之二 two thirds, 百分之三 3 percent.

English has thousand, million, billion; Chinese counts in 万 (10,000) and 亿 (100,000,000). The short scale is used.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

_UNITS = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SHORT_SCALE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_WIDE = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
_AMOUNT = re.compile(
    r"(?P<ordinal>第)?(?P<several>[几数])?(?P<digits>\d[\d,]*(?:\.\d+)?)?"
    r"(?P<hanzi>[零〇一二两三四五六七八九十百千万亿兆]*)(?P<more>[多余几来])?(?P<scale>[十百千万亿兆]*)(?P<rest>[多余])?"
    r"(?P<unit>%|‰|成|倍|(?!分之)\D{0,4})"
)
_TRADITIONAL = str.maketrans("萬億幾數餘兩倍", "万亿几数余两倍")


class NumberValue(NamedTuple):
    """The worth of a number."""

    value: Fraction
    approximate: bool
    """Whether the text gives only the size (多, 几, 余, a bare 千亿)."""
    english: str
    """As English says it: `over 3 million`."""
    pattern: str
    """How the Chinese is built: `300 × 万 (10,000) = 3,000,000; 多: and some more`."""


def value_of(text: str) -> NumberValue | None:
    """The worth of a number, an ordinal, a fraction, a percentage or a multiple; None if the text is none.

    A short unit behind the number (港元, 个, 家) is taken over as it stands.
    """
    plain = text.translate(_WIDE).translate(_TRADITIONAL)
    return SAYINGS.get(plain) or _fraction(plain) or _between(plain) or _amount(plain)


SAYINGS = {
    "半": NumberValue(Fraction(1, 2), False, "half", "半: half"),
    "半数": NumberValue(Fraction(1, 2), False, "half of them", "半 half + 数 number"),
    "过半": NumberValue(Fraction(1, 2), True, "more than half", "过 over + 半 half"),
    "翻倍": NumberValue(Fraction(2), False, "double, twice as much", "翻 turn over + 倍 -fold: × 2"),
    "翻番": NumberValue(Fraction(2), False, "double, twice as much", "翻 turn over + 番 time: × 2"),
    "翻一番": NumberValue(Fraction(2), False, "double, twice as much", "翻 … 番: doubled once, × 2"),
    "翻两番": NumberValue(Fraction(4), False, "quadruple, four times as much", "翻 … 番: doubled twice, × 4"),
}
"""Numbers that are words of the dictionary, too."""


def _fraction(text: str) -> NumberValue | None:
    """三分之二, 百分之三."""
    below, _, above = text.partition("分之")
    if not above:
        return None
    divisor, dividend = _plain(below), _plain(above)
    if not divisor or dividend is None:
        return None
    value = dividend / divisor
    if divisor == 100:
        return NumberValue(value, False, f"{_digits(dividend)} percent", f"百分之 of a hundred + {above}")
    if divisor == 1000:
        return NumberValue(value, False, f"{_digits(dividend)} per mille", f"千分之 of a thousand + {above}")
    english = f"{_digits(dividend)}/{_digits(divisor)}"
    return NumberValue(value, False, english, f"{below} 分之 {above}: {_digits(dividend)} of {_digits(divisor)} parts")


def _between(text: str) -> NumberValue | None:
    """两三 two or three, 七八十 seventy or eighty."""
    match = re.fullmatch(r"([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)(\D{0,2})", text)
    if not match:
        return None
    low, high = _DIGITS[match[1]], _DIGITS[match[2]]
    if not low < high <= low + 2:
        return None
    factor = _scale(match[3])
    english = f"{_short(Fraction(low * factor))} or {_short(Fraction(high * factor))}"
    unit = f" {match[4]}" if match[4] else ""
    return NumberValue(Fraction(low * factor), True, english + unit, f"{match[1]}, {match[2]}: one or the other")


def _amount(text: str) -> NumberValue | None:
    match = _AMOUNT.fullmatch(text)
    if not match or not (match["digits"] or match["hanzi"] or match["several"]):
        return None
    parts = match.groupdict(default="")
    factor = _scale(parts["scale"])
    base = _base(parts["digits"], parts["hanzi"], bool(parts["several"]))
    if base is None or (parts["several"] and not parts["hanzi"]):
        return None
    value = base * factor
    more = bool(parts["more"] or parts["rest"])
    if parts["ordinal"]:
        return NumberValue(value, False, _ordinal(value), "第 makes an ordinal number")
    if parts["unit"] in ("%", "‰", "成", "倍"):
        return _share(value, parts["unit"], more)
    bare = not parts["digits"] and not parts["several"] and parts["hanzi"][:1] in ("百", "千", "万", "亿")
    english = _english(value, bool(parts["several"]), more)
    unit = f" {parts['unit']}" if parts["unit"] else ""
    return NumberValue(value, more or bare or bool(parts["several"]), english + unit, _pattern(parts, base, value))


def _base(digits: str, hanzi: str, several: bool) -> Fraction | None:
    """The number before 多, without what several of it makes."""
    if not digits:
        return _plain(hanzi)
    number = Fraction(digits.replace(",", ""))
    return number * _scale(hanzi) if all(char in _UNITS or char in _BIG for char in hanzi) and not several else None


def _share(value: Fraction, unit: str, more: bool) -> NumberValue:
    over = "over " if more else ""
    if unit == "倍":
        return NumberValue(value, more, f"{over}{_digits(value)} times", f"倍: {_digits(value)} times as much")
    if unit == "成":
        return NumberValue(value / 10, more, f"{over}{_digits(value * 10)} percent", "成: tenths, 1 成 = 10 %")
    name, divisor = ("percent", 100) if unit == "%" else ("per mille", 1000)
    return NumberValue(value / divisor, more, f"{over}{_digits(value)} {name}", f"{unit}: {name}")


def _plain(text: str) -> Fraction | None:
    """The value of a numeral in digits or hanzi; 2 for 二, 320,000 for 三十二万, 1997 for 一九九七."""
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return Fraction(text)
    whole, _, decimals = text.partition("点")
    if not whole or any(char not in _DIGITS and char not in _UNITS and char not in _BIG for char in whole):
        return None
    if len(whole) > 1 and all(char in _DIGITS for char in whole):
        return Fraction("".join(str(_DIGITS[char]) for char in whole))
    total = section = digit = 0
    last = 0
    for char in whole:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _UNITS:
            section += (digit or 1) * _UNITS[char]
            digit, last = 0, _UNITS[char]
        else:
            section += digit
            if char == "亿" or not section:
                total = (total + (section or (0 if total else 1))) * _BIG[char]
            else:
                total += section * _BIG[char]
            section = digit = 0
            last = _BIG[char]
        if char == "零":
            last = 10
    # 三万五 is 35,000: a last digit right behind a unit counts tenths of that unit.
    value = Fraction(total + section + digit * (last // 10 if last > 10 and whole[-2:-1] not in "零十" else 1))
    if decimals and all(char in _DIGITS for char in decimals):
        value += Fraction(int("".join(str(_DIGITS[char]) for char in decimals)), 10 ** len(decimals))
    return value


def _scale(units: str) -> int:
    """千万 is 1,000 times 10,000."""
    factor = 1
    for char in units:
        factor *= _UNITS.get(char) or _BIG[char]
    return factor


def _english(value: Fraction, several: bool, more: bool) -> str:
    if several:
        return _SEVERAL.get(int(value)) or f"several times {_short(value)}"
    return ("over " if more else "") + _short(value)


_SEVERAL = {
    10: "dozens, several tens",
    100: "several hundred",
    1000: "several thousand",
    10**4: "tens of thousands",
    10**5: "hundreds of thousands",
    10**6: "several million",
    10**7: "tens of millions",
    10**8: "hundreds of millions",
    10**9: "several billion",
    10**10: "tens of billions",
    10**11: "hundreds of billions",
    10**12: "several trillion",
}


def _short(value: Fraction) -> str:
    """1,200 or 3 million or 424.34 billion."""
    for size, name in _SHORT_SCALE:
        if value >= size:
            return f"{_digits(value / size)} {name}"
    return _digits(value)


def _digits(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{value.numerator:,}" if value >= 10_000 else str(value.numerator)
    return f"{float(value):,.4f}".rstrip("0").rstrip(".")


def _ordinal(value: Fraction) -> str:
    number = int(value)
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _pattern(parts: dict[str, str], base: Fraction, value: Fraction) -> str:
    """The steps from the Chinese to the value."""
    units = (parts["hanzi"] if parts["digits"] else "") + parts["scale"]
    steps = []
    if units:
        first = parts["digits"] or (parts["several"] + parts["hanzi"])
        scale = " × ".join(f"{unit} ({_UNITS.get(unit) or _BIG[unit]:,})" for unit in units)
        steps.append(f"{first} × {scale} = {_digits(value)}")
    else:
        steps.append(_digits(value))
    if parts["several"]:
        steps.append(f"{parts['several']}: several")
    if parts["more"] or parts["rest"]:
        steps.append(f"{parts['more'] or parts['rest']}: and some more")
    return "; ".join(steps)
