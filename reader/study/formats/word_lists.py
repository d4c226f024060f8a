"""Words from other places: a plain list, a table of our own, the terms of Lute."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.errors import ReaderError
from reader.language.words import is_hanzi
from reader.store.vocabulary import NOWHERE, STATUSES, Place, SavedWord, Status
from reader.study.formats.cells import one_line, unguarded
from reader.study.formats.word_tables import COLUMNS

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
"""What stands in no list: the file is no text."""
_LONGEST_WORD = 60
_LONGEST = 2_000
_LUTE_REQUIRED = ("language", "term")
_LUTE = (*_LUTE_REQUIRED, "translation", "parent", "status", "tags", "pronunciation", "link_status", "added")
_LUTE_STATUS: Mapping[str, Status] = {
    "": "1",
    "1": "1",
    "2": "2",
    "3": "3",
    "4": "4",
    "5": "5",
    "w": "known",
    "i": "ignored",
}
_CHINESE = ("chinese", "mandarin", "中文", "汉语", "漢語", "普通话", "國語", "国语", "华语")
"""What names of languages have in them that we read."""


class ListedWords(NamedTuple):
    """What was found in a file."""

    words: tuple[SavedWord, ...]
    meanings: Mapping[str, str]
    """What the file says that the words mean, where it says so."""
    others: int = 0
    """Rows of other languages."""


def read_words(content: str, name: str, status: Status) -> ListedWords:
    """The words of a list with one word a line, or of a table with headings as `to_csv` writes it.

    In a list, empty lines and lines that begin with `#` say nothing. A table has commas or tabs, and a first row of
    headings, of which one is `word`; its `status` may be empty.

    Args:
        content: Of the file.
        name: Of the file, for errors.
        status: Of words of which the file does not say any.

    Raises:
        ReaderError: it has an unknown column, a row that is too short, or a word or status that is none.
    """
    first = content.lstrip("\ufeff").partition("\n")[0]
    if not any(mark in first for mark in "\t,") and first.strip().lower() != "word":
        return ListedWords(tuple(_lines(content, name, status)), {})
    found: dict[str, SavedWord] = {}
    meanings: dict[str, str] = {}
    for number, row in _rows(content, name, COLUMNS, ("word",)):
        where = f"{name}: line {number}"
        headword = _checked(row["word"], where)
        own = row.get("status", "").lower() or status
        if own not in STATUSES:
            raise ReaderError(f"{where}: status {own!r} must be {', '.join(STATUSES)}; nothing was imported")
        sentence = row.get("sentence", "")[:_LONGEST]
        at = sentence.find(headword)
        place = Place(sentence, at, title=row.get("source", "")) if at >= 0 else NOWHERE
        known = next(known for known in STATUSES if known == own)
        found[headword] = SavedWord(headword, known, row.get("note", "")[:_LONGEST], place)
        meanings[headword] = row.get("meaning", "")
    return ListedWords(tuple(found.values()), {word: meaning for word, meaning in meanings.items() if meaning})


def read_lute(content: str, name: str) -> ListedWords:
    """The terms of a table of Lute's; those of other languages than Chinese are counted and left.

    Raises:
        ReaderError: it has an unknown column, none for language or term, or a row that makes no sense.
    """
    found: dict[str, SavedWord] = {}
    meanings: dict[str, str] = {}
    others = 0
    for number, row in _rows(content, name, _LUTE, _LUTE_REQUIRED):
        where = f"{name}: line {number}"
        status = _LUTE_STATUS.get(row.get("status", "").lower())
        if status is None:
            raise ReaderError(f"{where}: status must be 1, 2, 3, 4, 5, W, I or empty; nothing was imported")
        if not any(part in row["language"].lower() for part in _CHINESE):
            others += 1
            continue
        term = _checked(row["term"], where)
        found[term] = SavedWord(term, status)
        meanings[term] = row.get("translation", "")[:_LONGEST]
    return ListedWords(tuple(found.values()), {word: meaning for word, meaning in meanings.items() if meaning}, others)


def _lines(content: str, name: str, status: Status) -> list[SavedWord]:
    words = dict.fromkeys(
        _checked(line, f"{name}: line {number}")
        for number, line in enumerate(content.splitlines(), 1)
        if line.strip("\ufeff \t") and not line.lstrip("\ufeff ").startswith("#")
    )
    if not words:
        raise ReaderError(f"{name}: no words in it; give one word a line")
    return [SavedWord(word, status) for word in words]


def _checked(cell: str, where: str) -> str:
    """The word in a cell.

    Raises:
        ReaderError: it is empty, too long, or has no hanzi or letter.
    """
    word = one_line(cell)
    if any(map(is_hanzi, word)):
        word = word.replace(" ", "")
    lettered = any(char.isalnum() for char in word)
    if not 0 < len(word) <= _LONGEST_WORD or not lettered or _CONTROL.search(cell):
        what = repr(word[:30]) if word else "an empty cell"
        raise ReaderError(f"{where}: {what} is no word; nothing was imported")
    if "," in word or "，" in word or "。" in word:
        raise ReaderError(f"{where}: {word[:30]!r} is more than a word; give one a line, or a table with headings")
    return word


def _rows(content: str, name: str, known: Sequence[str], required: Sequence[str]) -> list[tuple[int, dict[str, str]]]:
    """The rows of a table by heading, each with the number of its line.

    Raises:
        ReaderError: a heading is unknown, doubled or missing, or a row has not as many cells as there are headings.
    """
    content = content.lstrip("\ufeff")
    separator = "\t" if "\t" in content.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator)
    found: list[tuple[int, dict[str, str]]] = []
    try:
        headings = [one_line(heading).lower() for heading in next(reader, [])]
        _check_headings(headings, name, known, required)
        for row in reader:
            if not any(row):
                continue
            if len(row) != len(headings):
                what = f"{len(row)} cells, but {len(headings)} headings"
                raise ReaderError(f"{name}: line {reader.line_num}: {what}; nothing was imported")
            cells = [one_line(unguarded(cell)) for cell in row]
            found.append((reader.line_num, dict(zip(headings, cells, strict=True))))
    except csv.Error as error:
        raise ReaderError(f"{name}: line {reader.line_num}: {error}; nothing was imported") from None
    if not found:
        raise ReaderError(f"{name}: no words in it; nothing was imported")
    return found


def _check_headings(headings: Sequence[str], name: str, known: Sequence[str], required: Sequence[str]) -> None:
    unknown = [heading for heading in headings if heading not in known]
    if unknown:
        columns = ", ".join(repr(heading[:40]) for heading in unknown[:10])
        raise ReaderError(f"{name}: unknown column {columns} (known: {', '.join(known)}); nothing was imported")
    doubled = sorted({heading for heading in headings if headings.count(heading) > 1})
    if doubled:
        raise ReaderError(f"{name}: column {', '.join(doubled)} stands there twice; nothing was imported")
    missing = [heading for heading in required if heading not in headings]
    if missing:
        raise ReaderError(f"{name}: no column {', '.join(missing)}; nothing was imported")
