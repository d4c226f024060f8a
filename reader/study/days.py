"""Days as the reader's clock has them: where each begins, and how many in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)


class Streak(NamedTuple):
    """Days in a row."""

    current: int
    """Up to today; up to yesterday while today is still open."""
    longest: int
    today: bool
    """Whether today counts already."""


def day_of(time: float) -> date:
    """The local day of a time in seconds since 1970, UTC."""
    return datetime.fromtimestamp(time).date()


def start_of(day: date) -> float:
    """When a local day begins, in seconds since 1970, UTC; a day of 23 or 25 hours is one too."""
    return datetime(day.year, day.month, day.day).timestamp()


def last_days(today: date, count: int) -> list[date]:
    """So many days, the last of which is today."""
    return [today - DAY * back for back in range(count - 1, -1, -1)]


def active_days(next_activity: Callable[[float], float | None], today: date) -> Iterator[date]:
    """The days up to today on which something was done, in order.

    Args:
        next_activity: When something was done first, from a time on. Asked once a day, so that a day full of
            activity costs no more than one with little.
        today: The last day.
    """
    time: float | None = 0.0
    while time is not None:
        time = next_activity(time)
        if time is None or (day := day_of(time)) > today:
            return
        yield day
        time = start_of(day + DAY)


def streak(days: Iterator[date], today: date) -> Streak:
    """How many days in a row.

    Args:
        days: On which something was done, in order.
        today: The last day that can count.
    """
    longest = run = 0
    last: date | None = None
    for day in days:
        run = run + 1 if last is not None and day - last == DAY else 1
        longest, last = max(longest, run), day
    held = last is not None and today - last <= DAY
    return Streak(run if held else 0, longest, last == today)
