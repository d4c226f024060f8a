"""What dictionary and glossary say of a word, as styled text for the card and the tooltip.

All text from outside stands in `Content` as plain characters: nothing in it is markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from reader.language.lookup import LookUp, Part
from reader.language.notation import joined, tone
from reader.layout.cells import shown
from reader.store.vocabulary import LEARNING
from reader.ui.said import UNSAID, Said, in_words
from reader.ui.view import View

if TYPE_CHECKING:  # the dictionary is opened after the first frame
    from reader.language.lexicon import Entry

_KINDS = {"name": "name", "number": "number", "latin": "Latin letters", "term": "term", "word": ""}
NOTE_SIGN = "*"
"""Before what the reader noted of a word."""
_SENSES = 8
_PARTS = 6

Piece = tuple[str, str]
"""Text and style."""


def headline(found: LookUp, view: View, standard: str, said: Said = UNSAID) -> Content:
    """The word in both scripts, its reading, its level and status; what the reader noted of it below."""
    word = found.word
    pieces: list[Piece] = [(shown(word.text), "bold")]
    traditional = next((e.traditional for e in found.entries if e.traditional not in (e.simplified, word.text)), "")
    if traditional:
        pieces.append((f" {traditional}", "$quiet"))
    if word.reading:
        pieces += [("  ", ""), *_reading(word.reading, view, capital=word.kind == "name")]
    elif found.term and found.term.chinese:
        pieces += [(f"  {found.term.chinese}", ""), (f" {found.term.pinyin}", "$tone-4")]
    facts = ", ".join(filter(None, [_level(found, standard), _KINDS[word.kind]]))
    if facts:
        pieces.append((f"  {facts}", "$quiet"))
    if said.status:
        style = f"$learning-{said.status}" if said.status in LEARNING else "$quiet"
        pieces.append((f"{', ' if facts else '  '}{in_words(said.status)}", style))
    if said.note:
        pieces.append((f"\n{NOTE_SIGN} {said.note}", "$accent"))
    return _content(pieces)


def _reading(reading: Sequence[str], view: View, *, capital: bool = False) -> list[Piece]:
    printed = joined(reading, view.style, capital)
    if not view.tone_colours:
        return [("".join(printed), "")]
    return [(text, f"$tone-{tone(syllable) or 5}") for text, syllable in zip(printed, reading, strict=False)]


def _level(found: LookUp, standard: str) -> str:
    level = found.levels.get(standard)
    if level:
        return f"HSK {_band(level)} ({standard})"
    if found.levels:
        other, level = next(iter(found.levels.items()))
        return f"HSK {_band(level)} ({other})"
    return f"HSK {_band(found.derived_level)} by its hanzi" if found.derived_level else ""


def _band(level: int | None) -> str:
    return "7–9" if level == 7 else str(level)


def body(found: LookUp, view: View, *, ready: bool) -> list[Content]:
    """Paragraphs about the word: the glossary first, then the dictionary, then its parts.

    Args:
        found: What is known of it.
        view: How readings are written.
        ready: Whether the dictionary is open; while it is being made, that is said instead.
    """
    out: list[Content] = []
    if found.term:
        out += _term(found)
    if found.number and found.number.english != found.word.text:
        out.append(_content([(found.number.english, "bold $accent"), (f"  {found.number.pattern}", "$quiet")]))
    for entry in found.entries:
        out.append(_entry(entry, view, alone=len(found.entries) == 1 or entry.reading == found.word.reading))
    if not found.word.sure:
        out.append(_disputed(found, view))
    if found.parts:
        out.append(_parts(found.parts, view))
    if not out and found.word.kind not in ("number", "latin"):
        missing = "In no dictionary." if ready else "The dictionary is being prepared…"
        out.append(_content([(missing, "$quiet italic")]))
    return out


def _term(found: LookUp) -> list[Content]:
    term = found.term
    assert term is not None
    first: list[Piece] = [(term.gloss, "bold $accent")]
    if term.expansion and term.expansion != term.gloss:
        first.append((f"  {term.expansion}", ""))
    out = [_content(first)]
    named = found.word.reading and term.chinese and term.chinese != found.word.text
    if term.chinese and (named or not found.word.reading) and found.word.reading:
        out.append(_content([(term.chinese, ""), (f" {term.pinyin}", "$quiet")]))
    if term.english:
        out.append(_content([(term.english, "")]))
    if term.simple:
        out.append(_content([(term.simple, "$quiet")]))
    if term.related:
        out.append(_content([("→ ", "$quiet"), ("  ".join(term.related), "$accent")]))
    return out


def _entry(entry: Entry, view: View, *, alone: bool) -> Content:
    pieces: list[Piece] = []
    if not alone:
        pieces += [*_reading(entry.reading, view), (" ", "")]
    glosses = entry.glosses[:_SENSES]
    if len(glosses) == 1:
        pieces.append((glosses[0], ""))
    for number, gloss in enumerate(glosses if len(glosses) > 1 else (), 1):
        pieces += [(f"{' ' if number > 1 else ''}{number} ", "$quiet"), (gloss, "")]
    if entry.classifiers:
        pieces.append((f"  measure word: {', '.join(entry.classifiers)}", "$quiet"))
    return _content(pieces)


def _parts(parts: Sequence[Part], view: View) -> Content:
    pieces: list[Piece] = []
    for part in parts[:_PARTS]:
        pieces += [("\n" if pieces else "", ""), (f"{part.text} ", "bold"), *_reading(part.reading, view)]
        pieces.append((f" {part.gloss}", "$quiet"))
    return _content(pieces)


def _disputed(found: LookUp, view: View) -> Content:
    pieces: list[Piece] = [("not sure", "$warning italic")]
    for number, reading in enumerate(found.word.alternatives):
        pieces += [(", or " if number else ": could be ", "$quiet"), *_reading(reading, view)]
    return _content(pieces)


def _content(pieces: Sequence[Piece]) -> Content:
    return Content.assemble(*[(shown_lines(text), style) for text, style in pieces if text])


def shown_lines(text: str) -> str:
    """The text made harmless line by line."""
    return "\n".join(map(shown, text.split("\n")))
