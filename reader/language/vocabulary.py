"""The words that the engine knows: the dictionary's headwords with their readings, weighed by jieba's counts.

The headwords decide what a learner can look up; the other words of jieba only help to find the borders.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import log
from typing import Protocol

from reader.language.jieba_words import JiebaWords

Reading = tuple[str, ...]
Readings = tuple[Reading, ...]

_LONGEST = 8
"""Longer headwords are sentences (proverbs) and are not looked for inside a run."""


class HeadwordReadings(Protocol):
    """Every headword, in both scripts, with its readings, the usual one first."""

    @property
    def headwords(self) -> Mapping[str, object]:
        """The plain dictionary behind it, for loops where only `in` is asked."""
        ...

    def __getitem__(self, word: str) -> Readings:
        """The readings of a headword."""
        ...


class Dictionary(Protocol):
    """What the engine needs of a dictionary."""

    def readings(self) -> HeadwordReadings:
        """All readings in one go."""
        ...

    def simplified_hanzi(self) -> Mapping[str, str]:
        """Traditional hanzi -> simplified one, where they differ."""
        ...


class Vocabulary:
    """Headwords, their weights, and names: one for the life of an engine."""

    def __init__(self, lexicon: Dictionary) -> None:
        self._readings = lexicon.readings()
        self.headwords = self._readings.headwords
        self.jieba = JiebaWords()
        self.split = lru_cache(20_000)(self.path)

    def readings(self, word: str) -> Readings:
        """The readings of a headword, the usual one first; empty if the dictionary has it not."""
        return self._readings[word] if word in self.headwords else ()

    def is_name(self, word: str) -> bool:
        """Whether jieba's dictionary has the word as the name of a person, a place or an organisation."""
        return word in self.jieba.names

    def path(self, run: str) -> tuple[str, ...]:
        """The headwords that make up a run of hanzi, along the likeliest path; single hanzi are always allowed.

        The likelihood of a path is the product of jieba's relative counts; a word jieba never saw counts as seen once.
        """
        headwords, counts, log_total = self.headwords, self.jieba.counts, log(self.jieba.total)
        size = len(run)
        best = [0.0] * (size + 1)
        ends = [0] * size
        for start in range(size - 1, -1, -1):
            score = log(counts.get(run[start]) or 1) - log_total + best[start + 1]
            end = start + 1
            for stop in range(start + 2, min(size, start + _LONGEST) + 1):
                word = run[start:stop]
                if word in headwords:
                    weight = log(counts.get(word) or 1) - log_total + best[stop]
                    if weight > score:
                        score, end = weight, stop
            best[start], ends[start] = score, end
        parts, start = [], 0
        while start < size:
            parts.append(run[start : ends[start]])
            start = ends[start]
        return tuple(parts)
