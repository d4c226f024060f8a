"""Corrections on their way out and in: JSON with everything, dictionaries for jieba and for Lute."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.errors import ReaderError
from reader.store.corrections import Correction
from reader.store.quote_corrections import QuoteCorrection
from reader.study.checks import check_keys
from reader.study.correction_rows import parts, quote_correction, row_of, word_correction

FORMAT = "zhipu-reader corrections"
VERSION = 2
_ADVICE = "give a file made by zhipu-reader export corrections"


class Corrected(NamedTuple):
    """Histories of corrections, with what was undone."""

    words: tuple[Correction, ...] = ()
    """Of words and readings."""
    quotes: tuple[QuoteCorrection, ...] = ()
    """Of kinds and speakers of quotations."""


def to_json(corrected: Corrected) -> str:
    """All of it, one correction a line, so that two files can be compared line by line."""
    head = f'{{"format": {json.dumps(FORMAT)}, "version": {VERSION}'
    words, quotes = _lines(corrected.words), _lines(corrected.quotes)
    return f'{head}, "corrections": [{words}\n], "quote_corrections": [{quotes}\n]}}\n'


def from_json(content: str, name: str) -> Corrected:
    """The corrections in a file of `to_json`, all of them sound.

    Files of version 1 know no quotations.

    Args:
        content: Of the file.
        name: Of the file, for errors.

    Raises:
        ReaderError: it is another format or version, has a key that is not known, or a correction makes no sense.
    """
    try:
        table = json.loads(content)
    except (ValueError, RecursionError) as error:
        reason = str(error).partition("\n")[0]
        raise ReaderError(f"{name}: no JSON ({reason}); {_ADVICE}") from None
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise ReaderError(f"{name}: no corrections; {_ADVICE}")
    version = table.get("version")
    if type(version) is not int or version not in (1, VERSION):
        raise ReaderError(f"{name}: version {version!r} of the format, not {VERSION}; update zhipu-reader")
    given = ("corrections", "quote_corrections")[:version]
    check_keys(table, ("format", "version", *given), name)
    return Corrected(words_of(table["corrections"], name), quotes_of(table.get("quote_corrections", []), name))


def words_of(rows: object, name: str) -> tuple[Correction, ...]:
    """The corrections of words and readings in a list of records; errors as of `from_json`."""
    listed = _list(rows, "corrections", name)
    return tuple(word_correction(row, f"{name}: correction {number}") for number, row in enumerate(listed, 1))


def quotes_of(rows: object, name: str) -> tuple[QuoteCorrection, ...]:
    """The corrections of quotations in a list of records; errors as of `from_json`."""
    listed = _list(rows, "quote_corrections", name)
    return tuple(quote_correction(row, f"{name}: quote correction {number}") for number, row in enumerate(listed, 1))


def to_jieba(corrections: Iterable[Correction]) -> str:
    """Lines of a user dictionary for jieba (`word frequency`): joined words and the parts of split ones.

    A frequency of 0 takes a word away, so that its parts are found. A split of one place says nothing of others: it
    is left out, as is what jieba's own format cannot hold (blanks) and what was undone.
    """
    lines: dict[str, str] = {}
    for c in corrections:
        if c.undone or any(map(str.isspace, c.text)):
            continue
        if c.kind == "join":
            lines[c.text] = c.text
        elif c.kind == "split" and c.scope != "here":
            lines[c.text] = f"{c.text} 0"
            lines.update({part: part for part in parts(c) if len(part) > 1})
    return "".join(f"{line}\n" for line in lines.values())


def to_lute(corrections: Iterable[Correction]) -> str:
    """Lines of `parser_exceptions.txt` of Lute's parser for Mandarin: the parts of split words, parted by commas.

    Lute knows no joins, and no place: splits of one place are left out, as is what was undone or joined again later.
    """
    lines: dict[str, str] = {}
    for c in corrections:
        if c.undone or c.scope == "here" or "," in c.text:
            continue
        if c.kind == "split":
            lines[c.text] = ",".join(parts(c))
        elif c.kind == "join":
            lines.pop(c.text, None)
    return "".join(f"{line}\n" for line in lines.values())


def _lines(corrections: Iterable[Correction | QuoteCorrection]) -> str:
    return ",".join(f"\n  {json.dumps(row_of(c), ensure_ascii=False)}" for c in corrections)


def _list(rows: object, part: str, name: str) -> list[Any]:
    if not isinstance(rows, list):
        raise ReaderError(f"{name}: {part} must be a list; nothing was imported")
    return rows
