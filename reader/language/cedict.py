"""The file format of CC-CEDICT, both versions of its syntax.

Version 1: `中國 中国 [Zhong1 guo2] /China/`; version 2 (2023 on) writes the pinyin by words in double brackets:
`中國 中国 [[Zhong1guo2]] /China/`. See https://cc-cedict.org/wiki/format:syntax and .../format:version2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_LINE = re.compile(r"(\S+) (\S+) \[(\[?)([^\]]*)\]\]? /(.*)/\s*$")
_RUN_OF_SYLLABLES = re.compile(r"[A-Za-z:üÜ]+?[1-5](?![0-9])|[A-Za-z]+(?![0-9A-Za-z])|[^\s\-]")


class RawEntry(NamedTuple):
    """One line of the dictionary, nothing interpreted but the pinyin's spacing."""

    traditional: str
    simplified: str
    pinyin: str
    """Syllables apart, as version 1 writes them: `Bei3 jing1`; `u:` for ü."""
    senses: str
    """The senses between slashes, without the outer ones."""


def parse(lines: Iterable[str]) -> Iterator[RawEntry]:
    """The entries of a dictionary file; comments and lines that are no entries are passed over."""
    match = _LINE.match
    for line in lines:
        if line.startswith("#"):
            continue
        found = match(line)
        if found is None:
            continue
        traditional, simplified, second, pinyin, senses = found.groups()
        yield RawEntry(traditional, simplified, apart(pinyin) if second else pinyin, senses)


def apart(pinyin: str) -> str:
    """The pinyin of version 2 with its syllables apart: `Bei3jing1 Da4xue2` as `Bei3 jing1 Da4 xue2`."""
    return " ".join(_RUN_OF_SYLLABLES.findall(pinyin))


def date(lines: Iterable[str]) -> str:
    """The date in the file's header (`#! date=2023-11-07T06:42:16Z`) as ISO 8601, empty if there is none."""
    for line in lines:
        if not line.startswith("#"):
            return ""
        if line.startswith("#! date="):
            return line.removeprefix("#! date=").strip()
    return ""


def syllables(pinyin: str) -> tuple[str, ...]:
    """The reading in the product's spelling: lower case, `ü`, without the signs between the syllables."""
    spelt = pinyin.replace("u:", "ü").replace("U:", "Ü").lower()
    return tuple([piece for piece in spelt.split() if piece not in (",", "·", "-")])
