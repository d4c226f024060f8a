import json
from pathlib import Path

import pytest

from reader import paths
from reader.store.database import open_database
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.text.loading import load
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
