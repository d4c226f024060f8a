"""The words to look at before a section is read: few words that open many of its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

FEWEST = 8
MOST = 12
"""As many as fit into two minutes; after the first eight only such as open a sentence of their own."""


class Opener(NamedTuple):
    """A word to look at."""

    headword: str
    opens: int
    """Sentences of which it is the last word that was not known, after those words that go before it."""
    stands: int
    """Sentences in which it stands."""


class Priming(NamedTuple):
    """What a few words do for a section."""

    words: tuple[Opener, ...]
    """In the order in which they were chosen."""
    readable: int
    """Sentences without any unknown word before."""
    sentences: int
    """Sentences at all."""

    @property
    def opened(self) -> int:
        """Sentences that the words open."""
        return sum(word.opens for word in self.words)


def priming(sentences: Iterable[AbstractSet[str]], fewest: int = FEWEST, most: int = MOST) -> Priming:
    """Choose the words, greedily.

    A sentence that lacks n words is worth 2 to the power of -n, so that the last word that it lacks weighs most and
    yet a word of many hard sentences is seen. The word that adds most value is taken, the first in the text where two
    add alike.

    Args:
        sentences: The unknown words of each sentence, in the order of the text; a sentence may lack none.
        fewest, most: How many words to choose, if there are so many; more than the fewest while each opens a sentence.
    """
    lacking = [list(dict.fromkeys(sentence)) for sentence in sentences]
    where: dict[str, list[int]] = {}
    for number, sentence in enumerate(lacking):
        for word in sorted(sentence):
            where.setdefault(word, []).append(number)
    left = [len(sentence) for sentence in lacking]
    chosen: list[Opener] = []
    rest = dict(where)
    while rest and len(chosen) < most:
        word = max(rest, key=lambda word: _value(rest[word], left))
        opens = sum(left[number] == 1 for number in rest[word])
        if len(chosen) >= fewest and not opens:
            # A word that adds less in sum may still open a sentence by itself.
            word = max(rest, key=lambda word: sum(left[number] == 1 for number in rest[word]))
            opens = sum(left[number] == 1 for number in rest[word])
            if not opens:
                break
        numbers = rest.pop(word)
        for number in numbers:
            left[number] -= 1
        chosen.append(Opener(word, opens, len(numbers)))
    return Priming(tuple(chosen), sum(not sentence for sentence in lacking), len(lacking))


def _value(numbers: Sequence[int], left: Sequence[int]) -> float:
    return sum(0.5 ** left[number] for number in numbers)
