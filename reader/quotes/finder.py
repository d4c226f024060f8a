"""Finding the quotations of a document, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.language.words import Word
from reader.quotes.events import Event, events
from reader.quotes.figures import Figure, Figures
from reader.quotes.indirect import indirect_spans
from reader.quotes.kinds import is_statement, kind_of
from reader.quotes.marks import MarkedSpan, MarkReader
from reader.quotes.records import Quote, QuoteKind
from reader.quotes.script import is_traditional, simplified
from reader.quotes.speakers import (
    Attribution,
    attribute,
    report_after,
    report_before,
    report_in_sentence,
)
from reader.quotes.view import View
from reader.text.document import Document, Paragraph, Span

WordsOf = Callable[[int], Sequence[Word]]
"""The words of the paragraph of that index, offsets in `Document.text`; none is worse, but works."""


_WAITING = 200
"""Code points within which the speaker of a text's first words is named."""
_PRESS_VERBS = ("报道", "报导")


@dataclass
class _Found:
    """A quotation whose speaker may still get a fuller name."""

    start: int
    end: int
    kind: QuoteKind
    figure: Figure | None
    verb: str
    sure: bool
    section: int
    indirect: bool
    cue: Span


def find_quotes(document: Document, words: WordsOf) -> tuple[Quote, ...]:
    """All quotations of a document in order, indirect ones among them.

    Args:
        document: the text.
        words: asked once for each paragraph that is not hidden, in order.
    """
    finder = QuoteFinder(document)
    for index, paragraph in enumerate(document.paragraphs):
        finder.read(index, words(index) if paragraph.kind != "hidden" else ())
    return finder.quotes()


