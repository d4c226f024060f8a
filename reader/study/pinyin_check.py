"""Whether typed pinyin is how a word is read, syllable by syllable; tones as spoken (tone sandhi) are right too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Literal, NamedTuple

from reader.errors import ReaderError
from reader.language.notation import tone
from reader.language.sandhi import spoken
from reader.language.words import Word, is_hanzi
from reader.study.typed_pinyin import fits, parse_reading

Verdict = Literal["right", "tone", "wrong"]
"""`tone`: the letters are right, the tone is not."""
_MOST_WAYS = 64
_AT_THE_END = {"bu4": ("bu2",), "yi1": ("yi2", "yi4")}
"""What 不 and 一 may be when a word follows."""


class Syllable(NamedTuple):
    """A syllable of the answer beside what was typed."""

    right: str
    """As the dictionary has it."""
    typed: str
    """Empty where nothing was typed for it."""
    verdict: Verdict


class Checked(NamedTuple):
    """What a typed answer is worth."""

    syllables: tuple[Syllable, ...]
    problem: str = ""
    """One line where what was typed cannot be taken for a reading of so many syllables."""

    @property
    def right(self) -> bool:
        """Whether all of it is."""
        return all(syllable.verdict == "right" for syllable in self.syllables)

    @property
    def only_tones(self) -> bool:
        """Whether nothing but tones is wrong."""
        return not self.right and all(syllable.verdict != "wrong" for syllable in self.syllables)


def check(typed: str, text: str, reading: Sequence[str], following: str = "") -> Checked:
    """Compare what was typed with how a word is read.

    Args:
        typed: See `parse_reading`.
        text: The word.
        reading: One syllable for each of its hanzi, citation tones.
        following: The character after the word, whose tone may change the last syllable.
    """
    ways = _ways(text, reading, following)
    for way in _each(ways):
        if fits(typed, way):
            return Checked(tuple(Syllable(right, heard, "right") for right, heard in zip(reading, way, strict=True)))
    try:
        found = parse_reading(typed, len(reading))
    except ReaderError as error:
        return Checked(tuple(Syllable(right, "", "wrong") for right in reading), str(error))
    return Checked(
        tuple(
            Syllable(right, heard, _verdict(heard, way)) for right, heard, way in zip(reading, found, ways, strict=True)
        )
    )


def _verdict(heard: str, ways: Sequence[str]) -> Verdict:
    if heard in ways:
        return "right"
    return "tone" if heard[:-1] in [way[:-1] for way in ways] else "wrong"


def _ways(text: str, reading: Sequence[str], following: str) -> list[tuple[str, ...]]:
    """For each syllable how it may be said: as in the dictionary, as spoken in the word, as spoken before another."""
    (heard,) = spoken([Word(0, len(text), text, "word", tuple(reading))])
    ways: list[tuple[str, ...]] = []
    for place, (citation, said) in enumerate(zip(reading, heard, strict=True)):
        also = [citation, said]
        after = reading[place + 1] if place + 1 < len(reading) else ""
        last = not after and bool(following) and is_hanzi(following)
        # Of several third tones in a row speakers differ in which they change: 小老虎, 展览馆.
        if tone(citation) == 3 and (tone(after) == 3 or last):
            also.append(citation[:-1] + "2")
        if last:
            also += _AT_THE_END.get(citation, ())
        ways.append(tuple(dict.fromkeys(also)))
    return ways


def _each(ways: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    count = 1
    for way in ways:
        count *= len(way)
    return list(product(*ways)) if count <= _MOST_WAYS else [tuple(way[n] for way in ways) for n in (0, -1)]
