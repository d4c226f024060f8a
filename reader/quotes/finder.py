"""Finding the quotations of a document, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.language.words import Word
from reader.quotes.ahead import MarksAhead
from reader.quotes.candidates import Candidate, Neighbour, Previous
from reader.quotes.events import Event, events
from reader.quotes.figures import Figure, Figures
from reader.quotes.indirect import indirect_spans
from reader.quotes.judge import Judge, WeighingJudge
from reader.quotes.kinds import kind_features
from reader.quotes.layouts import is_in_lines
from reader.quotes.marks import MarkedSpan
from reader.quotes.naming import named
from reader.quotes.places import Place
from reader.quotes.records import Quote, QuoteKind
from reader.quotes.regulars import regulars
from reader.quotes.script import is_traditional, simplified
from reader.quotes.speakers import candidates, next_candidates
from reader.quotes.view import View
from reader.text.document import Document, Paragraph, Span

WordsOf = Callable[[int], Sequence[Word]]
"""The words of the paragraph of that index, offsets in `Document.text`; none is worse, but works."""


_NEIGHBOURS = 3
"""Paragraphs before whose people may go on speaking."""
_FAR = 12
"""Paragraphs after which nobody goes on speaking."""
_LONGEST_JOINED = 10_000
"""Code points of paragraphs joined by open quotations that are read as one: it bounds what has to be remembered."""


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
    event: Event | None = None
    sound: bool = True
    """False where one of its marks is missing."""


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

    def __init__(self, document: Document, judge: Judge | None = None) -> None:
        """Begin a document; `judge` decides instead of the weights that come along."""
        self._document = document
        self._judge = judge or WeighingJudge()
        self._traditional = is_traditional(document.text)
        self._text = simplified(document.text) if self._traditional else document.text
        """What the rules read; offsets are those of the text."""
        self._lines = is_in_lines(document)
        self._marks = MarksAhead(document, self._text)
        self._held: list[int] = []
        """Paragraphs joined to the next one by a quotation that is still open, and their words."""
        self._held_words: list[Word] = []
        self._figures = Figures(named(self._text), regulars(self._text))
        self._found: list[_Found] = []
        self._open: Figure | None = None
        self._previous: Previous | None = None
        self._neighbours: list[Neighbour] = []
        self._undecided: list[tuple[_Found, list[Candidate]]] = []
        """Quotations of a paragraph that names nobody: the next one may."""
        self._section = 0
        self._written: dict[str, str] = {}

    def outside(self, index: int) -> list[Span]:
        """What of a paragraph is outside whole statements in quotation marks: only its words matter.

        Args:
            index: of a paragraph that is not yet read; to be asked in order, and for no hidden one.
        """
        return self._marks.outside(index)

    def read(self, index: int, words: Sequence[Word]) -> None:
        """Take the next paragraph; to be called for each in order, hidden ones too.

        Args:
            index: of the paragraph in `Document.paragraphs`.
            words: of the paragraph, offsets in `Document.text`; those inside statements may be left out.
        """
        paragraph = self._document.paragraphs[index]
        if paragraph.kind == "hidden":
            return
        self._held.append(index)
        self._held_words += words
        size = paragraph.end - self._document.paragraphs[self._held[0]].start
        if self._marks.of(index).until <= paragraph.end or size > _LONGEST_JOINED:
            self._read_held()

    def _read_held(self) -> None:
        """Read the paragraphs that open quotations join, as if they were one."""
        held, words = self._held, self._held_words
        self._held, self._held_words = [], []
        if not held:
            return
        first, last_paragraph = self._document.paragraphs[held[0]], self._document.paragraphs[held[-1]]
        paragraph = first._replace(end=last_paragraph.end)
        self._enter_section(held[0])
        if self._traditional:
            words = [word._replace(text=self._text[word.start : word.end]) for word in words]
        spans = [span for index in held for span in self._marks.of(index).spans]
        view = View(self._text, paragraph, words, self._marks.statements(spans, paragraph), bool(spans), self._lines)
        self._figures.teller = None
        found = events(view, self._figures)
        self._decide_again(found, view)
        last: _Found | None = None
        run_ends = self._run_ends(spans)
        for number, span in enumerate(spans):
            listed = last if last is not None and number and spans[number - 1].outer_end == span.start - 1 else None
            last = self._quote(span, run_ends[number], paragraph, view, found, listed)
            self._found.append(last)
        self._marks.forget(held)
        for event, start, end in indirect_spans(view, found):
            cue = _cue(view, event)
            verb = event.report.verb if event.report else ""
            self._found.append(
                _Found(start, end, "speech", event.figure, verb, True, self._section_number(), True, cue)
            )
        self._leave(found, last)

    def quotes(self) -> tuple[Quote, ...]:
        """Those found so far, by the fullest names known so far, in order."""
        self._read_held()
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

    def _quote(
        self,
        span: MarkedSpan,
        run_end: int,
        paragraph: Paragraph,
        view: View,
        found: Sequence[Event],
        listed: _Found | None,
    ) -> _Found:
        """The quotation in a marked span.

        Args:
            span: inside of the marks.
            run_end: after the last of the spans that follow with nothing between.
            paragraph, view, found: what holds it, and who comes up there.
            listed: the quotation that ends right before it.
        """
        spent = self._previous.event if self._previous is not None and not self._previous.paragraphs else None
        opening, closing = span.start - 1 - view.start, span.outer_end - view.start
        place = Place(view, opening, closing, run_end - view.start, found, spent)
        inside = self._text[span.start : span.end]
        goes_on = span.continues and self._open is not None
        kind: QuoteKind = "speech"
        if not goes_on:
            features = kind_features(self._text, span, paragraph, place, listed.kind if listed else None)
            kind = self._judge.kind(Span(span.start, span.end), features)
        quote = _Found(span.start, span.end, kind, None, "", span.sound, self._section_number(), False, Span(0, 0))
        quote.sound = span.sound
        if kind != "speech":
            return quote
        if goes_on:
            quote.figure = self._open
        else:
            known = candidates(place, inside, self._previous, self._neighbours)
            self._attribute(quote, known, view)
            if not any(event.figure for event in found):
                self._undecided.append((quote, known))
        self._open = quote.figure
        if quote.figure is not None:
            quote.figure.spoke += 1
            self._figures.teller = quote.figure
            self._previous = Previous(quote.figure, quote.event, 0, span.outer_end - view.start)
        return quote

    def _attribute(self, quote: _Found, known: Sequence[Candidate], view: View) -> None:
        if not known:
            quote.sure = False
            return
        candidate, sure = self._judge.speaker(Span(quote.start, quote.end), known)
        quote.figure, quote.event = candidate.figure, candidate.event
        quote.sure = quote.sound and sure
        report = candidate.event.report if candidate.event is not None else None
        quote.cue = _cue(view, candidate.event) if candidate.event is not None else Span(0, 0)
        quote.verb = report.verb if report is not None else ""

    def _decide_again(self, found: Sequence[Event], view: View) -> None:
        """Hear who comes up next about the quotations of a paragraph that names nobody."""
        waiting, self._undecided = self._undecided, []
        if not any(event.figure for event in found):
            return
        for quote, known in waiting:
            if quote.figure is not None:
                quote.figure.spoke -= 1
            self._attribute(quote, next_candidates(known, found, self._lines), view)
            if quote.figure is not None:
                quote.figure.spoke += 1
        speaker = waiting[-1][0].figure if waiting else None
        if speaker is not None:
            self._open = speaker
            self._previous = Previous(speaker, None, 1, 0)

    def _run_ends(self, spans: Sequence[MarkedSpan]) -> list[int]:
        """For each span, where the last of those ends that follow it one after another with nothing between."""
        ends = [span.outer_end for span in spans]
        for number in range(len(spans) - 2, -1, -1):
            if not self._text[spans[number].outer_end : spans[number + 1].start - 1].strip():
                ends[number] = ends[number + 1]
        return ends

    def _leave(self, found: Sequence[Event], last: _Found | None) -> None:
        """Remember of a paragraph who came up in it, for the next ones."""
        people = [event for event in found if event.figure is not None and event.figure.form != "document"]
        telling = [event.figure for event in people if event.report is not None or event.view_of]
        if people:
            neighbour = Neighbour(people[0].figure, people[-1].figure, telling[-1] if telling else None)
            most = _NEIGHBOURS * 2 if self._lines else _NEIGHBOURS
            self._neighbours = [neighbour, *self._neighbours[: most - 1]]
        heard = telling[-1] if telling else last.figure if last is not None and last.figure else None
        if heard is None and people:
            heard = people[-1].figure
        if heard is not None:
            self._figures.notice(heard)
        if self._previous is not None:
            paragraphs = self._previous.paragraphs + 1
            self._previous = self._previous._replace(paragraphs=paragraphs) if paragraphs <= _FAR else None

    def _enter_section(self, index: int) -> None:
        sections = self._document.sections
        while self._section + 1 < len(sections) and sections[self._section + 1].first <= index:
            self._section += 1

    def _section_number(self) -> int:
        sections = self._document.sections
        return sections[self._section].number if sections else 0


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
