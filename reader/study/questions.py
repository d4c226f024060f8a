"""What a card asks: a word in its own sentence, in one of four ways, with a ladder of hints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.language.bopomofo import INITIALS
from reader.language.words import is_hanzi
from reader.store.reviews import Kind
from reader.store.vocabulary import Place
from reader.study.pinyin_check import Checked
from reader.text.document import Document
from reader.text.sentences import sentences

Hint = Literal["initial", "pinyin", "gloss", "translation"]
HINTS: tuple[Hint, ...] = ("initial", "pinyin", "gloss", "translation")
"""The ladder, from the least help to the most."""
Role = Literal["plain", "word", "gap"]
"""`word`: what is asked about; `gap`: it is masked."""

AGAIN, HARD, GOOD = 1, 2, 3
_GIVES_AWAY: dict[Kind, Hint] = {
    "recognition": "gloss",
    "listening": "gloss",
    "cloze": "gloss",
    "reading": "pinyin",
}
"""The hint from which on the answer is told rather than found; for a gap, sound and meaning together."""
_LONGEST = 120
"""Code points of a sentence that are shown around the word."""


class Piece(NamedTuple):
    """A part of a sentence as it is shown."""

    text: str
    role: Role = "plain"


def pieces(sentence: str, at: int, headword: str, *, gap: bool) -> list[Piece]:
    """A sentence with the word marked, or masked: then wherever it stands in it, or the gap would be told.

    Args:
        sentence: Empty where the word came from a list: then the word stands alone.
        at: Code-point offset of the word in it.
        headword: The word.
        gap: Whether it is masked.
    """
    if not sentence.startswith(headword, at):
        at = max(0, sentence.find(headword))
    if not sentence or not sentence.startswith(headword, at):
        sentence, at = headword, 0
    first = max(0, min(at - _LONGEST // 2, len(sentence) - _LONGEST))
    last = min(len(sentence), max(first + _LONGEST, at + len(headword)))
    found = [Piece("…")] if first else []
    hidden = _mask(headword)
    for text, role in (
        (sentence[first:at], "plain"),
        (hidden if gap else headword, "gap" if gap else "word"),
        (sentence[at + len(headword) : last], "plain"),
    ):
        if role == "plain" and gap:
            text = text.replace(headword, hidden)
        if text:
            found.append(Piece(text, role))  # type: ignore[arg-type]
    return [*found, Piece("…")] if last < len(sentence) else found


def _mask(headword: str) -> str:
    return "".join("＿" if is_hanzi(char) else "_" for char in headword)


def initials(reading: Sequence[str]) -> str:
    """How each syllable begins: `luo4 di4` as `l… d…`, `zhong1` as `zh…`."""
    return " ".join(f"{syllable[:2] if syllable[:2] in INITIALS else syllable[:1]}…" for syllable in reading)


def ladder(kind: Kind, reading: Sequence[str], gloss: str, translation: str) -> tuple[Hint, ...]:
    """The hints that can be given for a question, from the least to the most."""
    there = {"initial": bool(reading), "pinyin": bool(reading), "gloss": bool(gloss), "translation": bool(translation)}
    if kind == "reading":
        there["translation"] = False  # tells nothing of how it is read
    return tuple(hint for hint in HINTS if there[hint])


def proposed(kind: Kind, hint: Hint | None, checked: Checked | None = None) -> int:
    """The grade that follows from the help that was needed, and from what was typed.

    Args:
        kind: Of the question.
        hint: The highest one that was taken; None for none.
        checked: What was typed, if anything was.
    """
    if kind == "reading" and checked and not checked.right:
        return HARD if checked.only_tones and hint is None else AGAIN
    if hint is None:
        return GOOD
    return AGAIN if HINTS.index(hint) >= HINTS.index(_GIVES_AWAY[kind]) else HARD


def place_in(document: Document, headword: str, kept: Place) -> Place:
    """Where a word is asked: where it was saved, else its first place in the text; the kept one if it has none.

    A word of a list is thus asked in a sentence of the text that is open, as soon as it stands there.
    """
    if kept.sentence:
        return kept
    start = document.text.find(headword)
    if start < 0:
        return kept
    paragraph = document.paragraphs[document.paragraph_at(start)]
    if paragraph.kind == "hidden" or not paragraph.start <= start < paragraph.end:
        return kept
    around = next(
        (s for s in sentences(document.text, paragraph.start, paragraph.end) if s.start <= start < s.end), None
    )
    if around is None:
        return kept
    return Place(
        document.text[around.start : around.end],
        start - around.start,
        kept.reading,
        document.identity,
        document.title,
        start,
    )


def kinds_for(headword: str, sessions: int, *, has_sentence: bool, can_speak: bool) -> Kind:
    """How a word is asked next: first to be recognised, then the other ways in turn.

    Args:
        headword: The word.
        sessions: In how many it was asked before.
        has_sentence: Whether it can be masked in one.
        can_speak: Whether the machine can.
    """
    ways: list[Kind] = ["recognition"]
    if has_sentence:
        ways.append("cloze")
    if any(map(is_hanzi, headword)):
        ways.append("reading")
        if can_speak:
            ways.append("listening")
    return ways[sessions % len(ways)]
