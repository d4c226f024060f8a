"""The command vocabulary: the words of which something was said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader.cli.analysis import anything_kept, open_kept
from reader.cli.output import print_json, print_line, print_rows, warn
from reader.layout.cells import shown
from reader.store.vocabulary import SavedWord, Status, Vocabulary


def print_vocabulary(statuses: Sequence[Status], as_json: bool) -> int:
    """Print the saved words, the latest first; the exit status."""
    kept = Vocabulary(open_kept()).all() if anything_kept() else ()
    words = [word for word in kept if not statuses or word.status in statuses]
    if as_json:
        print_json({"words": [_row(word) for word in words]})
    else:
        headings = ("word", "status", "saved", "note", "sentence")
        print_rows(headings, [(w.headword, w.status, w.saved[:10], w.note, w.place.sentence) for w in words])
    return 0 if words else 1


def undo_change() -> int:
    """Undo the last change of statuses or notes: of one word, a section, an import; the exit status."""
    change = Vocabulary(open_kept()).undo_last() if anything_kept() else None
    if change is None:
        warn("nothing to undo")
        return 1
    print_line(f"undone: {shown(change.what)}")
    return 0


def _row(word: SavedWord) -> dict[str, Any]:
    place = word.place
    return {
        "word": word.headword,
        "status": word.status,
        "note": word.note,
        "reading": place.reading,
        "sentence": place.sentence,
        "at": place.at,
        "title": place.title,
        "identity": place.identity,
        "start": place.start,
        "saved": word.saved,
        "changed": word.changed,
    }
