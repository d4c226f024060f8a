"""One search over a text: slice by slice, the nearest first, so that whoever waits for a key is never in its way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.search.index import Index
from reader.search.matches import Match, Matches, joined
from reader.search.patterns import Pattern

_NOTHING = Matches([], [], [])


class Search:
    """Looks for patterns from an offset on, and round to it again."""

    def __init__(self, index: Index, patterns: Sequence[Pattern], origin: int = 0) -> None:
        """Look nowhere yet.

        Args:
            index: Of the text.
            patterns: What is looked for.
            origin: Where the reader is.
        """
        self.count = 0
        """Matches found so far."""
        self.nearest: Match | None = None
        """The first at or after the origin; when all is done and there is none, the first of the text."""
        self._index = index
        self._patterns = patterns
        self._origin = origin
        self._found: list[Matches] = [_NOTHING] * len(index)
        here = max(0, bisect_right(index.passages, (origin, len(index.text) + 1)) - 1)
        self._order = [*range(here, len(index)), *range(here)] if patterns else []
        self._done = 0

    @property
    def done(self) -> bool:
        """Whether all of the text has been looked through."""
        return self._done == len(self._order)

    def step(self) -> None:
        """Look through one more slice."""
        number = self._order[self._done]
        self._done += 1
        self.look(number)
        found = self._found[number]
        if self.nearest is None and found:
            if self._done == 1:  # the origin's own slice: what stands before it comes last
                at = found.at_or_after(self._origin)
                self.nearest = found[at] if found.starts[at] >= self._origin else None
            else:
                self.nearest = found[0]
        if self.done and self.nearest is None and self.count:
            self.nearest = self.matches()[0]

    def run(self) -> Matches:
        """Look through all that is left."""
        while not self.done:
            self.step()
        return self.matches()

    def look(self, number: int) -> None:
        """Look through a slice, again if need be: more is known of its words."""
        place = self._index.slice(number)
        parts: list[Matches] = []
        for pattern in self._patterns:
            for starts, length in pattern.find(place):
                if starts:
                    begins, ends = place.spans(starts, length)
                    parts.append(Matches(begins, ends, [pattern.kind] * len(starts)))
        found = parts[0] if len(parts) == 1 else _NOTHING
        if len(parts) > 1:
            found = Matches.of(
                triple for part in parts for triple in zip(part.starts, part.ends, part.kinds, strict=True)
            )
        self.count += len(found) - len(self._found[number])
        self._found[number] = found

    def found_in(self, number: int) -> Matches:
        """What was found in a slice so far."""
        return self._found[number]

    def matches(self) -> Matches:
        """What was found so far, in the order of the text."""
        return joined(filter(None, self._found))
