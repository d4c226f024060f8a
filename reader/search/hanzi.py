"""What search must know of single hanzi: the simplified form, and every reading that one may have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.language.lexicon import Lexicon

_SPOKEN = {"一": ("yi1", "yi2", "yi4"), "不": ("bu4", "bu2")}
"""Hanzi whose tone many write as it is spoken."""


class Hanzi(NamedTuple):
    """Folding and sounds of hanzi."""

    simplified: Mapping[str, str]
    """Traditional hanzi -> simplified one."""
    readings: Mapping[str, Sequence[str]]
    """Hanzi (both scripts) -> all readings of the dictionary, with tone digit."""


NONE = Hanzi({}, {})
"""Before the dictionary is open: then hanzi are found as they are written, and no sound is."""


def hanzi_of(lexicon: Lexicon) -> Hanzi:
    """Read from the dictionary, within some 50 ms; in a thread of its own only with a connection of its own."""
    readings: dict[str, tuple[str, ...]] = dict(lexicon.hanzi_readings())
    for hanzi, spoken in _SPOKEN.items():
        readings[hanzi] = tuple(dict.fromkeys((*readings.get(hanzi, ()), *spoken)))
    return Hanzi(lexicon.simplified_hanzi(), readings)


def spoken_readings(hanzi: str, reading: str) -> tuple[str, ...]:
    """The reading of a hanzi in its place, with those that tone sandhi makes of it."""
    return _SPOKEN[hanzi] if hanzi in _SPOKEN and reading in _SPOKEN[hanzi] else (reading,)
