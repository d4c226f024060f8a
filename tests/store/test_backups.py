import os
import sqlite3
import stat
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.store import backups as module
from reader.store.backups import back_up, back_up_daily, backups, dated, folder_of, outdated
from reader.store.database import open_database
from reader.store.vocabulary import Vocabulary

TODAY = date(2026, 3, 12)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "reader.db"
    database = open_database(path)
    Vocabulary(database).set_status("落地", "2")
    database.close()
    return path


def words_in(backup: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(backup)
    found = connection.execute("SELECT headword, status FROM words").fetchall()
    connection.close()
    return found


def test_one_a_day(path: Path) -> None:
    made = back_up_daily(path, TODAY)
    assert made == dated(path, TODAY)
    assert words_in(made) == [("落地", "2")]
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    Vocabulary(open_database(path)).set_status("模型", "1")
    assert back_up_daily(path, TODAY) is None
    assert words_in(made) == [("落地", "2")]
    tomorrow = back_up_daily(path, TODAY + timedelta(1))
    assert tomorrow
    assert len(words_in(tomorrow)) == 2


def test_a_week_of_days_and_a_month_of_weeks_stay(path: Path) -> None:
    first = date(2026, 1, 5)  # a Monday
    for day in range(62):
        back_up_daily(path, first + timedelta(day))
    last = first + timedelta(61)  # a Saturday
    kept = sorted(backup.path.name for backup in backups(path))
    days = [last - timedelta(age) for age in range(7)]
    weeks = [date(2026, 2, 2), date(2026, 2, 9), date(2026, 2, 16), date(2026, 2, 23)]
    assert kept == sorted(f"reader-{day}.db" for day in (*days, *weeks))


def test_a_pause_takes_nothing_away() -> None:
    week = [TODAY - timedelta(200 + age) for age in range(7)]
    assert outdated([TODAY, *week[:6]]) == set()
    assert outdated([TODAY, *week]) == set()
    assert outdated([]) == set()


def test_nothing_to_back_up(tmp_path: Path) -> None:
    assert back_up_daily(tmp_path / "reader.db", TODAY) is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_meanwhile_is_no_obstacle(path: Path) -> None:
    database = open_database(path)
    with database.transaction() as connection:
        connection.execute("UPDATE words SET status = '5'")
        made = back_up_daily(path, TODAY)
    assert made
    assert words_in(made) == [("落地", "2")]
    assert Vocabulary(database).status("落地") == "5"


def test_the_log_of_a_killed_reader_is_in_the_backup(path: Path) -> None:
    database = open_database(path)
    Vocabulary(database).set_status("模型", "1")
    killed = path.parent.parent / "killed"
    killed.mkdir()
    for file in path.parent.glob("reader.db*"):
        (killed / file.name).write_bytes(file.read_bytes())
    made = back_up_daily(killed / "reader.db", TODAY)
    assert made
    assert len(words_in(made)) == 2


def test_a_damaged_database_replaces_no_backup(path: Path) -> None:
    good = back_up_daily(path, TODAY)
    assert good
    before = good.read_bytes()
    content = bytearray(path.read_bytes())
    content[4_096 * 5 : 4_096 * 9] = b"\xab" * 4_096 * 4
    path.write_bytes(content)
    for day in range(1, 40):
        with pytest.raises(ReaderError, match="damaged"):
            back_up_daily(path, TODAY + timedelta(day))
    assert good.read_bytes() == before
    assert [backup.path for backup in backups(path)] == [good]
    assert [file.name for file in folder_of(path).iterdir()] == [good.name]


def test_a_full_disk_leaves_the_older_ones(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = back_up_daily(path, TODAY)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(module, "write_copy", full)
    with pytest.raises(ReaderError, match="disk is full"):
        back_up_daily(path, TODAY + timedelta(1))
    assert [backup.path for backup in backups(path)] == [good]


def test_a_folder_that_cannot_be_written(path: Path) -> None:
    folder_of(path).touch()
    with pytest.raises(ReaderError, match="cannot be written"):
        back_up(path, dated(path, TODAY))


def test_abandoned_drafts_go_and_those_under_way_stay(path: Path) -> None:
    folder_of(path).mkdir()
    old, new = (folder_of(path) / f".reader-2026-03-0{day}.db.77.0.draft" for day in (1, 2))
    for draft in (old, new):
        draft.touch()
    os.utime(old, (time.time() - 200_000,) * 2)
    back_up_daily(path, TODAY)
    assert not old.exists()
    assert new.exists()


def test_copies_made_by_hand_and_before_a_migration_are_listed(path: Path) -> None:
    back_up(path, folder_of(path) / "by-hand-2026-03-01-120000.db")
    path.with_name("reader.db.2026-02-01.v1").write_bytes(path.read_bytes())
    back_up_daily(path, TODAY)
    names = {backup.path.name for backup in backups(path)}
    assert names == {"by-hand-2026-03-01-120000.db", "reader.db.2026-02-01.v1", "reader-2026-03-12.db"}
