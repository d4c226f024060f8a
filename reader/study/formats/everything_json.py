"""All that was learnt as JSON, for another machine or for other programs; each record is checked on its way in."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Collection, Mapping
from typing import Any, get_args

from reader.errors import ReaderError
from reader.store.everything import Everything
from reader.store.reading_log import Stretch
from reader.store.reviews import CardState, Kind, Review
from reader.store.vocabulary import STATUSES, Place, SavedWord
from reader.study.checks import check_keys, is_identity, is_time
from reader.study.correction_rows import row_of
from reader.study.exchange import quotes_of, words_of
from reader.study.formats.cells import one_line

FORMAT = "zhipu-reader everything"
VERSION = 1
_SYLLABLE = re.compile(r"[a-züê]{1,6}[1-5]|[A-Za-z0-9]")
_LATEST = 1e12
"""Seconds: beyond the year 30,000."""
_LONGEST_WORD = 500
_LONGEST = 100_000

_Row = dict[str, Any]
_Check = tuple[Callable[[Any], bool], str]
"""Whether a value is sound, and what it must be."""


def _is_number(value: Any, low: float, high: float) -> bool:
    return type(value) in (int, float) and math.isfinite(value) and low <= value <= high


def _number(low: float, high: float) -> _Check:
    return lambda value: _is_number(value, low, high), f"a number from {low:g} to {high:g}"


def _whole(low: int, high: int) -> _Check:
    return lambda value: type(value) is int and low <= value <= high, f"a whole number from {low} to {high}"


def _one_of(choices: Collection[str]) -> _Check:
    return lambda value: isinstance(value, str) and value in choices, f"one of {', '.join(map(repr, choices))}"


def _or_none(check: _Check) -> _Check:
    return lambda value: value is None or check[0](value), f"{check[1]}, or null"


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST and not re.search("[\ud800-\udfff\x00]", value)


def _is_word(value: Any) -> bool:
    return _is_text(value) and 0 < len(value) <= _LONGEST_WORD and value == one_line(value)


def _is_reading(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and _SYLLABLE.fullmatch(one) for one in value)


_TEXT: _Check = (_is_text, "a text in quotation marks")
_WORD: _Check = (_is_word, "a word of one line")
_MADE: _Check = (is_time, "a time such as 2031-01-31T12:00:00.000000Z")
_READING: _Check = (_is_reading, "a list of syllables with tone digits")
_TEXT_OR_NONE: _Check = (lambda value: value == "" or is_identity(value), "the SHA-256 of a text, or empty")
_OFFSET = _whole(0, 2**40)
_MOMENT = _number(0, _LATEST)

_CHECKS: Mapping[str, Mapping[str, _Check]] = {
    "words": {
        "headword": _WORD,
        "status": _one_of(STATUSES),
        "note": _TEXT,
        "sentence": _TEXT,
        "at": _OFFSET,
        "reading": _READING,
        "identity": _TEXT_OR_NONE,
        "title": _TEXT,
        "start": _OFFSET,
        "saved": _MADE,
        "changed": _MADE,
    },
    "cards": {
        "headword": _WORD,
        "state": _whole(1, 3),
        "step": _or_none(_whole(0, 100)),
        "stability": _number(1e-6, 1e6),
        "difficulty": _number(1, 10),
        "due": _MOMENT,
        "reviewed": _MOMENT,
    },
    "reviews": {
        "headword": _WORD,
        "kind": _one_of((*get_args(Kind), "import")),
        "grade": _whole(1, 4),
        "rung": _whole(0, 100),
        "seconds": _number(0, 1e9),
        "reviewed": _MOMENT,
        "predicted": _or_none(_number(0, 1)),
    },
    "readings": {
        "identity": _TEXT_OR_NONE,
        "title": _TEXT,
        "start": _OFFSET,
        "end": _OFFSET,
        "words": _OFFSET,
        "seconds": _number(0, 1e9),
        "read_at": _MOMENT,
    },
}
"""The keys of each record in order, and what their values must be; corrections are checked as those of their own
file."""


def to_json(content: Everything) -> str:
    """One record a line, so that two files can be compared line by line."""
    parts: dict[str, list[_Row]] = {
        "words": [_word_row(word) for word in content.words],
        "cards": [card._asdict() for card in content.cards],
        "reviews": [_part("reviews", review._asdict()) for review in content.reviews],
        "readings": [stretch._asdict() for stretch in content.readings],
        "corrections": [row_of(correction) for correction in content.corrections],
        "quote_corrections": [row_of(correction) for correction in content.quote_corrections],
    }
    head = {"format": FORMAT, "version": VERSION, "started": content.started}
    lines = [f'"{key}": {json.dumps(value)}' for key, value in head.items()]
    for name, rows in parts.items():
        records = ",".join(f"\n  {json.dumps(row, ensure_ascii=False)}" for row in rows)
        lines.append(f'"{name}": [{records}\n]' if rows else f'"{name}": []')
    return "{" + ",\n".join(lines) + "}\n"


def from_json(content: str, name: str) -> Everything:
    """What is in a file of `to_json`, all of it sound.

    Args:
        content: Of the file.
        name: Of the file, for errors.

    Raises:
        ReaderError: it is another format or version, has a key that is not known, or a record makes no sense.
    """
    advice = "give a file made by zhipu-reader export json"
    try:
        table = json.loads(content)
    except (ValueError, RecursionError) as error:
        reason = str(error).partition("\n")[0]
        raise ReaderError(f"{name}: no JSON ({reason}); {advice}") from None
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise ReaderError(f"{name}: not everything that was learnt; {advice}")
    if type(table.get("version")) is not int or table["version"] != VERSION:
        raise ReaderError(f"{name}: version {table.get('version')!r} of the format, not {VERSION}; update zhipu-reader")
    check_keys(table, ("format", "version", "started", *_CHECKS, "corrections", "quote_corrections"), name)
    if type(table["started"]) is not bool:
        raise ReaderError(f"{name}: started must be true or false; nothing was imported")
    rows = {part: _rows(table[part], part, name) for part in _CHECKS}
    return Everything(
        table["started"],
        tuple(_word(row) for row in rows["words"]),
        tuple(CardState(**row) for row in rows["cards"]),
        tuple(Review(0, **row) for row in rows["reviews"]),
        tuple(Stretch(**row) for row in rows["readings"]),
        words_of(table["corrections"], name),
        quotes_of(table["quote_corrections"], name),
    )


def _rows(rows: Any, part: str, name: str) -> list[_Row]:
    """The records of a part.

    Raises:
        ReaderError: one is not sound.
    """
    if not isinstance(rows, list):
        raise ReaderError(f"{name}: {part} must be a list; nothing was imported")
    checks = _CHECKS[part]
    for number, row in enumerate(rows, 1):
        where = f"{name}: {part} {number}"
        if not isinstance(row, dict):
            raise ReaderError(f"{where}: must be an object with keys; nothing was imported")
        check_keys(row, checks, where)
        for key, (is_sound, must) in checks.items():
            if not is_sound(row[key]):
                raise ReaderError(f"{where}: {key} must be {must}; nothing was imported")
        if "end" in row and row["end"] < row["start"]:
            raise ReaderError(f"{where}: end must not come before start; nothing was imported")
    return rows


def _part(name: str, row: _Row) -> _Row:
    return {key: row[key] for key in _CHECKS[name]}


def _word_row(word: SavedWord) -> _Row:
    return _part("words", {**word._asdict(), **word.place._asdict(), "reading": list(word.place.reading)})


def _word(row: _Row) -> SavedWord:
    place = Place(row["sentence"], row["at"], tuple(row["reading"]), row["identity"], row["title"], row["start"])
    return SavedWord(row["headword"], row["status"], row["note"], place, row["saved"], row["changed"])
