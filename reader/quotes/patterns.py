"""Regular expressions out of lists of words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """The alternatives as a pattern without brackets, a word before those that it begins with."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
