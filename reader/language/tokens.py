"""The paragraph before its words: runs of hanzi, numbers in digits, Latin words, letters of other scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.language.words import WordKind

HANZI = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇\U00020000-\U000323af"
"""Chinese characters as a regular expression's class, the same as `is_hanzi`."""


class Token(NamedTuple):
    """A piece on its way to become a word; offsets in the passage."""

    start: int
    end: int
    text: str
    kind: WordKind
    sure: bool = True


class Run(NamedTuple):
    """A stretch of characters of one script."""

    start: int
    end: int
    kind: WordKind
    """`word` for hanzi still to be cut."""


_ODD = r"(?:多(?!样|数|边|少|疑|元[化的])|余(?!额|数|下|地|波))"
"""The rest of a round number (300多, 20余), but not the beginning of 多样, 多元化, 余额 …"""
_NUMBER = rf"""
    (?<![A-Za-z])\d+(?:[.,]\d+)*              # 2026, 2.5, 1,200
    (?![A-Za-z])
    (?:
        [%％‰]
      | 成(?![功为立员就长本果效熟都分交份名型因品])   # 3成: 30 %
      | (?:{_ODD}|几)?                        # 300多万, 10几
        (?:[十百千万亿兆](?![米克瓦卡赫伏帕吨升头伦周岁里夫]))*
        {_ODD}?
    )
"""
_LATIN = rf"""
    [Tt]o\ ?[BCG](?![A-Za-z0-9])              # To C, toB
  | (?:(?![{HANZI}\u0250-\uffff])[^\W_])+(?:[-.&+'’](?:(?![{HANZI}\u0250-\uffff])[^\W_])+)*\+{{0,2}}
"""
_RUNS = re.compile(
    rf"""
    (?P<word>[{HANZI}]+)
  | (?P<number>{_NUMBER})
  | (?P<latin>{_LATIN})
  | (?P<letters>(?:(?![{HANZI}])[^\W_])(?:(?![{HANZI}])[^\W_]|[\u0300-\u036f\u0900-\u0e7f\u3099\u309a])*)
    """,
    re.VERBOSE,
)
_KINDS: dict[str, WordKind] = {"word": "word", "number": "number", "latin": "latin", "letters": "latin"}


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """The runs between two offsets, in order; all but punctuation, blanks and symbols."""
    for match in _RUNS.finditer(text, start, end):
        yield Run(match.start(), match.end(), _KINDS[match.lastgroup or "letters"])
