"""Whose words a quotation is: the report before it, the one after it, or who speaks in the neighbourhood."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.quotes import roles
from reader.quotes.events import Event
from reader.quotes.figures import Figure
from reader.quotes.view import View

_FAR = 40
"""Events away from a quotation that may still tell whose it is."""
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
            return event if clause >= closing and _is_time(view, closing, clause) else None
    return None


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
    if before is not None and before.figure is not None:
        return Attribution(before.figure, before, True)
    if last is not None and last.sure and last.closing <= opening and not view.text[last.closing : opening].strip():
        return Attribution(last.figure, last.event, last.sure)
    starts_sentence = not view.text[view.sentence_start(opening) : opening].strip(" \u3000")
    in_sentence = report_in_sentence(view, opening, found)
    after = report_after(view, closing, found)
    if not starts_sentence and in_sentence is not None and in_sentence.figure is not None:
        return Attribution(in_sentence.figure, in_sentence, True)
    if after is not None and after.figure is not None:
        return Attribution(after.figure, after, True)
    return _from_neighbourhood(view, opening, closing, found, last, starts_sentence)


def _from_neighbourhood(
    view: View, opening: int, closing: int, found: Sequence[Event], last: Attribution | None, starts_sentence: bool
) -> Attribution:
    earlier = [event for event in _backwards(found, opening) if event.figure is not None]
    if not starts_sentence and earlier and earlier[0].at >= view.sentence_start(opening):
        return Attribution(earlier[0].figure, earlier[0], True)
    telling = next((event for event in earlier if event.report is not None or event.view_of), None)
    if telling is not None:
        return Attribution(telling.figure, telling, True)
    if last is not None and last.figure is not None:
        return Attribution(last.figure, last.event, last.sure)
    end = view.sentence_end(closing)
    following = next((event for event in _forwards(found, closing) if event.figure is not None), None)
    if following is not None and following.at < end and (not earlier or following.at - closing < _NEXT_TO):
        return Attribution(following.figure, following, False)
    if earlier:
        return Attribution(earlier[0].figure, earlier[0], False)
    return Attribution(None, None, False)
