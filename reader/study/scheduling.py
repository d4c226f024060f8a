"""When a word is asked again: FSRS-6 by the package `fsrs`, between our records and its own.

The scheduler knows nothing of statuses: how well a word is known on the page is what the reader says, when it is
asked again is what the grades say.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.store.reviews import CardState

if TYPE_CHECKING:  # loaded with the first review, never at start-up
    from fsrs import Card, Scheduler

GRADES = {1: "again", 2: "hard", 3: "good", 4: "easy"}
"""What a grade says."""
REVIEW = 2
"""State of a card that has left the short steps of learning and relearning."""


class Scheduling:
    """Decides intervals; keeps nothing."""

    def __init__(self, parameters: Sequence[float] = (), retention: float = 0.9, *, fuzz: bool = True) -> None:
        """Take the reader's wishes.

        Args:
            parameters: The 21 weights of FSRS-6; empty for those of the package.
            retention: The share of reviews that shall be recalled, 0 to 1.
            fuzz: Whether long intervals are spread a little, so that words saved together do not stay together. The
                spread of a card follows from the card, so that what is shown beforehand is what comes.
        """
        self._parameters = tuple(parameters)
        self._retention = retention
        self._fuzz = fuzz

    def next(self, card: CardState | None, headword: str, grade: int, now: float) -> CardState:
        """The card after a grade.

        Args:
            card: As it was; None before its first review.
            headword: The word.
            grade: 1 again, 2 hard, 3 good, 4 easy.
            now: Seconds since 1970.

        Raises:
            ReaderError: the parameters in the settings are out of their bounds.
        """
        from fsrs import Rating

        scheduler = self._scheduler
        with _seeded(f"{headword} {card.reviewed if card else 0}"):
            after, _ = scheduler.review_card(_theirs(card), Rating(grade), _moment(now))
        assert after.stability is not None
        assert after.difficulty is not None
        return CardState(
            headword, int(after.state), after.step, after.stability, after.difficulty, after.due.timestamp(), now
        )

    def intervals(self, card: CardState | None, headword: str, now: float) -> tuple[float, float, float, float]:
        """Seconds until the next review for each grade."""
        again, hard, good, easy = (self.next(card, headword, grade, now).due - now for grade in GRADES)
        return again, hard, good, easy

    def recall(self, card: CardState | None, now: float) -> float | None:
        """The chance that the word is recalled, 0 to 1; None before its first review."""
        return None if card is None else float(self._scheduler.get_card_retrievability(_theirs(card), _moment(now)))

    @cached_property
    def _scheduler(self) -> Scheduler:
        from fsrs import Scheduler

        if not self._parameters:
            return Scheduler(desired_retention=self._retention, enable_fuzzing=self._fuzz)
        try:
            return Scheduler(self._parameters, self._retention, enable_fuzzing=self._fuzz)
        except ValueError as error:
            reason = "; ".join(str(error).splitlines()[1:] or [str(error)])
            raise ReaderError(f"parameters in the settings: {reason}; take them out to use the usual ones") from None


def _theirs(card: CardState | None) -> Card:
    from fsrs import Card, State

    if card is None:
        return Card(card_id=0)
    _, state, step, stability, difficulty, due, reviewed = card
    return Card(0, State(state), step, stability, difficulty, _moment(due), _moment(reviewed))


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@contextmanager
def _seeded(seed: str) -> Iterator[None]:
    """Let the package's chance, which is the program's, depend on this alone for a moment."""
    before = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(before)


def interval(seconds: float) -> str:
    """An interval for people, short: `10 min`, `3 d`, `2.1 mo`, `1.5 y`."""
    seconds = round(seconds)
    minutes, days = seconds / 60, seconds / 86400
    if minutes < 1:
        return "<1 min"
    if minutes < 60:
        return f"{minutes:.0f} min"
    if days < 1:
        return f"{minutes / 60:.0f} h"
    if days < 30:
        return f"{days:.0f} d"
    if days < 365:
        return f"{days / 30.4:.1f} mo"
    return f"{days / 365:.1f} y"
