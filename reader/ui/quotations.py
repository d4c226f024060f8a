"""The quotations of the text that is open: found apart from the page, filtered, in the colours of their speakers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.text.document import Document
from reader.ui.analyst import Analyst
from reader.ui.reading import Reading

if TYPE_CHECKING:  # loaded when quotations are wanted
    from reader.quotes.corrected import Revision, Standing
    from reader.quotes.records import Person, Quote, QuoteKind
    from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections

COLOURS = 6
"""Speakers that have a colour of their own; those who speak less share the last one."""
SHORT = 20_000
"""Code points of a text whose quotations are found in this process, in a thread: longer ones have their own."""
KINDS: tuple[QuoteKind | None, ...] = ("speech", "scare", "title", "cited_text", None)

KIND_NAMES: Mapping[str, str] = {"speech": "", "scare": "term or irony", "title": "title", "cited_text": "cited text"}
"""What each kind is called where the speaker's name alone tells that it is speech."""


def called(kind: str, speaker: str) -> str:
    """What stands for a quote in a list: who speaks, else what it is."""
    return (speaker if kind in ("", "speech") else "") or KIND_NAMES.get(kind) or "somebody"


class Quotations:
    """Who says what in a document."""

    def __init__(self, document: Document, reading: Reading, analyst: Analyst, corrections: QuoteCorrections) -> None:
        """Find nothing yet."""
        self._document = document
        self._reading = reading
        self._analyst = analyst
        self._corrections = corrections
        self._found: tuple[Quote, ...] | None = None
        self._quotes: tuple[Quote, ...] = ()
        self.people: tuple[Person, ...] = ()
        """Who speaks, most first."""
        self.speaker = ""
        """Only this one's quotes are listed; empty for all."""
        self.kind: QuoteKind | None = None
        """Only quotes of this kind are listed; None for all."""
        self.indirect = False
        """Whether reported speech is listed, too."""

    @property
    def ready(self) -> bool:
        """Whether the quotations are found."""
        return self._found is not None

    @property
    def at_hand(self) -> bool:
        """Whether all words are known and the text is short: finding takes no time worth a word."""
        shown = (index for index, paragraph in enumerate(self._document.paragraphs) if paragraph.kind != "hidden")
        return len(self._document.text) <= SHORT and all(self._reading.at_hand(index) for index in shown)

    async def find(self, on_progress: Callable[[float], None]) -> None:
        """Find them all.

        Raises:
            ReaderError: the process that looks for them failed.
        """
        if self.at_hand:
            self._found = await asyncio.to_thread(self._find_here)
        else:
            from reader.quotes.client import find_apart

            self._analyst.load_glossary()
            terms = self._analyst.glossary.headwords()
            self._found = await find_apart(self._document, terms, on_progress)
        self.correct()

    def _find_here(self) -> tuple[Quote, ...]:
        from reader.quotes.finder import find_quotes

        return find_quotes(self._document, self._reading.words)

    def correct(self) -> None:
        """Put the reader's corrections on what was found."""
        from reader.quotes.cast import cast
        from reader.quotes.corrected import corrected

        found = self._found or ()
        self._quotes = corrected(found, self._corrections.for_text(self._document.identity))
        self.people = cast(self._quotes)

    def corrections(self) -> list[tuple[Revision, Standing | None]]:
        """The corrections that hold, in order of time, with what each changes; None while nothing is looked for."""
        from reader.quotes.corrected import Revision, revisions

        made = self._corrections.for_text(self._document.identity)
        if self._found is None:
            return [(Revision(correction, None, None), None) for correction in made]
        return [(revision, revision.standing) for revision in revisions(self._found, made)]

    def revoke(self, correction: QuoteCorrection) -> None:
        """Take back one of them."""
        self._corrections.revoke(correction.number)

    def listed(self) -> list[Quote]:
        """The quotes that the filters let through, in order."""
        return [
            quote
            for quote in self._quotes
            if (self.indirect or not quote.indirect)
            and (not self.speaker or quote.speaker == self.speaker)
            and (self.kind is None or quote.kind == self.kind)
        ]

    def colour(self, speaker: str) -> int:
        """The number of a speaker's colour, from 1; 0 for nobody."""
        names = [person.name for person in self.people]
        return min(names.index(speaker) + 1, COLOURS) if speaker in names else 0

    def tints(self) -> dict[str, list[tuple[int, int]]]:
        """Spans to tint, by the name of the style."""
        spans: dict[str, list[tuple[int, int]]] = {f"speaker-{n}": [] for n in range(1, COLOURS + 1)}
        colours = {person.name: min(n, COLOURS) for n, person in enumerate(self.people, 1)}
        for quote in self._quotes:
            number = colours.get(quote.speaker)
            if number and not quote.indirect:
                spans[f"speaker-{number}"].append((quote.start, quote.end))
        return spans

    def next(self, offset: int, direction: int) -> Quote | None:
        """The nearest listed quote after (1) or before (-1) an offset."""
        quotes: Sequence[Quote] = self.listed()
        if direction > 0:
            return next((quote for quote in quotes if quote.start > offset), None)
        return next((quote for quote in reversed(quotes) if quote.end <= offset), None)

    def next_speaker(self) -> None:
        """List the next speaker's quotes; after the last one everybody's."""
        names = ["", *(person.name for person in self.people)]
        self.speaker = names[(names.index(self.speaker) + 1) % len(names)] if self.speaker in names else ""

    def next_kind(self) -> None:
        """List quotes of the next kind; after the last one all."""
        self.kind = KINDS[(KINDS.index(self.kind) + 1) % len(KINDS)]

    def say_other_speaker(self, quote: Quote) -> Quote:
        """Give a quote the next speaker of the cast, for good; the quote as it is now."""
        names = [person.name for person in self.people] or [quote.speaker]
        name = names[(names.index(quote.speaker) + 1) % len(names)] if quote.speaker in names else names[0]
        return self._keep(quote, kind="speech", speaker=name)

    def say_other_kind(self, quote: Quote) -> Quote:
        """Give a quote the next kind, for good; the quote as it is now."""
        following = KINDS[(KINDS.index(quote.kind) + 1) % len(KINDS)] or "speech"
        return self._keep(quote, kind=following, speaker="")

    def _keep(self, quote: Quote, *, kind: QuoteKind, speaker: str) -> Quote:
        from reader.store.quote_corrections import QuoteCorrection

        self._corrections.add(
            QuoteCorrection(0, self._document.identity, quote.start, quote.end, kind=kind, speaker=speaker)
        )
        self.correct()
        return next((q for q in self._quotes if (q.start, q.end) == (quote.start, quote.end)), quote)
