"""Numbers drawn with characters: bars, columns, a year of days. No meaning is carried by a colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from reader.study.days import DAY
from reader.study.statistics import Day

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_SHADES = ("··", "░░", "▒▒", "▓▓", "██")
_REVIEWED = "••"
"""A day without reading on which words were reviewed."""
_WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")
_MARGIN = 4
_MONTH_WIDTH = 4
_FEW = 8
"""Days of reading."""


def bar(parts: Sequence[tuple[float, str, str]], width: int) -> Content:
    """A bar of parts beside each other, filled up with dots.

    Args:
        parts: Share of the whole (0 to 1), character, style. What is not nothing gets a cell, as long as there is room.
        width: Cells.
    """
    drawn: list[tuple[str, str]] = []
    room = width
    for share, char, style in parts:
        cells = min(room, max(round(share * width), int(share > 0)))
        drawn.append((char * cells, style))
        room -= cells
    return Content.assemble(*drawn, ("·" * room, "$quiet"))


def columns(values: Sequence[int], height: int, style: str, cell: int = 2) -> list[Content]:
    """Values as columns next to each other, the highest as high as the chart; lines from top to bottom.

    Args:
        values: None below 0.
        height: Lines.
        style: Of the columns.
        cell: Cells of a column with the gap behind it.
    """
    most = max(values, default=0) or 1
    steps = [max(round(value / most * height * 8), int(value > 0)) for value in values]
    return [
        Content.styled("".join(_EIGHTHS[min(8, max(0, step - line * 8))] * (cell - 1) + " " for step in steps), style)
        for line in range(height - 1, -1, -1)
    ]


def bounds(counts: Sequence[int]) -> tuple[int, int, int]:
    """The counts above which a day gets the next shade: quarters of the days on which anything was read.

    Of a few days quarters say nothing: there it is quarters of the most.
    """
    read = sorted(count for count in counts if count)
    if len(read) < _FEW:
        most = max(read, default=4)
        return max(1, most // 4), max(1, most // 2), max(1, most * 3 // 4)
    first, second, third = (read[len(read) * quarter // 4] for quarter in (1, 2, 3))
    return first, second, third


def heat_map(days: Sequence[Day], width: int) -> list[Content]:
    """A column for each week, a line for each day of the week, the months above; as many weeks as fit.

    Args:
        days: In order, without gaps; the last is today.
        width: Cells.
    """
    weeks = max(1, (width - _MARGIN) // 2)
    today = days[-1].day
    first = today - DAY * (today.weekday() + 7 * (weeks - 1))
    shown = {day.day: day for day in days if day.day >= first}
    begins = [first + DAY * (7 * week) for week in range(weeks)]
    begins = [begin for begin in begins if begin + DAY * 6 >= days[0].day]
    limits = bounds([day.words for day in shown.values()])
    lines = [Content.styled(" " * _MARGIN + _months(begins), "$quiet")]
    for weekday, name in enumerate(_WEEKDAYS):
        cells = [_cell(shown.get(begin + DAY * weekday), limits) for begin in begins]
        lines.append(Content.assemble((f"{name:<{_MARGIN}}", "$quiet"), *cells))
    return [*lines, _legend(limits)]


def _cell(day: Day | None, limits: tuple[int, int, int]) -> tuple[str, str]:
    if day is None:
        return "  ", ""
    if not day.words:
        return (_REVIEWED, "$accent") if day.reviews else (_SHADES[0], "$quiet")
    return _SHADES[1 + sum(day.words > limit for limit in limits)], "$success"


def _months(begins: Sequence[date]) -> str:
    """The name of each month over the first week that begins in it, where there is room for it and the next."""
    line = ""
    for week, begin in enumerate(begins):
        new = week == 0 or begin.month != begins[week - 1].month
        short = week == 0 and len(begins) > 1 and begins[1].month != begin.month
        if new and not short and (len(begins) - week) * 2 >= _MONTH_WIDTH - 1:
            line = f"{line:<{week * 2}}{begin:%b} "
    return line


def _legend(limits: tuple[int, int, int]) -> Content:
    first, second, third = limits
    return Content.assemble(
        " " * _MARGIN,
        (_SHADES[0], "$quiet"),
        (" nothing  ", "$quiet"),
        (_REVIEWED, "$accent"),
        (" only reviews  words: ", "$quiet"),
        (_SHADES[1], "$success"),
        (f" ≤{first:,} ", "$quiet"),
        (_SHADES[2], "$success"),
        (f" ≤{second:,} ", "$quiet"),
        (_SHADES[3], "$success"),
        (f" ≤{third:,} ", "$quiet"),
        (_SHADES[4], "$success"),
        (" more", "$quiet"),
    )
