"""The commands export corrections and import corrections."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from reader.cli.analysis import open_kept
from reader.cli.output import print_line
from reader.cli.saving import save
from reader.errors import ReaderError
from reader.layout.cells import shown
from reader.store.corrections import Corrections
from reader.store.everything import Everything, add_missing
from reader.store.quote_corrections import QuoteCorrections
from reader.study.exchange import Corrected, from_json, to_jieba, to_json, to_lute

Form = Literal["json", "jieba", "lute"]
_WRITERS = {"jieba": to_jieba, "lute": to_lute}


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
