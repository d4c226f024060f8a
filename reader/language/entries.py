"""Dictionary entries as a learner sees them: made of the rows of the compiled dictionary, references followed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from reader.language.cedict import syllables
from reader.language.ranking import EntryKind
from reader.language.references import Reference, readable, reference, spelt
from reader.language.senses import senses, weight

_DEPTH = 4
"""References from one entry to the next are followed so far; a circle ends here."""
_GLOSS_WIDTH = 60

Row = tuple[str, str, str, str, EntryKind]
"""Simplified, traditional, pinyin, senses, kind, as the file has them."""
Rows = Callable[[str], Sequence[Row]]
"""The rows of a headword in order."""


class Entry(NamedTuple):
    """One entry of the dictionary: a headword in one reading."""

    simplified: str
    traditional: str
    reading: tuple[str, ...]
    """Syllables with tone digit, `ü`, lower case; erhua `r5`; a Latin letter in the headword stands for itself."""
    glosses: tuple[str, ...]
    """The likeliest first; notes (Taiwan pr., also written) last. References are followed: what is said at the
    entry pointed to is said here too."""
    classifiers: tuple[str, ...]
    """Each as `个 gè`."""
    kind: EntryKind
    pinyin: str
    """With tone marks, as a word is written: `Běijīng Dàxué`."""
    references: tuple[str, ...] = ()
    """Simplified headwords that it points to."""


def entries_of(word: str, rows: Rows) -> tuple[Entry, ...]:
    """The entries of a headword in either script, in the order of its rows."""
    found = []
    for row in rows(word):
        simplified, traditional, pinyin, _, kind = row
        if kind == "variant" and word != traditional and _points_home(row):
            continue
        said = _said(row, rows, _DEPTH)
        found.append(Entry(simplified, traditional, syllables(pinyin), *said[:2], kind, spelt(pinyin), said[2]))
    return tuple(found)


def _points_home(row: Row) -> bool:
    """Whether a variant is one of the traditional form only, so that for a simplified word it says nothing."""
    pointers = [reference(sense) for sense in row[3].split("/")]
    return all(pointer is None or pointer.word == row[0] for pointer in pointers)


def _said(row: Row, rows: Rows, depth: int) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Glosses, classifiers and the headwords pointed to; what those say is taken in."""
    glosses, classifiers = senses(row[3])
    pointers = [reference(sense) for sense in glosses]
    alone = all(weight(sense) == 2 or (p and p.bare) for sense, p in zip(glosses, pointers, strict=True))
    own: list[str] = []
    taken: list[str] = []
    notes: list[str] = []
    for sense, pointer in zip(glosses, pointers, strict=True):
        if pointer is None or not pointer.bare:
            (notes if weight(sense) == 2 else own).append(readable(sense))
            continue
        home = pointer.word == row[0] and pointer.reading.lower() == row[2].lower()
        follow = depth > 0 and (alone if home or pointer.relation == "note" else True)
        target = _target(pointer, row, rows) if follow else None
        said = _said(target, rows, depth - 1) if target else ((), (), ())
        if pointer.relation == "part" and said[0] and said[0][0] not in own:
            own.append(f"{readable(sense)}: {said[0][0]}")
            continue
        if pointer.relation != "part":
            taken += said[0]
            classifiers += said[1]
        if not home:
            notes.append(readable(sense))
    pointed = [pointer.word for pointer in pointers if pointer and pointer.word != row[0]]
    return _once([*own, *taken, *notes]), _once(classifiers), _once(pointed)


def _target(pointer: Reference, source: Row, rows: Rows) -> Row | None:
    """The entry that is pointed to: that of the reading named there, else the likeliest."""
    others = [row for row in rows(pointer.word) if row != source]
    if not pointer.reading:
        return others[0] if others else None
    wanted = pointer.reading
    exact = [row for row in others if row[2] == wanted]
    alike = [row for row in others if row[2].lower() == wanted.lower()]
    return next(iter(exact or alike), None)


def _once(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def in_reading(entries: tuple[Entry, ...], reading: tuple[str, ...]) -> tuple[Entry, ...]:
    """The entries with those of that reading first; neutral and full tone count as the same if none fits exactly."""

    def distance(entry: Entry) -> int:
        theirs = _hanzi_syllables(entry)
        if theirs == reading:
            return 0
        near = len(theirs) == len(reading) and all(
            a == b or (a[:-1] == b[:-1] and "5" in (a[-1], b[-1])) for a, b in zip(theirs, reading, strict=True)
        )
        return 1 if near else 2

    return tuple(sorted(entries, key=distance))


def _hanzi_syllables(entry: Entry) -> tuple[str, ...]:
    return tuple([syllable for syllable in entry.reading if syllable[-1] in "12345" and len(syllable) > 1])


def in_a_line(glosses: tuple[str, ...]) -> str:
    """The first senses, as many as fit in a short line; a long one alone."""
    line = glosses[0] if glosses else ""
    for gloss in glosses[1:3]:
        if weight(gloss) or len(line) + len(gloss) + 2 > _GLOSS_WIDTH:
            break
        line += f"; {gloss}"
    return line
