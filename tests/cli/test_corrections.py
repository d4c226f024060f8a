"""The command corrections where quotes were put right; that of words is tested with their export and import."""

from pathlib import Path
from typing import Any

import pytest

from reader.store.corrections import Correction, Corrections
from reader.store.database import open_database
from reader.store.positions import Positions
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.text.document import Document
from reader.text.loading import load
from tests.cli.conftest import Command

KEYS = [*QuoteCorrection._fields, "text", "state"]
FIRST, SECOND = "工厂下月开工。", "我撑不下去了。"


@pytest.fixture
def talk(tmp_path: Path) -> str:
    file = tmp_path / "talk.txt"
    file.write_text(f"厂长李明华说：“{FIRST}”\n张海涛说：“{SECOND}”\n", encoding="utf-8")
    return str(file)


def of(document: Document, text: str, **changes: Any) -> QuoteCorrection:
    start = document.text.index(text)
    return QuoteCorrection(0, document.identity, start, start + len(text))._replace(**changes)


@pytest.fixture
def document(talk: str) -> Document:
    """With one correction of each state, and one of another text; the last correction of all is of a word."""
    document = load(talk)
    kept = QuoteCorrections(open_database())
    for correction in (
        of(document, FIRST, kind="speech", speaker="张海涛"),
        of(document, SECOND, kind="speech", speaker="张海涛"),
        of(document, FIRST, kind="scare"),
        of(document, FIRST[:3], speaker="李明华"),
        of(document, FIRST)._replace(identity="b" * 64, kind="title", speaker="李明华", end=99_999),
        of(document, SECOND, kind="title"),
    ):
        last = kept.add(correction)
    kept.revoke(last.number)
    Corrections(open_database()).add(Correction(0, "join", "everywhere", "", 0, "下月", (1, 1)))
    return document


def test_the_history_is_listed(command: Command, document: Document) -> None:
    Positions(open_database()).set_position(document.identity, 0, "工厂", "")
    rows = command("corrections", "--json").json["quote_corrections"]
    assert [list(row) for row in rows] == 6 * [KEYS]
    assert [row["state"] for row in rows] == [*5 * ["holds"], "undone"]
    lines = [line.split("\t") for line in command("corrections").out.splitlines()]
    assert [line[1:6] for line in lines] == [
        ["holds", "quote", "here", "工厂 8–15", "张海涛"],
        ["holds", "quote", "here", "工厂 23–30", "张海涛"],
        ["holds", "quote", "here", "工厂 8–15", "scare"],
        ["holds", "quote", "here", "工厂 8–11", "李明华"],
        ["holds", "quote", "here", "8–99999", "title"],
        ["undone", "quote", "here", "工厂 23–30", "title"],
        ["holds", "join", "everywhere", "下月", "下月"],
    ]


def test_how_they_stand_to_a_text(command: Command, document: Document, talk: str, tmp_path: Path) -> None:
    rows = command("corrections", "--json", talk).json["quote_corrections"]
    assert [(row["state"], row["text"]) for row in rows] == [
        ("applies", FIRST),
        ("already", SECOND),
        ("applies", FIRST),
        ("unfit", FIRST[:3]),
        ("undone", SECOND),
    ]
    lines = [line.split("\t") for line in command("corrections", talk).out.splitlines()]
    becomes = [line[5] for line in lines]
    assert becomes == ["李明华 → 张海涛", "张海涛 → 张海涛", "张海涛 → scare", "李明华", "title", "下月"]
    other = tmp_path / "other.txt"
    other.write_text(f"李明华说：“{FIRST}”", encoding="utf-8")
    assert command("corrections", "--json", str(other)).json["quote_corrections"] == []


def test_only_quotes_were_put_right(command: Command, talk: str) -> None:
    document = load(talk)
    assert command("corrections", "--json", talk).status == 1
    QuoteCorrections(open_database()).add(of(document, FIRST, kind="title"))
    for text in ((), (talk,)):
        answer = command("corrections", "--json", *text)
        assert (answer.status, answer.json["corrections"], len(answer.json["quote_corrections"])) == (0, [], 1)


def test_a_text_that_was_changed_loses_none(command: Command, document: Document, talk: str) -> None:
    held = QuoteCorrections(open_database()).all()
    Path(talk).write_text(f"“{SECOND}”\n", encoding="utf-8")
    assert command("corrections", "--json", talk).json["quote_corrections"] == []
    assert [quote["speaker"] for quote in command("quotes", "--json", talk).json["quotes"]] == [""]
    assert QuoteCorrections(open_database()).all() == held
    assert len(command("corrections", "--json").json["quote_corrections"]) == len(held)
    assert command("export", "corrections").out.count(document.identity) == 5


def test_places_that_the_text_does_not_have(command: Command, talk: str) -> None:
    document = load(talk)
    for start, end in ((0, 0), (5, 10**9), (10**9, 2 * 10**9)):
        QuoteCorrections(open_database()).add(QuoteCorrection(0, document.identity, start, end, "scare"))
    rows = command("corrections", "--json", talk).json["quote_corrections"]
    assert [row["state"] for row in rows] == 3 * ["unfit"]
    assert len(command("quotes", "--json", talk).json["quotes"]) == 2
