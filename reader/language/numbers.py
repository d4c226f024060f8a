"""Numbers and amounts: what belongs to one, and what it is worth."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.language.tokens import Token

_DIGIT = "一二三四五六七八九〇零两"
_NUMERAL = re.compile(
    rf"""
    [几数]?(?:[{_DIGIT}]?[十百千]){{1,3}}[{_DIGIT}]?             # 三百二十, 数十
    (?:[万亿兆]+(?:[{_DIGIT}]?[零]?[十百千])*[{_DIGIT}]?)*       # … 万三千
  | [几数{_DIGIT}][万亿兆]+(?:[零]?[{_DIGIT}]?[十百千])*[{_DIGIT}]?
  | [一二三四五六七八九]?十[几来]
  | [{_DIGIT}]{{3,}}
    """,
    re.VERBOSE,
)
_NUMERAL_HANZI = frozenset("一二三四五六七八九〇零两十百千万亿兆几数")
_ODD = frozenset("多余")
_COUNTING = frozenset("一两几数多")
_MEASURES = frozenset("种个次层句名条件套家轮类遍份位座项")
"""Measure words that mean nothing else behind a numeral (一块 and 一点 do)."""


def is_numeral(text: str) -> bool:
    """Whether the hanzi write one number (三百二十, 数十万, 一九九七)."""
    return _NUMERAL.fullmatch(text) is not None


def is_counted(word: str) -> bool:
    """Whether a headword is only a numeral and its measure word (一种, 多次): two words in a sentence."""
    return len(word) == 2 and word[0] in _COUNTING and word[1] in _MEASURES


def joined_numerals(tokens: Sequence[Token]) -> list[Token]:
    """Neighbours that write one number in hanzi, as one token: 二十|一 (21), 三十|多年 (30-odd years)."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.text == "第" and following and _all_numeral(following.text):
            out.append(Token(token.start, following.end, token.text + following.text, "number"))
            index += 2
            continue
        if token.text[0] not in _NUMERAL_HANZI or not _all_numeral(token.text):
            out.append(token)
            index += 1
            continue
        stop, text = index + 1, token.text
        while stop < len(tokens) and _all_numeral(tokens[stop].text):
            text += tokens[stop].text
            stop += 1
        if len(text) > 1 and is_numeral(text):
            rest = tokens[stop] if stop < len(tokens) else None
            end = tokens[stop - 1].end
            if rest and rest.text[0] in _ODD and len(rest.text) <= 2:
                out.append(Token(token.start, end + 1, text + rest.text[0], "number"))
                if len(rest.text) == 2:
                    out.append(Token(rest.start + 1, rest.end, rest.text[1], "word"))
                stop += 1
            else:
                out.append(Token(token.start, end, text, "number"))
        else:
            out.extend(tokens[index:stop])
        index = stop
    return out


def _all_numeral(text: str) -> bool:
    return all(char in _NUMERAL_HANZI for char in text)
