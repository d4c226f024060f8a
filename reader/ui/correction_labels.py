"""Corrections as the list of them shows them: what was, what is now, where, and whether it still fits."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from reader.language.notation import joined
from reader.layout.cells import shown
from reader.quotes.corrected import Revision
from reader.store.corrections import Correction
from reader.store.quote_corrections import QuoteCorrection
from reader.study.correction_rows import parts
from reader.ui.quotations import called

_SCOPES = {"here": "here", "text": "in one text", "everywhere": "everywhere"}
_STANDINGS: Mapping[str, str] = {
    "already": "not needed any more",
    "unfit": "does not fit any more",
    "absent": "not in this text",
}
_LONGEST = 12
"""Characters shown of a quotation: the list has a line for each."""


def word_label(correction: Correction, standing: str | None) -> Content:
    """A correction of a word or a reading.

    Args:
        correction: What was said.
        standing: How it stands to the text (see `reader.study.corrections.Standing`); None where that is not known.
    """
    before = {"split": correction.text, "join": " & ".join(parts(correction)), "reading": correction.text}
    after = {"split": " | ".join(parts(correction)), "join": correction.text, "reading": ""}
    reading = "".join(joined(correction.reading, "marks"))
    becomes = "  ".join(filter(None, [after[correction.kind], reading]))
    return _label(
        correction.kind, f"{before[correction.kind]} → {becomes}", "", _SCOPES[correction.scope], correction, standing
    )


def quote_label(revision: Revision, standing: str | None, text: str) -> Content:
    """A correction of a quotation.

    Args:
        revision: What it changes.
        standing: As of `word_label`; None while no quotations are looked for.
        text: Of the whole document.
    """
    made = revision.correction
    before = f"{called(revision.before.kind, revision.before.speaker)} " if revision.before else ""
    becomes = called(revision.after.kind, revision.after.speaker) if revision.after else called(made.kind, made.speaker)
    words = shown(text[made.start : min(made.end, made.start + _LONGEST)])
    more = "…" if made.end - made.start > _LONGEST else ""
    return _label("quote", f"{before}→ {becomes}", f"“{words}{more}”" if words else "", "here", made, standing)


def _label(
    kind: str, change: str, words: str, where: str, correction: Correction | QuoteCorrection, standing: str | None
) -> Content:
    said = ", ".join(filter(None, [where, correction.made[:10], _STANDINGS.get(standing or "", "")]))
    return Content.assemble(
        (f"{kind:<8}", "$quiet"),
        (shown(change), "bold"),
        (f"  {words}" if words else "", ""),
        (f"  {said}", "$quiet"),
    )
