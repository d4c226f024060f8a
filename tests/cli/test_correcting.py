import json
import stat
from pathlib import Path

import pytest

from reader import paths
from reader.store.corrections import Correction, Corrections
from reader.store.database import open_database
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.study.proposals import in_scope, join, read_as, split
from reader.text.document import Document
from reader.text.loading import load
from tests.cli.conftest import Command
from tests.study.words import words_of


@pytest.fixture
def document(story: str) -> Document:
    return load(story)


def corrections() -> Corrections:
    return Corrections(open_database())


def quote_corrections() -> QuoteCorrections:
    return QuoteCorrections(open_database())


def made_here(document: Document) -> list[Correction]:
    """One of each kind, each in another scope."""
    identity, text = document.identity, document.text
    first, second = words_of("孙子|讲", start=text.index("孙子讲"))
    (park,) = words_of("花园", start=text.index("花园"))
    (friend,) = words_of("朋友", start=text.index("朋友"))
    return [
        join(first, second, "", (), identity),
        in_scope(split(park, 1), "text", identity),
        in_scope(read_as(friend, ("peng2", "you3")), "everywhere", identity),
    ]


def keep(document: Document) -> list[Correction]:
    return [corrections().add(c) for c in made_here(document)]


def test_words_and_print_are_corrected(command: Command, story: str, document: Document) -> None:
    before = command("words", "--json", story).json["words"]
    assert not (paths.data_dir() / "reader.db").exists()
    keep(document)
    after = command("words", "--json", story).json["words"]
    texts = [word["text"] for word in after]
    assert "孙子讲" in texts
    assert texts[texts.index("花") + 1] == "园"
    assert "花园" not in texts
    friends = [word for word in after if word["text"] == "朋友"]
    assert all((word["reading"], word["sure"]) == (["peng2", "you3"], True) for word in friends)
    assert "péngyǒu" in command("print", "--pinyin", "inline", story).out
    while corrections().undo_last():
        pass
    assert command("words", "--json", story).json["words"] == before


def test_another_text_has_only_what_holds_everywhere(command: Command, document: Document, tmp_path: Path) -> None:
    keep(document)
    other = tmp_path / "other.txt"
    other.write_text("花园里有一个朋友。", encoding="utf-8")
    words = {word["text"]: word["reading"] for word in command("words", "--json", str(other)).json["words"]}
    assert words["花园"] == ["hua1", "yuan2"]
    assert words["朋友"] == ["peng2", "you3"]


def test_the_history_is_listed(command: Command, story: str, document: Document) -> None:
    answer = command("corrections", "--json")
    assert (answer.status, answer.json) == (1, {"corrections": [], "quote_corrections": []})
    keep(document)
    corrections().undo_last()
    answer = command("corrections", "--json")
    assert answer.status == 0
    rows = answer.json["corrections"]
    assert list(rows[0]) == [*Correction._fields, "state"]
    assert [row["state"] for row in rows] == ["holds", "holds", "undone"]
    lines = [line.split("\t") for line in command("corrections").out.splitlines()]
    assert [line[1:6] for line in lines] == [
        ["holds", "join", "here", "孙子讲", "孙子讲"],
        ["holds", "split", "text", "花园", "花|园"],
        ["undone", "reading", "everywhere", "朋友", "péngyǒu"],
    ]


def test_how_they_stand_to_a_text(command: Command, story: str, document: Document, tmp_path: Path) -> None:
    keep(document)
    start = document.text.index("公共汽车")
    wrong = Correction(0, "join", "here", document.identity, start, "公共马车", (2, 2))
    corrections().add(wrong)
    rows = command("corrections", "--json", story).json["corrections"]
    assert [row["state"] for row in rows] == ["applies", "applies", "applies", "unfit"]
    other = tmp_path / "other.txt"
    other.write_text("今天很好。", encoding="utf-8")
    rows = command("corrections", "--json", str(other)).json["corrections"]
    assert [row["state"] for row in rows] == ["absent"]


