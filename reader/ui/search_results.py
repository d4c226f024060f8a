"""What was found, as the lines of the results panel."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from reader.language.entries import in_a_line
from reader.language.notation import NotationStyle, joined
from reader.layout.cells import shown
from reader.search.contexts import context_of
from reader.search.matches import Matches
from reader.text.document import Document
from reader.ui.finder import Elsewhere
from reader.ui.screens.results import Group, Result

_BEFORE, _AFTER = 100, 300
"""Places that are listed before and after the one that the reader is at."""
_AROUND = 16


def in_text(document: Document, matches: Matches, current: int, go: Callable[[int], None]) -> Group:
    """The places in the text, under the titles of their sections.

    Args:
        document: The text.
        matches: What was found.
        current: Index of the place that the reader is at.
        go: Goes to the place with an index.
    """
    first, last = max(0, current - _BEFORE), min(len(matches), current + _AFTER)
    titles = {section.number: shown(section.title) for section in document.sections}
    results: list[Result] = []
    section = at = 0
    if first:
        results.append(Result(Content.styled(f"… {first} before these", "$quiet")))
    for index in range(first, last):
        match = matches[index]
        context = context_of(document, match.start, match.end, _AROUND)
        if context.section != section and titles.get(context.section):
            results.append(Result(Content.styled(f"{context.section} {titles[context.section]}", "$quiet")))
        section = context.section
        if index == current:
            at = len(results)
        label = Content.assemble(
            (f"{index + 1:>5}  ", "$quiet"),
            shown(context.text[: context.at]),
            (shown(context.text[context.at : context.end]), "bold $accent"),
            shown(context.text[context.end :]),
        )
        results.append(Result(label, lambda index=index: go(index)))  # type: ignore[misc]
    if last < len(matches):
        results.append(Result(Content.styled(f"… {len(matches) - last} after these", "$quiet")))
    return Group(f"In this text: {len(matches):,}", results, at)


def outside(found: Elsewhere, style: NotationStyle, seek: Callable[[str], None]) -> list[Group]:
    """The places outside the text.

    Args:
        found: What there is.
        style: How readings are written.
        seek: Looks for a word in the text.
    """
    terms = [
        Result(
            Content.assemble((shown(term.headword), "bold"), f"  {shown(term.short)}"),
            lambda word=term.headword: seek(word),  # type: ignore[misc]
        )
        for term in found.terms
    ]
    entries = [
        Result(
            Content.assemble(
                (shown(entry.simplified), "bold"),
                (f"  {''.join(joined(entry.reading, style))}", "$primary"),
                f"  {shown(in_a_line(entry.glosses))}",
            ),
            lambda word=entry.simplified: seek(word),  # type: ignore[misc]
        )
        for entry in found.entries
    ]
    return [Group(f"In the glossary: {len(terms)}", terms), Group(f"In the dictionary: {len(entries)}", entries)]
