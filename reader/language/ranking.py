"""The order of a headword's entries: the one that is meant most often first.

CC-CEDICT orders by alphabet, so 更 would begin with gēng and 说 with shuì. Here surnames and mere variants go last,
then counts the usual reading (a reviewed table, else pypinyin's default), then whether the entry has an everyday
sense, then common words before names, then how many HSK words use the character in that form and reading.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from reader.language.cedict import RawEntry, syllables
from reader.language.notation import tone
from reader.language.references import reference
from reader.language.senses import weight
from reader.language.usual import USUAL, USUAL_FORM

EntryKind = Literal["word", "surname", "variant", "name"]
UsualReading = Callable[[str], str]
"""Headword -> its usual reading, syllables with blanks between; empty if unknown."""


def kind_of(entry: RawEntry) -> EntryKind:
    """`name` is written with a capital; `surname` and `variant` say nothing else."""
    capital = entry.pinyin[:1].isupper() and tone(entry.pinyin.split(" ", 1)[0])
    if not capital and "variant of" not in entry.senses:
        return "word"
    said = [sense for sense in entry.senses.split("/") if not sense.startswith("CL:")]
    if capital:
        surname = all(sense.startswith("surname ") or "surname" in sense[:24] for sense in said)
        return "surname" if surname else "name"
    if all((found := reference(sense)) is not None and found.relation == "variant" and found.bare for sense in said):
        return "variant"
    return "word"


def in_order(
    entries: Sequence[RawEntry], usual: UsualReading, uses: Mapping[tuple[str, str, str], int]
) -> list[RawEntry]:
    """The entries of one simplified headword, the likeliest first.

    Args:
        entries: all with the same simplified form.
        usual: the default reading of a headword that the reviewed table does not have.
        uses: (simplified, traditional, syllable) of one character -> its weight in the HSK word lists.
    """
    word = entries[0].simplified
    readings = [syllables(entry.pinyin) for entry in entries]
    wanted = tuple((USUAL.get(word) or (usual(word) if len(set(readings)) > 1 else "")).split())
    form = USUAL_FORM.get(word)

    def key(index: int) -> tuple[int, ...]:
        entry, reading = entries[index], readings[index]
        raw = entry.senses.split("/")
        everyday = sum(weight(sense) == 0 for sense in raw)
        kind = kind_of(entry)
        return (
            ("word", "name", "surname", "variant").index(kind) if kind in ("surname", "variant") else 0,
            _distance(reading, wanted),
            0 if everyday else 1,
            1 if kind == "name" else 0,
            0 if form in (None, entry.traditional) else 1,
            1 if any(_is_variant(sense) for sense in raw) else 0,
            -uses.get((word, entry.traditional, reading[0]), 0) if len(word) == 1 and reading else 0,
            _full_tones(reading),
            -everyday,
            index,
        )

    return [entries[index] for index in sorted(range(len(entries)), key=key)]


def _is_variant(sense: str) -> bool:
    pointer = reference(sense)
    return pointer is not None and pointer.relation == "variant"


def _distance(reading: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    """0 for the wanted reading, 1 if it differs by a neutral tone or by the sandhi of 一 and 不, 2 otherwise."""
    if reading == wanted or not wanted:
        return 0
    if len(reading) != len(wanted):
        return 2
    for have, want in zip(reading, wanted, strict=True):
        if have == want or (have[:-1] == want[:-1] and ("5" in (have[-1], want[-1]) or have in ("yi1", "bu4"))):
            continue
        return 2
    return 1


def _full_tones(reading: tuple[str, ...]) -> int:
    """1 without a neutral tone at the end: where one of two readings has it, that is the everyday word (dong1 xi5)."""
    return 0 if len(reading) > 1 and reading[-1].endswith("5") else 1
