"""What was found, as the lines of the results panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from reader.language.entries import in_a_line
from reader.language.notation import NotationStyle, joined
from reader.layout.cells import shown
from reader.search.contexts import Context, context_of
from reader.search.library import FoundText
from reader.search.matches import Matches
from reader.text.document import Document
from reader.ui.elsewhere import Elsewhere
from reader.ui.screens.results import Group, Result

_BEFORE, _AFTER = 100, 300
"""Places that are listed before and after the one that the reader is at."""
_AROUND = 16
_MOST_ELSEWHERE = 20
"""Places of another text that are listed."""


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
        label = in_context(context, f"{index + 1:>5}  ")
        results.append(Result(label, lambda index=index: go(index)))  # type: ignore[misc]
    if last < len(matches):
        results.append(Result(Content.styled(f"… {len(matches) - last} after these", "$quiet")))
    return Group(f"In this text: {len(matches):,}", results, at)


def outside(found: Elsewhere, style: NotationStyle, seek: Callable[[str], None]) -> list[Group]:
    """The places outside the texts.

    Args:
        found: What there is.
        style: How readings are written.
        seek: Looks for a word in the text.
    """

    def result(word: str, reading: Sequence[str], said: str) -> Result:
        label = Content.assemble(
            (shown(word), "bold"),
            (f"  {''.join(joined(reading, style))}" if reading else "", "$primary"),
            f"  {shown(said)}" if said else "",
        )
        return Result(label, lambda: seek(word))

    saved = [
        result(word.headword, word.place.reading, f"{word.status}  {word.note or word.place.sentence}")
        for word in found.saved
    ]
    terms = [result(term.headword, (), term.short) for term in found.terms]
    entries = [result(entry.simplified, entry.reading, in_a_line(entry.glosses)) for entry in found.entries]
    return [
        Group(f"In your words and notes: {len(saved)}", saved),
        Group(f"In the glossary: {len(terms)}", terms),
        Group(f"In the dictionary: {len(entries)}", entries),
    ]


def in_other(text: FoundText, go: Callable[[int], None]) -> Group:
    """The first places in another text.

    Args:
        text: What was found in it.
        go: Opens it at an offset.
    """
    results = []
    for match in text.matches[:_MOST_ELSEWHERE]:
        context = context_of(text.document, match.start, match.end, _AROUND)
        results.append(Result(in_context(context), lambda at=match.start: go(at)))  # type: ignore[misc]
    rest = len(text.matches) - len(results)
    if rest:
        results.append(Result(Content.styled(f"… {rest:,} more", "$quiet")))
    return Group(f"In {shown(text.title)}: {len(text.matches):,}", results)


def in_context(context: Context, before: str = "") -> Content:
    """A place with what stands around it, after what goes before the line."""
    return Content.assemble(
        (before, "$quiet"),
        shown(context.text[: context.at]),
        (shown(context.text[context.at : context.end]), "bold $accent"),
        shown(context.text[context.end :]),
    )