def test_out_and_in_again(
    command: Command, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(document)
    corrections().undo_last()
    quote_corrections().add(QuoteCorrection(0, document.identity, 3, 9, "speech", "王老师"))
    quote_corrections().add(QuoteCorrection(0, "b" * 64, 0, 4, "scare"))
    quote_corrections().undo_last("b" * 64)
    history = corrections().all(), quote_corrections().all()
    file = tmp_path / "my.json"
    assert command("export", "corrections", "-o", str(file)) == (0, "", "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text(encoding="utf-8") == command("export", "corrections").out
    nothing_new = "0 of 3 corrections are new\n0 of 2 quote corrections are new\n"
    assert command("import", "corrections", str(file)).out == nothing_new
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another"))
    preview = command("import", "corrections", "--dry-run", str(file))
    assert preview.out == "3 of 3 corrections would be new\n2 of 2 quote corrections would be new\n"
    assert (corrections().all(), quote_corrections().all()) == ([], [])
    answer = command("import", "corrections", str(file))
    assert answer.out == "3 of 3 corrections are new\n2 of 2 quote corrections are new\n"
    assert (corrections().all(), quote_corrections().all()) == history
    assert command("import", "corrections", str(file)).out == nothing_new


def test_a_file_from_before_corrections_of_quotes(command: Command, document: Document, tmp_path: Path) -> None:
    keep(document)
    file = tmp_path / "old.json"
    table = json.loads(command("export", "corrections").out)
    del table["quote_corrections"]
    table["version"] = 1
    table["corrections"][0]["made"] = "2031-01-01T00:00:00.000000Z"
    table["corrections"][0]["text"] = "孙女讲"
    file.write_text(json.dumps(table), encoding="utf-8")
    answer = command("import", "corrections", str(file))
    assert answer.out == "1 of 3 corrections are new\n0 of 0 quote corrections are new\n"


@pytest.mark.parametrize("part", ["corrections", "quote_corrections"])
def test_nothing_half_imported(command: Command, document: Document, tmp_path: Path, part: str) -> None:
    keep(document)
    for start in range(3):
        quote_corrections().add(QuoteCorrection(0, document.identity, start, 9, "scare"))
    file = tmp_path / "my.json"
    table = json.loads(command("export", "corrections").out)
    for rows in (table["corrections"], table["quote_corrections"]):
        rows[0]["made"] = "2031-01-01T00:00:00.000000Z"
        rows[0]["start"] += 1
    table[part][2]["colour"] = "red"
    file.write_text(json.dumps(table), encoding="utf-8")
    before = corrections().all(), quote_corrections().all()
    answer = command("import", "corrections", str(file))
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "'colour'" in answer.err
    assert str(file) in answer.err
    assert (corrections().all(), quote_corrections().all()) == before


def test_for_other_programs(command: Command, document: Document) -> None:
    keep(document)
    assert command("export", "corrections", "--format", "jieba").out == "孙子讲\n花园 0\n"
    assert command("export", "corrections", "--format", "lute").out == "花,园\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["export"],
        ["export", "corrections", "--format", "xml"],
        ["export", "corrections", "-o", "/"],
        ["export", "corrections", "-o", "/none/at/all.json"],
        ["export", "corrections", "-o", "/dev/null"],
        ["import"],
        ["import", "corrections"],
        ["import", "corrections", "none.json"],
        ["import", "corrections", "/"],
        ["import", "corrections", __file__],
    ],
)
def test_wrong_usage_is_told_in_one_line(command: Command, arguments: list[str]) -> None:
    answer = command(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


def test_a_database_that_is_broken_is_told(command: Command, story: str) -> None:
    database = paths.data_dir() / "reader.db"
    database.parent.mkdir(parents=True)
    database.write_text("no database", encoding="utf-8")
    answer = command("words", "--json", story)
    assert answer.status == 0
    assert "unreadable" in answer.err
