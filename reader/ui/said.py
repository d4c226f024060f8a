"""What the reader said of a word, as card and tooltip show it."""

from __future__ import annotations

from typing import NamedTuple

from reader.store.vocabulary import LEARNING, Status


class Said(NamedTuple):
    """What was said of a word, or follows from the level that is assumed to be known."""

    status: Status | None = None
    """None where it is not a word to learn, or not known yet."""
    note: str = ""


UNSAID = Said()
LEVEL_NAMES = ("hardly known", "seen before", "half known", "mostly known", "nearly known")
"""Of the statuses 1 to 5."""


def in_words(status: Status | None) -> str:
    """A status in a word or two: `learning 2`."""
    if status is None:
        return ""
    return f"learning {status}" if status in LEARNING else status
