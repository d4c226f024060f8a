"""Readings that the neighbours decide: the table of `contexts` first, then the function words 为 地 得 着 了."""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.contexts import rules
from reader.language.function_words import FUNCTION_WORDS
from reader.language.tokens import Token
from reader.language.vocabulary import Reading, Vocabulary

_REACH = 14
"""Characters on each side that a rule may look at."""


def reading_in_context(text: str, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> Reading | None:
    """The reading that the neighbours call for, None if they say nothing."""
    token = tokens[index]
    first, last = tokens[0].start, tokens[-1].end + 1
    for reading, before, after in rules(token.text):
        if (before is None or before.search(text, max(first, token.start - _REACH), token.start)) and (
            after is None or after.match(text, token.end, min(last, token.end + _REACH))
        ):
            return reading
    function_word = FUNCTION_WORDS.get(token.text)
    return function_word(text, tokens, index, vocabulary) if function_word else None
