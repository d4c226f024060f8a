"""Passages: the pieces in which a text is analysed, and cached."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.document import Document

LONGEST = 6_000
"""Code points of a passage at most, unless one paragraph alone is longer: enough context for names and terms
that come back, and short enough for an answer within a fraction of a second."""
_SHORTEST = 2_000
"""A section that starts before this many code points does not start a passage of its own."""


class Passage(NamedTuple):
    """Neighbouring paragraphs that are analysed together. None of them is hidden."""

    start: int
    """Code-point offset in `Document.text` of its first paragraph."""
    end: int
    first: int
    """Index of its first paragraph in `Document.paragraphs`."""
    last: int
    """Index after its last paragraph."""


def passages(document: Document) -> tuple[Passage, ...]:
    """Every paragraph that is not hidden, in order, in passages cut at paragraph borders.

    A new passage starts at a section where the last one is long enough, else where it would grow too long.
    """
    found: list[Passage] = []
    paragraphs = document.paragraphs
    headed = {section.first for section in document.sections}
    whole = not paragraphs or paragraphs[-1].end - paragraphs[0].start <= LONGEST
    first = start = end = -1
    for index, paragraph in enumerate(paragraphs):
        hidden = paragraph.kind == "hidden"
        if first >= 0 and (
            hidden or paragraph.end - start > LONGEST or (not whole and index in headed and end - start >= _SHORTEST)
        ):
            found.append(Passage(start, end, first, index))
            first = -1
        if hidden:
            continue
        if first < 0:
            first, start = index, paragraph.start
        end = paragraph.end
    if first >= 0:
        found.append(Passage(start, end, first, len(paragraphs)))
    return tuple(found)


def passage_text(document: Document, passage: Passage) -> tuple[str, list[tuple[int, int]]]:
    """The text of a passage, and its paragraphs as half-open spans in it: what the engine is given."""
    start, end, first, last = passage
    return document.text[start:end], [(p.start - start, p.end - start) for p in document.paragraphs[first:last]]


def passage_of(cut: Sequence[Passage], paragraph: int) -> int | None:
    """Index in `cut` of the passage that holds the paragraph of that index, None if it is hidden."""
    index = bisect_right(cut, paragraph, key=_first) - 1
    return index if index >= 0 and paragraph < cut[index].last else None


def _first(passage: Passage) -> int:
    return passage.first
