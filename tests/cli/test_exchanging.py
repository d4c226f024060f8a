import io
import json
import sqlite3
import stat
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from reader import paths
from reader.store.database import open_database
from reader.store.everything import everything
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.store.reading_log import ReadingLog, Stretch
from reader.store.vocabulary import Place, Vocabulary
from tests.cli.conftest import Command
from tests.study.formats.test_anki_import import NEW, OLD, collection, package

SENTENCE = "他们在银行门口等人。"


def vocabulary() -> Vocabulary:
    return Vocabulary(open_database())


@pytest.fixture
def words() -> None:
    """Three saved words."""
    vocabulary().set_status("银行", "2", Place(SENTENCE, 3, ("yin2", "hang2"), "a" * 64, "街上", 12))
    vocabulary().set_status("软件", "known")
    vocabulary().set_note("银行", "=links")


def test_anki(command: Command, words: None, tmp_path: Path) -> None:
    file = tmp_path / "my.apkg"
    assert command("export", "anki", str(file)) == (0, "1 note for Anki\n", "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with ZipFile(file) as archive:
        archive.extract("collection.anki2", tmp_path)
    package = sqlite3.connect(tmp_path / "collection.anki2")
    assert package.execute("SELECT sfld FROM notes").fetchall() == [("银行",)]
    assert package.execute("SELECT ord FROM cards ORDER BY ord").fetchall() == [(0,), (1,)]
    first = file.read_bytes()
    command("export", "anki", str(file))
    assert file.read_bytes() == first
    assert command("export", "anki", str(file), "--status", "known").out == "1 note for Anki\n"


@pytest.mark.parametrize(
    ("form", "lines"),
    [("csv", ["word,status", "软件,known", "银行,2"]), ("pleco", ["\ufeff//", "银行[銀行]\tyin2hang2\t"])],
)
def test_tables(command: Command, words: None, tmp_path: Path, form: str, lines: list[str]) -> None:
    answer = command("export", form)
    assert answer.status == 0
    written = answer.out.split("\n")[: len(lines)]
    assert all(line.startswith(start) for line, start in zip([written[0], *sorted(written[1:])], lines, strict=True))
    file = tmp_path / "out"
    assert command("export", form, "-o", str(file)) == (0, "", "")
    assert file.read_bytes().decode() == answer.out
    assert command("export", "lute").out.count("Mandarin Chinese") == 2


@pytest.mark.parametrize("form", ["csv", "pleco", "lute", "json"])
def test_nothing_to_write(command: Command, form: str, tmp_path: Path) -> None:
    answer = command("export", form)
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert command("export", "anki", str(tmp_path / "a.apkg")).status == 1
    assert not (paths.data_dir() / "reader.db").exists()


def test_everything_goes_to_another_machine(
    command: Command, words: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ReadingLog(open_database()).add(Stretch("a" * 64, "街上", 0, 40, 22, 31.5, 1.5e9))
    QuoteCorrections(open_database()).add(QuoteCorrection(0, "a" * 64, 3, 9, "speech", "老王"))
    file = tmp_path / "all.json"
    command("export", "json", "-o", str(file))
    was = everything(open_database())
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another"))
    preview = command("import", "json", str(file), "--dry-run")
    assert "2 of 2 words would be new\n" in preview.out
    assert not any(everything(open_database()))
    assert "1 of 1 readings are new\n" in command("import", "json", str(file)).out
    came = everything(open_database())
    assert (came.readings, came.quote_corrections) == (was.readings, was.quote_corrections)
    assert [word._replace(changed="") for word in came.words] == [word._replace(changed="") for word in was.words]
    again = command("import", "json", str(file)).out
    assert "0 of 2 words are new\n" in again
    assert again.endswith("0 of 1 quote corrections are new\n")


def test_an_import_is_previewed_and_undone(command: Command, words: None, tmp_path: Path) -> None:
    file = tmp_path / "a.apkg"
    notes = [
        (("银行", "", "", "", "", ""), [OLD]),
        (("学生", "", "pupil", "", "", ""), [OLD]),
        (("咕噜哇", "", "odd"), [NEW]),
    ]
    package(file, content=collection(notes))
    before = everything(open_database())
    preview = command("import", "anki", str(file), "--dry-run")
    assert preview.out.splitlines() == [
        "学生\t3\t",
        "咕噜哇\t1\todd",
        "2 of 3 words would be new: 1 of status 1, 1 of status 3; nothing was changed",
    ]
    assert everything(open_database()) == before
    answer = command("import", "anki", str(file))
    assert answer.out.startswith("2 of 3 words are new: 1 of status 1, 1 of status 3; ")
    assert vocabulary().status("银行") == "2"
    assert [card.headword for card in everything(open_database()).cards] == ["学生"]
    assert not vocabulary().started()
    assert command("import", "anki", str(file)).out == "0 of 3 words are new\n"
    assert command("vocabulary", "--undo").out == f"undone: import of {file}\n"
    assert everything(open_database()) == before


def test_a_starting_point(command: Command, words: None) -> None:
    preview = command("import", "hsk", "2", "--standard", "2.0", "--dry-run")
    count = len(preview.out.splitlines()) - 1
    assert 290 <= count <= 310
    assert preview.out.endswith(f"\n{count} of {count} words would be new: {count} known; nothing was changed\n")
    assert not vocabulary().started()
    assert command("import", "hsk", "2", "--standard", "2.0").status == 0
    assert (vocabulary().status("学生"), vocabulary().status("银行"), vocabulary().started()) == ("known", "2", True)
    assert command("vocabulary", "--undo").out == "undone: starting point: HSK 1 to 2 (2.0)\n"
    assert (vocabulary().status("学生"), vocabulary().started()) == (None, False)
    command("import", "hsk", "0")
    assert vocabulary().started()


def test_words_from_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("银行\n软件\n".encode())))
    assert command("import", "words", "-", "--status", "3", "--start").out.startswith(
        "2 of 2 words are new: 2 of status 3"
    )
    assert vocabulary().started()


