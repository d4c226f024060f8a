"""Lengths of time for people."""

from __future__ import annotations


def duration(seconds: float) -> str:
    """How long something took: `0 min`, `45 min`, `3 h 05 min`, `120 h`."""
    minutes = round(seconds / 60)
    if seconds > 0 and minutes == 0:
        return "<1 min"
    hours, rest = divmod(minutes, 60)
    if hours >= 100:
        return f"{round(seconds / 3600):,} h"
    return f"{hours} h {rest:02} min" if hours else f"{minutes} min"
