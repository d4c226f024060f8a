"""The table of readings that the neighbouring characters decide (`contexts.tsv`)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_PLACEHOLDERS = {
    "{N}": "[0-9０-９一二三四五六七八九十百千万亿两几数多半每这那哪整各余单双]",
    "{P}": "，。、；：？！…—“”‘’《》（）【】「」『』,.;:?!\"'() \u3000\n",
    "{S}": "[\u4e00-\u9fff]",
}


class Rule(NamedTuple):
    """A reading, and what must stand before and after the word; None where nothing must."""

    reading: tuple[str, ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


@cache
def _lines() -> dict[str, list[tuple[str, str, str]]]:
    """Word -> its rules as they stand in the table."""
    lines: dict[str, list[tuple[str, str, str]]] = {}
    for line in Path(__file__).with_name("contexts.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, reading, before, after = line.split("\t")
            lines.setdefault(word, []).append((reading, before, after))
    return lines


def has_rules(word: str) -> bool:
    """Whether the table knows contexts for the word."""
    return word in _lines()


@cache
def rules(word: str) -> tuple[Rule, ...]:
    """The rules of a word in order; compiled when first asked for, since all at once would take a tenth of a second."""
    return tuple(
        Rule(
            tuple(reading.split()), _pattern(rf"(?:{before})\Z") if before else None, _pattern(after) if after else None
        )
        for reading, before, after in _lines().get(word, ())
    )


def _pattern(source: str) -> re.Pattern[str]:
    for name, characters in _PLACEHOLDERS.items():
        source = source.replace(name, characters)
    return re.compile(source)
