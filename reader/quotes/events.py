"""The people of a paragraph in order: who reports, whose view is told, whom a clause is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

from reader.quotes import roles
from reader.quotes.figures import Figure, Figures
from reader.quotes.mentions import Mention, mention_ending
from reader.quotes.reports import Report, reports, seen_by
from reader.quotes.saying import QUOTE_MARKS
from reader.quotes.subjects import leading_person
from reader.quotes.view import View

_LONGEST_NAME = 8
_BLANK = " \u3000"
_CLAUSES = 3
"""Clauses before a report in which its subject is looked for."""
_FAR = 40
"""Events back to which 他 may refer."""
_ASKING = re.compile(
    "记者(?:与|跟|和)(?=[^，]{2,24}取得(?:了)?联系)|采访了|找到了"
    "|记者[^，]{0,30}?(?:采访|咨询|见到|联系上?|致电|询问|找到|拨通|走访|遇到|问)(?:到)?了?"
)
_MEETS = re.compile("记者|采访了|找到了")
_COUNTED = re.compile(
    "\\A(?:另|某)?一(?!些|般|直|则|份|条|封|段|天|篇)|(?:[一两某另该这那]|\\d)(?:[一二两三四五六七八九十])?[位名个家对群]"
)


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
        if report is not None and _is_nested(view, report, found):
            continue
        if mention is not None:
            figure = _speaker_so_far(mention, found, view.sentence_start(at)) or figures.resolve(mention)
        elif found and found[-1].at >= view.sentence_start(at):
            figure = found[-1].figure
        else:
            mention = _acting_before(view, report, figures)
            figure = figures.resolve(mention) if mention is not None else None
        if report is None and figure is not None and figure.form == "document":
            continue
        found.append(Event(at, figure, mention, report, rank == 2))
    return found


def _is_nested(view: View, report: Report, found: list[Event]) -> bool:
    """Whether a report without any mark belongs to what another one says: X说，企业强调成本."""
    if report.opens or (report.subject is not None and report.subject.form in ("name", "titled", "pronoun")):
        return False
    start = view.sentence_start(report.start)
    for event in reversed(found):
        if event.at < start:
            return False
        if event.report is not None and event.report.opens:
            return True
    return False


def _acting_before(view: View, report: Report | None, figures: Figures) -> Mention | None:
    """Who acts in the clauses before a report that names nobody: 工作人员把单子交给他，说：“…”."""
    between = view.text[report.clause : report.start].strip(_BLANK) if report is not None else ""
    if report is None or (between and between not in roles.ADVERBS):
        return None
    clause, first = report.clause, view.sentence_start(report.start)
    for _ in range(_CLAUSES):
        if clause - 1 <= first or view.text[clause - 1] not in "，,":
            return None
        start, end = max(first, view.clause_start(clause - 1)), clause - 1
        lead = roles.LEAD.match(view.text, start, end)
        mention = leading_person(view, lead.end() if lead else start, end, figures)
        if mention is not None:
            return mention
        clause = start
    return None


def _speaker_so_far(mention: Mention, found: list[Event], sentence: int) -> Figure | None:
    """Whom 他 or 她 means where somebody has spoken in the paragraph and nobody else was named since."""
    if mention.text not in ("他", "她"):
        return None
    for event in reversed(found[-_FAR:]):
        if event.figure is None or event.figure.plural or event.figure.female is (mention.text == "他"):
            continue
        if event.report is not None:
            return event.figure
        if event.mention is not None and (event.mention.form != "noun" or event.at >= sentence):
            return None
    return None


def _subjects(view: View, figures: Figures) -> Iterator[Mention]:
    """The subjects of clauses that report nothing, as far as they are surely somebody."""
    for start, end in view.clauses():
        lead = roles.LEAD.match(view.text, start, end)
        start = lead.end() if lead else start
        if start < end:
            mention = _known(view, start, end, figures) or leading_person(view, start, end, figures)
            if _MEETS.search(view.text, start, end):
                mention = _asked(view, start, end, figures) or mention
            if mention is not None and mention.text.endswith(("记者", "有人")):
                continue
            after_quote = start > 0 and view.text[start - 1] in QUOTE_MARKS
            if mention is not None and (mention.form != "noun" or after_quote or _is_one(mention.text, figures)):
                yield mention


def _asked(view: View, start: int, end: int, figures: Figures) -> Mention | None:
    """Whom a reporter meets or asks: who speaks next."""
    match = _ASKING.search(view.text, start, end)
    if match is None:
        return None
    end -= view.text[end - 1] in "时后"
    contact = view.text.find("取得", match.end(), end)
    mention = mention_ending(view, match.end(), contact if contact > 0 else end, figures)
    return mention if mention is not None and mention.form in ("name", "titled", "noun") else None


def _is_one(text: str, figures: Figures) -> bool:
    """Whether an unnamed subject is somebody, and not people at large."""
    parent = len(text) == 2 and text[1] in "父母"
    return parent or text in roles.LONG_ENDS or _COUNTED.search(text) is not None or figures.unnamed(text) is not None


def _known(view: View, start: int, end: int, figures: Figures) -> Mention | None:
    for size in range(_LONGEST_NAME, 1, -1):
        name = view.text[start : start + size]
        if start + size <= end and name in figures:
            return None if view.text[start + size : start + size + 1] in ("的", "、") else _named(view, start, size)
    return None


def _named(view: View, start: int, size: int) -> Mention:
    name = view.text[start : start + size]
    return Mention(start, start + size, name, "pronoun" if name in roles.PRONOUNS else "name", name)