def test_terms_of_lute(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "lute.csv"
    file.write_text("language,term,status\nMandarin,银行,W\nGerman,Bank,1\n", encoding="utf-8")
    answer = command("import", "lute", str(file))
    assert answer.out.startswith("1 of 1 words are new: 1 known")
    assert "1 term of other languages" in answer.err


@pytest.mark.parametrize("what", ["anki", "words", "lute", "json"])
@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"PK\x03\x04", b"word,colour\n\xe9\x93\xb6,red\n", b"{}", b"\x00"]
)
def test_nothing_half_imported(command: Command, tmp_path: Path, what: str, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    answer = command("import", what, str(file))
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert str(file) in answer.err
    assert command("import", what, str(tmp_path)).status == 2
    assert command("import", what, str(tmp_path / "none")).status == 2
    assert not any(everything(open_database()))


def test_a_column_that_is_unknown_is_named(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("word,colour\n银行,red\n", encoding="utf-8")
    assert "unknown column 'colour'" in command("import", "words", str(file)).err


def test_the_vocabulary(command: Command, words: None) -> None:
    lines = [line.split("\t") for line in command("vocabulary").out.splitlines()]
    assert [[line[0], line[1], line[3], line[4]] for line in lines] == [
        ["银行", "2", "=links", SENTENCE],
        ["软件", "known", "", ""],
    ]
    rows = command("vocabulary", "--json", "--status", "2").json["words"]
    assert [row["word"] for row in rows] == ["银行"]
    assert (rows[0]["reading"], rows[0]["start"]) == (["yin2", "hang2"], 12)
    assert command("vocabulary", "--status", "5").status == 1
    assert json.loads(command("vocabulary", "--json", "--status", "5").out) == {"words": []}
    assert command("vocabulary", "--undo").out == "undone: note on 银行\n"
