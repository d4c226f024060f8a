"""Numbers written in hanzi: which neighbours belong to one. Their worth is told by `numbers`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.language.tokens import Token

_DIGIT = "一二三四五六七八九〇零两"
_BELOW_WAN = rf"(?:零?[{_DIGIT}]?[十百千]){{1,3}}零?[{_DIGIT}]?"
_NUMERAL = re.compile(
    rf"""
    [几数]?{_BELOW_WAN}(?:[万亿兆]+(?:{_BELOW_WAN}|零?[{_DIGIT}])?)*       # 三百二十, 数十, 一百零八万三千
  | [几数{_DIGIT}]?[万亿兆]+(?:{_BELOW_WAN}|零?[{_DIGIT}])?                # 两亿三千, 几万, 万亿
  | [一二三四五六七八九]?十[几来]
  | [{_DIGIT}]{{2}}[十百千万亿]+                                  # 七八十
  | 一两 | 一二 | 两三 | 二三 | 三四 | 三五 | 四五 | 五六 | 六七 | 七八 | 八九
  | (?!(.)\1(.)\2)[{_DIGIT}]{{3,}}                              # 一九九七, but not 三三两两
    """,
    re.VERBOSE,
)
_NUMERAL_HANZI = frozenset("一二三四五六七八九〇零两十百千万亿兆几数")
_ODD = frozenset("多余")
_COUNTED = frozenset(_DIGIT + "几数")
_UNITS = frozenset("十百千万亿")
_AFTER = frozenset("年人家个名元亩里米岁次吨块天户")
"""What is counted in hundreds and thousands, behind 几 and 数."""
_COUNTING = frozenset("一两几数多")
_MEASURES = frozenset("种个次层句名条件套家轮类遍份位座项")
"""Measure words that mean nothing else behind a numeral (一块 and 一点 do)."""


_FRACTION = re.compile(rf"[{_DIGIT}十百千万]+分之[{_DIGIT}十百千万点几]+")


def fractions(run: str) -> list[tuple[int, int]]:
    """Where fractions and percentages stand in a run of hanzi (三分之二, 百分之八十五)."""
    return [match.span() for match in _FRACTION.finditer(run)] if "分之" in run else []


def has_numerals(run: str) -> bool:
    """Whether any hanzi of a run can be part of a number."""
    return not _NUMERAL_HANZI.isdisjoint(run)


def is_numeral(text: str) -> bool:
    """Whether the hanzi write one number (三百二十, 数十万, 一九九七)."""
    return _NUMERAL.fullmatch(text) is not None


def is_counted(word: str) -> bool:
    """Whether a headword is only a numeral and its measure word (一种, 多次): two words in a sentence."""
    return len(word) == 2 and word[0] in _COUNTING and word[1] in _MEASURES


def joined_numerals(tokens: Sequence[Token]) -> list[Token]:
    """Neighbours that write one number in hanzi, as one token: 二十|一 (21), 三十|多年 (30-odd years)."""
    out: list[Token] = []
    rest = list(reversed(_loosened(tokens)))
    while rest:
        token = rest.pop()
        if token.text[0] == "第" and _all_numeral(token.text[1:]) and rest and _all_numeral(rest[-1].text):
            token = _joined(token, rest.pop())
        elif _all_numeral(token.text):
            token = _number(token, rest)
        out.append(token)
    return out


def _loosened(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what hangs on a number cut loose from the word behind it: 多|年, 百|年."""
    out: list[Token] = []
    for token in tokens:
        head, tail = token.text[:1], token.text[1:]
        counts = out and out[-1].end == token.start and _all_numeral(out[-1].text)
        if (
            counts
            and len(tail) == 1
            and (head in _ODD or (out[-1].text[-1] in _COUNTED and head in _UNITS and tail in _AFTER))
        ):
            out.append(Token(token.start, token.start + 1, head, "word"))
            out.append(Token(token.start + 1, token.end, tail, "word"))
        else:
            out.append(token)
    return out


def _number(token: Token, rest: list[Token]) -> Token:
    """The longest number that begins with `token`; what it takes is removed from the end of `rest`."""
    size, taken, joined = len(rest), 0, token
    best = token._replace(kind="number") if len(token.text) > 1 and is_numeral(token.text) else token
    while taken < size and _all_numeral(rest[size - 1 - taken].text):
        joined = _joined(joined, rest[size - 1 - taken])
        taken += 1
    if taken and is_numeral(joined.text):
        best = joined
        del rest[size - taken :]
    if best.kind == "number" and rest and rest[-1].text in _ODD:
        best = _joined(best, rest.pop())
        if rest and rest[-1].text in ("万", "亿"):
            best = _joined(best, rest.pop())
    return best


def _joined(first: Token, second: Token) -> Token:
    return Token(first.start, second.end, first.text + second.text, "number")


def _all_numeral(text: str) -> bool:
    return _NUMERAL_HANZI.issuperset(text)