class QuoteFinder:
    """Reads a document in order and knows its quotations; what it has to remember does not grow with the text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._traditional = is_traditional(document.text)
        self._text = simplified(document.text) if self._traditional else document.text
        """What the rules read; offsets are those of the text."""
        self._marks = MarkReader(document)
        self._ahead: dict[int, list[MarkedSpan]] = {}
        self._marked = -1
        self._figures = Figures()
        self._found: list[_Found] = []
        self._carried: Figure | None = None
        self._open: Figure | None = None
        self._waiting: list[_Found] = []
        self._waiting_since = 0
        self._alone: _Found | None = None
        self._heard: list[Figure] = []
        self._section = 0
        self._written: dict[str, str] = {}

    def outside(self, index: int) -> list[Span]:
        """What of the next paragraph is outside whole statements in quotation marks: only its words matter.

        Args:
            index: of the paragraph that is read next; to be asked in order, and for no hidden one.
        """
        paragraph = self._document.paragraphs[index]
        spans: list[Span] = []
        at = paragraph.start
        for span in self._statements(index):
            if span.start - 1 > at:
                spans.append(Span(at, span.start - 1))
            at = min(span.outer_end, paragraph.end)
        return [*spans, Span(at, paragraph.end)] if at < paragraph.end else spans

    def read(self, index: int, words: Sequence[Word]) -> None:
        """Take the next paragraph; to be called for each in order, hidden ones too.

        Args:
            index: of the paragraph in `Document.paragraphs`.
            words: of the paragraph, offsets in `Document.text`; those inside statements may be left out.
        """
        paragraph = self._document.paragraphs[index]
        if paragraph.kind == "hidden":
            return
        self._enter_section(index)
        if self._traditional:
            words = [word._replace(text=self._text[word.start : word.end]) for word in words]
        spans = self._spans(index)
        view = View(self._text, paragraph, words, self._statements(index))
        found = events(view, self._figures)
        self._answer_waiting(found, view)
        last: Attribution | None = None
        before = len(self._found)
        for span in spans:
            quote, attribution = self._quote(span, paragraph, view, found, last)
            last = attribution or last
            self._found.append(quote)
        self._join(before)
        self._alone = None
        if len(spans) == 1 and not found and spans[0].outer_end - spans[0].start + 1 == paragraph.end - paragraph.start:
            quote = self._found[-1]
            self._alone = quote if quote.kind == "speech" and not quote.sure else None
        self._ahead.pop(index, None)
        for event, start, end in indirect_spans(view, found):
            cue = _cue(view, event)
            verb = event.report.verb if event.report else ""
            self._found.append(
                _Found(start, end, "speech", event.figure, verb, True, self._section_number(), True, cue)
            )
        self._carry(found, last)

    def quotes(self) -> tuple[Quote, ...]:
        """Those found so far, by the fullest names known so far, in order."""
        text = self._document.text
        return tuple(
            Quote(
                quote.start,
                quote.end,
                text[quote.start : quote.end],
                quote.kind,
                self._as_written(quote.figure.name) if quote.figure else "",
                self._as_written(quote.verb) if quote.figure else "",
                quote.sure,
                quote.section,
                quote.indirect,
                quote.cue,
                self._as_written(quote.figure.role) if quote.figure else "",
            )
            for quote in sorted(self._found, key=lambda quote: (quote.start, -quote.end))
        )

    def _as_written(self, words: str) -> str:
        """Words of the text in the script of the text."""
        if not self._traditional or not words:
            return words
        if words not in self._written:
            at = self._text.find(words)
            self._written[words] = self._document.text[at : at + len(words)] if at >= 0 else words
        return self._written[words]

    def _spans(self, index: int) -> list[MarkedSpan]:
        for number in range(self._marked + 1, index + 1):
            hidden = self._document.paragraphs[number].kind == "hidden"
            self._ahead[number] = [] if hidden else self._marks.spans(number)
            self._marked = number
        return self._ahead[index]

    def _statements(self, index: int) -> list[MarkedSpan]:
        text, paragraph = self._text, self._document.paragraphs[index]
        return [span for span in self._spans(index) if is_statement(text, span, paragraph)]

    def _quote(
        self, span: MarkedSpan, paragraph: Paragraph, view: View, found: Sequence[Event], last: Attribution | None
    ) -> tuple[_Found, Attribution | None]:
        opening, closing = span.start - 1 - view.start, span.outer_end - view.start
        before, after = report_before(view, opening, found), report_after(view, closing, found)
        nearest = before or after
        document = before is not None and before.figure is not None and before.figure.form == "document"
        verb = before.report.verb if before is not None and before.report is not None else None
        if before is None and after is not None and after.figure is not None:
            document = after.figure.form == "document"
        sentence = report_in_sentence(view, opening, found)
        reported = sentence is not None
        if before is None and after is None and sentence is not None and sentence.figure is not None:
            document = sentence.figure.form == "document"
        kind = kind_of(self._text, span, paragraph, verb, nearest is not None, document, reported)
        if span.continues and self._open is not None:
            kind = "speech"
        section = self._section_number()
        if kind != "speech":
            return _Found(span.start, span.end, kind, None, "", span.sound, section, False, Span(0, 0)), None
        attribution = attribute(view, opening, closing, found, last)
        if span.continues and self._open is not None:
            attribution = Attribution(self._open, None, True)
        figure = attribution.figure
        quote = _Found(span.start, span.end, kind, figure, "", attribution.sure, section, False, Span(0, 0))
        if attribution.event is not None:
            quote.cue = _cue(view, attribution.event)
            quote.verb = attribution.event.report.verb if attribution.event.report else ""
        if figure is None:
            quote.figure = self._carried
            quote.sure = False
            if self._carried is None:
                self._waiting_since = self._waiting_since if self._waiting else view.start
                self._waiting.append(quote)
        quote.sure = quote.sure and span.sound
        self._open = quote.figure
        if quote.figure is not None:
            self._heard = [*(figure for figure in self._heard[-3:] if figure is not quote.figure), quote.figure]
        return quote, Attribution(quote.figure, attribution.event, quote.sure, closing)

    def _join(self, first: int) -> None:
        """Give a quotation without a report to who says the one right after it: “门开着。”“进来吧。”X说."""
        text = self._document.text
        quotes = self._found[first:]
        for quote, following in reversed(list(pairwise(quotes))):
            between = text[quote.end : following.start].strip('”’」』"＂“‘「『 \u3000')
            if not between and not quote.sure and following.sure and quote.kind == following.kind == "speech":
                quote.figure, quote.verb, quote.cue, quote.sure = following.figure, following.verb, following.cue, True

    def _answer_waiting(self, found: Sequence[Event], view: View) -> None:
        """Give the quotations of the paragraph before, if nobody said them yet, to who reports first in this one."""
        event = next((event for event in found if event.figure is not None), None)
        if event is not None and self._alone is not None and _is_press(event):
            self._waiting.append(self._alone)
        for quote in self._waiting:
            if event is not None:
                quote.figure, quote.cue = event.figure, _cue(view, event)
                quote.verb = event.report.verb if event.report else ""
        if event is not None or view.start - self._waiting_since > _WAITING:
            self._waiting = []

    def _carry(self, found: Sequence[Event], last: Attribution | None) -> None:
        people = [event for event in found if event.figure is not None and event.figure.form != "document"]
        telling = [event for event in people if event.report is not None or event.view_of]
        if telling:
            known = [event for event in telling if event.figure in self._heard]
            self._carried = (known or telling)[-1].figure
        elif last is not None and last.figure is not None:
            self._carried = last.figure
        elif people:
            self._carried = people[-1].figure
        if self._carried is not None:
            self._figures.notice(self._carried)

    def _enter_section(self, index: int) -> None:
        sections = self._document.sections
        while self._section + 1 < len(sections) and sections[self._section + 1].first <= index:
            self._section += 1

    def _section_number(self) -> int:
        sections = self._document.sections
        return sections[self._section].number if sections else 0


def _is_press(event: Event) -> bool:
    """Whether a newspaper reports, whose words may stand before it as a headline."""
    figure, report = event.figure, event.report
    return figure is not None and figure.form == "group" and report is not None and report.verb.startswith(_PRESS_VERBS)


def _cue(view: View, event: Event) -> Span:
    """Where an event names somebody, without post; empty where the clause names nobody."""
    mention = event.mention
    if mention is None:
        return Span(0, 0)
    start, end = mention.start, mention.end
    if mention.form == "name":
        inner = view.text.rfind(mention.name, start, end)
        start, end = inner, inner + len(mention.name)
    return Span(view.start + start, view.start + end)
