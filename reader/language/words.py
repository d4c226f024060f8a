"""The word as the engine gives it: a plain record, cheap to make, to keep and to send."""

from __future__ import annotations

from typing import Literal, NamedTuple

WordKind = Literal["word", "name", "term", "number", "latin"]


class Word(NamedTuple):
    """A word in its place. Together the words cover every hanzi, letter and digit once, in order."""

    start: int
    """Code-point offset, half open."""
    end: int
    text: str
    kind: WordKind
    reading: tuple[str, ...] = ()
    """One syllable for each hanzi of `text`: tone digit, 5 neutral, `ü`, citation tones, erhua `r5`; lower case."""
    sure: bool = True
    """False where another good analysis disputes the cut or the reading."""
    alternatives: tuple[tuple[str, ...], ...] = ()
    """Other possible readings of the whole word, likeliest first."""
    parts: tuple[int, ...] = ()
    """Lengths in code points of the words inside it, where it has no dictionary entry of its own; else empty."""

    def moved(self, by: int) -> Word:
        """The same word, `by` code points further on."""
        return Word(self.start + by, self.end + by, *self[2:])


def is_hanzi(char: str) -> bool:
    """Whether `char` is a Chinese character (Unified Ideographs with extensions, compatibility, 〇)."""
    code = ord(char)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x323AF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
        or char == "〇"
    )
