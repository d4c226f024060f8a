"""What the reader may want changed, as corrections still to be kept: a split, a join, another reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.errors import ReaderError
from reader.language.words import Word, is_hanzi
from reader.store.corrections import Correction, Scope
from reader.study.cutting import CONNECTORS, has_letter

Reading = tuple[str, ...]
_LONGEST_GAP = 2


class HasReading(Protocol):
    """An entry of the dictionary."""

    @property
    def reading(self) -> Reading:
        """One syllable for each character of the headword."""
        ...


class HasEntries(Protocol):
    """The dictionary, as far as it is asked here."""

    def entries(self, word: str) -> Sequence[HasReading]:
        """The entries of a headword, the likeliest first."""
        ...


def in_scope(proposed: Correction, scope: Scope, identity: str) -> Correction:
    """The same correction in another scope, made in the text of that identity."""
    here = proposed.start if scope == "here" else 0
    return proposed._replace(scope=scope, identity="" if scope == "everywhere" else identity, start=here)


def split(word: Word, at: int, identity: str = "") -> Correction:
    """Split a word, here.

    Args:
        word: As it stands on the page.
        at: Code points of the first part, at least 1 and less than the word has.
        identity: Of the text.

    Raises:
        ReaderError: there is nothing to split at that place.
    """
    if not 0 < at < len(word.text) or not has_letter(word.text[:at]) or not has_letter(word.text[at:]):
        raise ReaderError(f"{word.text}: cannot be split there; each part needs a hanzi, a letter or a digit")
    return Correction(0, "split", "here", identity, word.start, word.text, (at, len(word.text) - at))


def join(
    word: Word, following: Word, between: str = "", readings: Sequence[Reading] = (), identity: str = ""
) -> Correction:
    """Join a word with the next one, here.

    Args:
        word, following: Neighbours on the page.
        between: What stands between them in the text.
        readings: What the dictionary has for the joined word (see `readings_of`); the one most like its parts' is
            taken, without any the parts keep theirs.
        identity: Of the text.

    Raises:
        ReaderError: more than a blank or a hyphen stands between them.
    """
    if word.end + len(between) != following.start or len(between) > _LONGEST_GAP or not CONNECTORS.issuperset(between):
        raise ReaderError(f"{word.text}: cannot be joined with the next word; something stands between them")
    text = word.text + between + following.text
    parts = word.reading + following.reading
    fitting = [reading for reading in readings if len(reading) == len(parts)]
    likest = max(fitting, key=lambda reading: _same(reading, parts), default=())
    cut = (len(word.text) + len(between), len(following.text))
    return Correction(0, "join", "here", identity, word.start, text, cut, likest)


def read_as(word: Word, reading: Reading, identity: str = "") -> Correction:
    """Read a word so, here.

    Raises:
        ReaderError: the reading has not one syllable for each hanzi, or is that of the word.
    """
    if not reading or len(reading) != sum(map(is_hanzi, word.text)):
        raise ReaderError(f"{word.text}: needs one syllable for each hanzi")
    return Correction(0, "reading", "here", identity, word.start, word.text, (), reading)


def next_reading(word: Word, candidates: Sequence[Reading], identity: str = "") -> Correction:
    """Read a word in the next way, here: what the engine was unsure of first, then round the candidates.

    Args:
        word: As it stands on the page.
        candidates: From `candidates`, always in the same order, so that every reading comes up in turn.
        identity: Of the text.

    Raises:
        ReaderError: there is no other reading.
    """
    others = [reading for reading in candidates if reading != word.reading]
    if not others:
        raise ReaderError(f"{word.text}: no other reading is known; type one")
    if not word.sure and word.alternatives and word.alternatives[0] in others:
        return read_as(word, word.alternatives[0], identity)
    place = candidates.index(word.reading) if word.reading in candidates else -1
    return read_as(word, candidates[(place + 1) % len(candidates)], identity)


def candidates(word: Word, dictionary: HasEntries | None) -> tuple[Reading, ...]:
    """All readings that a word may have, its own among them, in an order that does not depend on the present one.

    Those of the dictionary come first; where it has none, each hanzi in turn may be read otherwise.
    """
    count = sum(map(is_hanzi, word.text))
    if not count:
        return ()
    listed = readings_of(word.text, dictionary)
    own = sorted(reading for reading in (word.reading, *word.alternatives) if len(reading) == count and all(reading))
    found = dict.fromkeys((*listed, *own))
    if len(found) < 2 and count > 1 and word.reading in found:
        found.update(dict.fromkeys(_varied(word, dictionary)))
    return tuple(found)


def readings_of(text: str, dictionary: HasEntries | None) -> tuple[Reading, ...]:
    """The readings that the dictionary has for a headword, with one syllable for each of its hanzi."""
    hanzi = [is_hanzi(char) for char in text]
    found: dict[Reading, None] = {}
    for entry in dictionary.entries(text) if dictionary else ():
        reading = entry.reading
        if len(reading) == len(text):
            reading = tuple([syllable for syllable, wanted in zip(reading, hanzi, strict=True) if wanted])
        if len(reading) == sum(hanzi) and all(reading):
            found[tuple([syllable.lower() for syllable in reading])] = None
    return tuple(found)


def _varied(word: Word, dictionary: HasEntries | None) -> list[Reading]:
    """The word's reading with one of its hanzi read otherwise."""
    found = []
    for place, char in enumerate(filter(is_hanzi, word.text)):
        for (syllable,) in readings_of(char, dictionary):
            found.append((*word.reading[:place], syllable, *word.reading[place + 1 :]))
    return found


def _same(one: Reading, other: Reading) -> int:
    return sum(a == b for a, b in zip(one, other, strict=True))
