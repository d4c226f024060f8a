"""A reading as someone types it: with tone digits or marks, in one piece or in syllables, or without tones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from reader.errors import ReaderError
from reader.language.notation import marked, zhuyin

Reading = tuple[str, ...]
_BREAKS = frozenset(" '’-·\t\u00a0\u3000")
_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_LONGEST_SYLLABLE = 6
_LONGEST = 100
_INTERJECTIONS = frozenset({"m", "n", "ng", "hm", "hng"})
"""Syllables without a vowel: only where something parts them from what stands before, or all consonants were some."""
_EXAMPLE = "type it as in chang2 qi1 or cháng qī"


class _Letter(NamedTuple):
    """A letter with what is typed at it."""

    letter: str
    mark: int = 0
    """The tone of the mark above it, 0 for none."""
    digit: str = ""
    """The digit behind it."""
    last: bool = False
    """Whether a blank or an apostrophe follows."""


def parse_reading(typed: str, count: int, known: Sequence[Reading] = ()) -> Reading:
    """The syllables that are meant.

    Args:
        typed: `chang2 qi1`, `chang2qi1`, `cháng qī`, `chángqī`, `xi'an`; `v` and `u:` stand for ü. Without any tone
            only a known reading can be meant; with some, a syllable without one is neutral.
        count: Hanzi of the word.
        known: Readings that it may have.

    Raises:
        ReaderError: it is no pinyin, has another number of syllables, or its tones are missing.
    """
    typed = " ".join(typed.split())
    letters = _letters(typed) if len(typed) <= _LONGEST else []
    if not letters:
        raise ReaderError(f"No reading: {_EXAMPLE}")
    if not any(letter.mark or letter.digit for letter in letters):
        return _known("".join(letter.letter for letter in letters), typed, known)
    reading = _syllables(letters, count)
    if reading is not None:
        return reading
    others = (other for other in range(1, len(letters) + 1) if other != count and _syllables(letters, other))
    other = next(others, 0)
    if other:
        raise ReaderError(f"{typed}: {other} {'syllable' if other == 1 else 'syllables'}, but {count} hanzi")
    raise ReaderError(f"{typed}: is no pinyin; {_EXAMPLE}")


def fits(typed: str, reading: Reading) -> bool:
    """Whether what was typed can be that reading, wherever its syllables part: `fāngǎn` is fan1 gan3 and fang1 an3.

    A syllable without a tone is neutral; the tone of an erhua may stand after its r (`nar3`, `nǎr`).
    """
    letters = _letters(" ".join(typed.split()))
    at = 0
    for place, syllable in enumerate(reading):
        piece = letters[at : at + len(syllable) - 1]
        at += len(piece)
        erhua = reading[place + 1 : place + 2] == ("r5",) and letters[at : at + 1]
        if erhua and erhua[0].letter == "r" and erhua[0].digit and not any(each.digit for each in piece):
            piece = [*piece[:-1], piece[-1]._replace(digit=erhua[0].digit)]
            letters[at] = erhua[0]._replace(digit="")
        if not piece or _syllable(piece) != syllable:
            return False
    return at == len(letters)


def _letters(typed: str) -> list[_Letter]:
    """What is typed, letter by letter; empty if a tone or a dot stands where no letter is."""
    letters: list[_Letter] = []
    for char in normalize("NFD", typed.strip().lower().replace("u:", "ü").replace("v", "ü")):
        if char in _BREAKS:
            if letters:
                letters[-1] = letters[-1]._replace(last=True)
            continue
        before = letters[-1] if letters else None
        if char in _MARKS and before and not before.mark:
            letters[-1] = before._replace(mark=_MARKS[char])
        elif char in "\u0308\u0302" and before:
            letters[-1] = before._replace(letter=normalize("NFC", before.letter + char))
        elif char in "012345" and before and not before.digit:
            letters[-1] = before._replace(digit="5" if char == "0" else char)
        else:
            letters.append(_Letter(char))  # what is no letter makes no syllable
    return letters


def _known(letters: str, typed: str, known: Sequence[Reading]) -> Reading:
    """The known reading of these letters."""
    meant = [reading for reading in dict.fromkeys(known) if "".join(syllable[:-1] for syllable in reading) == letters]
    if len(meant) == 1:
        return meant[0]
    if meant:
        ways = " or ".join("".join(map(marked, reading)) for reading in meant)
        raise ReaderError(f"{typed}: {ways}? Type the tones too")
    raise ReaderError(f"{typed}: the tones are missing; {_EXAMPLE}")


def _syllables(letters: Sequence[_Letter], count: int) -> Reading | None:
    """The letters cut into so many syllables, the longest first; None if they cannot be."""
    hopeless: set[tuple[int, int]] = set()

    def cut(at: int, left: int) -> Reading | None:
        if not left:
            return () if at == len(letters) else None
        if (at, left) in hopeless:
            return None
        for end in range(min(at + _LONGEST_SYLLABLE, len(letters)), at, -1):
            syllable = _syllable(letters[at:end])
            if syllable[:-1] in _INTERJECTIONS and at and not (letters[at - 1].last or letters[at - 1].digit):
                continue
            rest = cut(end, left - 1) if syllable else None
            if rest is not None:
                return (syllable, *rest)
        hopeless.add((at, left))
        return None

    return cut(0, count)


def _syllable(letters: Sequence[_Letter]) -> str:
    """One syllable with its tone, empty if these letters are none."""
    if any(letter.last or letter.digit for letter in letters[:-1]):
        return ""
    tones = [str(letter.mark) for letter in letters if letter.mark] + [letters[-1].digit] * bool(letters[-1].digit)
    written = "".join(letter.letter for letter in letters)
    if len(tones) > 1 or not is_syllable(written):
        return ""
    return written + (tones[0] if tones else "5")


@cache
def is_syllable(letters: str) -> bool:
    """Whether letters without a tone are a syllable of pinyin."""
    return letters.isalpha() and zhuyin(f"{letters}1") != f"{letters}1"
