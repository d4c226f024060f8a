"""Notes of Anki as words: which field holds the word, what the cards say of how well it is known."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.errors import ReaderError
from reader.language.words import is_hanzi
from reader.store.reviews import CardState
from reader.store.vocabulary import NOWHERE, Place, SavedWord, Status
from reader.study.formats.anki_model import MODEL_NAME
from reader.study.formats.cells import one_line
from reader.study.formats.html_text import text_of

WORD = (
    "word",
    "hanzi",
    "simplified",
    "simplifiedchinese",
    "simp",
    "expression",
    "chinese",
    "mandarin",
    "汉字",
    "漢字",
    "中文",
    "简体",
    "简体字",
    "词",
    "词语",
    "生词",
    "单词",
    "vocabulary",
    "vocab",
    "term",
    "headword",
    "target",
    "targetword",
    "characters",
    "character",
    "key",
    "traditional",
    "traditionalchinese",
    "trad",
    "繁体",
    "繁體",
    "front",
)
"""Names of fields that hold the word, in lower case without blanks; those that are surely it before those that may."""
_SENTENCE = ("sentence", "examplesentence", "example", "句子", "例句", "sentencesimplified")
_MEANING = ("meaning", "english", "definition", "maindefinition", "glossary", "translation", "gloss", "意思", "释义")
_NOTE = ("note", "notes", "comment", "comments", "remarks", "备注")
_LONGEST_WORD = 20
_LONGEST_FIELD = 100_000
_LONGEST = 2_000
"""Of a sentence or a note."""
_NO_WORD = re.compile(r"[。!?！？,，;；:：]")
_ALTERNATIVE = re.compile(r"\s*[/|(（<【、].*", re.DOTALL)
_CLOZE = re.compile(r"\{\{c\d{1,3}::")
_CLOZE_END = re.compile(r"(?:::[^{}:]*)?\}\}")
"""With the hint."""
_MEDIA = re.compile(r"\[(?:sound|anki):[^\[\]]*\]")
_RUBY = re.compile(r"\[[^\]\[]*\]")
_DAY = 86_400.0
_LONGEST_INTERVAL = 36_500
_LIFETIME = 100 * 366 * _DAY


class AnkiCard(NamedTuple):
    """What a card says of how well its note is known."""

    interval: int
    """Days from one review to the next; 0 while it is new or in its first steps."""
    suspended: bool = False
    due: float | None = None
    """Seconds since 1970; None where it is not known."""
    reviewed: float | None = None
    """When last, seconds since 1970."""
    ease: float = 2.5
    """The factor of the old scheduler."""
    stability: float | None = None
    """Of FSRS, in days, where Anki used it."""
    difficulty: float | None = None


class AnkiNote(NamedTuple):
    """A note, its fields still in HTML."""

    model: str
    """Name of its note type."""
    fields: Mapping[str, str]
    """In order."""
    cards: tuple[AnkiCard, ...] = ()
    """None in a text export."""


class AnkiWords(NamedTuple):
    """What was found in a file."""

    words: tuple[SavedWord, ...]
    cards: tuple[CardState, ...]
    """Of those words whose cards have an interval."""
    meanings: Mapping[str, str]
    """What the notes say that the words mean, where they say it."""
    wordless: int
    """Notes that have no Chinese word in the field for it."""
    unmapped: Mapping[str, tuple[str, ...]]
    """Note types that have no field for the word, with the names of their fields."""


def words_of(notes: Iterable[AnkiNote], name: str, now: float, field: str = "") -> AnkiWords:
    """The words of notes; of notes for the same word the one that is known best.

    Args:
        notes: Of a file.
        name: Of the file, for errors.
        now: Seconds since 1970.
        field: The field that holds the word; empty: the one whose name says so.

    Raises:
        ReaderError: no note type has a field for the word; the message names the fields.
    """
    best: dict[str, tuple[int, SavedWord, CardState | None, str]] = {}
    unmapped: dict[str, tuple[str, ...]] = {}
    wordless = count = 0
    for note in notes:
        count += 1
        candidates = _fields(note.fields, (field,) if field else WORD)
        if not candidates:
            unmapped[note.model] = tuple(note.fields)
            continue
        headword = next((word for word in (_word(value, note.model) for value in candidates) if word), "")
        if not headword:
            wordless += 1
            continue
        status, card = _standing(headword, note.cards, now)
        found = (_rank(status), _saved(headword, status, note.fields), card, _first(note.fields, _MEANING))
        if headword not in best or found[0] > best[headword][0]:
            best[headword] = found
    if not count:
        raise ReaderError(f"{name}: no notes in it; nothing was imported")
    if len(unmapped) and not best and not wordless:
        raise ReaderError(_no_field(name, unmapped, field))
    kept = best.values()
    meanings = {headword: meaning for headword, (*_, meaning) in best.items() if meaning}
    cards = tuple(card for _, _, card, _ in kept if card)
    return AnkiWords(tuple(word for _, word, _, _ in kept), cards, meanings, wordless, unmapped)


def status_of(cards: Sequence[AnkiCard]) -> Status:
    """How well a word is known, by the intervals of its cards, as Learning with Texts has it; the strongest card wins.

    New 1, 1 to 6 days 2, 7 to 13 days 3, 14 to 20 days 4, 21 days and more known; ignored if all are suspended.
    """
    active = [card.interval for card in cards if not card.suspended]
    if cards and not active:
        return "ignored"
    interval = max(active, default=0)
    if interval >= 21:
        return "known"
    return "4" if interval >= 14 else "3" if interval >= 7 else "2" if interval >= 1 else "1"


def plain(field: str) -> str:
    """A field without HTML, sounds and the marks of cloze deletions."""
    text = _MEDIA.sub(" ", field[:_LONGEST_FIELD])
    if "{{c" in text:
        text = _CLOZE_END.sub("", _CLOZE.sub("", text))
    return one_line(text_of(text))


def _fields(fields: Mapping[str, str], names: Sequence[str]) -> list[str]:
    """The values of fields with these names, in the order of the names."""
    by_name = {_folded(field): value for field, value in reversed(list(fields.items()))}
    return [by_name[_folded(name)] for name in names if _folded(name) in by_name]


def _folded(name: str) -> str:
    return re.sub(r"[\s_.:()-]+", "", name).lower()


def _first(fields: Mapping[str, str], names: Sequence[str]) -> str:
    found = (plain(value) for value in _fields(fields, names))
    return next((value for value in found if value), "")[:_LONGEST]


def _word(field: str, model: str) -> str:
    """The word in a field, the first of several; empty where it holds a sentence or nothing Chinese."""
    text = plain(field)
    if model == MODEL_NAME:
        return text if len(text) <= _LONGEST_WORD * 3 else ""
    text = _ALTERNATIVE.sub("", _RUBY.sub("", text)).replace(" ", "")
    fits = text and len(text) <= _LONGEST_WORD and any(map(is_hanzi, text)) and not _NO_WORD.search(text)
    return text if fits else ""


def _saved(headword: str, status: Status, fields: Mapping[str, str]) -> SavedWord:
    sentence = _RUBY.sub("", _first(fields, _SENTENCE))
    at = sentence.find(headword)
    source = _first(fields, ("source",)) or "Anki"
    place = Place(sentence, at, title=source) if at >= 0 else NOWHERE
    return SavedWord(headword, status, _first(fields, _NOTE), place)


def _rank(status: Status) -> int:
    return ("ignored", "1", "2", "3", "4", "known").index(status)


def _standing(headword: str, cards: Sequence[AnkiCard], now: float) -> tuple[Status, CardState | None]:
    """The status of a word, and the state of its memory by its strongest card that is not suspended."""
    active = [card for card in cards if not card.suspended and card.interval >= 1]
    if not active:
        return status_of(cards), None
    card = max(active, key=lambda one: one.interval)
    stability = min(max(card.stability or float(card.interval), 0.01), float(_LONGEST_INTERVAL))
    due = now if card.due is None else min(max(card.due, 0.0), now + _LIFETIME)
    reviewed = due - card.interval * _DAY if card.reviewed is None else card.reviewed
    reviewed = min(max(reviewed, 0.0), now)
    difficulty = card.difficulty or _difficulty(card.ease, stability)
    return status_of(cards), CardState(headword, 2, None, stability, min(max(difficulty, 1.0), 10.0), due, reviewed)


def _difficulty(ease: float, stability: float) -> float:
    """The difficulty for FSRS of a card that the old scheduler had, as Anki converts it.

    After memory_state_from_sm2 of fsrs-rs, with the parameters 8 to 10 that FSRS-6 begins with and a retention of 90 %.
    """
    growth: float = math.exp(1.8722) * stability**-0.1666 * (math.exp(0.796 * 0.1) - 1)
    return 11 - (ease - 1) / growth


def _no_field(name: str, unmapped: Mapping[str, Sequence[str]], field: str) -> str:
    types = "; ".join(f"{model or 'columns'}: {', '.join(fields)}" for model, fields in unmapped.items())
    wanted = f"no field {field}" if field else "no field is known to hold the word"
    first = next((name for fields in unmapped.values() for name in fields), "Hanzi")
    return f"{name}: {wanted} ({types}); name it, as in --field {first}; nothing was imported"
