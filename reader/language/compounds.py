"""Neighbours that make a headword of four or more hanzi (业务|模式, 生活|方式), and borders that the text itself mends.

Shorter ones are left alone: 不|在, 有|一套, 才|能 are mostly two words, though the dictionary has them as one too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.language.tokens import Token
from reader.language.vocabulary import Vocabulary

_SHORTEST = 4
_LONGEST = 8
_PIECES = 4


def joined_headwords(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """The tokens with such neighbours made one, the longest first."""
    headwords = vocabulary.headwords
    out: list[Token] = []
    index, size = 0, len(tokens)
    while index < size:
        token = tokens[index]
        best = index + 1
        if token.kind == "word":
            text, end = token.text, token.end
            for stop in range(index + 1, min(size, index + _PIECES)):
                following = tokens[stop]
                if following.start != end or following.kind not in ("word", "name"):
                    break
                text += following.text
                end = following.end
                if len(text) > _LONGEST:
                    break
                if len(text) >= _SHORTEST and text in headwords:
                    best, token = stop + 1, Token(token.start, end, text, "word")
        out.append(token)
        index = best
    return out


def mended(tokens: Sequence[Token], counts: Mapping[str, int], vocabulary: Vocabulary) -> list[Token]:
    """The tokens with disputed borders where the rest of the passage wants them: 落|地层 where it has 落地 again."""
    out = list(tokens)
    for index in range(len(out) - 1):
        first, second = out[index], out[index + 1]
        if first.sure or second.sure or first.end != second.start or (len(first.text), len(second.text)) != (1, 2):
            continue
        text = first.text + second.text
        if text[:2] in vocabulary.headwords and counts.get(text[:2], 0) > 1 + counts.get(second.text, 0):
            middle = first.end + 1
            out[index] = Token(first.start, middle, text[:2], "word", False)
            out[index + 1] = Token(middle, second.end, text[2], "word", False)
    return out
