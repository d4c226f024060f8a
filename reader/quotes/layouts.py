"""The layouts in which a text may come: in paragraphs, a sentence a line, all in one paragraph.

Articles from the web have lost their paragraphs as often as not. Who speaks must not hang on them, so that each
labelled article is learnt from in every layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.text.document import Document, Span

_SENTENCE_END = re.compile('[。！？](?=[^”’」』"。！？）\\n])|(?<=[。！？])[”」](?=[^，。的等、\\n”」])')
_LINE_END = re.compile("\\n[ \u3000]*")

_SENTENCE_INSIDE = re.compile('[。！？][”」』"]?(?=[^”」』"])')
_FEW, _FIRST = 6, 200
"""Paragraphs that a text must have for its layout to tell anything, and those that are looked at."""

Layout = tuple[str, Callable[[Span], Span]]
"""A text laid out anew, and where a span of the one before stands in it."""


def is_in_lines(document: Document) -> bool:
    """Whether each sentence has a line of its own, so that paragraphs tell little."""
    body = [p for p in document.paragraphs if p.kind == "body"]
    first = body[:_FIRST]
    longer = sum(_SENTENCE_INSIDE.search(document.text, p.start, p.end) is not None for p in first)
    return len(body) >= _FEW and longer * 4 <= len(first)


def layouts(text: str) -> Iterator[Layout]:
    """The text as it stands, a sentence a line, and in one paragraph."""
    yield text, lambda span: span
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    yield _changed(text, [(end, end, "\n") for end in ends])
    yield _changed(text, [(*match.span(), "") for match in _LINE_END.finditer(text)])


def _changed(text: str, changes: list[tuple[int, int, str]]) -> Layout:
    """The text with some parts, in order, changed for others."""
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    at = shift = 0
    for start, end, new in changes:
        pieces += [text[at:start], new]
        shift += len(new) - (end - start)
        shifts.append((end, shift))
        at = end
    pieces.append(text[at:])

    def moved(span: Span) -> Span:
        by = [next((shift for end, shift in reversed(shifts) if end <= place), 0) for place in span]
        return Span(span.start + by[0], span.end + by[1])

    return "".join(pieces), moved
