import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.errors import ReaderError
from reader.store.reviews import CardState
from reader.store.vocabulary import Status
from reader.study.formats import anki_package
from reader.study.formats.anki_notes import AnkiCard, AnkiNote, plain, status_of, words_of
from reader.study.formats.anki_package import read_package
from reader.study.formats.anki_text import is_text_export, read_text

DAY = 86_400
CREATED = 1_800_000_000
NOW = CREATED + 200.0 * DAY
SCHEMA = """
CREATE TABLE col (crt integer, models text);
CREATE TABLE notes (id integer primary key, mid integer, flds text);
CREATE TABLE cards (id integer primary key, nid integer, ivl integer, queue integer, type integer, due integer,
    odid integer, odue integer, factor integer, data text);
CREATE TABLE revlog (id integer primary key, cid integer, ease integer);
"""
FIELDS = ("Hanzi", "Pinyin", "English", "Sentence", "Notes", "Audio")
NEW: dict[str, Any] = {"ivl": 0, "queue": 0, "type": 0, "due": 7, "odid": 0, "odue": 0, "factor": 0, "data": ""}
OLD = {**NEW, "ivl": 10, "queue": 2, "type": 2, "due": 203, "factor": 2500}


def collection(
    notes: Sequence[tuple[Sequence[str], Sequence[dict[str, Any]]]],
    fields: Sequence[str] = FIELDS,
    *,
    tables: bool = False,
) -> bytes:
    """A collection as Anki writes it, with what we read of it; in tables, as later schemas have note types."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    models = {"77": {"name": "Vocab", "flds": [{"name": name} for name in fields]}}
    connection.execute("INSERT INTO col VALUES (?, ?)", (CREATED, "" if tables else json.dumps(models)))
    if tables:
        connection.execute("CREATE TABLE notetypes (id integer, name text)")
        connection.execute("CREATE TABLE fields (ntid integer, ord integer, name text)")
        connection.execute("INSERT INTO notetypes VALUES (77, 'Vocab')")
        connection.executemany("INSERT INTO fields VALUES (77, ?, ?)", reversed(list(enumerate(fields))))
    number = 0
    for note, (values, cards) in enumerate(notes, 1):
        connection.execute("INSERT INTO notes VALUES (?, 77, ?)", (note, "\x1f".join(values)))
        for card in cards:
            number += 1
            row = (number, note, *card.values())
            connection.execute("INSERT INTO cards VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            connection.execute("INSERT INTO revlog VALUES (?, ?, 3)", ((CREATED + number) * 1000, number))
    connection.commit()
    return connection.serialize()


def package(path: Path, name: str = "collection.anki2", content: bytes = b"", **more: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        for other, data in more.items():
            archive.writestr(other.replace("_", "."), data)
    return path


@pytest.mark.parametrize("tables", [False, True])
@pytest.mark.parametrize("name", ["collection.anki2", "collection.anki21"])
def test_words_with_what_is_known_of_them(tmp_path: Path, tables: bool, name: str) -> None:
    notes = [
        (("<b>银行</b>", "yínháng", "bank", "他在<b>银行</b>。", "mine&amp;yours", "[sound:a.mp3]"), [NEW, OLD]),
        (("软件[ruǎnjiàn]", "", "", "", "", ""), [{**OLD, "ivl": 30, "due": 230, "data": '{"s": 41.5, "d": 6.25}'}]),
        (("{{c1::学生::wer?}}", "", "", "", "", ""), [{**OLD, "queue": -1}]),
        (("百/佰", "", "", "", "", ""), [{**OLD, "ivl": 15, "odid": 5, "odue": 215, "due": -9}]),
        (("apple", "", "苹果", "", "", ""), [NEW]),
        (("你好吗？", "", "", "", "", ""), [NEW]),
    ]
    file = package(tmp_path / "a.apkg", name, collection(notes, tables=tables))
    found = words_of(read_package(file, "a.apkg"), "a.apkg", NOW)
    assert [(w.headword, w.status, w.note) for w in found.words] == [
        ("银行", "3", "mine&yours"),
        ("软件", "known", ""),
        ("学生", "ignored", ""),
        ("百", "4", ""),
    ]
    assert found.words[0].place[:2] == ("他在银行。", 2)
    assert (found.wordless, found.unmapped, found.meanings) == (2, {}, {"银行": "bank"})
    cards = {card.headword: card for card in found.cards}
    assert set(cards) == {"银行", "软件", "百"}
    assert cards["软件"] == CardState("软件", 2, None, 41.5, 6.25, CREATED + 230.0 * DAY, CREATED + 3.0)
    assert cards["银行"][:4] == ("银行", 2, None, 10.0)
    assert cards["银行"].due == CREATED + 203.0 * DAY
    assert 1 <= cards["银行"].difficulty <= 10
    assert cards["百"].due == CREATED + 215.0 * DAY


@pytest.mark.parametrize(
    ("intervals", "status"),
    [
        ([0], "1"), ([1], "2"), ([6], "2"), ([7], "3"), ([13], "3"), ([14], "4"), ([20], "4"), ([21], "known"),
        ([], "1"), ([3, 8], "3"), ([-30], "ignored"), ([-30, 2], "2"),
    ],
)  # fmt: skip
def test_intervals(intervals: list[int], status: Status) -> None:
    """A negative interval here is that of a suspended card."""
    assert status_of([AnkiCard(abs(interval), interval < 0) for interval in intervals]) == status


def test_the_word_that_is_known_best() -> None:
    notes = [AnkiNote("A", {"Front": "银行"}, (AnkiCard(interval),)) for interval in (3, 30, 8)]
    found = words_of(notes, "f", NOW)
    assert [(word.headword, word.status) for word in found.words] == [("银行", "known")]
    assert [card.stability for card in found.cards] == [30.0]


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"Traditional": "銀行", "Simplified": "银行"}, "银行"),
        ({"front": "bank", "Target Word": "银行"}, "银行"),
        ({"Expression": "", "简体字": "银 行"}, "银行"),
        ({"Front": "爸爸|爸"}, "爸爸"),
        ({"Hanzi": "等&lt;动&gt;"}, "等"),
        ({"Chinese": "得（de）"}, "得"),
        ({"Word": "<script>x</script><ruby>银行<rt>yín</rt></ruby>"}, "银行"),
    ],
)
def test_the_field_with_the_word(fields: dict[str, str], word: str) -> None:
    assert [found.headword for found in words_of([AnkiNote("A", fields)], "f", NOW).words] == [word]


def test_a_field_that_is_named() -> None:
    notes = [AnkiNote("A", {"Vorne": "银行", "Front": "软件"})]
    assert [word.headword for word in words_of(notes, "f", NOW, "vorne").words] == ["银行"]
    with pytest.raises(ReaderError, match=r"f: no field Hinten \(A: Vorne, Front\)"):
        words_of(notes, "f", NOW, "Hinten")
    with pytest.raises(ReaderError, match=r"no field is known to hold the word \(A: Vorne, Hinten\); name it"):
        words_of([AnkiNote("A", {"Vorne": "银行", "Hinten": "bank"})], "f", NOW)
    found = words_of([*notes, AnkiNote("B", {"Vorne": "x", "Hinten": "y"})], "f", NOW)
    assert found.unmapped == {"B": ("Vorne", "Hinten")}


def test_odd_numbers_do_no_harm() -> None:
    card = AnkiCard(5, due=-1e300, reviewed=1e300, ease=0.001, stability=1e300, difficulty=99.0)
    (state,) = words_of([AnkiNote("A", {"Front": "银行"}, (card,))], "f", NOW).cards
    assert state == CardState("银行", 2, None, 36_500.0, 10.0, 0.0, NOW)


def test_plain() -> None:
    assert plain("a<br>b&nbsp;c[sound:x.mp3]<style>x</style>\x00\u202e{{c2::d::e}}") == "a b c d"
    assert plain("<" * 50_000).startswith("<")


def test_an_export_for_new_versions_only(tmp_path: Path) -> None:
    file = package(tmp_path / "a.apkg", "collection.anki2", collection([]), collection_anki21b=b"(\xb5/\xfd")
    with pytest.raises(ReaderError, match="Support older Anki versions"):
        read_package(file, "a.apkg")


def test_a_package_that_swells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = package(tmp_path / "a.apkg", "collection.anki2", bytes(30 << 20))
    assert file.stat().st_size < 100_000
    monkeypatch.setattr(anki_package, "LARGEST", 20 << 20)
    with pytest.raises(ReaderError, match=r"a\.apkg: larger than 20 MB when unpacked"):
        read_package(file, "a.apkg")


def broken(tmp_path: Path) -> dict[str, bytes]:
    good = collection([(("银行",) * 6, [OLD])])
    apkg = package(tmp_path / "good.apkg", content=good).read_bytes()
    view = sqlite3.connect(":memory:")
    view.executescript(SCHEMA.replace("CREATE TABLE notes (id integer primary key, mid integer, flds text);", ""))
    view.execute("INSERT INTO col VALUES (1, '{}')")
    view.execute(
        "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)"
        " SELECT id, 77 AS mid, 'x' AS flds FROM n"
    )
    words = sqlite3.connect(":memory:")
    words.executescript(SCHEMA)
    words.execute("INSERT INTO col VALUES (1, '[1, 2]')")
    bare = sqlite3.connect(":memory:")
    bare.execute("PRAGMA user_version = 1")
    for database in (view, words, bare):
        database.commit()
    contents = {
        "no zip": b"PK nonsense",
        "half": apkg[: len(apkg) // 2],
        "flipped": apkg[:60] + bytes(byte ^ 255 for byte in apkg[60:120]) + apkg[120:],
        "empty": b"PK\x05\x06" + bytes(18),
    }
    for what, content in {
        "no database": b"SQLite no",
        "cut": good[: len(good) // 2],
        "scribbled": good[:5000] + b"\xff" * 8000 + good[13_000:],
        "without tables": bare.serialize(),
        "endless": view.serialize(),
        "wrong models": words.serialize(),
    }.items():
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("collection.anki2", content)
        contents[what] = buffer.getvalue()
    return contents


def test_what_is_broken_is_refused_in_one_line(tmp_path: Path) -> None:
    for what, content in broken(tmp_path).items():
        file = tmp_path / f"{what}.apkg"
        file.write_bytes(content)
        with pytest.raises(ReaderError) as caught:
            read_package(file, file.name)
        assert str(caught.value).startswith(file.name), what
        assert "\n" not in str(caught.value), what


TEXT = "#separator:Semicolon\n#html:true\n#notetype column:1\n#columns:type;Hanzi;English\n"


def test_a_text_export() -> None:
    content = TEXT + 'Vocab;银行;bank\nVocab;"软;<b>件</b>\n";"soft ""ware"""\n'
    assert is_text_export(content)
    notes = read_text(content, "t")
    assert notes[0] == AnkiNote("Vocab", {"Hanzi": "银行", "English": "bank"})
    assert notes[1].fields["English"] == 'soft "ware"'


def test_a_text_export_without_names_of_columns() -> None:
    notes = read_text("#separator:tab\n#html:false\n#guid column:1\nabc\ta<b\t银行\n", "t")
    with pytest.raises(ReaderError, match=r"\(columns: 2, 3\); name it, as in --field 2;"):
        words_of(notes, "t", NOW)
    assert [word.headword for word in words_of(notes, "t", NOW, "3").words] == ["银行"]
    assert plain(notes[0].fields["2"]) == "a<b"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("#separator:tab\n#colour:red\nx\n", "line 2: unknown header #colour"),
        ("#separator:abc\nx\n", "#separator must be"),
        ("#guid column:0\nx\n", "#guid column must be the number of a column"),
    ],
)
def test_a_wrong_text_export(content: str, message: str) -> None:
    with pytest.raises(ReaderError, match=message):
        read_text(content, "t")
    assert not is_text_export("银行\n")
