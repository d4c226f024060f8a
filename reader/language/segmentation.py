"""From a run of hanzi to words: jieba's cut, brought to what a dictionary has, names kept.

The order of steps is that of the measurements behind the product: words of jieba that no dictionary has cost look-ups
and gain nothing, so they are split along the likeliest path over headwords, unless they are names.
"""

from __future__ import annotations

from reader.language.names import keeps_whole
from reader.language.numbers import is_counted, joined_numerals
from reader.language.rivals import with_doubts
from reader.language.tokens import Token
from reader.language.vocabulary import Vocabulary


def cut(run: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    """The words of one run of hanzi that begins at offset `start` of the passage."""
    tokens: list[Token] = []
    headwords = vocabulary.headwords
    for word in vocabulary.jieba.cut(run):
        if is_counted(word):
            tokens.append(Token(start, start + 1, word[0], "word"))
            tokens.append(Token(start + 1, start + 2, word[1], "word"))
            start += 2
            continue
        if len(word) == 1 or word in headwords:
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
    return joined_numerals(with_doubts(tokens, vocabulary))
