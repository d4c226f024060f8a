import csv
import io
import json
from pathlib import Path

import pytest

from reader import paths
from reader.store.database import open_database
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.text.loading import load, seed
from tests.cli.conftest import Command


@pytest.fixture
def dialogue(tmp_path: Path) -> str:
    file = tmp_path / "dialogue.txt"
    file.write_text("王小明说：“今天我们不去学校。”\n李老师笑着说：“明天一定要来。”\n", encoding="utf-8")
    return str(file)


def test_quotations_are_as_the_reader_corrected_them(command: Command, dialogue: str) -> None:
    before = command("quotes", "--json", dialogue).json["quotes"]
    assert [quote["speaker"] for quote in before] == ["王小明", "李老师"]
    assert not (paths.data_dir() / "reader.db").exists()
    first, second = ((quote["start"], quote["end"]) for quote in before)
    kept = QuoteCorrections(open_database())
    identity = load(dialogue).identity
    kept.add(QuoteCorrection(0, identity, *first, speaker="李老师"))
    kept.add(QuoteCorrection(0, identity, *second, kind="cited_text"))
    after = command("quotes", "--json", dialogue).json["quotes"]
    assert [(quote["kind"], quote["speaker"]) for quote in after] == [("speech", "李老师"), ("cited_text", "")]
    assert command("quotes", "--speaker", "王小明", dialogue).status == 1
    exported = json.loads(command("export", "quotes", "--format", "json", dialogue).out)["quotes"]
    assert [(quote["kind"], quote["speaker"]) for quote in exported] == [("speech", "李老师"), ("cited_text", "")]
    while kept.undo_last(identity):
        pass
    assert command("quotes", "--json", dialogue).json["quotes"] == before


def test_what_is_wrong_with_the_database_is_told_once(command: Command, dialogue: str) -> None:
    database = open_database()
    database.connection.execute("PRAGMA user_version = 99")
    database.close()
    answer = command("quotes", dialogue)
    assert answer.status == 0
    assert answer.err.count("newer version") == 1


@pytest.fixture
def talk(tmp_path: Path) -> str:
    file = tmp_path / "talk.txt"
    text = "厂长李明华说：“工厂下月开工。”\n“铁饭碗”也没了。张海涛认为，房租涨得太快。“我撑不下去了。”他说。\n"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_quotes_of_the_seed(command: Command) -> None:
    answer = command("quotes", "--json")
    assert (answer.status, answer.err) == (0, "")
    quotes = answer.json["quotes"]
    text = seed().text
    keys = ["start", "end", "text", "kind", "speaker", "verb", "sure", "section"]
    assert [list(quote) for quote in quotes] == 23 * [keys]
    assert all(text[quote["start"] : quote["end"]] == quote["text"] for quote in quotes)
    said = [quote["speaker"] for quote in quotes if quote["kind"] == "speech"]
    assert (said.count("刘德兵"), said.count("纪海泉"), len(said)) == (13, 2, 15)


def test_chosen_by_speaker_and_kind(command: Command, talk: str) -> None:
    def texts(*options: str) -> list[str]:
        return [quote["text"] for quote in command("quotes", "--json", *options, talk).json["quotes"]]

    assert texts("--speaker", "李明华") == ["工厂下月开工。"]
    assert texts("--kind", "scare") == ["铁饭碗"]
    assert texts("--kind", "scare", "--kind", "speech") == texts()
    assert len(texts("--indirect")) == len(texts()) + 1
    nobody = command("quotes", "--speaker", "无名氏", talk)
    assert (nobody.status, nobody.out) == (1, "")


def test_quotes_for_people(command: Command, talk: str) -> None:
    rows = [line.split("\t") for line in command("quotes", talk).out.splitlines()]
    assert rows == [
        ["李明华", "speech", "1", "工厂下月开工。"],
        ["", "scare", "1", "铁饭碗"],
        ["张海涛", "speech", "1", "我撑不下去了。"],
    ]


def test_a_kind_that_there_is_not(command: Command, talk: str) -> None:
    assert command("quotes", "--kind", "song", talk).status == 2


def test_exports(command: Command, talk: str, tmp_path: Path) -> None:
    file = tmp_path / "quotes.csv"
    assert command("export", "quotes", talk, "--format", "csv", "-o", str(file)).status == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    assert [(row["speaker"], row["role"]) for row in rows] == [("李明华", "厂长"), ("", ""), ("张海涛", "")]
    assert file.stat().st_mode & 0o777 == 0o600
    assert "> 工厂下月开工。\n>\n> — 李明华，厂长" in command("export", "quotes", talk).out
    assert len(json.loads(command("export", "quotes", talk, "--format", "json").out)["quotes"]) == 3
    assert command("export", "quotes", talk, "-o", str(tmp_path / "none" / "x.md")).status == 2
