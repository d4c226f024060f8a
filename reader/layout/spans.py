"""Stretches of the text that stand out: quotations, matches of a search."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class MarkedSpans:
    """Spans by name, asked for what lies at a place; fast with a hundred thousand of them."""

    def __init__(self) -> None:
        self._spans: dict[str, tuple[list[int], list[int]]] = {}

    def put(self, name: str, spans: Iterable[tuple[int, int]]) -> None:
        """Mark these spans, half open, in order and not overlapping, instead of those that had this name."""
        pairs = list(spans)
        if pairs:
            self._spans[name] = ([start for start, _ in pairs], [end for _, end in pairs])
        else:
            self._spans.pop(name, None)

    def names(self, start: int, end: int) -> list[str]:
        """The names of what overlaps a stretch, in the order in which they were first put."""
        if not self._spans:
            return []
        return [
            name for name, (starts, ends) in self._spans.items() if bisect_right(ends, start) < bisect_left(starts, end)
        ]
