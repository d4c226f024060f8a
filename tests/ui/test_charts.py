from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.study.statistics import Day
from reader.ui.charts import bar, bounds, columns, heat_map

TODAY = date(2026, 5, 14)
"""A Thursday."""


def days(words: dict[int, int], reviews: dict[int, int] | None = None, count: int = 371) -> list[Day]:
    return [
        Day(TODAY - timedelta(days=back), words.get(back, 0), 0.0, (reviews or {}).get(back, 0))
        for back in range(count - 1, -1, -1)
    ]


@pytest.mark.parametrize(
    ("parts", "drawn"),
    [
        ([], "··········"),
        ([(0.5, "█", "")], "█████·····"),
        ([(0.001, "█", "")], "█·········"),
        ([(0.6, "█", ""), (0.4, "▒", "")], "██████▒▒▒▒"),
        ([(1.0, "█", ""), (0.3, "▒", "")], "██████████"),
        ([(0.0, "█", ""), (0.1, "▒", "")], "▒·········"),
    ],
)
def test_bar(parts: list[tuple[float, str, str]], drawn: str) -> None:
    assert bar(parts, 10).plain == drawn


@given(st.lists(st.floats(0, 1), max_size=4), st.integers(0, 100))
def test_a_bar_is_as_wide_as_it_should_be(shares: list[float], width: int) -> None:
    assert bar([(share, "█", "") for share in shares], width).cell_length == width


def test_columns() -> None:
    lines = [line.plain for line in columns([0, 1, 8, 16], 2, "")]
    assert lines == ["      █ ", "  ▁ █ █ "]


@given(st.lists(st.integers(0, 10**6), max_size=40), st.integers(1, 6))
def test_columns_stand_in_the_order_of_their_values(values: list[int], height: int) -> None:
    lines = [line.plain for line in columns(values, height, "")]
    assert [len(line) for line in lines] == [2 * len(values)] * height
    heights = [sum(" ▁▂▃▄▅▆▇█".index(line[2 * n]) for line in lines) for n in range(len(values))]
    for value, drawn in zip(values, heights, strict=True):
        assert (drawn > 0) == (value > 0)
    assert [heights[n] for n in sorted(range(len(values)), key=values.__getitem__)] == sorted(heights)


def test_heat_map() -> None:
    lines = [line.plain for line in heat_map(days({0: 400, 1: 300, 2: 200, 3: 100, 7: 100}, {4: 9, 0: 9}), 80)]
    assert [line[:4].strip() for line in lines[1:8]] == ["Mon", "", "Wed", "", "Fri", "", "Sun"]
    last = [line[4:][-2:] for line in lines[1:8]]
    assert last == ["░░", "▒▒", "▓▓", "██", "  ", "  ", "  "]
    assert lines[4][-4:-2] == "░░"
    assert lines[7][-4:-2] == "••"
    assert "May" in lines[0]
    assert max(map(len, lines)) <= 80


@given(
    st.dictionaries(st.integers(0, 370), st.integers(0, 5000), max_size=60), st.integers(10, 200), st.integers(1, 371)
)
def test_every_day_in_view_is_drawn_once(words: dict[int, int], width: int, count: int) -> None:
    lines = [line.plain for line in heat_map(days(words, count=count), width)]
    cells = [line[4:][at : at + 2] for line in lines[1:8] for at in range(0, len(line) - 4, 2)]
    drawn = [cell for cell in cells if cell != "  "]
    weeks = max(1, (width - 4) // 2)
    in_view = min(count, TODAY.weekday() + 1 + 7 * (weeks - 1))
    assert in_view - 6 <= len(drawn) <= in_view
    read = sum(count > 0 for back, count in words.items() if back < len(drawn))
    assert sum(cell in ("░░", "▒▒", "▓▓", "██") for cell in drawn) == read


@pytest.mark.parametrize(
    ("counts", "expected"),
    [([], (1, 2, 3)), ([0, 0], (1, 2, 3)), ([400], (100, 200, 300)), ([0, *range(10, 90, 10)], (30, 50, 70))],
)
def test_bounds(counts: list[int], expected: tuple[int, int, int]) -> None:
    assert bounds(counts) == expected


@given(st.lists(st.integers(0, 10**5)))
def test_bounds_rise(counts: list[int]) -> None:
    first, second, third = bounds(counts)
    assert 0 < first <= second <= third
