import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.store.backups import back_up, folder_of
from reader.store.database import open_database
from reader.store.migrations import MIGRATIONS
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.store.restoring import contents, restore
from reader.store.vocabulary import Vocabulary

NOW = datetime(2026, 3, 12, 9, 30)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "reader.db"


@pytest.fixture
def backup(path: Path, tmp_path: Path) -> Path:
    """Of a database that has gone on since."""
    say(path, "落地", "2")
    backup = tmp_path / "backup.db"
    back_up(path, backup)
    say(path, "模型", "1")
    return backup


def say(path: Path, word: str, status: str) -> None:
    database = open_database(path)
    assert database.notice == ""
    Vocabulary(database).set_status(word, status)  # type: ignore[arg-type]
    database.close()


def words_in(path: Path) -> set[str]:
    database = open_database(path)
    assert database.notice == ""
    found = {word.headword for word in Vocabulary(database).all()}
    database.close()
    return found


def test_back_and_forth(path: Path, backup: Path) -> None:
    assert contents(backup)[:2] == (1, 0)
    aside = restore(backup, path, NOW)
    assert words_in(path) == {"落地"}
    assert aside == folder_of(path) / "replaced-2026-03-12-093000.db"
    restore(aside, path, NOW.replace(hour=10))
    assert words_in(path) == {"落地", "模型"}


def test_corrections_of_quotations_come_back(path: Path, tmp_path: Path) -> None:
    database = open_database(path)
    kept = QuoteCorrections(database).add(QuoteCorrection(0, "a" * 64, 3, 9, "speech", "老王"))
    database.close()
    backup = tmp_path / "backup.db"
    back_up(path, backup)
    assert contents(backup).corrections == 1
    path.unlink()
    restore(backup, path, NOW)
    assert QuoteCorrections(open_database(path)).all() == [kept]


def test_a_reader_that_is_open_is_not_robbed(path: Path, backup: Path) -> None:
    database = open_database(path)
    Vocabulary(database).set_status("上市", "3")
    with pytest.raises(ReaderError, match="close the reader first"):
        restore(backup, path, NOW)
    assert Vocabulary(database).status("上市") == "3"
    database.close()
    assert words_in(path) == {"落地", "模型", "上市"}
    restore(backup, path, NOW)
    assert words_in(path) == {"落地"}


def test_where_nothing_is_yet(tmp_path: Path, backup: Path) -> None:
    new = tmp_path / "elsewhere" / "data" / "reader.db"
    assert restore(backup, new, NOW) is None
    assert words_in(new) == {"落地"}
    assert new.stat().st_mode & 0o777 == 0o600


def test_the_log_of_a_lost_database_does_not_spoil_the_restored_one(path: Path, backup: Path) -> None:
    database = open_database(path)
    Vocabulary(database).set_status("上市", "3")
    log = path.with_name("reader.db-wal").read_bytes()
    database.close()
    path.unlink()
    path.with_name("reader.db-wal").write_bytes(log)
    restore(backup, path, NOW)
    assert words_in(path) == {"落地"}


@pytest.mark.parametrize("offset", [0, 4_096 * 5])
def test_a_damaged_database_makes_way_and_is_kept(path: Path, backup: Path, offset: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset : offset + 4_096 * 4] = b"\xab" * 4_096 * 4
    path.write_bytes(content)
    aside = restore(backup, path, NOW)
    assert aside
    assert aside.read_bytes() == content
    assert words_in(path) == {"落地"}
    assert not list(folder_of(path).glob(".*"))


def damaged(backup: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[4_096 * 5 : 4_096 * 9] = b"\xab" * 4_096 * 4
    backup.write_bytes(content)


def cut_short(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[: 4_096 * 6])


def no_database(backup: Path) -> None:
    backup.write_text("落地\t2\n" * 100, encoding="utf-8")


def empty(backup: Path) -> None:
    backup.write_bytes(b"")


def another_programs(backup: Path) -> None:
    backup.unlink()
    connection = sqlite3.connect(backup)
    connection.execute("CREATE TABLE notes (id)")
    connection.execute("PRAGMA user_version = 1")
    connection.close()


def newer(backup: Path) -> None:
    connection = sqlite3.connect(backup)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()


@pytest.mark.parametrize("spoil", [damaged, cut_short, no_database, empty, another_programs, newer])
def test_what_is_no_sound_backup_is_refused(path: Path, backup: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(backup)
    before = path.read_bytes()
    with pytest.raises(ReaderError) as refusal:
        restore(backup, path, NOW)
    assert "\n" not in str(refusal.value)
    assert str(backup) in str(refusal.value)
    assert path.read_bytes() == before
    assert words_in(path) == {"落地", "模型"}


def test_the_database_itself_and_nothing_at_all(path: Path, backup: Path) -> None:
    with pytest.raises(ReaderError, match="the database itself"):
        restore(path, path, NOW)
    with pytest.raises(ReaderError, match="no such file"):
        restore(backup.with_name("none.db"), path, NOW)
    assert words_in(path) == {"落地", "模型"}


def test_a_backup_of_the_first_version_is_brought_up_to_date(path: Path, backup: Path) -> None:
    old = backup.with_name("old.db")
    connection = sqlite3.connect(old)
    for statement in MIGRATIONS[0]:
        connection.execute(statement)
    connection.execute("INSERT INTO positions VALUES ('a', 7, 'title', '', 1.5)")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    before = old.read_bytes()
    assert contents(old) == (0, 0, 0, 1, 1.5)
    restore(old, path, NOW)
    assert words_in(path) == set()
    assert contents(path).texts == 1
    assert old.read_bytes() == before
