"""The command corrections: what the reader put right, and whether it still fits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.cli.analysis import analysed, open_glossary, open_kept, open_settings
from reader.cli.output import print_json, print_rows
from reader.cli.quoting import quotes_found
from reader.language.notation import NotationStyle, joined
from reader.quotes.corrected import Revision, revisions
from reader.quotes.records import Quote
from reader.store.corrections import Correction, Corrections
from reader.store.database import Database
from reader.store.positions import Positions
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.study.correction_rows import parts
from reader.study.corrections import Replayer
from reader.text.document import Document


class _OfQuote(NamedTuple):
    """A correction of a quotation for the list."""

    correction: QuoteCorrection
    state: str
    text: str = ""
    """The quoted words; empty where the text is not at hand."""
    revision: Revision | None = None


_Listed = tuple[list[tuple[Correction, str]], list[_OfQuote]]
"""The corrections of words, each with its state, and those of quotations."""


def print_corrections(document: Document | None, as_json: bool) -> int:
    """Print the history of corrections, or how those that can apply to a text stand to it; the exit status."""
    kept = open_kept()
    words, quotes = _history(kept) if document is None else _standings(kept, document)
    if as_json:
        of_quotes = [{**q.correction._asdict(), "text": q.text, "state": q.state} for q in quotes]
        print_json({"corrections": [{**c._asdict(), "state": s} for c, s in words], "quote_corrections": of_quotes})
    else:
        style = open_settings().style
        titles = {text.identity: text.title for text in Positions(kept).all()}
        rows = [(c.made, _columns(c, state, style)) for c, state in words]
        rows += [(q.correction.made, _quote_columns(q, titles)) for q in quotes]
        headings = ("number", "state", "kind", "scope", "text", "becomes", "made")
        print_rows(headings, [columns for _, columns in sorted(rows)])
    return 0 if words or quotes else 1


def _history(kept: Database) -> _Listed:
    words = [(c, "undone" if c.undone else "holds") for c in Corrections(kept).all()]
    return words, [_OfQuote(c, "undone" if c.undone else "holds") for c in QuoteCorrections(kept).all()]


def _standings(kept: Database, document: Document) -> _Listed:
    """Those that can apply to a text: `applies`, `already`, `unfit`, `absent` (see `Standing`), or `undone`."""
    words = [c for c in Corrections(kept).all() if c.identity in ("", document.identity)]
    quotes = [c for c in QuoteCorrections(kept).all() if c.identity == document.identity]
    if not words and not quotes:
        return [], []
    found = list(analysed(document, open_glossary(document), 0, len(document.paragraphs), corrected=False))
    replayer = Replayer(words, document.identity)
    standings = replayer.standings((words for _, words in found), document.text)
    states: dict[Correction, str] = dict(standings)
    of_quotes: list[_OfQuote] = []
    if quotes:
        replayed = ((index, replayer.replay(words, document.text)) for index, words in found)
        of_quotes = _quote_standings(document, quotes_found(document, replayed), quotes)
    return [(c, states.get(c, "undone")) for c in words], of_quotes


def _quote_standings(
    document: Document, found: tuple[Quote, ...], corrections: list[QuoteCorrection]
) -> list[_OfQuote]:
    made = {r.correction: r for r in revisions(found, [c for c in corrections if not c.undone])}
    return [
        _OfQuote(c, made[c].standing if c in made else "undone", document.text[c.start : c.end], made.get(c))
        for c in corrections
    ]


def _columns(c: Correction, state: str, style: NotationStyle) -> tuple[str, ...]:
    return str(c.number), state, c.kind, c.scope, c.text, _becomes(c, style), c.made[:16].replace("T", " ")


def _quote_columns(listed: _OfQuote, titles: Mapping[str, str]) -> tuple[str, ...]:
    c, state, text, revision = listed
    text = text or f"{titles.get(c.identity, '')} {c.start}–{c.end}".lstrip()
    becomes = _called(c)
    if revision and revision.before and revision.after:
        becomes = f"{_called(revision.before)} → {_called(revision.after)}"
    return str(c.number), state, "quote", "here", text, becomes, c.made[:16].replace("T", " ")


def _called(quote: Quote | QuoteCorrection) -> str:
    """A quotation's kind and speaker, for people: a name alone tells that it is speech."""
    return quote.speaker if quote.speaker and quote.kind in ("", "speech") else quote.kind


def _becomes(c: Correction, style: NotationStyle) -> str:
    """What a correction makes, for people: the parts, the whole word, the reading."""
    reading = "".join(joined(c.reading, style))
    if c.kind == "reading":
        return reading
    return ("|".join(parts(c)) if c.kind == "split" else c.text) + (f" ({reading})" if reading else "")
