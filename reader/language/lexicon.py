"""The compiled dictionary: entries, readings and HSK levels of a headword, from one read-only SQLite file."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from zlib import decompress

from reader import paths
from reader.errors import ReaderError
from reader.language.entries import Entry as Entry
from reader.language.entries import Row, entries_of, in_a_line, in_reading
from reader.language.levels import STANDARDS
from reader.language.version import LEXICON
from reader.language.words import is_hanzi

_CHUNK = 500
_LAST = ("surname", "variant")


class Readings(Mapping[str, tuple[tuple[str, ...], ...]]):
    """Headword (both scripts) -> its readings, the usual one first; surnames and variants only where nothing else.

    A reading has one syllable for each hanzi of the headword; a headword whose syllables cannot be matched with its
    hanzi (21三体综合症) has one empty reading.
    """

    def __init__(self, headwords: list[str], spelt: list[str]) -> None:
        self._spelt = dict(zip(headwords, spelt, strict=True))

    def __getitem__(self, word: str) -> tuple[tuple[str, ...], ...]:
        return tuple([tuple(reading.split()) for reading in self._spelt[word].split("|")])

    def __contains__(self, word: object) -> bool:
        return word in self._spelt

    def __iter__(self) -> Iterator[str]:
        return iter(self._spelt)

    def __len__(self) -> int:
        return len(self._spelt)

    @property
    def headwords(self) -> Mapping[str, str]:
        """The plain dictionary behind it, for loops where only `in` is asked."""
        return self._spelt


class Lexicon:
    """Look-ups in the compiled dictionary; one object for one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._entries = lru_cache(4096)(lambda word: entries_of(word, self._rows))
        self._glosses = lru_cache(8192)(self._gloss)

    @classmethod
    def open(cls, path: Path) -> Lexicon:
        """Open a compiled dictionary.

        Raises:
            ReaderError: it is missing, broken, or of another version of the program.
        """
        connection = None
        try:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            row = connection.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
        except sqlite3.Error as error:
            if connection:
                connection.close()
            raise ReaderError(f"The compiled dictionary cannot be read: {path} ({error}); delete it") from None
        if row is None or row[0] != LEXICON.encode():
            connection.close()
            raise ReaderError(f"The compiled dictionary is of another version: {path}; delete it")
        return cls(connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def entries(self, word: str, reading: tuple[str, ...] = ()) -> tuple[Entry, ...]:
        """The entries of a headword in either script, the likeliest first; empty if it has none.

        Args:
            word: the headword.
            reading: what it is read like in its place: entries of that reading go first.
        """
        found = self._entries(word)
        return in_reading(found, reading) if reading and len(found) > 1 else found

    def gloss(self, word: str, reading: tuple[str, ...] = ()) -> str:
        """The likeliest sense in one short line, of that reading if the word has it; empty if it has no entry."""
        return self._glosses(word, reading)

    def levels(self, word: str) -> dict[str, int]:
        """HSK levels by standard (`{"2025": 4, "2021": 5, "2.0": 6}`, 7 standing for 7 to 9), absent where not listed.

        A word in traditional characters has the levels of its simplified form.
        """
        return self.levels_many((word,))[word]

    def levels_many(self, words: Iterable[str]) -> dict[str, dict[str, int]]:
        """The levels of many words in few queries."""
        wanted = list(dict.fromkeys(words))
        found = self._levels("level", wanted)
        for word in wanted:
            if word not in found:
                forms = [row[0] for row in self._rows(word) if row[0] != word] if len(word) < 12 else []
                found[word] = next(iter(self._levels("level", forms).values()), {})
        return found

    def listed(self, standard: str, level: int, *, traditional: bool = True) -> frozenset[str]:
        """The words of a standard's levels up to `level`, in both scripts, or as the lists have them: simplified."""
        column = ("first", "second", "third")[STANDARDS.index(standard)]
        query = f"SELECT word FROM level WHERE {column} BETWEEN 1 AND ?1"
        if traditional:
            query += (
                " UNION SELECT entry.traditional FROM level"
                f" JOIN entry ON entry.simplified = level.word WHERE level.{column} BETWEEN 1 AND ?1"
            )
        return frozenset(word for (word,) in self._connection.execute(query, (level,)))

    def simplified(self, words: Iterable[str]) -> dict[str, str]:
        """Traditional headwords among these -> how they are written in simplified characters."""
        found: dict[str, str] = {}
        wanted = list(words)
        for start in range(0, len(wanted), _CHUNK):
            chunk = wanted[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            query = (
                f"SELECT traditional, simplified FROM entry WHERE traditional IN ({marks})"
                " AND simplified <> traditional ORDER BY kind IN ('surname', 'variant') DESC, id DESC"
            )
            found.update(self._connection.execute(query, chunk).fetchall())
        return found

    def level_of_each(self, standard: str) -> dict[str, int]:
        """Every word of a standard's lists, in simplified characters, with its level (7 standing for 7 to 9)."""
        column = ("first", "second", "third")[STANDARDS.index(standard)]
        return dict(self._connection.execute(f"SELECT word, {column} FROM level WHERE {column} > 0").fetchall())

    def derived_level(self, word: str, standard: str = STANDARDS[0]) -> int | None:
        """The level of the hardest hanzi of a word that is in no list; None if one of them is in no list either."""
        hanzi = [char for char in word if is_hanzi(char)]
        found = self._levels("hanzi", hanzi)
        for char in hanzi:
            if char not in found:
                forms = [row[0] for row in self._rows(char)]
                found[char] = next(iter(self._levels("hanzi", forms).values()), {})
        levels = [found[char].get(standard) for char in hanzi]
        known = [level for level in levels if level]
        return max(known) if known and len(known) == len(levels) else None

    def _levels(self, table: str, words: list[str]) -> dict[str, dict[str, int]]:
        found: dict[str, dict[str, int]] = {}
        for start in range(0, len(words), _CHUNK):
            chunk = words[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            for word, *levels in self._connection.execute(f"SELECT * FROM {table} WHERE word IN ({marks})", chunk):
                found[word] = {name: level for name, level in zip(STANDARDS, levels, strict=True) if level}
        return found

    def readings(self) -> Readings:
        """All headwords with their readings, in one go; for the engine."""
        return Readings(self._lines("headwords"), self._lines("readings"))

    def simplified_hanzi(self) -> dict[str, str]:
        """Traditional hanzi -> simplified one, where they differ."""
        query = "SELECT traditional, simplified FROM entry WHERE traditional <> simplified AND length(simplified) = 1"
        found: dict[str, str] = {}
        for traditional, simplified in self._connection.execute(query + " ORDER BY kind = 'variant', id"):
            found.setdefault(traditional, simplified)
        return found

    def hanzi_readings(self) -> dict[str, tuple[str, ...]]:
        """Hanzi in either script -> every reading that it has by itself, surnames and variants too."""
        found: dict[str, dict[str, None]] = {}
        for *forms, pinyin in self._connection.execute(
            "SELECT simplified, traditional, pinyin FROM entry WHERE length(simplified) = 1 ORDER BY id"
        ):
            spelt = pinyin.lower().replace("u:", "ü")
            if spelt[-1:] in "12345" and " " not in spelt:
                for form in forms:
                    found.setdefault(form, {})[spelt] = None
        return {form: tuple(readings) for form, readings in found.items() if is_hanzi(form)}

    def matching(self, condition: str, wanted: Sequence[str], limit: int) -> list[tuple[str, str, str, str]]:
        """Rows of the dictionary as search needs them.

        Args:
            condition: Of SQL over `simplified`, `traditional`, `pinyin` and `senses` as CC-CEDICT writes them, with
                a question mark for each of `wanted`.
            wanted: What stands for the question marks.
            limit: Rows at most; words of the HSK lists first, short ones before long ones.

        Returns:
            Simplified, traditional, pinyin, senses (parted by slashes).
        """
        query = (
            f"SELECT simplified, traditional, pinyin, senses FROM entry LEFT JOIN level ON level.word = simplified"
            f" WHERE {condition} ORDER BY kind IN ('surname', 'variant'), level.word IS NULL, length(simplified), id"
            f" LIMIT {limit}"
        )
        return self._connection.execute(query, tuple(wanted)).fetchall()

    def about(self, name: str) -> str:
        """What the file says about itself: `version`, `date` (of CC-CEDICT, ISO 8601), `entries`."""
        row = self._connection.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return row[0].decode() if row else ""

    def _lines(self, name: str) -> list[str]:
        (packed,) = self._connection.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return decompress(packed).decode("utf-8").split("\n")

    def _rows(self, word: str) -> list[Row]:
        """Rows of a headword in order: those that are written so in simplified characters before the others."""
        columns = "simplified, traditional, pinyin, senses, kind"
        rows: list[Row] = self._connection.execute(
            f"SELECT {columns} FROM entry WHERE simplified = ? ORDER BY id", (word,)
        ).fetchall()
        rows += self._connection.execute(
            f"SELECT {columns} FROM entry WHERE traditional = ? AND simplified <> ? ORDER BY id", (word, word)
        ).fetchall()
        return sorted(rows, key=lambda row: ("surname", "variant").index(row[4]) + 1 if row[4] in _LAST else 0)

    def _gloss(self, word: str, reading: tuple[str, ...]) -> str:
        found = self.entries(word, reading)
        return in_a_line(found[0].glosses) if found else ""


def lexicon_path() -> Path:
    """Where the compiled dictionary of this version lies in the cache folder."""
    return paths.cache_dir() / f"lexicon-{LEXICON}.db"


def lexicon(progress: Callable[[float], None] | None = None) -> Lexicon:
    """The compiled dictionary, made first where it is missing, broken or of another version.

    Where the cache folder cannot be written, it is made in the system's folder for temporary files.

    Args:
        progress: called with the share done, 0 to 1, while it is made.

    Raises:
        ReaderError: it can be made in neither place, or its source is missing.
    """
    places = [lexicon_path(), Path(tempfile.gettempdir()) / f"zhipu-reader-{_user()}" / lexicon_path().name]
    for place in places:
        if place.is_file() and _is_ours(place):
            try:
                return Lexicon.open(place)
            except ReaderError:
                continue
    from reader.language.compiling import compile_lexicon

    for place in places:
        try:
            paths.make_private_dir(place.parent)
            if not _is_ours(place.parent):
                continue
            compile_lexicon(place, progress)
            return Lexicon.open(place)
        except (OSError, sqlite3.Error):
            continue
    folders = " nor ".join(str(place.parent) for place in places)
    raise ReaderError(f"The dictionary cannot be compiled: neither {folders} can be written")


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "user"


def _is_ours(path: Path) -> bool:
    """Whether a file belongs to this user, so that nobody else's is trusted in the folder for temporary files."""
    return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()
