"""Quotations to take along: Markdown, CSV, JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any, Literal

from reader.quotes.records import Quote
from reader.text.document import Document

ExportFormat = Literal["md", "csv", "json"]
_COLUMNS = ("speaker", "role", "text", "kind", "section", "start", "end", "article", "source", "date")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet takes for a formula (OWASP, CSV Injection)."""
_MARKDOWN = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_{}[]<>#|~!"})


def row(quote: Quote, *, indirect: bool = False) -> dict[str, Any]:
    """A quotation for JSON, as the command quotes prints it; with `indirect` it says whether it is reported speech."""
    fields: dict[str, Any] = {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker,
        "verb": quote.verb,
        "sure": quote.sure,
        "section": quote.section,
    }
    return {**fields, "indirect": quote.indirect} if indirect else fields


def exported(quotes: Sequence[Quote], document: Document, form: ExportFormat) -> str:
    """Quotations in a format, with where they are from."""
    if form == "csv":
        return _csv(quotes, document)
    if form == "json":
        article = {"title": document.title, "source": document.source, "date": document.date}
        rows = [{**row(quote, indirect=True), "role": quote.role} for quote in quotes]
        return json.dumps({"article": article, "quotes": rows}, ensure_ascii=False, indent=1) + "\n"
    return _markdown(quotes, document)


def citation(quote: Quote, document: Document) -> str:
    """A quotation as one cites it: the words, who said them, the article, its source and date."""
    words = quote.text if quote.indirect else f"“{quote.text}”"
    origin = [f"《{document.title}》" if document.title else "", document.source, document.date]
    place = "，".join(part for part in origin if part)
    return "——".join(part for part in (words, "，".join(filter(None, (quote.speaker, place)))) if part)


def _csv(quotes: Sequence[Quote], document: Document) -> str:
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(_COLUMNS)
    for quote in quotes:
        origin = (document.title, document.source, document.date)
        cells = (quote.speaker, quote.role, quote.text, quote.kind, quote.section, quote.start, quote.end, *origin)
        writer.writerow([_safe(cell) for cell in cells])
    return output.getvalue()


def _safe(cell: object) -> str:
    text = str(cell)
    return f"'{text}" if text.lstrip(" \u3000").startswith(_FORMULA) else text


def _markdown(quotes: Sequence[Quote], document: Document) -> str:
    origin = " · ".join(part for part in (document.source, document.date) if part)
    lines = [f"# {_plain(document.title)}", *([_plain(origin)] if origin else [])]
    for quote in quotes:
        said = "\n> ".join(_plain(line) for line in quote.text.splitlines())
        who = _plain("，".join(filter(None, (quote.speaker, quote.role))))
        lines.append(f"> {said}" + (f"\n>\n> — {who}" if who else ""))
    return "\n\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Text in which nothing is Markdown or HTML."""
    return text.translate(_MARKDOWN).replace("&", "&amp;")
