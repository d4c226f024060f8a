import sqlite3
from pathlib import Path

import pytest

from reader.store import database as module
from reader.store.corrections import Correction, Corrections
from reader.store.database import Database, open_database
from reader.store.migrations import MIGRATIONS
from reader.store.positions import Positions

A, B = "a" * 64, "b" * 64
SPLIT = Correction(0, "split", "here", A, 7, "大模型", (1, 2))
JOIN = Correction(0, "join", "text", B, 0, "银行", (1, 1), ("yin2", "hang2"))
READING = Correction(0, "reading", "everywhere", "", 0, "长", (), ("zhang3",))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reader.db"


@pytest.fixture
def corrections(path: Path) -> Corrections:
    return Corrections(open_database(path))


def undone_kind(corrections: Corrections, identity: str | None) -> str:
    undone = corrections.undo_last(identity)
    return undone.kind if undone else ""


def test_what_is_added_is_kept(corrections: Corrections, path: Path) -> None:
    assert not corrections.any()
    added = [corrections.add(c) for c in (SPLIT, JOIN, READING)]
    assert [c.number for c in added] == [1, 2, 3]
    assert [c.content for c in added] == [SPLIT, JOIN, READING]
    assert sorted({c.made for c in added}) == [c.made for c in added]
    assert corrections.all() == added
    assert corrections.any()
    again = Corrections(open_database(path))
    assert again.all() == added
    assert again.for_text(A) == [added[0], added[2]]
    assert again.for_text(B) == [added[1], added[2]]
    assert again.for_text("c" * 64) == [added[2]]


def test_undo_goes_back_step_by_step_and_redo_forth(corrections: Corrections) -> None:
    added = [corrections.add(c) for c in (SPLIT, JOIN, READING)]
    undone = corrections.undo_last()
    assert undone is not None
    assert undone.undone
    assert undone._replace(undone="") == added[2]
    assert corrections.for_text(A) == [added[0]]
    second = corrections.undo_last()
    assert second is not None
    assert second.number == 2
    assert [bool(c.undone) for c in corrections.all()] == [False, True, True]
    assert corrections.redo_last() == added[1]
    assert corrections.redo_last() == added[2]
    assert corrections.redo_last() is None
    assert corrections.all() == added
    assert [undone_kind(corrections, None) for _ in range(4)] == ["reading", "join", "split", ""]
    assert not corrections.any()
    assert len(corrections.all()) == 3


def test_undo_in_one_text_leaves_the_others_alone(corrections: Corrections) -> None:
    for c in (READING, SPLIT, JOIN):
        corrections.add(c)
    assert [undone_kind(corrections, A) for _ in range(3)] == ["split", "reading", ""]
    assert [c.kind for c in corrections.for_text(B)] == ["join"]
    assert corrections.redo_last(B) is not None
    assert corrections.redo_last(B) is None


def test_one_is_revoked_and_restored_by_its_number(corrections: Corrections) -> None:
    first, second = corrections.add(SPLIT), corrections.add(READING)
    revoked = corrections.revoke(first.number)
    assert revoked is not None
    assert revoked.undone
    assert corrections.revoke(first.number) is None
    assert corrections.revoke(99) is None
    assert corrections.for_text(A) == [second]
    assert corrections.restore(first.number) == first
    assert corrections.restore(first.number) is None


def test_the_newest_wins_though_the_clock_was_set_back(
    corrections: Corrections, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = corrections.add(SPLIT)
    monkeypatch.setattr("reader.store.clock.now", lambda: "2001-01-01T00:00:00.000000Z")
    second = corrections.add(JOIN)
    assert second.made > first.made
    assert [c.kind for c in corrections.all()] == ["split", "join"]


def test_the_time_of_the_newest_that_concerns_a_text(corrections: Corrections) -> None:
    assert corrections.latest(A) == ""
    everywhere, split, join = (corrections.add(c) for c in (READING, SPLIT, JOIN))
    assert corrections.latest(A) == split.made
    assert corrections.latest(B) == join.made
    corrections.undo_last(A)
    assert corrections.latest(A) == everywhere.made


def test_a_history_is_taken_over_without_duplicates(corrections: Corrections, tmp_path: Path) -> None:
    for c in (SPLIT, JOIN, READING):
        corrections.add(c)
    corrections.undo_last()
    history = corrections.all()
    other = Corrections(open_database(tmp_path / "other.db"))
    own = other.add(SPLIT)
    assert other.merge(history) == 2
    assert other.merge(history) == 0
    assert [c.content for c in other.all()] == [JOIN, READING, SPLIT]
    assert [bool(c.undone) for c in other.all()] == [False, True, False]
    assert other.all()[-1] == own
    empty = Corrections(open_database(tmp_path / "empty.db"))
    assert empty.merge(history) == 3
    assert empty.all() == history


def test_half_a_history_is_not_taken_over(corrections: Corrections) -> None:
    corrections.add(SPLIT)
    good = READING._replace(made="2030-01-01T00:00:00.000000Z")
    with pytest.raises(sqlite3.IntegrityError):
        corrections.merge([good, good._replace(scope="here")])
    assert [c.content for c in corrections.all()] == [SPLIT]


def test_two_programs_at_once(path: Path) -> None:
    one, two = Corrections(open_database(path)), Corrections(open_database(path))
    one.add(SPLIT)
    two.add(READING)
    one.add(JOIN)
    assert [c.kind for c in two.all()] == ["split", "reading", "join"]
    two.undo_last()
    assert [c.kind for c in one.all() if not c.undone] == ["split", "reading"]


def test_where_nothing_can_be_written_it_works_for_the_session(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    corrections = Corrections(open_database(tmp_path / "file" / "reader.db"))
    corrections.add(SPLIT)
    assert [c.content for c in corrections.for_text(A)] == [SPLIT]
    assert corrections.undo_last() is not None
    assert corrections.for_text(A) == []


def test_a_database_from_before_corrections(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(module, "MIGRATIONS", MIGRATIONS[:1])
        old: Database = open_database(path)
        Positions(old).set_position(A, 5, "山", "")
        old.close()
    database = open_database(path)
    assert database.notice == ""
    assert Positions(database).position(A) == 5
    assert Corrections(database).all() == []
    Corrections(database).add(SPLIT)
    (copy,) = path.parent.glob("reader.db.*.v1")
    assert sqlite3.connect(copy).execute("PRAGMA user_version").fetchone() == (1,)
