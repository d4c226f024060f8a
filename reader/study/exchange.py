"""Corrections on their way out and in: JSON with everything, dictionaries for jieba and for Lute."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from reader.errors import ReaderError
from reader.language.words import is_hanzi
from reader.store.corrections import KINDS, SCOPES, Correction
from reader.study.cutting import has_letter

FORMAT = "zhipu-reader corrections"
VERSION = 1
_KEYS = tuple(field for field in Correction._fields if field != "number")
_LONGEST = 500
_TIME = re.compile(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_IDENTITY = re.compile(r"[0-9a-f]{64}")
_SYLLABLE = re.compile(r"[a-züê]{1,6}[1-5]")
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Control characters, line ends and halves of characters: no word has one."""


def to_json(corrections: Iterable[Correction]) -> str:
    """The whole history, one correction a line, with all but their numbers, which are the database's own."""
    rows = [json.dumps({key: getattr(c, key) for key in _KEYS}, ensure_ascii=False) for c in corrections]
    head = f'{{"format": {json.dumps(FORMAT)}, "version": {VERSION}, "corrections": ['
    return head + ",".join(f"\n  {row}" for row in rows) + "\n]}\n"


def from_json(content: str, name: str) -> list[Correction]:
    """The corrections in a file of `to_json`, all of them sound.

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
        raise ReaderError(f"{name}: no JSON ({reason}); give a file made by zhipu-reader export corrections") from None
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise ReaderError(f"{name}: no corrections; give a file made by zhipu-reader export corrections")
    if table.get("version") != VERSION or isinstance(table["version"], bool):
        raise ReaderError(f"{name}: version {table.get('version')!r} of the format, not {VERSION}; update zhipu-reader")
    _check_keys(table, ("format", "version", "corrections"), name)
    rows = table["corrections"]
    if not isinstance(rows, list):
        raise ReaderError(f"{name}: corrections must be a list")
    return [_correction(row, f"{name}: correction {number}") for number, row in enumerate(rows, 1)]


def fault(c: Correction) -> str:
    """What is wrong with a correction, in a few words that begin with the key; empty if it is sound."""
    if c.kind not in KINDS:
        return f"kind must be {', '.join(KINDS)}"
    if c.scope not in SCOPES:
        return f"scope must be {', '.join(SCOPES)}"
    if not (_IDENTITY.fullmatch(c.identity) if c.scope != "everywhere" else c.identity == ""):
        return "identity must be the SHA-256 of the text, or empty if it holds everywhere"
    if not (0 <= c.start < 2**40 if c.scope == "here" else c.start == 0):
        return "start must be an offset where it holds here, else 0"
    if not 0 < len(c.text) <= _LONGEST or _UNFIT.search(c.text) or c.text != c.text.strip():
        return f"text must be 1 to {_LONGEST} characters of one line"
    if (c.kind == "reading") != (not c.cut) or not all(map(has_letter, _parts(c))):
        return "cut must be the lengths of the parts (none for a reading), each with a hanzi, a letter or a digit"
    if c.cut and (len(c.cut) < 2 or min(c.cut) < 1 or sum(c.cut) != len(c.text)):
        return "cut must have two lengths or more that add up to that of the text"
    wanted = {"reading": (_hanzi(c.text),), "join": (0, _hanzi(c.text)), "split": (0,)}[c.kind]
    if len(c.reading) not in wanted or (c.kind == "reading" and not c.reading):
        return "reading must have a syllable for each hanzi (none for a split)"
    for syllable in c.reading:
        if not _SYLLABLE.fullmatch(syllable):
            return f"reading must be of syllables with a tone digit, not {syllable!r}"
    if not _is_time(c.made) or (c.undone and not _is_time(c.undone)):
        return "made and undone must be times such as 2030-01-31T12:00:00.000000Z (undone may be empty)"
    return ""


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
            lines.update({part: part for part in _parts(c) if len(part) > 1})
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
            lines[c.text] = ",".join(_parts(c))
        elif c.kind == "join":
            lines.pop(c.text, None)
    return "".join(f"{line}\n" for line in lines.values())


def _correction(row: object, where: str) -> Correction:
    """One correction of a file.

    Raises:
        ReaderError: it is not sound.
    """
    if not isinstance(row, dict):
        raise ReaderError(f"{where}: must be an object with keys")
    _check_keys(row, _KEYS, where)
    for key in ("kind", "scope", "identity", "text", "made", "undone"):
        if not isinstance(row[key], str):
            raise ReaderError(f"{where}: {key} must be a text in quotation marks")
    if type(row["start"]) is not int or not _is_list(row["cut"], int) or not _is_list(row["reading"], str):
        raise ReaderError(f"{where}: start must be a number, cut a list of numbers, reading a list of syllables")
    made = Correction(0, **{**row, "cut": tuple(row["cut"]), "reading": tuple(row["reading"])})
    wrong = fault(made)
    if wrong:
        raise ReaderError(f"{where}: {wrong}")
    return made


def _check_keys(table: dict[str, Any], keys: tuple[str, ...], where: str) -> None:
    unknown = [key for key in table if key not in keys]
    if unknown:
        raise ReaderError(f"{where}: unknown key {', '.join(map(repr, unknown))}; nothing was imported")
    missing = [key for key in keys if key not in table]
    if missing:
        raise ReaderError(f"{where}: no {', '.join(missing)}; nothing was imported")


def _is_time(value: str) -> bool:
    try:
        return bool(_TIME.fullmatch(value) and datetime.fromisoformat(value))
    except ValueError:
        return False


def _is_list(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(type(item) is kind for item in value)


def _parts(c: Correction) -> list[str]:
    parts, at = [], 0
    for length in c.cut:
        parts.append(c.text[at : at + length])
        at += length
    return parts


def _hanzi(text: str) -> int:
    return sum(map(is_hanzi, text))
