"""The notes of a text export of Anki: rows with headers in front, such as `#separator:tab`."""

from __future__ import annotations

import csv
import io
from html import escape

from reader.errors import ReaderError
from reader.study.formats.anki_notes import AnkiNote

_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
_KNOWN = ("separator", "html", "tags", "columns", "notetype", "deck", "if matches")
_META = ("guid column", "notetype column", "deck column", "tags column")


def is_text_export(content: str) -> bool:
    """Whether a text begins with one of Anki's headers."""
    return content.startswith("#") and content[1:].partition(":")[0].lower() in (*_KNOWN, *_META)


def read_text(content: str, name: str) -> list[AnkiNote]:
    """The notes of a text export; without a header `#columns` the fields are called by their numbers, from 1.

    Args:
        content: Of the file.
        name: Of the file, for errors.

    Raises:
        ReaderError: a header is unknown or makes no sense, or a row cannot be read.
    """
    headers: dict[str, str] = {}
    lines = content.split("\n")
    first = 0
    while first < len(lines) and lines[first].startswith("#"):
        key, colon, value = lines[first][1:].rstrip("\r").partition(":")
        key = key.strip().lower()
        if not colon or key not in (*_KNOWN, *_META):
            raise ReaderError(f"{name}: line {first + 1}: unknown header #{key}; nothing was imported")
        headers[key] = value if key in ("separator", "columns") else value.strip()
        first += 1
    separator = _separator(headers.get("separator", "tab"), name)
    columns = next(csv.reader([headers["columns"]], delimiter=separator), []) if "columns" in headers else []
    html = headers.get("html", "true").lower() != "false"
    meta = {_column(headers[key], key, name): key for key in _META if key in headers}
    types = next((at for at, key in meta.items() if key == "notetype column"), None)
    notes = []
    rows = csv.reader(io.StringIO("\n".join(lines[first:]), newline=""), delimiter=separator)
    try:
        for row in rows:
            if not any(row):
                continue
            cells = {at: cell if html else escape(cell) for at, cell in enumerate(row) if at not in meta}
            fields = {columns[at] if at < len(columns) else str(at + 1): cell for at, cell in cells.items()}
            model = row[types] if types is not None and types < len(row) else headers.get("notetype", "")
            notes.append(AnkiNote(model, fields))
    except csv.Error as error:
        raise ReaderError(f"{name}: line {first + rows.line_num}: {error}; nothing was imported") from None
    return notes


def _separator(value: str, name: str) -> str:
    found = _SEPARATORS.get(value.strip().lower(), value.strip("\r") or "\t")
    if len(found) != 1 or found in '"\n':
        raise ReaderError(f"{name}: #separator must be one of {', '.join(_SEPARATORS)}, or one character")
    return found


def _column(value: str, key: str, name: str) -> int:
    if not value.isdecimal() or not 0 < int(value) < 1000:
        raise ReaderError(f"{name}: #{key} must be the number of a column")
    return int(value) - 1
