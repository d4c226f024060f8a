"""A text and its parts, all as half-open spans of code points in one string."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Literal, NamedTuple

ParagraphKind = Literal["body", "heading", "hidden"]
"""`hidden`: web boilerplate that the page leaves out; its offsets still count."""


class Span(NamedTuple):
    """A half-open range of code points in `Document.text`."""

    start: int
    end: int


class Paragraph(NamedTuple):
    """One line of the text that is not blank, without the blanks around it."""

    start: int
    end: int
    kind: ParagraphKind = "body"


class Section(NamedTuple):
    """A heading and what stands under it; the lead of an article has no heading."""

    number: int
    """Counted from 1."""
    title: str
    """The heading's text, empty for a lead."""
    start: int
    end: int
    first: int
    """Index of its first paragraph (its heading, if it has one) in `Document.paragraphs`."""
    last: int
    """Index after its last paragraph."""


@dataclass(frozen=True)
class Document:
    """A text as it is read: never changed after loading."""

    text: str
    """The whole decoded text, line ends as `\\n`. All offsets count its code points."""
    title: str
    paragraphs: tuple[Paragraph, ...]
    """In order; blank lines belong to none."""
    sections: tuple[Section, ...]
    """In order, at least one unless the text is blank; hidden paragraphs belong to none."""
    source: str = ""
    date: str = ""
    """ISO 8601 where known."""
    folder: str = ""
    """The folder that holds the glossary and the translation of this text, empty if there is none."""
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(p.start for p in self.paragraphs))

    @cached_property
    def identity(self) -> str:
        """SHA-256 of the text in hexadecimal: what a text is known by, whatever its path."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds `offset`, or of the nearest one before it (0 at least)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def section_at(self, offset: int) -> Section | None:
        """The section that holds `offset`, the nearest one before it, or None in a blank text."""
        found = None
        for section in self.sections:
            if section.start > offset:
                break
            found = section
        return found or (self.sections[0] if self.sections else None)
