"""What stands around a match."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from reader.text.document import Document

_AROUND = 24
"""Code points on either side."""
_ELLIPSIS = "…"


class Context(NamedTuple):
    """A match with what stands around it, cut at the borders of its paragraph."""

    text: str
    at: int
    """Where the match starts in it."""
    end: int
    section: int
    """The number of its section, 0 if the text has none."""


def context_of(document: Document, start: int, end: int, around: int = _AROUND) -> Context:
    """The context of a span: an ellipsis stands where the paragraph goes on."""
    paragraph = document.paragraphs[document.paragraph_at(start)] if document.paragraphs else None
    first = max(paragraph.start if paragraph else 0, start - around)
    last = min(paragraph.end if paragraph else len(document.text), end + around)
    before = _ELLIPSIS if paragraph and first > paragraph.start else ""
    after = _ELLIPSIS if paragraph and last < paragraph.end else ""
    number = bisect_right(document.sections, start, key=lambda section: section.start)
    section = document.sections[max(0, number - 1)].number if document.sections else 0
    at = len(before) + start - first
    return Context(before + document.text[first:last] + after, at, at + end - start, section)
