"""Corrections as records of a file, each checked on its way in."""

from __future__ import annotations

import re
from typing import Any, get_args

from reader.errors import ReaderError
from reader.language.words import is_hanzi
from reader.store.corrections import KINDS, SCOPES, Correction
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrectionKind
from reader.study.checks import check_keys, is_identity, is_one_line, is_time
from reader.study.cutting import has_letter

_WORD_KEYS = tuple(field for field in Correction._fields if field != "number")
_QUOTE_KEYS = tuple(field for field in QuoteCorrection._fields if field != "number")
_QUOTE_KINDS = get_args(QuoteCorrectionKind)
_LONGEST = 500
_MOST = 2**40
"""No text has an offset as large."""
_SYLLABLE = re.compile(r"[a-züê]{1,6}[1-5]")
_TIMES = "made and undone must be times such as 2030-01-31T12:00:00.000000Z (undone may be empty)"


def row_of(correction: Correction | QuoteCorrection) -> dict[str, Any]:
    """All but the number, which is the database's own."""
    return {key: value for key, value in correction._asdict().items() if key != "number"}


def word_correction(row: object, where: str) -> Correction:
    """One correction of a word or a reading, sound.

    Args:
        row: The record.
        where: The file and the record in it, for errors.

    Raises:
        ReaderError: it is not sound.
    """
    if not isinstance(row, dict):
        raise ReaderError(f"{where}: must be an object with keys")
    check_keys(row, _WORD_KEYS, where)
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


def quote_correction(row: object, where: str) -> QuoteCorrection:
    """One correction of a quotation, sound; arguments and errors as of `word_correction`."""
    if not isinstance(row, dict):
        raise ReaderError(f"{where}: must be an object with keys; nothing was imported")
    check_keys(row, _QUOTE_KEYS, where)
    for key in ("identity", "kind", "speaker", "made", "undone"):
        if not isinstance(row[key], str):
            raise ReaderError(f"{where}: {key} must be a text in quotation marks; nothing was imported")
    if type(row["start"]) is not int or type(row["end"]) is not int:
        raise ReaderError(f"{where}: start and end must be numbers; nothing was imported")
    made = QuoteCorrection(0, **row)
    wrong = quote_fault(made)
    if wrong:
        raise ReaderError(f"{where}: {wrong}; nothing was imported")
    return made


def fault(c: Correction) -> str:
    """What is wrong with a correction, in a few words that begin with the key; empty if it is sound."""
    if c.kind not in KINDS:
        return f"kind must be {', '.join(KINDS)}"
    if c.scope not in SCOPES:
        return f"scope must be {', '.join(SCOPES)}"
    if not (is_identity(c.identity) if c.scope != "everywhere" else c.identity == ""):
        return "identity must be the SHA-256 of the text, or empty if it holds everywhere"
    if not (0 <= c.start < _MOST if c.scope == "here" else c.start == 0):
        return "start must be an offset where it holds here, else 0"
    if not 0 < len(c.text) <= _LONGEST or not is_one_line(c.text) or c.text != c.text.strip():
        return f"text must be 1 to {_LONGEST} characters of one line"
    if (c.kind == "reading") != (not c.cut) or not all(map(has_letter, parts(c))):
        return "cut must be the lengths of the parts (none for a reading), each with a hanzi, a letter or a digit"
    if c.cut and (len(c.cut) < 2 or min(c.cut) < 1 or sum(c.cut) != len(c.text)):
        return "cut must have two lengths or more that add up to that of the text"
    wanted = {"reading": (_hanzi(c.text),), "join": (0, _hanzi(c.text)), "split": (0,)}[c.kind]
    if len(c.reading) not in wanted or (c.kind == "reading" and not c.reading):
        return "reading must have a syllable for each hanzi (none for a split)"
    for syllable in c.reading:
        if not _SYLLABLE.fullmatch(syllable):
            return f"reading must be of syllables with a tone digit, not {syllable!r}"
    if not is_time(c.made) or (c.undone and not is_time(c.undone)):
        return _TIMES
    return ""


def quote_fault(c: QuoteCorrection) -> str:
    """What is wrong with a correction of a quotation, in a few words that begin with the key; empty if it is sound."""
    if not is_identity(c.identity):
        return "identity must be the SHA-256 of the text"
    if not 0 <= c.start <= c.end < _MOST:
        return "start and end must be offsets, end not before start"
    if c.kind not in _QUOTE_KINDS:
        return f"kind must be {', '.join(filter(None, _QUOTE_KINDS))}, or empty"
    if len(c.speaker) > _LONGEST or not is_one_line(c.speaker):
        return f"speaker must be at most {_LONGEST} characters of one line"
    if not (c.kind or c.speaker):
        return "kind and speaker are both empty"
    return "" if is_time(c.made) and (not c.undone or is_time(c.undone)) else _TIMES


def parts(c: Correction) -> list[str]:
    """The pieces into which a correction cuts its text, or from which it joins it."""
    found, at = [], 0
    for length in c.cut:
        found.append(c.text[at : at + length])
        at += length
    return found


def _is_list(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(type(item) is kind for item in value)


def _hanzi(text: str) -> int:
    return sum(map(is_hanzi, text))
