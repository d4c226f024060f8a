"""Sentences of a paragraph: a learner moves, copies and hears them one by one."""

from __future__ import annotations

import re

from reader.text.document import Span

_SENTENCE = re.compile(r"[^。！？!?…]*(?:[。！？!?]|…+|$)+[”’」』）)】》\"]*")
"""Up to a final mark and the closing marks after it. A full stop in Latin script ends nothing: 2.5, Z.ai."""


def sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, in order, without the blanks around them."""
    out: list[Span] = []
    for match in _SENTENCE.finditer(text, start, end):
        piece = match.group()
        left = match.start() + len(piece) - len(piece.lstrip())
        right = match.start() + len(piece.rstrip())
        if left < right:
            out.append(Span(left, right))
    return out
