"""A plain text's paragraphs and sections."""

from __future__ import annotations

from typing import NamedTuple

from reader.text.boilerplate import trailing_leftovers
from reader.text.document import Paragraph, ParagraphKind, Section
from reader.text.headings import find_headings


class Structure(NamedTuple):
    """What `find_structure` finds."""

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    titled: bool
    """Whether the first paragraph is the title of the whole text."""


def find_structure(text: str) -> Structure:
    """Paragraphs, headings and hidden leftovers of a plain text, a paragraph a line, by rules that name no text."""
    spans = _lines(text)
    lines = [text[start:end] for start, end in spans]
    hidden = trailing_leftovers(lines)
    shown = len(lines) - hidden
    kinds: list[ParagraphKind] = ["heading" if found else "body" for found in find_headings(lines[:shown])]
    kinds += ["hidden"] * hidden
    paragraphs = tuple(Paragraph(start, end, kind) for (start, end), kind in zip(spans, kinds, strict=True))
    titled = bool(kinds) and kinds[0] == "heading"
    return Structure(paragraphs, _sections(text, paragraphs), titled)


def _lines(text: str) -> list[tuple[int, int]]:
    """The spans of the lines that are not blank, without the blanks (U+3000 too) around their words."""
    spans = []
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            first = start + len(line) - len(line.lstrip())
            spans.append((first, first + len(bare)))
        start += len(line) + 1
    return spans


def _sections(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Section, ...]:
    """One section a heading, and one for a lead without heading; hidden paragraphs belong to none."""
    shown = [index for index, paragraph in enumerate(paragraphs) if paragraph.kind != "hidden"]
    if not shown:
        return ()
    starts = [index for index in shown if index == shown[0] or paragraphs[index].kind == "heading"]
    sections = []
    for number, (first, following) in enumerate(zip(starts, [*starts[1:], shown[-1] + 1], strict=True), 1):
        head = paragraphs[first]
        title = text[head.start : head.end] if head.kind == "heading" else ""
        sections.append(Section(number, title, head.start, paragraphs[following - 1].end, first, following))
    return tuple(sections)
