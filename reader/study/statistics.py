"""The numbers of study: what was read and reviewed, how well it was remembered, what comes due, what is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from math import inf, sqrt
from typing import NamedTuple

from reader.store.database import Database
from reader.store.tallies import Recall, Tallies
from reader.store.vocabulary import LEARNING, Status, Vocabulary
from reader.study.days import DAY, Streak, active_days, last_days, start_of, streak

WEEKS = 53
"""Weeks of which each day is counted."""
FORECAST_DAYS = 30
CHANCES = (0.0, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)
"""Bounds of the groups in which foreseen and measured recall are compared."""
_PERIODS = (("today", 1), ("7 days", 7), ("30 days", 30), ("in all", None))
_MONTH, _YEAR = 30, 365
_Z = 1.96
"""Standard deviations that hold 95 % of a normal distribution."""


class Period(NamedTuple):
    """What was done in some days, the last of which is today."""

    name: str
    words: int
    """Running words read."""
    seconds: float
    """Time of reading."""
    saved: int
    """Words met in a text that were saved."""
    reviews: int
    review_seconds: float


class Day(NamedTuple):
    """What was done on a day."""

    day: date
    words: int
    seconds: float
    reviews: int


class Retention(NamedTuple):
    """Recall as it was foreseen and as it was measured."""

    reviews: int
    """Memories put to the test: no first reviews, none within a day of the one before, none that were imported."""
    measured: float | None
    """Share that was recalled; None without a review."""
    low: float
    """Bounds between which the true share lies with 95 %, given so many reviews."""
    high: float
    predicted: float | None
    """The mean chance that the scheduler saw."""


class Chance(NamedTuple):
    """Reviews for which the scheduler foresaw a chance from `lower` to below `upper`."""

    lower: float
    upper: float
    retention: Retention


class DueDay(NamedTuple):
    """How many cards come due on a day; what is overdue counts for the first."""

    day: date
    cards: int


class LevelShare(NamedTuple):
    """How much is known of an HSK level (7 stands for 7 to 9)."""

    level: int
    words: int
    known: int
    learning: int


class Statistics(NamedTuple):
    """All numbers of one moment."""

    today: date
    periods: tuple[Period, ...]
    streak: Streak
    """Days in a row on which something was read or reviewed."""
    days: tuple[Day, ...]
    """The last `WEEKS` weeks, in order."""
    month: Retention
    """Of the last 30 days."""
    year: Retention
    """Of the last 365 days."""
    chances: tuple[Chance, ...]
    """Of the last 365 days."""
    due_now: int
    """Cards due at this moment."""
    forecast: tuple[DueDay, ...]
    cards: int
    """Cards of words being learnt."""
    statuses: Mapping[Status, int]
    """How many words have each status."""


def statistics(database: Database, now: float, today: date) -> Statistics:
    """Count everything but what needs a dictionary; for a thread of its own where there is a screen.

    Args:
        database: What is kept.
        now: The time in seconds since 1970, UTC.
        today: Its local day.
    """
    tallies = Tallies(database)
    chances = tallies.recall_by_chance(CHANCES, start_of(today - DAY * (_YEAR - 1)), inf)
    return Statistics(
        today,
        _periods(tallies, today),
        streak(active_days(tallies.next_activity, today), today),
        tuple(_day(tallies, day) for day in last_days(today, WEEKS * 7)),
        retention(tallies.recall(start_of(today - DAY * (_MONTH - 1)), inf)),
        retention(Recall(*(sum(column) for column in zip(*chances, strict=True)))),
        tuple(
            Chance(lower, upper, retention(recall))
            for lower, upper, recall in zip(CHANCES, CHANCES[1:], chances, strict=False)
        ),
        tallies.due(-inf, now),
        _forecast(tallies, today),
        tallies.cards(),
        Vocabulary(database).counts(),
    )


def level_shares(levels: Mapping[str, int], vocabulary: Vocabulary, assumed: int) -> list[LevelShare]:
    """How much is known of each level.

    Args:
        levels: The words of a standard with their level.
        vocabulary: What the reader said.
        assumed: Words up to this level count as known where nothing was said; without effect once a starting point
            is chosen.
    """
    said = vocabulary.statuses(levels)
    if vocabulary.started():
        assumed = 0
    words: Counter[int] = Counter(levels.values())
    known: Counter[int] = Counter()
    learning: Counter[int] = Counter()
    for word, level in levels.items():
        status = said.get(word, "new")
        if status == "new" and level <= assumed:
            status = "known"
        known[level] += status == "known"
        learning[level] += status in LEARNING
    return [LevelShare(level, words[level], known[level], learning[level]) for level in sorted(words)]


def retention(recall: Recall) -> Retention:
    """The shares of a tally, with the interval of Wilson (1927), which holds for few reviews and shares near 1 too."""
    count = recall.reviews
    if not count:
        return Retention(0, None, 0.0, 1.0, None)
    share = recall.recalled / count
    spread = _Z * sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    middle, whole = share + _Z**2 / (2 * count), 1 + _Z**2 / count
    low, high = max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)
    return Retention(count, share, min(low, share), max(high, share), recall.predicted / count)


def _periods(tallies: Tallies, today: date) -> tuple[Period, ...]:
    begins = [-inf if days is None else start_of(today - DAY * (days - 1)) for _, days in _PERIODS]
    saved = tallies.saved(["" if begin == -inf else _iso(begin) for begin in begins])
    return tuple(
        Period(name, *tallies.read(begin, inf), count, *tallies.reviewed(begin, inf))
        for (name, _), begin, count in zip(_PERIODS, begins, saved, strict=True)
    )


def _day(tallies: Tallies, day: date) -> Day:
    begin, end = start_of(day), start_of(day + DAY)
    read = tallies.read(begin, end)
    return Day(day, read.words, read.seconds, tallies.reviewed(begin, end).reviews)


def _forecast(tallies: Tallies, today: date) -> tuple[DueDay, ...]:
    days = [today + DAY * ahead for ahead in range(FORECAST_DAYS)]
    begins = [-inf, *map(start_of, days[1:]), start_of(days[-1] + DAY)]
    return tuple(
        DueDay(day, tallies.due(begin, end)) for day, begin, end in zip(days, begins, begins[1:], strict=False)
    )


def _iso(time: float) -> str:
    """As the times of words are kept."""
    return datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
