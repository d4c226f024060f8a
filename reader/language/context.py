"""Readings that the neighbours decide: the table of `contexts` first, then the function words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.contexts import rules
from reader.language.function_words import FUNCTION_WORDS, Choice
from reader.language.jieba_words import JiebaWords
from reader.language.tokens import Token

_REACH = 14
"""Characters on each side that a rule may look at."""


def reading_in_context(text: str, tokens: Sequence[Token], index: int, jieba: JiebaWords) -> Choice | None:
    """The reading that the neighbours call for, None if they say nothing."""
    token = tokens[index]
    first, last = tokens[0].start, tokens[-1].end + 1
    for reading, before, after in rules(token.text):
        if (before is None or before.search(text, max(first - 1, token.start - _REACH, 0), token.start)) and (
            after is None or after.match(text, token.end, min(last, token.end + _REACH))
        ):
            return Choice(reading)
    function_word = FUNCTION_WORDS.get(token.text)
    return function_word(text, tokens, index, jieba) if function_word else None
