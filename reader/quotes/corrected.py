"""The reader's corrections laid over the quotations found: the reader's word is the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.quotes.records import Quote, QuoteKind
from reader.store.quote_corrections import QuoteCorrection
from reader.text.document import Span


def corrected(quotes: Sequence[Quote], corrections: Iterable[QuoteCorrection]) -> tuple[Quote, ...]:
    """The quotations with kind and speaker as the reader says.

    Of several corrections of one quotation the last kind and the last speaker hold. One whose quotation is not there
    changes nothing.

    Args:
        quotes: as found in a text.
        corrections: of that text, those that hold, in order of time.
    """
    said: dict[Span, tuple[QuoteKind | None, str]] = {}
    for correction in corrections:
        span = Span(correction.start, correction.end)
        kind, speaker = said.get(span, (None, ""))
        said[span] = (correction.kind or kind, correction.speaker or speaker)
    if not said:
        return tuple(quotes)
    roles = {quote.speaker: quote.role for quote in reversed(quotes) if quote.role}
    return tuple(
        _as_said(quote, *said[span], roles) if (span := Span(quote.start, quote.end)) in said else quote
        for quote in quotes
    )


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
