"""From a run of hanzi to words: jieba's cut, brought to what a dictionary has, names kept.

The order of steps is that of the measurements behind the product: words of jieba that no dictionary has cost look-ups
and gain nothing, so they are split along the likeliest path over headwords, unless they are names.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.names import keeps_whole
from reader.language.numerals import fractions, has_numerals, is_counted, joined_numerals
from reader.language.rivals import with_doubts
from reader.language.tokens import Token
from reader.language.vocabulary import Vocabulary
from reader.language.words import WordKind


def cut(run: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    """The words of one run of hanzi that begins at offset `start` of the passage."""
    tokens: list[Token] = []
    at = 0
    for first, last in fractions(run):
        tokens.extend(_cut(run[at:first], start + at, vocabulary))
        tokens.append(Token(start + first, start + last, run[first:last], "number"))
        at = last
    tokens.extend(_cut(run[at:], start + at, vocabulary))
    return tokens


def _cut(run: str, start: int, vocabulary: Vocabulary) -> list[Token]:
    tokens: list[Token] = []
    headwords = vocabulary.headwords
    for word in vocabulary.jieba.cut(run):
        pieces: Sequence[str] = (word,)
        kind: WordKind = "word"
        if len(word) > 1 and word not in headwords:
            pieces = vocabulary.split(word)
            if keeps_whole(word, pieces, vocabulary):
                pieces, kind = (word,), "name"
        for piece in pieces:
            for part in piece if is_counted(piece) else (piece,):
                tokens.append(Token(start, start + len(part), part, kind))
                start += len(part)
    tokens = with_doubts(tokens, vocabulary)
    return joined_numerals(tokens) if has_numerals(run) else tokens
