"""The commands quotes and export quotes: who said what in a text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from reader.cli.analysis import analysed, anything_kept, open_glossary
from reader.cli.output import print_json, print_rows
from reader.cli.saving import save
from reader.language.words import Word
from reader.quotes.corrected import corrected
from reader.quotes.export import ExportFormat, exported, row
from reader.quotes.finder import QuoteFinder
from reader.quotes.records import Quote, QuoteKind
from reader.store.database import open_database
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.text.document import Document


def print_quotes(
    document: Document, speaker: str | None, kinds: Sequence[QuoteKind], indirect: bool, as_json: bool
) -> int:
    """Print the quotations of a text; the exit status.

    Args:
        document: the text.
        speaker: only what somebody of this name says; part of the name is enough.
        kinds: only these; all if there are none.
        indirect: whether reported speech without marks belongs to it.
        as_json: whether programs read it.
    """
    quotes = _chosen(_quotes(document), speaker, kinds, indirect)
    if as_json:
        print_json({"quotes": [row(quote, indirect=indirect) for quote in quotes]})
    else:
        headings = ("speaker", "kind", "section", "text")
        print_rows(headings, [[_who(quote), _kind(quote), str(quote.section), quote.text] for quote in quotes])
    return 0 if quotes else 1


def export_quotes(document: Document, form: ExportFormat, output: str | None) -> int:
    """Print the quotations of a text in a format, or write them to a file; the exit status.

    Raises:
        ReaderError: the file cannot be written.
    """
    content = exported([quote for quote in _quotes(document) if not quote.indirect], document, form)
    if output is None:
        sys.stdout.write(content)
    else:
        save(content, output)
    return 0


def quotes_found(document: Document, words: Iterable[tuple[int, Sequence[Word]]]) -> tuple[Quote, ...]:
    """The quotations of a text, without the reader's corrections of them.

    Args:
        document: the text.
        words: index and words of each paragraph that is not hidden, in order.
    """
    finder = QuoteFinder(document)
    done = 0
    for index, found in words:
        for hidden in range(done, index):
            finder.read(hidden, ())
        finder.read(index, found)
        done = index + 1
    return finder.quotes()


def _quotes(document: Document) -> tuple[Quote, ...]:
    words = analysed(document, open_glossary(document), 0, len(document.paragraphs))
    return corrected(quotes_found(document, words), _corrections(document))


def _corrections(document: Document) -> list[QuoteCorrection]:
    if not anything_kept():
        return []
    # what is wrong with the database was told when the corrections of words were read
    return QuoteCorrections(open_database()).for_text(document.identity)


def _chosen(quotes: Sequence[Quote], speaker: str | None, kinds: Sequence[QuoteKind], indirect: bool) -> list[Quote]:
    return [
        quote
        for quote in quotes
        if (indirect or not quote.indirect)
        and (not speaker or speaker.casefold() in quote.speaker.casefold())
        and (not kinds or quote.kind in kinds)
    ]


def _who(quote: Quote) -> str:
    return quote.speaker + ("" if quote.sure or not quote.speaker else " ?")


def _kind(quote: Quote) -> str:
    return "indirect" if quote.indirect else quote.kind
