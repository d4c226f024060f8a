"""The commands export anki, csv, pleco, lute and json: what was learnt, for other programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from reader.cli.analysis import anything_kept, open_glossary, open_kept, open_lexicon
from reader.cli.output import print_line, warn
from reader.cli.saving import save, save_bytes
from reader.store.everything import everything
from reader.store.vocabulary import LEARNING, STATUSES, Status, Vocabulary
from reader.study.formats.anki_export import to_apkg
from reader.study.formats.described import DescribedWord, described
from reader.study.formats.everything_json import to_json
from reader.study.formats.word_tables import Table, to_csv, to_lute, to_pleco
from reader.text.loading import seed

_WRITERS = {"csv": to_csv, "pleco": to_pleco, "lute": to_lute}
_WANTED: dict[str, Sequence[Status]] = {
    "anki": LEARNING,
    "pleco": LEARNING,
    "lute": (*LEARNING, "known", "ignored"),
    "csv": STATUSES,
}
"""What goes out where nothing else is asked for: cards are made of what is being learnt, lists of all."""


def export_anki(output: str, statuses: Sequence[Status]) -> int:
    """Write a package for Anki; the exit status.

    Raises:
        ReaderError: the file cannot be written.
    """
    words = _words("anki", statuses)
    if not words:
        return 1
    save_bytes(to_apkg(words), output)
    print_line(f"{len(words)} {'note' if len(words) == 1 else 'notes'} for Anki")
    return 0


def export_table(form: Table, output: str | None, statuses: Sequence[Status]) -> int:
    """Print saved words as a table in a format, or write it to a file; the exit status.

    Raises:
        ReaderError: the file cannot be written.
    """
    words = _words(form, statuses)
    if not words:
        return 1
    _write(_WRITERS[form](words), output)
    return 0


def export_everything(output: str | None) -> int:
    """Print all that was learnt as JSON, or write it to a file; the exit status.

    Raises:
        ReaderError: the file cannot be written.
    """
    if not anything_kept():
        warn("nothing is kept yet")
        return 1
    _write(to_json(everything(open_kept())), output)
    return 0


def _words(form: str, statuses: Sequence[Status]) -> list[DescribedWord]:
    """The saved words of these statuses, as they were saved, with what dictionary and glossary say of them."""
    wanted = statuses or _WANTED[form]
    saved = [word for word in Vocabulary(open_kept()).all() if word.status in wanted] if anything_kept() else []
    if not saved:
        warn(f"no saved word has the status {', '.join(wanted)}")
        return []
    lexicon, glossary = open_lexicon(), open_glossary(seed())
    return [described(word, lexicon, glossary) for word in sorted(saved, key=lambda w: (w.saved, w.headword))]


def _write(content: str, output: str | None) -> None:
    if output is None:
        sys.stdout.write(content)
        return
    save(content, output)
