"""The people of a paragraph in order: who reports, whose view is told, whom a clause is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from itertools import takewhile
from typing import NamedTuple

from reader.quotes import roles
from reader.quotes.figures import Figure, Figures
from reader.quotes.mentions import Mention, mention_ending
from reader.quotes.nouns import BODY, is_group
from reader.quotes.reports import Report, reports, seen_by
from reader.quotes.subjects import leading_person, leading_subject
from reader.quotes.traits import traits
from reader.quotes.view import MIDDLE_DOTS, View

_LONGEST_NAME = 8
_BLANK = " \u3000"
_CLAUSES = 3
"""Clauses before a report in which its subject is looked for."""
_LAST_CLAUSES = 12
"""Clauses of a paragraph without quotations whose subjects may still tell of the next one's, besides the first."""
_SO_FAR = 4
"""People of a sentence of whom a report without a subject may be."""
_FAR = 40
"""Events back to which 他 may refer."""
_ASKING = re.compile(
    "记者(?:与|跟|和)(?=[^，]{2,24}取得(?:了)?联系)|采访了|找到了|致电|联系(?:到|上)了?|拨打"
    "|记者[^，]{0,30}?(?:采访|专访|咨询|见到|联系上?|致电|询问|找到|拨通|走访|遇到|问)(?:到)?了?"
)
_MEETS = re.compile("记者|采访了|找到了|致电|联系[到上]|拨打")


class Event(NamedTuple):
    """Somebody comes up. Offsets in a view."""

    at: int
    figure: Figure | None
    mention: Mention | None
    report: Report | None
    """None for a mere subject."""
    view_of: bool = False
    """Whether a view is told as theirs (在他看来)."""
    passing: bool = False
    """Whether somebody is only named, as no subject."""
    others: tuple[Figure, ...] = ()
    """Whom a pronoun, or a verb without a subject, may mean instead."""
    teller: Figure | None = None
    """Who reported or was quoted last before it in the paragraph."""


def events(view: View, figures: Figures) -> list[Event]:
    """All that come up in a paragraph; `figures` learns of them."""
    told = ((report.start, 1, report.subject, report) for report in reports(view, figures))
    seen = ((at, 2, mention, None) for at, mention in seen_by(view, figures))
    acting = ((mention.start, 0, mention, None) for mention in _subjects(view, figures))
    passing = ((mention.start, 3, mention, None) for mention in _named_in_passing(view, figures))
    found: list[Event] = []
    for at, rank, mention, report in merge(told, seen, acting, passing, key=lambda item: item[:2]):
        if mention is not None and mention.name in roles.COUNTRIES:
            mention = mention._replace(form="group")
        if rank == 3 and mention is not None:
            if not any(event.mention is not None and event.mention.end > at for event in found[-2:]):
                figure = figures.resolve(mention, notice=False)
                _note_traits(view, figure, mention)
                found.append(Event(at, figure, mention, None, passing=True))
            continue
        if report is not None and _is_nested(view, report, found):
            continue
        acting_so_far: list[Figure] = []
        if report is not None and mention is not None:
            _leave_out_part(mention, found, figures)
        if mention is not None:
            figure = _speaker_so_far(view, mention, found, view.sentence_start(at)) or figures.resolve(mention)
        elif acting_so_far := _acting_so_far(found, view, at, report):
            figure = acting_so_far[0]
        else:
            mention = _acting_before(view, report, figures)
            figure = figures.resolve(mention) if mention is not None else None
        if report is None and figure is not None and figure.form == "document":
            continue
        _note_traits(view, figure, mention)
        teller = figures.teller
        others = figures.others(mention, figure) if mention is not None else tuple(acting_so_far[1:])
        if figure is not None:
            figure.met += 1
            if report is not None:
                figure.told += 1
                if not _is_inside(view, report, found):
                    figures.teller = figure
        found.append(Event(at, figure, mention, report, rank == 2, False, others, teller))
    return found


def _note_traits(view: View, figure: Figure | None, mention: Mention | None) -> None:
    """Remember what the words look like by which somebody comes up first."""
    if figure is not None and mention is not None and not figure.traits:
        figure.traits = traits(view, mention)


def _acting_so_far(found: list[Event], view: View, at: int, report: Report | None) -> list[Figure]:
    """Whom a report without a subject may be of, by the sentence before it: who acts in the clause before a bare verb
    (报纸说，主管否认此事，称…), then who reports, then who acts."""
    sentence = view.sentence_start(at)
    here = [event for event in takewhile(lambda event: event.at >= sentence, reversed(found)) if event.at < at]
    order = sorted(here, key=lambda event: 0 if event.report is not None else 2 if event.passing else 1)
    if report is not None and not view.text[report.clause : report.start].strip(_BLANK) and report.clause > sentence:
        clause = view.clause_start(report.clause - 1)
        order.sort(key=lambda event: event.at < clause or event.passing or event.report is not None)
    figures = {id(event.figure): event.figure for event in order if event.figure is not None}
    return list(figures.values())[:_SO_FAR]


