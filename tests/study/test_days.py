from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.study.days import Streak, active_days, day_of, last_days, start_of, streak

TODAY = date(2026, 3, 29)
"""In Berlin a day of 23 hours."""


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        ([], Streak(0, 0, False)),
        ([0], Streak(1, 1, True)),
        ([1], Streak(1, 1, False)),
        ([2], Streak(0, 1, False)),
        ([2, 1, 0], Streak(3, 3, True)),
        ([9, 8, 7, 6, 2, 1], Streak(2, 4, False)),
        ([5, 4, 3], Streak(0, 3, False)),
    ],
)
def test_streak(back: list[int], expected: Streak) -> None:
    assert streak((TODAY - timedelta(days=days) for days in back), TODAY) == expected


@given(st.sets(st.integers(0, 60)))
def test_a_streak_never_exceeds_the_days_that_it_is_made_of(back: set[int]) -> None:
    found = streak((TODAY - timedelta(days=days) for days in sorted(back, reverse=True)), TODAY)
    assert found.current <= found.longest <= len(back)
    assert found.today == (0 in back)
    assert (found.current > 0) == bool(back & {0, 1})


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "Asia/Shanghai", "America/St_Johns"])
def test_days_follow_each_other_without_a_gap(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        days = last_days(TODAY, 400)
        assert (len(days), days[-1]) == (400, TODAY)
        for day, following in pairwise(days):
            begin, end = start_of(day), start_of(following)
            assert end - begin in (23 * 3600, 24 * 3600, 25 * 3600)
            assert [day_of(begin), day_of(end - 0.001), day_of(end)] == [day, day, following]
    finally:
        monkeypatch.undo()
        time.tzset()


@given(st.lists(st.integers(-20 * 86400, 3 * 86400)))
def test_active_days_are_those_of_the_times(seconds: list[int]) -> None:
    times = sorted(start_of(TODAY) + offset for offset in seconds)
    asked: list[float] = []

    def next_activity(since: float) -> float | None:
        asked.append(since)
        return next((time for time in times if time >= since), None)

    expected = sorted({day_of(time) for time in times if day_of(time) <= TODAY})
    assert list(active_days(next_activity, TODAY)) == expected
    assert len(asked) <= len(expected) + 1
