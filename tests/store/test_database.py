import sqlite3
import stat
import time
from pathlib import Path

import pytest

from reader.store import database as module
from reader.store.database import open_database
from reader.store.migrations import MIGRATIONS, tables
from reader.store.positions import Positions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reader.db"


def test_a_new_database(path: Path) -> None:
    database = open_database(path)
    assert database.notice == ""
    connection = database.connection
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert connection.execute("PRAGMA busy_timeout").fetchone()[0] > 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    Positions(database).set_position("a", 1, "", "")
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    database.close()


def test_the_default_place_is_the_data_folder(own_home: Path) -> None:
    open_database().close()
    assert (own_home / "data" / "zhipu-reader" / "reader.db").is_file()


def test_all_or_nothing(path: Path) -> None:
    database = open_database(path)

    def fail_half_way() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO modes VALUES ('a', 'b', 'c')")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert database.connection.execute("SELECT count(*) FROM modes").fetchone() == (0,)


def test_two_programs_at_once(path: Path) -> None:
    one, two = open_database(path), open_database(path)
    Positions(one).set_position("a", 1, "", "")
    Positions(two).set_position("a", 2, "", "")
    assert Positions(one).position("a") == 2


def damage_head(path: Path) -> None:
    path.write_bytes(b"nothing like a database" * 100)


def damage_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5_000])


def damage_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4_096:8_192] = b"\xab" * 4_096
    path.write_bytes(content)


def drop_a_table(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE positions")
    connection.close()


@pytest.mark.parametrize("damage", [damage_head, damage_end, damage_middle, drop_a_table])
def test_an_unreadable_file_is_moved_aside(path: Path, damage: object) -> None:
    open_database(path).close()
    assert callable(damage)
    damage(path)
    broken = path.read_bytes()
    database = open_database(path)
    assert "unreadable" in database.notice
    assert str(path) in database.notice
    assert "\n" not in database.notice
    (aside,) = path.parent.glob("reader.db.unreadable-*[0-9]")
    assert aside.read_bytes() == broken
    Positions(database).set_position("a", 1, "", "")
    database.close()
    assert open_database(path).notice == ""


def test_an_empty_file_is_a_new_database(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    database = open_database(path)
    assert database.notice == ""
    assert Positions(database).last() is None


def test_a_folder_in_its_place(path: Path) -> None:
    path.mkdir(parents=True)
    database = open_database(path)
    assert "nothing will be kept" in database.notice
    Positions(database).set_position("a", 1, "", "")
    assert Positions(database).position("a") == 1


def test_a_home_that_cannot_be_written_still_reads(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    database = open_database(tmp_path / "file" / "data" / "reader.db")
    assert "nothing will be kept" in database.notice
    assert Positions(database).last() is None


def test_what_is_there_is_read_where_nothing_can_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = open_database(path)
    Positions(database).set_position("a", 7, "", "")
    database.close()

    def refuse(_: Path) -> sqlite3.Connection:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(module, "_opened", refuse)
    database = open_database(path)
    assert "nothing will be kept" in database.notice
    assert Positions(database).position("a") == 7
    Positions(database).set_position("a", 8, "", "")
    database.close()
    monkeypatch.undo()
    assert Positions(open_database(path)).position("a") == 7


def test_an_older_sqlite_has_no_strict_tables(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KNOWS_STRICT", False)
    database = open_database(path)
    assert database.notice == ""
    made = [sql for (sql,) in database.connection.execute("SELECT sql FROM sqlite_master WHERE type = 'table'")]
    assert made
    assert not any("STRICT" in sql for sql in made)


def test_a_newer_version_is_not_touched(path: Path) -> None:
    database = open_database(path)
    database.connection.execute("PRAGMA user_version = 99")
    database.close()
    before = path.read_bytes()
    assert "newer version" in open_database(path).notice
    assert path.read_bytes() == before


def test_a_copy_is_kept_before_a_migration(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = open_database(path)
    Positions(database).set_position("a", 7, "", "")
    database.close()
    monkeypatch.setattr(module, "MIGRATIONS", (*MIGRATIONS, ("CREATE TABLE more (x) ",)))
    database = open_database(path)
    assert database.connection.execute("SELECT count(*) FROM more").fetchone() == (0,)
    assert Positions(database).position("a") == 7
    copy = path.with_name(f"reader.db.{time.strftime('%Y-%m-%d')}.v{len(MIGRATIONS)}")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    old = sqlite3.connect(copy)
    assert old.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert old.execute("SELECT start FROM positions").fetchone() == (7,)


def test_a_failed_migration_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = open_database(path)
    Positions(database).set_position("a", 7, "", "")
    database.close()
    with monkeypatch.context() as patch:
        twice = ("CREATE TABLE more (x)", "INSERT INTO positions SELECT * FROM positions")
        patch.setattr(module, "MIGRATIONS", (*MIGRATIONS, twice))
        database = open_database(path)
        newest = len(MIGRATIONS)
        assert f"not brought from version {newest} to {newest + 1}" in database.notice
        database.close()
    database = open_database(path)
    assert database.notice == ""
    assert Positions(database).position("a") == 7
    there = {name for (name,) in database.connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    assert there == tables()
