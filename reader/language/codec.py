"""Words as text, for the cache and for the child process: compact, and quick to read back.

A text has few different words, so each is written once and its places as two numbers: how many code points lie
between the word before and this one, and which word it is. JSON, so that a broken or hostile file can do nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reader.language.words import Word

_Rest = tuple[int, str, str, tuple[str, ...], bool, tuple[tuple[str, ...], ...], tuple[int, ...]]


def pack(paragraphs: Sequence[Sequence[Word]]) -> dict[str, Any]:
    """The words of each paragraph as what JSON can hold."""
    numbers: dict[tuple[Any, ...], int] = {}
    places: list[list[int]] = []
    for words in paragraphs:
        row: list[int] = []
        end = 0
        for word in words:
            what = word[2:]
            row += (word.start - end, numbers.setdefault(what, len(numbers)))
            end = word.end
        places.append(row)
    return {"words": [_packed(*what) for what in numbers], "places": places}


def _packed(
    text: str,
    kind: str,
    reading: tuple[str, ...],
    sure: bool,
    alternatives: tuple[tuple[str, ...], ...],
    parts: tuple[int, ...],
) -> list[Any]:
    packed: list[Any] = [text, kind, " ".join(reading), int(sure), "|".join(map(" ".join, alternatives)), parts]
    while packed and packed[-1] in ("", 1, ()) and len(packed) > 2:
        packed.pop()
    return packed


def unpack(packed: Any) -> list[list[Word]]:
    """The words again.

    Raises:
        ValueError: this was not made by `pack`.
    """
    try:
        table = [_unpacked(*entry) for entry in packed["words"]]
        return [_words(row, table) for row in packed["places"]]
    except (TypeError, KeyError, IndexError, AttributeError, StopIteration) as error:
        raise ValueError(f"no analysis: {error}") from None


def _unpacked(
    text: str, kind: str, reading: str = "", sure: int = 1, alternatives: str = "", parts: Sequence[int] = ()
) -> _Rest:
    others = tuple([tuple(other.split(" ")) for other in alternatives.split("|")]) if alternatives else ()
    return (
        len(text),
        text,
        kind,
        tuple(reading.split(" ")) if reading else (),
        bool(sure),
        others,
        tuple([int(part) for part in parts]),
    )


def _words(row: list[int], table: list[_Rest]) -> list[Word]:
    words: list[Word] = []
    add = words.append
    new, make = tuple.__new__, Word
    end = 0
    pairs = iter(row)
    for gap in pairs:
        size, text, kind, reading, sure, alternatives, parts = table[next(pairs)]
        start = end + gap
        end = start + size
        # As Word(...) but without its call, which would take most of the time.
        add(new(make, (start, end, text, kind, reading, sure, alternatives, parts)))
    return words


def dumps(paragraphs: Sequence[Sequence[Word]]) -> str:
    """`pack` as JSON without line ends."""
    return json.dumps(pack(paragraphs), ensure_ascii=False, separators=(",", ":"))


def loads(text: str | bytes) -> list[list[Word]]:
    """`unpack` from JSON.

    Raises:
        ValueError: this was not made by `dumps`.
    """
    return unpack(json.loads(text))
