"""Cuts that another good analysis disputes: 深|蓝色 or 深蓝|色, 社|交界 or 社交|界."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from reader.language.tokens import Token
from reader.language.vocabulary import Vocabulary

_MARGIN = 4.0
"""Natural logarithm of how much likelier a cut has to be to be sure; in treebank text ten of eleven errors lie below."""


def with_doubts(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The tokens, those marked whose border could as well lie one hanzi further on or back."""
    out = list(tokens)
    counts = vocabulary.jieba.counts
    headwords = vocabulary.headwords
    for index in range(len(out) - 1):
        first, second = out[index], out[index + 1]
        sizes = len(first.text), len(second.text)
        if sizes not in ((1, 2), (2, 1)) or first.end != second.start or first.kind != "word" or second.kind != "word":
            continue
        text = first.text + second.text
        left, right = text[: sizes[1]], text[sizes[1] :]
        rival = left if len(left) == 2 else right
        if rival not in headwords:
            continue
        margin = log((counts.get(first.text) or 1) * (counts.get(second.text) or 1)) - log(
            (counts.get(left) or 1) * (counts.get(right) or 1)
        )
        if margin < _MARGIN:
            out[index] = first._replace(sure=False)
            out[index + 1] = second._replace(sure=False)
    return out
