"""Whose words a quotation is: the report before it, the one after it, or who speaks in the neighbourhood."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.quotes import roles
from reader.quotes.events import Event
from reader.quotes.figures import Figure
from reader.quotes.view import QUOTED_END, View

_FAR = 40
"""Events away from a quotation that may still tell whose it is."""
_TURN = re.compile("[ \u3000]*(?:不过|但是?|然而|而|此外|另外|对此|与此同时|相比之下)")
_TOPIC = re.compile(
    "[，, \u3000]*(?:[\u4e00-\u9fff]{1,2}着|对于?|针对|关于|谈[及到起]|说[起到]|提[起到]|面对|回忆起?)"
    "[^，。：；！？]{1,30}[，,]"
)
"""A clause between quoted words and their report: “…”谈起往事，X说."""
_BUT = re.compile("[ \u3000]*(?:但是?|可是?|然而|而|不过)")
_MEETING = re.compile("(?:[^，。]{0,16}，)?[^，。]{0,12}?记者[^，。]{0,20}(?:采访|见到|找到)了?[^，。]{0,24}")
_CONTRARY = re.compile("却|则")
_NEXT_TO = 4
"""Code points between a closing mark and a name right after it."""


class Attribution(NamedTuple):
    """Who says something, by which words."""

    figure: Figure | None
    event: Event | None
    sure: bool
    closing: int = 1_000_000_000
    """Offset after the closing mark of the words said."""


def report_before(view: View, opening: int, found: Sequence[Event]) -> Event | None:
    """The report that ends right before an opening mark: X说：“…”."""
    for event in _backwards(found, opening):
        if event.report is not None:
            ready = event.report.opens and not view.text[event.report.content : opening].strip()
            return event if ready else None
    return None


def report_after(view: View, closing: int, found: Sequence[Event]) -> Event | None:
    """The report that begins right after a closing mark: “…”，X说."""
    for event in _forwards(found, closing):
        if event.report is not None:
            clause = event.report.clause
            if clause < closing or _turns(view, closing, event.report.start):
                return None
            own = event.report.opens == "：" or not _TOPIC.fullmatch(view.text, closing, clause)
            if own and not _is_time(view, closing, clause):
                return None
            return event
    return None


def _turns(view: View, closing: int, verb: int) -> bool:
    """Whether the words after a closing mark turn to somebody else's view: “…。”不过，X却认为."""
    return _TURN.match(view.text, closing, verb) is not None or _CONTRARY.search(view.text, closing, verb) is not None


def _agrees(view: View, closing: int, event: Event) -> bool:
    """Whether a report after quoted words is another one's, who says so too: X说…。“…”Y也认为."""
    ended = view.text[closing - 1 : closing] == QUOTED_END
    return ended and event.report is not None and view.text.find("也", closing, event.report.start) >= 0


def _is_time(view: View, start: int, end: int) -> bool:
    """Whether nothing but a time or a conjunction stands between."""
    while start < end and view.text[start] in "，, \u3000":
        start += 1
    lead = roles.LEAD.match(view.text, start, end)
    return not view.text[lead.end() if lead else start : end].strip("，, \u3000")


def report_in_sentence(view: View, opening: int, found: Sequence[Event]) -> Event | None:
    """The last report of the sentence before an opening mark: X说，…，“…”."""
    start = view.sentence_start(opening)
    for event in _backwards(found, opening):
        if event.at < start:
            return None
        if event.report is not None:
            return event
    return None


def _backwards(found: Sequence[Event], before: int) -> Iterator[Event]:
    """Events before an offset, nearest first; no more than matter."""
    last = bisect_left(found, before, key=_at)
    return (found[number] for number in range(last - 1, max(-1, last - 1 - _FAR), -1))


def _forwards(found: Sequence[Event], start: int) -> Iterator[Event]:
    first = bisect_left(found, start, key=_at)
    return (found[number] for number in range(first, min(len(found), first + _FAR)))


def _at(event: Event) -> int:
    return event.at