def _leave_out_part(subject: Mention, found: list[Event], figures: Figures) -> None:
    """Leave out who was taken for the subject of a clause and is a part of a report's: 少帅, before 少帅李明华说."""
    while found and found[-1].report is None and found[-1].mention is not None:
        event = found[-1]
        if event.mention is None or event.mention.end <= subject.start:
            return
        found.pop()
        if event.figure is not None:
            event.figure.met -= not event.passing
            if not event.figure.met and event.mention.form in ("name", "titled", "noun", "actor"):
                figures.forget(event.figure)


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


def _is_inside(view: View, report: Report, found: list[Event]) -> bool:
    """Whether a report without any mark stands in what another one of its sentence says: X说，Y承诺支持他."""
    if report.opens:
        return False
    start = view.sentence_start(report.start)
    before = takewhile(lambda event: event.at >= start, reversed(found))
    return any(event.report is not None and event.report.opens and event.at < report.start for event in before)


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
        mention = leading_subject(view, roles.after_lead(view.text, start, end), end, figures)
        if mention is not None:
            return mention
        clause = start
    return None


def _speaker_so_far(view: View, mention: Mention, found: list[Event], sentence: int) -> Figure | None:
    """Whom 他 or 她 means where somebody has spoken in the paragraph and nobody else was named since."""
    if mention.text not in ("他", "她"):
        return None
    for event in reversed(found[-_FAR:]):
        if event.figure is None or event.figure.plural or event.figure.female is (mention.text == "他"):
            continue
        if event.report is not None and _is_inside(view, event.report, found):
            continue
        if event.report is not None:
            return event.figure
        if event.mention is not None and event.mention.form in ("name", "titled") and event.at >= sentence:
            return None if event.passing else event.figure
        if event.mention is not None and (event.mention.form != "noun" or event.at >= sentence):
            return None
    return None


def _subjects(view: View, figures: Figures) -> Iterator[Mention]:
    """The subjects of clauses that report nothing, as far as they are surely somebody."""
    clauses = list(view.clauses())
    if not view.marked and len(clauses) > _LAST_CLAUSES:
        clauses = [clauses[0], *clauses[-_LAST_CLAUSES:]]
    for start, end in clauses:
        start = roles.after_lead(view.text, start, end)
        if start < end:
            mention = _known(view, start, end, figures)
            if mention is None or BODY.match(view.text, mention.end, end):
                mention = leading_person(view, start, end, figures) or mention or _regular(view, start, end, figures)
            if _MEETS.search(view.text, start, end):
                mention = _asked(view, start, end, figures) or mention
            if mention is not None and mention.text.endswith(("记者", "有人")):
                continue
            if mention is not None:
                yield mention


def _asked(view: View, start: int, end: int, figures: Figures) -> Mention | None:
    """Whom a reporter meets or asks: who speaks next."""
    match = _ASKING.search(view.text, start, end)
    if match is None:
        return None
    end -= view.text[end - 1] in "时后"
    contact = view.text.find("取得", match.end(), end)
    mention = mention_ending(view, match.end(), contact if contact > 0 else end, figures)
    return mention if mention is not None and mention.form in ("name", "titled", "noun", "group") else None


def _named_in_passing(view: View, figures: Figures) -> Iterator[Mention]:
    """People whose names stand anywhere."""
    for match in figures.naming.finditer(view.text) if figures.naming else ():
        around = view.text[max(0, match.start() - 1) : match.start()] + view.text[match.end() : match.end() + 1]
        if view.is_mere_word(*match.span()):
            continue
        if not any(dot in around for dot in MIDDLE_DOTS) and not BODY.match(view.text, match.end()):
            yield Mention(match.start(), match.end(), match.group(), "name", match.group())


def _regular(view: View, start: int, end: int, figures: Figures) -> Mention | None:
    """The longest words there with which two or more clauses of the text begin."""
    for size in range(_LONGEST_NAME, 1, -1):
        name = view.text[start : start + size]
        if start + size < end and name in figures.regulars and view.text[start + size] not in "的、":
            return Mention(start, start + size, name, "actor", name)
    return None


def _known(view: View, start: int, end: int, figures: Figures) -> Mention | None:
    for size in range(_LONGEST_NAME, 1, -1):
        name = view.text[start : start + size]
        if start + size <= end and name in figures and not view.is_mere_word(start, start + size):
            if name in roles.COUNTRIES and is_group(view, start, _word_end(view, start + size)):
                return None  # 美国|军方
            return None if view.text[start + size : start + size + 1] in ("的", "、") else _named(view, start, size)
    return None


def _word_end(view: View, start: int) -> int:
    word = view.pieces(start, start + 1)
    return start + len(word[0].text) if word else start


def _named(view: View, start: int, size: int) -> Mention:
    name = view.text[start : start + size]
    return Mention(start, start + size, name, "pronoun" if name in roles.PRONOUNS else "name", name)
