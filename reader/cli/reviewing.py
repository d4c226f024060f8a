"""The command review: what the session shall be like; the interface does the rest."""

from __future__ import annotations

from collections.abc import Callable

from reader.cli.analysis import open_settings
from reader.errors import ReaderError
from reader.study.sessions import Wish

Review = Callable[[str | None, Wish], int]
"""Opens the reader on its review: with the name of a text, or where it was left. The exit status."""


def review_words(open_reader: Review | None, text: str | None, limit: int | None, minutes: float | None) -> int:
    """Review what is due.

    Args:
        open_reader: Opens the interface.
        text: Only words of this text; None for all.
        limit: Words at most; None for what is set.
        minutes: How long at most.

    Raises:
        ReaderError: there is no interface to open.
    """
    if open_reader is None:
        raise ReaderError("a review needs a terminal of its own")
    wish = Wish(limit or open_settings().session_cards, minutes, own_text=text is not None, anew=bool(limit or minutes))
    return open_reader(text, wish)
