"""From every earlier schema, as it was written then, to that of today."""

import sqlite3
from pathlib import Path

import pytest

from reader.store import database as module
from reader.store.corrections import Corrections
from reader.store.database import Database, open_database
from reader.store.migrations import MIGRATIONS, tables
from reader.store.modes import Modes
from reader.store.positions import LastRead, Positions
from reader.store.quote_corrections import QuoteCorrections
from reader.store.reviews import CardState, Review, Reviews
from reader.store.vocabulary import Place, Vocabulary

_SCHEMAS = Path(__file__).with_name("schemas")
_EARLIER = range(1, len(MIGRATIONS))
_MARKET, _OTHER = "a" * 64, "b" * 64


def written_by(version: int, path: Path) -> None:
    """A database as that version of the program left it, with rows in each of its tables."""
    script = (_SCHEMAS / f"v{version}.sql").read_text(encoding="utf-8")
    connection = sqlite3.connect(path)
    connection.executescript(script if module._KNOWS_STRICT else script.replace(") STRICT", ")"))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def rows(connection: sqlite3.Connection, names: frozenset[str]) -> dict[str, list[tuple[object, ...]]]:
    return {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}


@pytest.fixture(params=_EARLIER)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def path(version: int, tmp_path: Path) -> Path:
    path = tmp_path / "reader.db"
    written_by(version, path)
    return path


@pytest.fixture
def opened(path: Path) -> Database:
    database = open_database(path)
    assert database.notice == ""
    assert database.connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert database.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.connection.execute("PRAGMA foreign_key_check").fetchall() == []
    return database


def test_every_earlier_table_has_rows_in_its_sample(version: int, path: Path) -> None:
    there = rows(sqlite3.connect(path), tables(MIGRATIONS[:version]))
    assert all(there.values())


def test_no_row_is_lost_or_altered(version: int, path: Path) -> None:
    names = tables(MIGRATIONS[:version])
    old = sqlite3.connect(path)
    before = rows(old, names)
    old.close()
    database = open_database(path)
    assert rows(database.connection, names) == before
    assert not any(rows(database.connection, tables() - names).values())
    (copy,) = path.parent.glob(f"reader.db.*.v{version}")
    assert rows(sqlite3.connect(copy), names) == before


def test_it_is_shaped_like_a_new_one(opened: Database, tmp_path: Path) -> None:
    def shape(database: Database) -> set[tuple[str, str, str]]:
        found = database.connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
        return {(kind, name, " ".join(sql.split())) for kind, name, sql in found}

    assert shape(opened) == shape(open_database(tmp_path / "new.db"))


def test_what_was_kept_is_found_by_the_program_of_today(version: int, opened: Database) -> None:
    assert Positions(opened).last() == LastRead(_MARKET, 1204, "赶集的日子", "/home/mei/赶集.txt")
    assert Positions(opened).position(_OTHER) == 0
    assert Modes(opened).mode("pinyin", "all") == "unknown"
    corrections = Corrections(opened).for_text(_MARKET)
    expected = [("学生会", (2, 1), ()), ("重庆", (), ("chong2", "qing4"))]
    assert [(c.text, c.cut, c.reading) for c in corrections] == (expected if version >= 2 else [])
    quotes = QuoteCorrections(opened).for_text(_MARKET)
    assert [(q.kind, q.speaker) for q in quotes] == ([("speech", "王老师"), ("scare", "")] if version >= 3 else [])


def test_study_begins_at_once(opened: Database) -> None:
    vocabulary, reviews = Vocabulary(opened), Reviews(opened)
    vocabulary.set_status("赶集", "1", Place("今天去赶集。", 3, ("gan3", "ji2"), _MARKET, "赶集的日子", 3))
    session = reviews.begin(_MARKET, [("赶集", "cloze")], None, 100.0)
    review = Review(0, "赶集", "cloze", 3, 0, 2.0, 101.0, None, session.number)
    reviews.grade(review, CardState("赶集", 2, None, 2.0, 5.0, 200.0, 101.0), 0)
    assert reviews.due_count(300.0) == 1
    assert vocabulary.undo_last() is not None
    if Corrections(opened).any():
        assert Corrections(opened).undo_last(_MARKET) is not None
