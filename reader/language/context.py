"""Readings that the neighbours decide: function words and frequent heteronyms."""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.tokens import Token
from reader.language.vocabulary import Reading, Readings


def reading_in_context(tokens: Sequence[Token], index: int, candidates: Readings) -> Reading | None:
    """The reading that the neighbours call for, None if they say nothing."""
    return None
