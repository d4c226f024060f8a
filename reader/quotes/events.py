"""The people of a paragraph in order: who reports, whose view is told, whom a clause is about."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from reader.quotes import roles
from reader.quotes.figures import Figure, Figures
from reader.quotes.mentions import Mention, mention_ending
from reader.quotes.reports import Report, reports, seen_by
from reader.quotes.view import View

_LONGEST_NAME = 8
_SUBJECT_WITHIN = 40
"""Code points from a clause's start within which its subject ends."""


class Event(NamedTuple):
    """Somebody comes up. Offsets in a view."""

    at: int
    figure: Figure | None
    mention: Mention | None
    report: Report | None
    """None for a mere subject."""
    view_of: bool = False
    """Whether a view is told as theirs (在他看来)."""


def events(view: View, figures: Figures) -> list[Event]:
    """All that come up in a paragraph; `figures` learns of them."""
    told = ((report.start, 1, report.subject, report) for report in reports(view, figures))
    seen = ((at, 2, mention, None) for at, mention in seen_by(view, figures))
    acting = ((mention.start, 0, mention, None) for mention in _subjects(view, figures))
    found: list[Event] = []
    for at, rank, mention, report in merge(told, seen, acting, key=lambda item: item[:2]):
        if mention is not None:
            figure = figures.resolve(mention)
        elif found and found[-1].at >= view.sentence_start(at):
            figure = found[-1].figure
        else:
            figure = None
        if report is None and figure is not None and figure.form == "document":
            continue
        found.append(Event(at, figure, mention, report, rank == 2))
    return found


def _subjects(view: View, figures: Figures) -> Iterator[Mention]:
    """The subjects of clauses that report nothing, as far as they are surely somebody."""
    names = {word.start - view.start: word.text for word in view.words if word.kind == "name" and len(word.text) > 2}
    for start, end in view.clauses():
        mention = _subject(view, start, min(end, start + _SUBJECT_WITHIN), figures, names)
        if mention is not None:
            yield mention


def _subject(view: View, start: int, end: int, figures: Figures, names: dict[int, str]) -> Mention | None:
    lead = roles.LEAD.match(view.text, start, end)
    start = lead.end() if lead else start
    if start >= end or view.text[start] in "对向被把给让由从以在为":
        return None
    for size in range(_LONGEST_NAME, 1, -1):
        name = view.text[start : start + size]
        if start + size <= end and name in figures:
            return None if view.text[start + size : start + size + 1] in ("的", "、") else _named(view, start, size)
    for at in range(start, end):
        if at in names and at + len(names[at]) <= end:
            mention = mention_ending(view, start, at + len(names[at]), figures)
            if mention is not None and mention.form == "name" and (mention.role or at == start):
                return mention
            break
    match = roles.SPLIT.search(view.text, start + 1, end)
    if match and view.starts_word(match.start()):
        mention = mention_ending(view, start, match.start(), figures)
        if mention is not None and mention.form in ("name", "titled", "noun", "pointing", "pronoun"):
            return mention
    return None


def _named(view: View, start: int, size: int) -> Mention:
    name = view.text[start : start + size]
    return Mention(start, start + size, name, "pronoun" if name in roles.PRONOUNS else "name", name)
