import sqlite3
from pathlib import Path

import pytest

from reader.store import database as module
from reader.store.corrections import Correction, Corrections
from reader.store.database import Database, open_database
from reader.store.migrations import MIGRATIONS
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections

A, B = "a" * 64, "b" * 64
KIND = QuoteCorrection(0, A, 3, 9, kind="scare")
SPEAKER = QuoteCorrection(0, A, 20, 31, speaker="王小明")
BOTH = QuoteCorrection(0, B, 0, 0, "speech", "李老师")
SPLIT = Correction(0, "split", "here", A, 7, "大模型", (1, 2))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reader.db"


@pytest.fixture
def database(path: Path) -> Database:
    return open_database(path)


@pytest.fixture
def corrections(database: Database) -> QuoteCorrections:
    return QuoteCorrections(database)


def test_what_is_added_is_kept(corrections: QuoteCorrections, path: Path) -> None:
    assert corrections.for_text(A) == []
    added = [corrections.add(c) for c in (KIND, BOTH, SPEAKER)]
    assert [c.number for c in added] == [1, 2, 3]
    assert [c._replace(number=0, made="") for c in added] == [KIND, BOTH, SPEAKER]
    assert sorted({c.made for c in added}) == [c.made for c in added]
    again = QuoteCorrections(open_database(path))
    assert again.for_text(A) == [added[0], added[2]]
    assert again.for_text(B) == [added[1]]


def test_undo_goes_back_step_by_step_in_one_text(corrections: QuoteCorrections) -> None:
    first, other, second = (corrections.add(c) for c in (KIND, BOTH, SPEAKER))
    undone = corrections.undo_last(A)
    assert undone is not None
    assert undone.undone
    assert undone._replace(undone="") == second
    assert corrections.for_text(A) == [first]
    assert corrections.undo_last(A) is not None
    assert corrections.undo_last(A) is None
    assert corrections.for_text(A) == []
    assert corrections.for_text(B) == [other]


def test_one_is_revoked_by_its_number(corrections: QuoteCorrections) -> None:
    first, other, second = (corrections.add(c) for c in (KIND, BOTH, SPEAKER))
    revoked = corrections.revoke(first.number)
    assert revoked is not None
    assert revoked.undone
    assert revoked._replace(undone="") == first
    assert corrections.revoke(first.number) is None
    assert corrections.revoke(99) is None
    assert (corrections.for_text(A), corrections.for_text(B)) == ([second], [other])
    assert corrections.all() == [revoked, other, second]


def test_a_history_is_taken_over_without_duplicates(corrections: QuoteCorrections, tmp_path: Path) -> None:
    for c in (KIND, BOTH, SPEAKER):
        corrections.add(c)
    corrections.undo_last(A)
    history = corrections.all()
    other = QuoteCorrections(open_database(tmp_path / "other.db"))
    own = other.add(KIND)
    assert other.merge(history) == 2
    assert other.merge(history) == 0
    assert [c.content for c in other.all()] == [BOTH, SPEAKER, KIND]
    assert [bool(c.undone) for c in other.all()] == [False, True, False]
    assert other.all()[-1] == own
    empty = QuoteCorrections(open_database(tmp_path / "empty.db"))
    assert empty.merge(history) == 3
    assert empty.all() == history


def test_half_a_history_is_not_taken_over(corrections: QuoteCorrections) -> None:
    kept = corrections.add(KIND)
    good = SPEAKER._replace(made="2030-01-01T00:00:00.000000Z")
    with pytest.raises(sqlite3.IntegrityError):
        corrections.merge([good, good._replace(identity="")])
    assert corrections.all() == [kept]


def test_what_is_undone_stays_in_the_history(corrections: QuoteCorrections) -> None:
    corrections.add(KIND)
    undone = corrections.undo_last(A)
    assert corrections.all() == [undone]
    assert corrections.for_text(A) == []


def test_the_time_of_the_newest_that_holds(corrections: QuoteCorrections) -> None:
    assert corrections.latest(A) == ""
    first, second, _ = (corrections.add(c) for c in (KIND, SPEAKER, BOTH))
    assert corrections.latest(A) == second.made
    corrections.undo_last(A)
    assert corrections.latest(A) == first.made
    corrections.undo_last(A)
    assert corrections.latest(A) == ""


def test_whether_words_or_quotations_were_corrected_last(
    corrections: QuoteCorrections, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = Corrections(database)
    words.add(SPLIT)
    monkeypatch.setattr("reader.store.clock.now", lambda: "2001-01-01T00:00:00.000000Z")
    corrections.add(KIND)
    assert corrections.latest(A) > words.latest(A)
    words.add(SPLIT)
    assert words.latest(A) > corrections.latest(A)
    corrections.add(SPEAKER)
    words.undo_last(A)
    assert [c.start for c in corrections.for_text(A)] == [3, 20]


@pytest.mark.parametrize(
    "wrong",
    [
        KIND._replace(kind=""),
        KIND._replace(identity=""),
        KIND._replace(start=-1),
        KIND._replace(end=2),
        QuoteCorrection._make((0, A, 3, 9, "shout", "", "", "")),
    ],
)
def test_what_makes_no_sense_is_not_kept(corrections: QuoteCorrections, wrong: QuoteCorrection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        corrections.add(wrong)
    assert corrections.for_text(wrong.identity) == []


def test_a_database_from_before_corrections_of_quotations(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(module, "MIGRATIONS", MIGRATIONS[:2])
        old = open_database(path)
        old.connection.execute(
            "INSERT INTO corrections VALUES (1, 'split', 'here', ?, 7, '大模型', '1 2', '', '2020-01-01', '')", (A,)
        )
        old.close()
    database = open_database(path)
    assert database.notice == ""
    assert [c.text for c in Corrections(database).for_text(A)] == ["大模型"]
    assert QuoteCorrections(database).for_text(A) == []
    QuoteCorrections(database).add(KIND)
    (copy,) = path.parent.glob("reader.db.*.v2")
    assert sqlite3.connect(copy).execute("PRAGMA user_version").fetchone() == (2,)
