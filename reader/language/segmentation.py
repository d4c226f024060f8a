"""From a run of hanzi to words: jieba's cut, brought to what a dictionary has, names kept.

The order of steps is that of the measurements behind the product: words of jieba that no dictionary has cost look-ups
and gain nothing, so they are split along the likeliest path over headwords, unless they are names.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.numbers import joined_numerals
from reader.language.surnames import opens_with_surname
from reader.language.tokens import Token
from reader.language.vocabulary import Vocabulary


def cut(run: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    """The words of one run of hanzi that begins at offset `start` of the passage."""
    tokens: list[Token] = []
    weights = vocabulary.weights
    for word in vocabulary.jieba.cut(run):
        if len(word) == 1 or word in weights:
            tokens.append(Token(start, start + len(word), word, "word"))
            start += len(word)
            continue
        parts = vocabulary.split(word)
        if keeps_whole(word, parts, vocabulary):
            tokens.append(Token(start, start + len(word), word, "name"))
            start += len(word)
            continue
        for part in parts:
            tokens.append(Token(start, start + len(part), part, "word"))
            start += len(part)
    return joined_numerals(tokens)


def keeps_whole(word: str, parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a word without an entry is a name: in jieba's dictionary as one, or made like a Chinese full name.

    A name in jieba's dictionary that falls into words of two or more hanzi each (国家足球队) is more use in its words.
    """
    if vocabulary.is_name(word):
        return any(len(part) == 1 for part in parts)
    if vocabulary.jieba.counts.get(word):
        return False
    return len(word) <= 3 and opens_with_surname(word)
