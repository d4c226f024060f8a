"""The marked spans of a document, found as far ahead of the reading as anybody asks, and forgotten after it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.quotes.kinds import is_statement
from reader.quotes.marks import MarkedSpan, MarkReader
from reader.text.document import Document, Paragraph, Span


class Marked(NamedTuple):
    """The quotations of a paragraph."""

    spans: list[MarkedSpan]
    """Those that open in it."""
    inside: int
    """Where it leaves a quotation that a paragraph before left open; not after its start if there is none."""
    until: int
    """Where the last quotation ends that opened here or before."""


class MarksAhead:
    """Knows the quotations of each paragraph from the first time that somebody asks until they are forgotten."""

    def __init__(self, document: Document, text: str) -> None:
        """Begin a document; `text` is what the rules read of it."""
        self._document = document
        self._text = text
        self._reader = MarkReader(document)
        self._known: dict[int, Marked] = {}
        self._next = 0

    def of(self, index: int) -> Marked:
        """The quotations of a paragraph that was not forgotten; none in a hidden one."""
        for number in range(self._next, index + 1):
            inside = self._reader.until
            hidden = self._document.paragraphs[number].kind == "hidden"
            spans = [] if hidden else self._reader.spans(number)
            self._known[number] = Marked(spans, inside, self._reader.until)
            self._next = number + 1
        return self._known[index]

    def statements(self, spans: Sequence[MarkedSpan], paragraph: Paragraph) -> list[MarkedSpan]:
        """Those of a paragraph's spans that stand beside its sentences and not as words in them."""
        return [span for span in spans if is_statement(self._text, span, paragraph)]

    def outside(self, index: int) -> list[Span]:
        """What of a paragraph is outside whole statements in quotation marks."""
        paragraph, marked = self._document.paragraphs[index], self.of(index)
        found: list[Span] = []
        at = min(paragraph.end, max(paragraph.start, marked.inside))
        for span in self.statements(marked.spans, paragraph):
            if span.start - 1 > at:
                found.append(Span(at, span.start - 1))
            at = min(span.outer_end, paragraph.end)
        return [*found, Span(at, paragraph.end)] if at < paragraph.end else found

    def forget(self, indices: Iterable[int]) -> None:
        """Forget paragraphs that were read."""
        for index in indices:
            self._known.pop(index, None)
