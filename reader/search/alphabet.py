"""An alphabet of its own for sounds: one character for each set of readings that a hanzi may have.

A text spelt in it has one character for each code point, so that syllables are found by a regular expression of
character classes, as fast as any string.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.search.pinyin import Cut, Syllable

_FIRST, _LAST = 0xE000, 0xF8FF
"""The private use area: `re` is slow with classes of characters beyond it."""
_OVERFLOW = 0xF0000
SILENT = "\0"
"""What is no hanzi, or one that the dictionary does not have."""


class Alphabet:
    """Grows with the sets of readings that are met."""

    def __init__(self) -> None:
        self._symbols: dict[frozenset[str], str] = {}
        self._spelt: dict[str, set[tuple[int, str]]] = {}
        self._single: dict[str, str] = {}

    def symbol(self, readings: Iterable[str]) -> str:
        """The character of a set of readings (`xing2`, `hang2`)."""
        known = frozenset(readings)
        if not known:
            return SILENT
        found = self._symbols.get(known)
        if found is None:
            code = _FIRST + len(self._symbols)
            found = chr(code if code <= _LAST else code - _LAST + _OVERFLOW)
            self._symbols[known] = found
            for reading in known:
                letters, tone = (reading[:-1], int(reading[-1])) if reading[-1:].isdigit() else (reading, 0)
                for spelling in ("r", "er") if letters == "r" else (letters,):
                    self._spelt.setdefault(spelling, set()).add((tone, found))
        return found

    def of(self, syllable: str) -> str:
        """The character of a reading that is known."""
        found = self._single.get(syllable)
        if found is None:
            found = self._single[syllable] = self.symbol((syllable,))
        return found

    def symbols(self, syllable: Syllable) -> set[str]:
        """All characters that stand for a set with a reading that sounds like `syllable`."""
        if not syllable.initial:
            spelt = self._spelt.get(syllable.letters, ())
            return {symbol for tone, symbol in spelt if syllable.tone in (0, tone)}
        return {
            symbol
            for letters, spelt in self._spelt.items()
            if letters.startswith(syllable.letters)
            for _, symbol in spelt
        }

    def pattern(self, cut: Cut) -> str:
        """A regular expression that matches the first character of each place that sounds like `cut`; or empty."""
        classes = [self.symbols(syllable) for syllable in cut]
        if not all(classes):
            return ""
        first, *others = ["[" + "".join(sorted(symbols)) + "]" for symbols in classes]
        return first + (f"(?={''.join(others)})" if others else "")

    @property
    def size(self) -> int:
        """Sets met so far: a pattern made before this grew may have to be made again."""
        return len(self._symbols)
