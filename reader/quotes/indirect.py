"""Speech reported without marks: 刘德兵认为，…"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reader.quotes import verbs
from reader.quotes.events import Event
from reader.quotes.view import QUOTED, QUOTED_END, View

_SHORTEST = 4
"""Code points; less is a remark in passing."""
_LONGEST = 1_000
"""Code points; no sentence is longer."""
_AROUND = "，,：:；; \u3000"


def indirect_spans(view: View, found: Sequence[Event]) -> Iterator[tuple[Event, int, int]]:
    """The reports of a paragraph whose words stand without marks: the report, start and end in `Document.text`.

    The words last to the end of the sentence, to quoted words, or to the next report with a subject of its own.
    """
    reporting = [event for event in found if event.report is not None]
    for number, event in enumerate(reporting):
        report = event.report
        if report is None or event.figure is None or event.figure.form == "document" or report.opens in (QUOTED, "。"):
            continue
        if not report.opens and (report.verb in verbs.SOFT or report.verb in verbs.WEAK):
            continue
        end = min(view.sentence_end(report.content), report.content + _LONGEST)
        quoted = [view.text.find(mark, report.content, end) for mark in (QUOTED, QUOTED_END)]
        end = min([end, *(at for at in quoted if at >= 0)])
        for later in islice(reporting, number + 1, None):
            if later.at >= end:
                break
            if later.mention is not None and later.report is not None and report.content < later.report.clause < end:
                end = later.report.clause
        words = view.text[report.content : end]
        start = report.content + len(words) - len(words.lstrip(_AROUND))
        end = report.content + len(words.rstrip(_AROUND))
        if end - start >= _SHORTEST:
            yield event, view.start + start, view.start + end
