"""The commands import anki, words, lute, json and hsk: what is known already, from other programs and lists."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from reader.cli.analysis import open_glossary, open_kept, open_lexicon, open_settings
from reader.cli.output import print_line, print_rows, warn
from reader.errors import ReaderError
from reader.layout.cells import shown
from reader.store.everything import add_missing
from reader.store.reviews import CardState
from reader.store.vocabulary import STATUSES, ChangeKind, SavedWord, Status, Vocabulary
from reader.study.formats.anki_notes import AnkiWords, words_of
from reader.study.formats.anki_package import is_package, read_package
from reader.study.formats.anki_text import is_text_export, read_text
from reader.study.formats.everything_json import from_json
from reader.study.formats.word_lists import read_lute, read_words
from reader.text.loading import seed

_LARGEST = 256 * 1024 * 1024
"""Bytes of a file of text."""
_UNDO = "zhipu-reader vocabulary --undo takes it back"


def import_anki(file: str, field: str, *, start: bool, dry_run: bool) -> int:
    """Take over the notes of an Anki package or text export; the exit status.

    Raises:
        ReaderError: it cannot be read, or no field is known to hold the word.
    """
    name = _name(file)
    path = Path(file)
    if file != "-" and is_package(_beginning(path, name)):
        notes = read_package(path, name)
    else:
        content = _text(file, name)
        if not is_text_export(content):
            raise ReaderError(f"{name}: neither an .apkg nor a text export of Anki (its first line has #separator)")
        notes = read_text(content, name)
    found = words_of(notes, name, time.time(), field)
    _tell_left_out(found)
    return _take_over(found.words, found.meanings, name, start=start, dry_run=dry_run, cards=found.cards)


def import_words(file: str, status: Status, *, start: bool, dry_run: bool) -> int:
    """Take over a list of words, or a table with headings; the exit status.

    Raises:
        ReaderError: it cannot be read, or something in it is wrong.
    """
    name = _name(file)
    found = read_words(_text(file, name), name, status)
    return _take_over(found.words, found.meanings, name, start=start, dry_run=dry_run)


def import_lute(file: str, *, dry_run: bool) -> int:
    """Take over the terms of Lute; the exit status.

    Raises:
        ReaderError: it cannot be read, or something in it is wrong.
    """
    name = _name(file)
    found = read_lute(_text(file, name), name)
    if found.others:
        warn(f"{found.others} {'term' if found.others == 1 else 'terms'} of other languages left out")
    return _take_over(found.words, found.meanings, name, start=False, dry_run=dry_run)


def import_everything(file: str, *, dry_run: bool) -> int:
    """Take over what is missing here of a file of export json; the exit status.

    Raises:
        ReaderError: it cannot be read, or something in it is wrong.
    """
    name = _name(file)
    given = from_json(_text(file, name), name)
    added = add_missing(open_kept(), given, f"import of {shown(name)}", preview=dry_run)
    would = "would be new" if dry_run else "are new"
    for part, count in added._asdict().items():
        print_line(f"{count} of {len(getattr(given, part))} {part.replace('_', ' ')} {would}")
    return 0


def import_level(level: int, standard: str, *, dry_run: bool) -> int:
    """Take the words of HSK levels up to this one for known, as a starting point; the exit status."""
    standard = standard or open_settings().standard
    listed = sorted(open_lexicon().listed(standard, level, traditional=False)) if level else []
    words = [SavedWord(word, "known") for word in listed]
    what = f"HSK 1 to {level} ({standard})" if level else "no words known"
    return _take_over(words, {}, what, start=True, dry_run=dry_run)


def _take_over(
    words: Sequence[SavedWord],
    meanings: Mapping[str, str],
    name: str,
    *,
    start: bool,
    dry_run: bool,
    cards: Iterable[CardState] = (),
) -> int:
    """Keep those words of which nothing was said yet, as one change, or only show them."""
    vocabulary = Vocabulary(open_kept())
    kind: ChangeKind = "start" if start else "import"
    what = shown(f"starting point: {name}" if start else f"import of {name}")
    there = vocabulary.statuses(word.headword for word in words)
    new = _with_meanings([word for word in words if word.headword not in there], meanings)
    count = f"{len(new)} of {len(words)} words"
    if dry_run:
        print_rows(("word", "status", "note"), [(word.headword, word.status, word.note) for word in new])
        print_line(f"{count} would be new{_shares(new)}; nothing was changed")
        return 0
    vocabulary.add(new, kind, what, cards)
    print_line(f"{count} are new{_shares(new)}" + (f"; {_UNDO}" if new or start else ""))
    return 0


def _with_meanings(words: list[SavedWord], meanings: Mapping[str, str]) -> list[SavedWord]:
    """The words; what a file says of one that neither dictionary nor glossary knows is its note."""
    if not any(word.headword in meanings and not word.note for word in words):
        return words
    lexicon, glossary = open_lexicon(), open_glossary(seed())
    return [
        word._replace(note=meanings[word.headword])
        if word.headword in meanings
        and not (word.note or glossary.get(word.headword) or lexicon.entries(word.headword))
        else word
        for word in words
    ]


def _shares(words: Iterable[SavedWord]) -> str:
    """How many of each status: `: 12 known, 3 of status 2`."""
    counts = dict.fromkeys(STATUSES, 0)
    for word in words:
        counts[word.status] += 1
    named = [f"{n} {'of status ' if s.isdecimal() else ''}{s}" for s, n in counts.items() if n]
    return f": {', '.join(named)}" if named else ""


def _tell_left_out(found: AnkiWords) -> None:
    if found.wordless:
        notes = "1 note is" if found.wordless == 1 else f"{found.wordless} notes are"
        warn(f"{notes} left out: no Chinese word in the field for it (another: --field NAME)")
    for model, fields in found.unmapped.items():
        warn(f"notes of type {model} are left out: no field for the word among {', '.join(fields)} (--field NAME)")


def _name(file: str) -> str:
    return "standard input" if file == "-" else file


def _beginning(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(2)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None


def _text(file: str, name: str) -> str:
    """The content of a file of text.

    Raises:
        ReaderError: it cannot be read, is too large, or is no UTF-8.
    """
    try:
        if file == "-":
            content = sys.stdin.buffer.read(_LARGEST + 1)
        else:
            with open(file, "rb") as source:
                content = source.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from None
    if len(content) > _LARGEST:
        raise ReaderError(f"{name}: larger than {_LARGEST >> 20} MB; nothing was imported")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise ReaderError(f"{name}: not UTF-8 (byte {error.start}); nothing was imported") from None


def _unreadable(name: str, error: Exception) -> ReaderError:
    return ReaderError(f"{name}: cannot be read ({getattr(error, 'strerror', None) or error})")
