"""The commands corrections, export corrections and import corrections."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from reader.cli.analysis import analysed, open_corrections, open_glossary, open_kept, open_settings
from reader.cli.output import print_json, print_line, print_rows
from reader.cli.saving import save
from reader.errors import ReaderError
from reader.language.notation import NotationStyle, joined
from reader.layout.cells import shown
from reader.store.corrections import Correction, Corrections
from reader.store.everything import Everything, add_missing
from reader.store.quote_corrections import QuoteCorrections
from reader.study.corrections import Replayer
from reader.study.exchange import Corrected, from_json, to_jieba, to_json, to_lute
from reader.text.document import Document

Form = Literal["json", "jieba", "lute"]
_WRITERS = {"jieba": to_jieba, "lute": to_lute}


def print_corrections(document: Document | None, as_json: bool) -> int:
    """Print the history of corrections, or how those that can apply to a text stand to it; the exit status."""
    rows = _history() if document is None else _standings(document)
    if as_json:
        print_json({"corrections": [{**c._asdict(), "state": state} for c, state in rows]})
    else:
        style = open_settings().style
        headings = ("number", "state", "kind", "scope", "text", "becomes", "made")
        print_rows(headings, [_columns(c, state, style) for c, state in rows])
    return 0 if rows else 1


def export_corrections(form: Form, output: str | None) -> int:
    """Print the corrections in a format, or write them to a file; the exit status.

    Raises:
        ReaderError: the file cannot be written.
    """
    kept = open_kept()
    words = Corrections(kept).all()
    if form == "json":
        content = to_json(Corrected(tuple(words), tuple(QuoteCorrections(kept).all())))
    else:
        content = _WRITERS[form](words)
    if output is None:
        sys.stdout.write(content)
        return 0
    save(content, output)
    return 0


def import_corrections(file: str, *, dry_run: bool) -> int:
    """Take over the corrections of a file, all or none, or only count them; the exit status.

    Raises:
        ReaderError: it cannot be read, or something in it is wrong.
    """
    name = "standard input" if file == "-" else file
    try:
        content = (sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReaderError(f"{name}: not UTF-8 (byte {error.start}); give a file of export corrections") from None
    except (OSError, ValueError) as error:
        raise ReaderError(f"{name}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
    given = from_json(content, name)
    everything = Everything(started=False, corrections=given.words, quote_corrections=given.quotes)
    added = add_missing(open_kept(), everything, f"import of {shown(name)}", preview=dry_run)
    would = "would be new" if dry_run else "are new"
    print_line(f"{added.corrections} of {len(given.words)} corrections {would}")
    print_line(f"{added.quote_corrections} of {len(given.quotes)} quote corrections {would}")
    return 0


def _history() -> list[tuple[Correction, str]]:
    return [(c, "undone" if c.undone else "holds") for c in open_corrections().all()]


def _standings(document: Document) -> list[tuple[Correction, str]]:
    """Those that can apply to a text: `applies`, `already`, `unfit`, `absent` (see `Standing`), or `undone`."""
    concerned = [c for c in open_corrections().all() if c.identity in ("", document.identity)]
    if not concerned:
        return []
    found = analysed(document, open_glossary(document), 0, len(document.paragraphs), corrected=False)
    standings = Replayer(concerned, document.identity).standings((words for _, words in found), document.text)
    states: dict[Correction, str] = dict(standings)
    return [(c, states.get(c, "undone")) for c in concerned]


def _columns(c: Correction, state: str, style: NotationStyle) -> tuple[str, ...]:
    return str(c.number), state, c.kind, c.scope, c.text, becomes(c, style), c.made[:16].replace("T", " ")


def becomes(c: Correction, style: NotationStyle) -> str:
    """What a correction makes, for people: the parts, the whole word, the reading."""
    parts, at = [], 0
    for length in c.cut if c.kind == "split" else (len(c.text),):
        parts.append(c.text[at : at + length])
        at += length
    reading = "".join(joined(c.reading, style))
    if c.kind == "reading":
        return reading
    return "|".join(parts) + (f" ({reading})" if reading else "")
