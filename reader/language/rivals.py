"""Cuts that another good analysis disputes: 美|国会 or 美国|会, 研究|生命 or 研究生|命."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from reader.language.tokens import Token
from reader.language.vocabulary import Vocabulary

_MARGIN = 4.0
"""How much likelier (natural logarithm) a cut has to be to be sure; most errors in treebank text lie below."""
_LONGEST = 4
_PLAIN = frozenset("的了着过很们不也就")
"""Words that are hardly ever the wrong half of a cut."""


def with_doubts(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The tokens; those are marked whose border could as well lie somewhere else."""
    out = list(tokens)
    for index in range(len(out) - 1):
        first, second = out[index], out[index + 1]
        if first.kind == second.kind == "word" and _disputed(first.text, second.text, vocabulary):
            out[index] = first._replace(sure=False)
            out[index + 1] = second._replace(sure=False)
    return out


def _disputed(first: str, second: str, vocabulary: Vocabulary) -> bool:
    """Whether two words could nearly as likely be two other words."""
    size = len(first) + len(second)
    if not 3 <= size <= _LONGEST or first in _PLAIN or second in _PLAIN:
        return False
    headwords, counts = vocabulary.headwords, vocabulary.jieba.counts
    text = first + second
    ours = 0.0
    for border in range(1, size):
        left, right = text[:border], text[border:]
        if (
            border == len(first)
            or (border > 1 and left not in headwords)
            or (size - border > 1 and right not in headwords)
        ):
            continue
        ours = ours or log((counts.get(first) or 1) * (counts.get(second) or 1))
        if ours - log((counts.get(left) or 1) * (counts.get(right) or 1)) < _MARGIN:
            return True
    return False
