"""The words that the engine knows: the dictionary's headwords with their readings, weighed by jieba's counts.

The headwords decide what a learner can look up; the other words of jieba only help to find the borders.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Protocol

from reader.language.jieba_words import JiebaWords

Reading = tuple[str, ...]
Readings = tuple[Reading, ...]


class HasReadings(Protocol):
    """What the engine needs of a dictionary."""

    def readings(self) -> Mapping[str, Readings]:
        """Every headword with its readings, the usual one first."""
        ...


class Vocabulary:
    """Headwords, their weights, and names: one for the life of an engine."""

    def __init__(self, lexicon: HasReadings) -> None:
        self.readings = lexicon.readings()
        self.jieba = JiebaWords()
        counts = self.jieba.counts
        self._log_total = log(self.jieba.total)
        self.weights: dict[str, float] = {}
        """Log probability of each headword of two or more characters."""
        self.longest: dict[str, int] = {}
        """First two characters of headwords -> length of the longest headword that starts with them."""
        seen_once = -self._log_total
        for word in self.readings:
            size = len(word)
            if size > 1:
                count = counts.get(word)
                self.weights[word] = log(count) - self._log_total if count else seen_once
                start = word[:2]
                if size > self.longest.get(start, 1):
                    self.longest[start] = size

    def weight(self, word: str) -> float:
        """Log probability of a word by jieba's counts; a word it never saw counts as seen once."""
        return log(self.jieba.counts.get(word) or 1) - self._log_total

    def is_name(self, word: str) -> bool:
        """Whether jieba's dictionary has the word as the name of a person, a place or an organisation."""
        return word in self.jieba.names

    def split(self, word: str) -> list[str]:
        """The headwords that make up a run of hanzi, along the likeliest path; single hanzi are always allowed."""
        weights, longest, counts, log_total = self.weights, self.longest, self.jieba.counts, self._log_total
        size = len(word)
        best = [0.0] * (size + 1)
        ends = [0] * size
        for start in range(size - 1, -1, -1):
            score = log(counts.get(word[start]) or 1) - log_total + best[start + 1]
            end = start + 1
            reach = longest.get(word[start : start + 2])
            if reach:
                for stop in range(start + 2, min(size, start + reach) + 1):
                    weight = weights.get(word[start:stop])
                    if weight is not None and weight + best[stop] > score:
                        score, end = weight + best[stop], stop
            best[start], ends[start] = score, end
        parts, start = [], 0
        while start < size:
            parts.append(word[start : ends[start]])
            start = ends[start]
        return parts
