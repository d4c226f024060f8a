"""The command print: a text with its pinyin above the hanzi, behind the words, or without."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Literal, NamedTuple

from reader.cli.analysis import analysed, open_glossary, open_settings
from reader.cli.output import print_line
from reader.errors import ReaderError
from reader.language.notation import joined
from reader.language.sandhi import spoken
from reader.language.tokens import runs
from reader.language.words import Word
from reader.layout.cells import width as cells
from reader.layout.rows import NARROWEST, Row, wrap
from reader.layout.ruby import Piece, cells_of, pieces
from reader.settings import Settings
from reader.text.document import Document

Place = Literal["above", "inline", "none"]
"""Where the pinyin stands."""

_ENDLESS = 1_000_000_000
"""Cells of a row that never ends: in a pipe a paragraph is a line."""
_USUAL_WIDTH = 80


class PrintedLine(NamedTuple):
    """A line to print."""

    text: str
    kind: Literal["pinyin", "body", "heading", "blank"]


_STYLES = {"pinyin": "cyan", "heading": "bold"}


def print_text(document: Document, place: Place, section: int | None, width: int | None) -> int:
    """Print a text or one section of it, paragraph by paragraph as they are analysed; the exit status.

    Raises:
        ReaderError: the text has no section of that number.
    """
    first, last = _range(document, section)
    columns = width or _columns(place)
    settings = open_settings()
    blank = False
    for index, words in _with_words(document, place, first, last):
        if blank:
            print_line("")
        blank = True
        for line in printed(document, index, words, place, columns, settings):
            print_line(line.text, _STYLES.get(line.kind, ""))
    return 0 if blank else 1


def printed(
    document: Document, index: int, words: Sequence[Word], place: Place, columns: int, settings: Settings
) -> Iterator[PrintedLine]:
    """The lines of one paragraph."""
    paragraph = document.paragraphs[index]
    kind: Literal["body", "heading"] = "heading" if paragraph.kind == "heading" else "body"
    readings = spoken(words) if settings.sandhi and place != "none" else [word.reading for word in words]
    syllables = {
        word.start: joined(reading, settings.style, word.kind == "name")
        for word, reading in zip(words, readings, strict=True)
        if reading and place != "none"
    }
    above: Callable[[Word], Sequence[str] | None] = partial(_above, syllables if place == "above" else {})
    cut = pieces(document.text, paragraph.start, paragraph.end, words, above, False)
    if place != "above":  # then nothing needs room, and the text comes out as it is
        cut = [_with_reading(piece._replace(reach=0), words, syllables) for piece in cut]
    for row in wrap(document.text, cut, columns):
        if any(placed.piece.ruby for placed in row.placed):
            yield PrintedLine(_ruby_line(row), "pinyin")
        yield PrintedLine(_base_line(row), kind)


def _above(syllables: dict[int, tuple[str, ...]], word: Word) -> tuple[str, ...] | None:
    return syllables.get(word.start)


def _with_reading(piece: Piece, words: Sequence[Word], syllables: dict[int, tuple[str, ...]]) -> Piece:
    """The piece with its word's reading in brackets behind it."""
    reading = "".join(syllables.get(words[piece.word].start, ())) if piece.word >= 0 else ""
    if not reading:
        return piece
    base = f"{piece.base}({reading})"
    return piece._replace(base=base, width=cells(base))


def _ruby_line(row: Row) -> str:
    line, used = "", 0
    for placed in row.placed:
        for ruby in placed.piece.ruby:
            line += " " * (placed.x + ruby.x - used) + ruby.text
            used = placed.x + ruby.x + cells_of(ruby.text)
    return line


def _base_line(row: Row) -> str:
    line, used = "", 0
    for placed in row.placed:
        line += " " * (placed.x - used) + placed.piece.base
        used = placed.x + placed.piece.width
    return line.rstrip()


def _range(document: Document, section: int | None) -> tuple[int, int]:
    """Indices of the paragraphs to print, half open."""
    if section is None:
        return 0, len(document.paragraphs)
    if not 1 <= section <= len(document.sections):
        raise ReaderError(f"no section {section}: the text has {len(document.sections)}; see zhipu-reader sections")
    chosen = document.sections[section - 1]
    return chosen.first, chosen.last


def _columns(place: Place) -> int:
    """Cells of a row: the terminal's; in a pipe only rows with pinyin above them need an end."""
    if sys.stdout.isatty() or place == "above":
        return max(NARROWEST, shutil.get_terminal_size((_USUAL_WIDTH, 24)).columns)
    return _ENDLESS


def _with_words(document: Document, place: Place, first: int, last: int) -> Iterator[tuple[int, list[Word]]]:
    if place != "none":
        yield from analysed(document, open_glossary(document), first, last)
        return
    for index in range(first, last):
        paragraph = document.paragraphs[index]
        if paragraph.kind != "hidden":
            found = [run for run in runs(document.text, paragraph.start, paragraph.end) if run.kind != "word"]
            yield index, [Word(run.start, run.end, document.text[run.start : run.end], run.kind) for run in found]
