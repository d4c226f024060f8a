"""Saved words as a package for Anki. The same words make the same bytes: a second import updates, doubling nothing."""

from __future__ import annotations

import io
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reader.language.notation import joined, tone
from reader.study.formats import anki_model
from reader.study.formats.cells import one_line
from reader.study.formats.described import DescribedWord

_FIRST_ID = 1_000_000_000_000
_IDS = 300_000_000_000
"""Ids are milliseconds since 1970 for Anki: ours lie in the past, where no collection has notes."""
_BLANK = "[…]"
_TAG = "zhipu-reader"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def to_apkg(words: Sequence[DescribedWord]) -> bytes:
    """A package with a note for each word: recognition and, where there is a sentence, cloze.

    Ids of deck, note type, notes and cards follow from the headwords alone; a note's time is that of the word's last
    change, so that Anki updates what it has, and only then.
    """
    import genanki  # slow

    deck = genanki.Deck(anki_model.DECK, anki_model.DECK_NAME)
    model = genanki.Model(
        anki_model.MODEL,
        anki_model.MODEL_NAME,
        fields=[{"name": name} for name in anki_model.FIELDS],
        templates=[dict(anki_model.RECOGNITION), dict(anki_model.CLOZE)],
        css=anki_model.CSS,
    )
    deck.add_model(model)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        connection = sqlite3.connect(path)
        try:
            cursor = connection.cursor()
            genanki.Package(deck).write_to_db(cursor, anki_model.CHANGED, iter(()))
            ids = _ids([word.headword for word in words])
            for position, (word, number) in enumerate(zip(words, ids, strict=True)):
                guid = genanki.guid_for(_TAG, word.headword)
                note = genanki.Note(model, fields(word), tags=[_TAG], guid=guid, due=position)
                note.write_to_db(cursor, _changed(word), anki_model.DECK, _note_and_cards(number))
            connection.commit()
        finally:
            connection.close()
        return _zipped({"collection.anki2": path.read_bytes(), "media": b"{}"})


def fields(word: DescribedWord) -> list[str]:
    """The fields of a note, in HTML, in the order of `anki_model.FIELDS`."""
    sentence, cloze = _sentences(word)
    traditional = word.traditional if word.traditional != word.simplified else ""
    return [
        _html(word.headword),
        _html(word.simplified),
        _html(traditional),
        _pinyin(word),
        _html(word.meaning),
        sentence,
        cloze,
        _html(one_line(word.saved.place.title)),
        _html(word.level),
        _html(one_line(word.saved.note)),
    ]


def _pinyin(word: DescribedWord) -> str:
    """Pinyin with each syllable in the class of its tone."""
    written = joined(word.reading, "marks")
    if "".join(written).lower() != word.pinyin.lower():
        return _html(word.pinyin)
    parts, at = [], 0
    for syllable, shown in zip(word.reading, written, strict=True):
        there = _html(word.pinyin[at : at + len(shown)])
        parts.append(f'<span class="tone{tone(syllable)}">{there}</span>' if tone(syllable) else there)
        at += len(shown)
    return "".join(parts)


def _sentences(word: DescribedWord) -> tuple[str, str]:
    """The sentence with the word marked, and with the word left out; both empty where the word is not in it.

    A word of two characters or more is left out wherever it stands: one that is left would tell the answer.
    """
    place = word.saved.place
    text, target = place.sentence, word.saved.headword
    at = place.at if text.startswith(target, place.at) else text.find(target)
    if at < 0 or not target:
        return _html(word.sentence), ""
    before, after = text[:at], text[at + len(target) :]
    if one_line(text) != text:
        before, after = (_inner(before), _inner(after))
    before, after, target = _html(before), _html(after), _html(target)
    marked = f"{before}<b>{_html(word.headword)}</b>{after}"
    if len(word.headword) > 1:
        before, after = before.replace(target, _BLANK), after.replace(target, _BLANK)
    return marked, f"{before}<b>{_BLANK}</b>{after}"


def _inner(text: str) -> str:
    """One line, with a blank at an end kept: something stands beside it."""
    line = one_line(f"|{text}|")
    return line[1:-1]


def _html(text: str) -> str:
    """The text as HTML in which Anki finds neither tags nor sounds nor LaTeX, which it has in square brackets."""
    return escape(text).replace("[", "&#91;")


def _changed(word: DescribedWord) -> float:
    try:
        return datetime.fromisoformat(word.saved.changed).timestamp()
    except ValueError:
        return float(anki_model.CHANGED)


def _ids(headwords: Iterable[str]) -> Iterator[int]:
    """A number for each headword, the same each time but for the rare two that want the same."""
    taken: set[int] = set()
    for headword in headwords:
        number = int.from_bytes(sha256(headword.encode("utf-8", "replace")).digest()[:8]) % _IDS
        while number in taken:
            number = (number + 1) % _IDS
        taken.add(number)
        yield _FIRST_ID + 2 * number


def _note_and_cards(number: int) -> Iterator[int]:
    """The ids that a note and then its cards take: those of cards are counted apart from those of notes."""
    yield number
    yield number
    yield number + 1


def _zipped(files: dict[str, bytes]) -> bytes:
    package = io.BytesIO()
    with ZipFile(package, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name, _ZIP_TIME), content, ZIP_DEFLATED)
    return package.getvalue()
