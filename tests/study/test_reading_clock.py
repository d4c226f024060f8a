"""Pages of a text in view for so many seconds, and what counts as read."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.study.reading_clock import QUICKEST, Read, ReadingClock

Look = tuple[int, int, float]
"""A span in view, and for how long."""


def after(looks: Sequence[Look], clock: ReadingClock | None = None) -> list[Read]:
    clock, now = clock or ReadingClock(), 100.0
    for start, end, seconds in looks:
        clock.look(start, end, now)
        now += seconds
    clock.pause(now)
    return clock.take(now)


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        pytest.param([(0, 200, 60)], [(0, 200, 60)], id="a page"),
        pytest.param([(0, 200, 60), (200, 400, 40)], [(0, 400, 100)], id="two pages"),
        pytest.param([(0, 200, 2)], [], id="leafed through"),
        pytest.param([(0, 200, 1), (200, 400, 60), (400, 600, 1)], [(200, 400, 60)], id="one page among others"),
        pytest.param([(0, 200, 4000)], [(0, 200, 180)], id="gone for an hour"),
        pytest.param([(0, 5, 4000)], [(0, 5, 10)], id="a heading, and gone"),
        pytest.param([(0, 200, 30), (20, 220, 0.5), (40, 240, 0.5)], [(0, 200, 30.85)], id="rows scrolled at the end"),
        pytest.param([(0, 200, 8), (300, 500, 1), (0, 200, 8)], [(0, 200, 16)], id="come back to"),
        pytest.param([(0, 0, 50), (7, 3, 50)], [], id="nothing in view"),
    ],
)
def test_what_counts(looks: list[Look], expected: list[tuple[int, int, float]]) -> None:
    found = after(looks)
    assert [(read.start, read.end) for read in found] == [(start, end) for start, end, _ in expected]
    assert [read.seconds for read in found] == pytest.approx([seconds for *_, seconds in expected])
    assert not any(read.again for read in found)


def near(seconds: float) -> Any:
    return pytest.approx(seconds)


def test_a_reader_who_presses_keys_is_there() -> None:
    clock = ReadingClock()
    clock.look(0, 100, 0.0)
    for now in range(60, 1201, 60):
        clock.touch(float(now))
    assert clock.take(1200.0) == [Read(0, 100, near(1200.0), False)]


def test_what_lies_under_something_else_is_not_read() -> None:
    clock = ReadingClock()
    clock.look(0, 100, 0.0)
    clock.pause(20.0)
    clock.look(0, 100, 500.0)
    assert sum(read.seconds for read in clock.take(510.0)) == pytest.approx(30.0)


def test_words_count_once_and_time_goes_on() -> None:
    clock = ReadingClock()
    assert after([(0, 100, 50)], clock) == [Read(0, 100, near(50), False)]
    assert clock.take(1000.0) == []
    assert after([(50, 150, 50)], clock) == [
        Read(50, 100, near(25), True),
        Read(100, 150, near(25), False),
    ]


def test_a_clock_that_is_set_back_takes_no_time_away() -> None:
    clock = ReadingClock()
    clock.look(0, 100, 50.0)
    clock.touch(80.0)
    clock.touch(10.0)
    assert clock.take(10.0) == [Read(0, 100, near(30.0), False)]


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 120), st.floats(0, 400)), max_size=30), st.data())
def test_no_time_is_made_up_and_no_text_counts_twice(looks: list[tuple[int, int, float]], data: st.DataObject) -> None:
    clock, now, found, spent = ReadingClock(), 0.0, [], 0.0
    for start, length, seconds in looks:
        clock.look(start, start + length, now)
        now += seconds
        spent += seconds if length else 0.0
        if data.draw(st.booleans()):
            found += clock.take(now)
    clock.pause(now)
    found += clock.take(now)
    assert sum(read.seconds for read in found) <= spent + 1e-6
    counted = [at for read in found if not read.again for at in range(read.start, read.end)]
    assert len(counted) == len(set(counted))
    assert {at for read in found for at in range(read.start, read.end)} == set(counted)
    for read in found:
        assert read.start < read.end
        assert read.seconds > 0
        assert read.again or read.seconds >= QUICKEST * (read.end - read.start) - 1e-6
