import io
import json
import sqlite3
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.store.vocabulary import Place
from reader.study.formats import anki_model
from reader.study.formats.anki_export import fields, to_apkg
from reader.study.formats.anki_notes import words_of
from reader.study.formats.anki_package import read_package
from tests.study.formats.samples import SENTENCE, saved, word


def opened(package: bytes, folder: Path) -> sqlite3.Connection:
    with ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["collection.anki2", "media"]
        assert json.loads(archive.read("media")) == {}
        archive.extract("collection.anki2", folder)
    return sqlite3.connect(folder / "collection.anki2")


def test_notes_and_cards(tmp_path: Path) -> None:
    package = opened(to_apkg([word("银行", note="bei uns um die Ecke"), word("软件")]), tmp_path)
    assert package.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    (models, decks) = map(json.loads, package.execute("SELECT models, decks FROM col").fetchone())
    (model,) = models.values()
    assert (model["name"], [field["name"] for field in model["flds"]]) == ("Zhipu Reader", list(anki_model.FIELDS))
    assert [template["name"] for template in model["tmpls"]] == ["Recognition", "Cloze"]
    assert all(f".tone{tone} " in model["css"] for tone in range(1, 6))
    assert decks[str(anki_model.DECK)]["name"] == "Zhipu Reader"
    notes = package.execute("SELECT mid, sfld, flds, mod FROM notes ORDER BY sfld").fetchall()
    assert [note[:2] for note in notes] == [(anki_model.MODEL, "软件"), (anki_model.MODEL, "银行")]
    assert dict(zip(anki_model.FIELDS, notes[1][2].split("\x1f"), strict=True)) == {
        "Word": "银行",
        "Simplified": "银行",
        "Traditional": "銀行",
        "Pinyin": '<span class="tone2">yín</span><span class="tone2">háng</span>',
        "Meaning": "bank",
        "Sentence": "奶奶去<b>银行</b>取钱,银行关门了。",
        "Cloze": "奶奶去<b>[…]</b>取钱,[…]关门了。",
        "Source": "奶奶的一天",
        "Level": "HSK 3 (2025), 2 (2021), 3 (2.0)",
        "Note": "bei uns um die Ecke",
    }
    assert notes[1][3] == 1_927_929_600  # the word's last change: Anki takes what is newer than its own
    query = "SELECT sfld, ord, cards.did, queue FROM cards JOIN notes ON notes.id = nid ORDER BY sfld, ord"
    deck = anki_model.DECK
    assert package.execute(query).fetchall() == [("软件", 0, deck, 0), ("银行", 0, deck, 0), ("银行", 1, deck, 0)]


def test_a_second_export_has_the_same_ids(tmp_path: Path) -> None:
    first = [word("银行"), word("软件"), word("取钱")]
    assert to_apkg(first) == to_apkg(first)
    later = [
        word("奶奶"),
        word("取钱"),
        word("软件", "4", note="new"),
        word("银行", changed="2032-01-01T00:00:00.000000Z"),
    ]
    ids = []
    for number, words in enumerate((first, later)):
        package = opened(to_apkg(words), tmp_path / str(number))
        notes = package.execute("SELECT sfld, guid, id FROM notes WHERE sfld <> '奶奶'")
        cards = package.execute(
            "SELECT sfld, ord, cards.id FROM cards JOIN notes ON notes.id = nid WHERE sfld <> '奶奶'"
        )
        ids.append((sorted(notes), sorted(cards)))
    assert ids[0] == ids[1]
    assert len({guid for _, guid, _ in ids[0][0]}) == 3


@pytest.mark.parametrize(
    ("headword", "sentence", "note", "expected"),
    [
        ("<i>", "a<i>b&", "<script>", ["&lt;i&gt;", "a<b>&lt;i&gt;</b>b&amp;", "a<b>[…]</b>b&amp;", "&lt;script&gt;"]),
        ("银\x1f行", "", "a\x1fb\x00c\x1b[31m", ["银 行", "", "", "a bc&#91;31m"]),
        ("银行", "[sound:http://x/银行]", "[latex]", ["银行", "&#91;sound:http://x/<b>银行</b>]", None, "&#91;latex]"]),
        ("一", "一个,一样\u202e", "", ["一", "<b>一</b>个,一样", "<b>[…]</b>个,一样", ""]),
        ("银行", "没有这个词。", "", ["银行", "没有这个词。", "", ""]),
    ],
)  # fmt: skip
def test_hostile_texts_are_text(headword: str, sentence: str, note: str, expected: list[str | None]) -> None:
    described = word(headword, note=note, place=Place(sentence, max(sentence.find(headword), 0)))
    values = dict(zip(anki_model.FIELDS, fields(described), strict=True))
    for name, value in zip(("Word", "Sentence", "Cloze", "Note"), expected, strict=True):
        if value is not None:
            assert values[name] == value
    assert not any(char in "".join(values.values()) for char in "\x00\x1f\x1b\u202e")


def test_what_goes_out_comes_in_again(tmp_path: Path) -> None:
    file = tmp_path / "mine.apkg"
    file.write_bytes(to_apkg([word("银行", note="a [b] <c>"), word("RAG")]))
    found = words_of(read_package(file, "mine"), "mine", 2e9)
    assert {(w.headword, w.status, w.note, w.place.sentence, w.place.at) for w in found.words} == {
        ("银行", "1", "a [b] <c>", SENTENCE, 3),
        ("RAG", "1", "", "", 0),
    }
    assert {w.place.title for w in found.words} == {"奶奶的一天", ""}
    assert (found.cards, found.wordless, found.unmapped) == ((), 0, {})
    assert unescape(fields(word("银行"))[0]) == saved().headword
