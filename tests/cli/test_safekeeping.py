import io
import os
from pathlib import Path

import pytest

from reader import paths
from reader.store.database import open_database
from reader.store.vocabulary import Status, Vocabulary
from tests.cli.conftest import Command


def say(word: str, status: Status) -> None:
    database = open_database()
    Vocabulary(database).set_status(word, status)
    database.close()


def statuses() -> dict[str, str]:
    database = open_database()
    found = {word.headword: word.status for word in Vocabulary(database).all()}
    database.close()
    return {**found}


def test_nothing_is_kept_yet(command: Command, own_home: Path) -> None:
    for arguments in (["backup"], ["restore"]):
        answer = command(*arguments)
        assert (answer.status, answer.out) == (1, "")
    assert not paths.data_dir().exists()


def test_there_and_back(command: Command, tmp_path: Path) -> None:
    file = str(tmp_path / "mine.db")
    say("落地", "2")
    answer = command("backup", file)
    assert answer.status == 0
    assert "words: 1" in answer.out
    say("模型", "1")
    assert command("backup", file).status == 0, "a backup may replace a backup"
    say("落地", "known")
    answer = command("restore", file, "--yes")
    assert (answer.status, answer.err) == (0, "")
    assert "words: 2" in answer.out
    assert statuses() == {"落地": "2", "模型": "1"}

    aside = answer.out.rpartition(": ")[2].strip()
    assert command("restore", aside, "--yes").status == 0
    assert statuses()["落地"] == "known"


def test_a_backup_without_a_name_is_listed(command: Command) -> None:
    say("落地", "2")
    made = command("backup").out.partition(": ")[0]
    listed = command("restore")
    assert listed.status == 0
    assert [line.split("\t")[2] for line in listed.out.splitlines()] == [made]
    assert "(1, the last of" in dict(line.split(":", 1) for line in command("doctor").out.splitlines())["backups"]


def test_a_day_names_its_backup(command: Command) -> None:
    say("落地", "2")
    folder = paths.data_dir() / "backups"
    command("backup", str(paths.data_dir() / "b.db"))
    folder.mkdir()
    os.replace(paths.data_dir() / "b.db", folder / "reader-2026-03-01.db")
    say("落地", "5")
    assert command("restore", "2026-03-01", "--yes").status == 0
    assert statuses() == {"落地": "2"}
    answer = command("restore", "2026-03-02", "--yes")
    assert (answer.status, answer.err.count("\n")) == (2, 1)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "status", "kept"), [("y\n", 0, "2"), ("n\n", 130, "5"), ("", 130, "5")])
def test_it_asks(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, status: int, kept: str
) -> None:
    say("落地", "2")
    file = str(tmp_path / "mine.db")
    command("backup", file)
    say("落地", "5")
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    answer = command("restore", file)
    assert answer.status == status
    assert "now:" in answer.out
    assert statuses() == {"落地": kept}


def test_nobody_to_ask(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    say("落地", "2")
    file = str(tmp_path / "mine.db")
    command("backup", file)
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    answer = command("restore", file)
    assert (answer.status, answer.out) == (2, "")
    assert "--yes" in answer.err


def test_nothing_but_a_backup_is_replaced(command: Command, tmp_path: Path) -> None:
    say("落地", "2")
    letter = tmp_path / "letter.txt"
    letter.write_text("亲爱的妈妈:\n", encoding="utf-8")
    for file in (letter, paths.data_dir() / "reader.db", tmp_path, tmp_path / "none" / "b.db"):
        answer = command("backup", str(file))
        assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert letter.read_text(encoding="utf-8") == "亲爱的妈妈:\n"
    assert statuses() == {"落地": "2"}
    answer = command("restore", str(letter), "--yes")
    assert (answer.status, answer.err.count("\n")) == (2, 1)
    assert statuses() == {"落地": "2"}
