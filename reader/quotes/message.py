"""How a document and its quotations go between the reader and the process that finds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from reader.quotes.records import Quote
from reader.text.document import Document, Paragraph, Section, Span


def packed(document: Document, terms: Sequence[str]) -> dict[str, Any]:
    """A request, ready for JSON."""
    return {
        "text": document.text,
        "paragraphs": [list(paragraph) for paragraph in document.paragraphs],
        "sections": [[s.number, s.title, s.start, s.end, s.first, s.last] for s in document.sections],
        "terms": list(terms),
    }


def unpacked(message: dict[str, Any]) -> tuple[Document, list[str]]:
    """The document and the terms of a request; raises ValueError, KeyError or TypeError if it is none."""
    paragraphs = tuple(Paragraph(*paragraph) for paragraph in message["paragraphs"])
    sections = tuple(Section(*section) for section in message["sections"])
    return Document(message["text"], "", paragraphs, sections), list(message["terms"])


def rows(quotes: Iterable[Quote]) -> list[list[Any]]:
    """Quotations ready for JSON; what was said goes without its words, which the reader has."""
    return [[*quote[:2], *quote[3:]] for quote in quotes]


def quotes_of(found: Iterable[Sequence[Any]], text: str) -> list[Quote]:
    """Quotations from what `rows` made, out of the text that they stand in."""
    quotes = []
    for start, end, kind, speaker, verb, sure, section, indirect, cue, role in found:
        quotes.append(
            Quote(start, end, text[start:end], kind, speaker, verb, sure, section, indirect, Span(*cue), role)
        )
    return quotes
