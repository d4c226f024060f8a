"""The layouts in which a text may come: in paragraphs, a sentence a line, all in one paragraph.

Articles from the web have lost their paragraphs as often as not. Who speaks must not hang on them, so that each
labelled article is learnt from in every layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.text.document import Span

_SENTENCE_END = re.compile("[。！？](?=[^”’」』。！？）\\n])|(?<=[。！？])[”」](?=[^，。的等、\\n”」])")
_LINE_END = re.compile("\\n[ \u3000]*")

Layout = tuple[str, Callable[[Span], Span]]
"""A text laid out anew, and where a span of the one before stands in it."""


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
