"""Commands that only move the cursor: each a function of the page."""

from __future__ import annotations

from collections.abc import Callable

from reader.language.words import Word
from reader.ui.widgets.page import Page


def _term(word: Word) -> bool:
    return word.kind == "term"


MOVEMENTS: dict[str, Callable[[Page], None]] = {
    "next_word": lambda page: page.go(page.navigator.step(page.spot, 1)),
    "previous_word": lambda page: page.go(page.navigator.step(page.spot, -1)),
    "row_down": lambda page: page.move_row(1),
    "row_up": lambda page: page.move_row(-1),
    "page_down": lambda page: page.turn(1),
    "page_up": lambda page: page.turn(-1),
    "text_start": lambda page: page.go(page.navigator.first()),
    "text_end": lambda page: page.go(page.navigator.last()),
    "next_unknown": lambda page: page.go(page.navigator.find(page.spot, 1, page.unknown)),
    "previous_unknown": lambda page: page.go(page.navigator.find(page.spot, -1, page.unknown)),
    "next_sentence": lambda page: page.go(page.navigator.sentence(page.spot, 1)),
    "previous_sentence": lambda page: page.go(page.navigator.sentence(page.spot, -1)),
    "next_paragraph": lambda page: page.go(page.navigator.paragraph(page.spot, 1)),
    "previous_paragraph": lambda page: page.go(page.navigator.paragraph(page.spot, -1)),
    "next_section": lambda page: page.go(page.navigator.section(page.spot, 1), at_top=True),
    "previous_section": lambda page: page.go(page.navigator.section(page.spot, -1), at_top=True),
    "next_term": lambda page: page.go(page.navigator.find(page.spot, 1, _term)),
    "previous_term": lambda page: page.go(page.navigator.find(page.spot, -1, _term)),
}
"""By the command's name."""
