"""Whose words a quotation is: the report before it, the one after it, or who speaks in the neighbourhood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.quotes.events import Event
from reader.quotes.figures import Figure
from reader.quotes.view import View


class Attribution(NamedTuple):
    """Who says something, by which words."""

    figure: Figure | None
    event: Event | None
    sure: bool
    closing: int = 1_000_000_000
    """Offset after the closing mark of the words said."""


def report_before(view: View, opening: int, found: Sequence[Event]) -> Event | None:
    """The report that ends right before an opening mark: X说：“…”."""
    for event in reversed(found):
        if event.at < opening and event.report is not None:
            if event.report.opens and not view.text[event.report.content : opening].strip():
                return event
            return None
    return None


def report_after(view: View, closing: int, found: Sequence[Event]) -> Event | None:
    """The report that begins right after a closing mark: “…”，X说."""
    for event in found:
        if event.at >= closing and event.report is not None:
            if event.report.clause >= closing and not view.text[closing : event.report.clause].strip("，, \u3000"):
                return event
            return None
    return None


def report_in_sentence(view: View, opening: int, found: Sequence[Event]) -> Event | None:
    """The last report of the sentence before an opening mark: X说，…，“…”."""
    start = view.sentence_start(opening)
    for event in reversed(found):
        if start <= event.at < opening and event.report is not None:
            return event
    return None


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
    if last is not None and last.closing <= opening and not view.text[last.closing : opening].strip():
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
    earlier = [event for event in found if event.at < opening and event.figure is not None]
    if not starts_sentence:
        start = view.sentence_start(opening)
        same = [event for event in earlier if event.at >= start]
        if same:
            return Attribution(same[-1].figure, same[-1], True)
    telling = [event for event in earlier if event.report is not None or event.view_of]
    if telling:
        return Attribution(telling[-1].figure, telling[-1], True)
    if last is not None and last.figure is not None:
        return Attribution(last.figure, last.event, last.sure)
    clause_end = view.sentence_end(closing)
    following = [event for event in found if closing <= event.at < clause_end and event.figure is not None]
    if following and (not earlier or following[0].at - closing < 4):
        return Attribution(following[0].figure, following[0], False)
    if earlier:
        return Attribution(earlier[-1].figure, earlier[-1], False)
    return Attribution(None, None, False)
