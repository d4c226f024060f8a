"""The reader's corrections laid over the quotations found: the reader's word is the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from reader.quotes.records import Quote, QuoteKind
from reader.store.quote_corrections import QuoteCorrection
from reader.text.document import Span

Standing = Literal["applies", "already", "unfit"]
"""How a correction stands to what was found: it changes something; it is so without it; no quotation is there."""


class Revision(NamedTuple):
    """What one correction makes of a quotation."""

    correction: QuoteCorrection
    before: Quote | None
    """The quotation with all earlier corrections on it; None where none was found between those two offsets."""
    after: Quote | None

    @property
    def standing(self) -> Standing:
        """How the correction stands to what was found."""
        if self.before is None or self.after is None:
            return "unfit"
        changes = (self.before.kind, self.before.speaker) != (self.after.kind, self.after.speaker)
        return "applies" if changes else "already"


def corrected(quotes: Sequence[Quote], corrections: Iterable[QuoteCorrection]) -> tuple[Quote, ...]:
    """The quotations with kind and speaker as the reader says.

    Of several corrections of one quotation the last kind and the last speaker hold. One whose quotation is not there
    changes nothing.

    Args:
        quotes: as found in a text.
        corrections: of that text, those that hold, in order of time.
    """
    said: dict[Span, _Said] = {}
    for correction in corrections:
        span = Span(correction.start, correction.end)
        said[span] = _later(said.get(span, _NOTHING), correction)
    if not said:
        return tuple(quotes)
    roles = _roles(quotes)
    return tuple(
        _as_said(quote, *said[span], roles) if (span := Span(quote.start, quote.end)) in said else quote
        for quote in quotes
    )


def revisions(quotes: Sequence[Quote], corrections: Iterable[QuoteCorrection]) -> list[Revision]:
    """What each correction changes, in order of time; arguments as of `corrected`."""
    roles = _roles(quotes)
    found = {Span(quote.start, quote.end): quote for quote in reversed(quotes)}
    said: dict[Span, _Said] = {}
    now: dict[Span, Quote] = {}
    made: list[Revision] = []
    for correction in corrections:
        span = Span(correction.start, correction.end)
        if span not in found:
            made.append(Revision(correction, None, None))
            continue
        said[span] = _later(said.get(span, _NOTHING), correction)
        after = _as_said(found[span], *said[span], roles)
        made.append(Revision(correction, now.get(span, found[span]), after))
        now[span] = after
    return made


_Said = tuple[QuoteKind | None, str]
"""The last kind and the last speaker that the reader gave a quotation; None and empty where none."""
_NOTHING: _Said = (None, "")


def _later(said: _Said, correction: QuoteCorrection) -> _Said:
    kind, speaker = said
    return correction.kind or kind, correction.speaker or speaker


def _roles(quotes: Sequence[Quote]) -> dict[str, str]:
    """What the text calls each speaker, as where it first says so."""
    return {quote.speaker: quote.role for quote in reversed(quotes) if quote.role}


def _as_said(quote: Quote, kind: QuoteKind | None, speaker: str, roles: dict[str, str]) -> Quote:
    """The quotation with that kind and speaker, each as it is where nothing is said of it.

    A kind other than speech has no speaker; verb and cue that led to another speaker are dropped.
    """
    kind = kind or quote.kind
    speaker = (speaker or quote.speaker) if kind == "speech" else ""
    quote = quote._replace(kind=kind, sure=True)
    if speaker == quote.speaker:
        return quote
    return quote._replace(speaker=speaker, verb="", cue=Span(0, 0), role=roles.get(speaker, ""))
