"""Where a quotation stands among the people and reports of its paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.quotes import roles
from reader.quotes.events import Event
from reader.quotes.view import QUOTED_END, View

_FAR = 40
"""Events away from a quotation that may still tell whose it is."""
_BLANK = " \u3000"
_BLANKS = 100
"""Blanks that may stand before a quotation at the start of a sentence."""
_TURN = re.compile("[ \u3000]*(?:不过|但是?|然而|而|此外|另外|对此|与此同时|相比之下)")
_TOPIC = re.compile(
    "[，, \u3000]*(?:[\u4e00-\u9fff]{1,2}着|对于?|针对|关于|谈[及到起]|说[起到]|提[起到]|面对|回忆起?)"
    "[^，。：；！？]{1,30}[，,]"
)
"""A clause between quoted words and their report: “…”谈起往事，X说."""
_MEETING = re.compile("(?:[^，。]{0,16}，)?[^，。]{0,12}?记者[^，。]{0,20}(?:采访|见到|找到)了?[^，。]{0,24}")
_CONTRARY = re.compile("却|则")


class Place:
    """A quotation in its paragraph: offsets in a view, and the reports that stand at it."""

    def __init__(
        self, view: View, opening: int, closing: int, run_end: int, found: Sequence[Event], spent: Event | None
    ) -> None:
        """Look around.

        Args:
            view: the paragraph.
            opening: offset of the opening mark.
            closing: offset after the closing mark.
            run_end: offset after the last of the quotations that follow with nothing between.
            found: the people of the paragraph.
            spent: the report by which the quotation before was given to somebody.
        """
        self.view = view
        self.opening = opening
        self.closing = closing
        self.run_end = run_end
        self.found = found
        self.sentence = view.sentence_start(opening)
        """Where its sentence begins."""
        self.starts_sentence = not view.text[max(self.sentence, opening - _BLANKS) : opening].strip(_BLANK)
        self.before = _report_before(view, opening, found)
        """The report that ends right before it: X说：“…”."""
        self.after = _report_after(view, run_end, found)
        """The report that begins right after it: “…”，X说."""
        if self.before is spent and self.after is not None and self.before is not None and _ends(self.before):
            self.before = None  # “…”X告诉记者。“…”Y说
        if self.after is not None and _agrees(view, run_end, self.after) and self._anybody_told():
            self.after = None  # X说…。“…”Y也认为
        self.told = _report_in_sentence(self.sentence, opening, found)
        """The last report of its sentence before it: X说，…，“…”."""

    def _anybody_told(self) -> bool:
        return any(event.report is not None for event in self.backwards())

    def backwards(self) -> Iterator[Event]:
        """The people before it, nearest first; no more than matter."""
        return _backwards(self.found, self.opening)

    def forwards(self) -> Iterator[Event]:
        """The people after it, nearest first; no more than matter."""
        return _forwards(self.found, self.run_end)


def _ends(event: Event) -> bool:
    """Whether a report ends its sentence: it belongs to the quotation before it, if there is one."""
    return event.report is not None and event.report.opens == "。"


def _report_before(view: View, opening: int, found: Sequence[Event]) -> Event | None:
    for event in _backwards(found, opening):
        if event.report is not None:
            ready = event.report.opens and not view.text[event.report.content : opening].strip()
            return event if ready else None
    return None


def _report_after(view: View, closing: int, found: Sequence[Event]) -> Event | None:
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


def _report_in_sentence(sentence: int, opening: int, found: Sequence[Event]) -> Event | None:
    for event in _backwards(found, opening):
        if event.at < sentence:
            return None
        if event.report is not None:
            return event
    return None


def _turns(view: View, closing: int, verb: int) -> bool:
    """Whether the words after a closing mark turn to somebody else's view: “…。”不过，X却认为."""
    return _TURN.match(view.text, closing, verb) is not None or _CONTRARY.search(view.text, closing, verb) is not None


def _agrees(view: View, closing: int, event: Event) -> bool:
    """Whether a report after quoted words that end a sentence is of somebody who says so too."""
    ended = view.text[closing - 1 : closing] == QUOTED_END
    return ended and event.report is not None and view.text.find("也", closing, event.report.start) >= 0


def is_topic(view: View, start: int, end: int) -> bool:
    """Whether a clause that names the occasion stands between quoted words and who said them."""
    return _TOPIC.fullmatch(view.text, start, end) is not None or _MEETING.fullmatch(view.text, start, end) is not None


def _is_time(view: View, start: int, end: int) -> bool:
    """Whether nothing but a time or a conjunction stands between."""
    while start < end and view.text[start] in "，, \u3000":
        start += 1
    return not view.text[roles.after_lead(view.text, start, end) : end].strip("，, \u3000")


def _backwards(found: Sequence[Event], before: int) -> Iterator[Event]:
    last = bisect_left(found, before, key=_at)
    return (found[number] for number in range(last - 1, max(-1, last - 1 - _FAR), -1))


def _forwards(found: Sequence[Event], start: int) -> Iterator[Event]:
    first = bisect_left(found, start, key=_at)
    return (found[number] for number in range(first, min(len(found), first + _FAR)))


def _at(event: Event) -> int:
    return event.at
