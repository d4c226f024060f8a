"""The translation that may lie beside a text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from reader.text.document import Document

_NAME = "translation.en.txt"


@lru_cache(maxsize=1)
def translation(document: Document) -> dict[int, str]:
    """The translation of each paragraph, by its index; empty if there is none or it cannot be read.

    The file has one line for each paragraph that is shown, in order.
    """
    if not document.folder:
        return {}
    try:
        lines = Path(document.folder, _NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    shown = [index for index, paragraph in enumerate(document.paragraphs) if paragraph.kind != "hidden"]
    return dict(zip(shown, lines, strict=False))