def attribute(view: View, opening: int, closing: int, found: Sequence[Event], last: Attribution | None) -> Attribution:
    """Who says the words between two marks.

    Args:
        view: the paragraph.
        opening: offset of the opening mark.
        closing: offset after the closing mark.
        found: the people of the paragraph.
        last: whose words the quotation before in this paragraph is.

    Returns:
        Without figure where the paragraph does not tell.
    """
    before = report_before(view, opening, found)
    after = report_after(view, closing, found)
    if before is not None and before.figure is not None and not _is_spent(before, after, last):
        return Attribution(before.figure, before, True)
    if after is not None and _agrees(view, closing, after) and any(e.report for e in _backwards(found, opening)):
        after = None
    named = after is not None and after.figure is not None and after.mention is not None
    adjoins = last is not None and last.closing <= opening and not view.text[last.closing : opening].strip()
    if last is not None and last.sure and adjoins and not named:
        return Attribution(last.figure, last.event, last.sure)
    starts_sentence = not view.text[view.sentence_start(opening) : opening].strip(" \u3000")
    in_sentence = report_in_sentence(view, opening, found)
    if not starts_sentence and in_sentence is not None and in_sentence.figure is not None:
        turned = _turned_to(view, opening, in_sentence, found)
        if turned is not None:
            return Attribution(turned.figure, turned, True)
        return Attribution(in_sentence.figure, in_sentence, True)
    if after is not None and after.figure is not None:
        return Attribution(after.figure, after, True)
    return _from_neighbourhood(view, opening, closing, found, last, starts_sentence)


def _is_spent(before: Event, after: Event | None, last: Attribution | None) -> bool:
    """Whether a report ends the quotation before, and the next has its own: “…”X告诉记者。“…”Y说."""
    ended = before.report is not None and before.report.opens == "。"
    return ended and after is not None and after.figure is not None and last is not None and last.event is before


def _turned_to(view: View, opening: int, report: Event, found: Sequence[Event]) -> Event | None:
    """Who acts in the clause before a quotation that turns away from the sentence's report: X说…，但Y不干了，“…”."""
    clause = view.clause_start(opening - 1)
    nearest = next(_backwards(found, opening), None)
    if nearest is None or nearest.report is not None or nearest.at < clause or nearest.figure is report.figure:
        return None
    return nearest if _BUT.match(view.text, clause, nearest.at) else None


def _acts_next(view: View, closing: int, event: Event) -> bool:
    """Whether somebody acts right after quoted words, or after the occasion that is named first: “…”提起往事，X哭了."""
    if event.report is not None or event.mention is None:
        return False
    if _TOPIC.fullmatch(view.text, closing, event.at) or _MEETING.fullmatch(view.text, closing, event.at):
        return True
    end = event.mention.end
    habit = event.mention.form == "noun" and view.text[end : end + 1] in "会也都将是有可"
    return event.at - closing < _NEXT_TO and not habit


def _is_crowd(earlier: Sequence[Event]) -> bool:
    """Whether the nearest one before is people at large, of whom somebody else tells: X告诉记者…，司机们…，“…”."""
    nearest = earlier[0]
    crowds = ("noun", "pronoun")
    people = nearest.mention is not None and nearest.mention.form in crowds and nearest.report is None
    crowd = nearest.figure is not None and nearest.figure.plural
    return people and crowd and any(event.report is not None for event in earlier)


def _goes_on_as(nearest: Event, following: Event | None, sentence: int, view: View) -> bool:
    """Whether who acts in the sentence before a quotation is also who tells after it."""
    if following is None or following.figure is not nearest.figure or nearest.report is not None:
        return False
    return nearest.at >= view.sentence_start(max(0, sentence - 1))


def _is_somebody(event: Event) -> bool:
    return event.figure is not None and event.figure.form != "document"


def _from_neighbourhood(
    view: View, opening: int, closing: int, found: Sequence[Event], last: Attribution | None, starts_sentence: bool
) -> Attribution:
    earlier = [event for event in _backwards(found, opening) if _is_somebody(event)]
    if not starts_sentence and earlier and earlier[0].at >= view.sentence_start(opening) and not _is_crowd(earlier):
        return Attribution(earlier[0].figure, earlier[0], True)
    telling = next((event for event in earlier if event.report is not None or event.view_of), None)
    following = next((event for event in _forwards(found, closing) if _is_somebody(event)), None)
    acts = following is not None and _acts_next(view, closing, following)
    before = view.sentence_start(max(0, view.sentence_start(opening) - 1))
    topical = following is not None and following.at - closing >= _NEXT_TO
    if following is not None and acts and starts_sentence and (topical or telling is None or telling.at < before):
        return Attribution(following.figure, following, False)
    if telling is not None:
        if _goes_on_as(earlier[0], following, view.sentence_start(opening), view):
            return Attribution(earlier[0].figure, earlier[0], True)
        return Attribution(telling.figure, telling, True)
    if last is not None and last.figure is not None:
        return Attribution(last.figure, last.event, last.sure)
    end = view.sentence_end(closing)
    if following is not None and following.at < end and (not earlier or following.at - closing < _NEXT_TO):
        return Attribution(following.figure, following, False)
    if earlier:
        return Attribution(earlier[0].figure, earlier[0], False)
    return Attribution(None, None, False)
