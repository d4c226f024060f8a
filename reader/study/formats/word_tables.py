"""Saved words as tables: for spreadsheets, for Pleco, for Lute."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Literal

from reader.study.formats.cells import one_line, safe
from reader.study.formats.described import DescribedWord

Table = Literal["csv", "pleco", "lute"]
COLUMNS = (
    "word",
    "status",
    "simplified",
    "traditional",
    "pinyin",
    "meaning",
    "level",
    "note",
    "sentence",
    "source",
    "saved",
)
"""Of the table for spreadsheets."""
PLECO_CATEGORY = "//Zhipu Reader"
LUTE_LANGUAGE = "Mandarin Chinese"
"""What Lute's Mandarin plug-in calls the language."""
_LUTE_COLUMNS = ("term", "translation", "language", "tags", "status", "pronunciation")
"""Those of Lute's own export that each of its versions takes back; `added` and `link_status` are refused by older."""
_LUTE_STATUS = {"1": "1", "2": "2", "3": "3", "4": "4", "5": "5", "known": "W", "ignored": "I"}


def to_csv(words: Iterable[DescribedWord]) -> str:
    """A table for spreadsheets (RFC 4180, comma, CRLF); a cell that could be a formula begins with an apostrophe."""
    return _table(COLUMNS, [_row(word) for word in words])


def _row(word: DescribedWord) -> Sequence[str]:
    saved = word.saved
    return (
        word.headword,
        saved.status,
        word.simplified,
        word.traditional,
        word.pinyin,
        word.meaning,
        word.level,
        saved.note,
        word.sentence,
        saved.place.title,
        saved.saved[:10],
    )


def to_pleco(words: Iterable[DescribedWord]) -> str:
    """A list for Pleco: byte order mark, CRLF; a category, then `simplified[traditional]`, pinyin, meaning by tabs.

    Pinyin has tone digits and joined syllables. A word with brackets or slashes is left out: the format has no way to
    write it.
    """
    lines = [PLECO_CATEGORY]
    for word in words:
        if any(mark in word.simplified + word.traditional for mark in "[]/"):
            continue
        forms = f"{word.simplified}[{word.traditional}]"
        if word.simplified == word.traditional:
            forms = word.simplified
        lines.append("\t".join((forms, "".join(word.reading), word.meaning)))
    return "\ufeff" + "".join(f"{line}\r\n" for line in lines)


def to_lute(words: Iterable[DescribedWord]) -> str:
    """Terms for Lute: a table in UTF-8 that its import takes, each term once whatever its capitals.

    Words that are new have no place there: Lute saves only what is being learnt, known or ignored.
    """
    rows: dict[str, Sequence[str]] = {}
    for word in words:
        status = _LUTE_STATUS.get(word.saved.status)
        if status:
            meaning = " | ".join(filter(None, (word.meaning, one_line(word.saved.note))))
            row = (word.headword, meaning, LUTE_LANGUAGE, "zhipu-reader", status, word.pinyin)
            rows.setdefault(word.headword.lower(), row)
    return _table(_LUTE_COLUMNS, rows.values())


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(headings)
    writer.writerows([safe(value) for value in row] for row in rows)
    return output.getvalue()
