import sqlite3
from datetime import date
from pathlib import Path

import pytest

from reader import paths
from reader.settings import Settings
from reader.store.backups import backups, dated, folder_of
from reader.store.database import open_database
from reader.ui import app
from reader.ui.memory import Memory
from reader.ui.safekeeping import backed_up
from tests.ui.harness import reading
from tests.ui.stories import story


async def test_a_day_of_reading_leaves_a_backup() -> None:
    memory = Memory(Settings())
    memory.vocabulary.set_status("落地", "2")
    database = paths.data_dir() / "reader.db"
    assert memory.file == database
    assert await backed_up(memory) == ""
    connection = sqlite3.connect(dated(database, date.today()))
    assert connection.execute("SELECT headword, status FROM words").fetchall() == [("落地", "2")]
    assert await backed_up(memory) == ""


async def test_what_was_begun_anew_is_not_backed_up(own_home: Path) -> None:
    database = paths.data_dir() / "reader.db"
    database.parent.mkdir(parents=True)
    database.write_bytes(b"nothing like a database" * 100)
    memory = Memory(Settings())
    assert memory.notices
    assert await backed_up(memory) == ""
    assert backups(database) == []


async def test_what_goes_wrong_is_told_in_one_line(own_home: Path) -> None:
    memory = Memory(Settings())
    assert memory.file
    folder_of(memory.file).touch()
    problem = await backed_up(memory)
    assert "the backup cannot be written" in problem
    assert "\n" not in problem


async def test_what_cannot_be_kept_is_told_and_the_reader_goes_on() -> None:
    async with reading(story()) as reader:
        memory = reader.screen._memory
        memory.vocabulary._database.connection.execute("PRAGMA busy_timeout = 1")
        await reader.go_to("花园")
        with open_database().transaction():  # as after an accident of another program
            await reader.press("2")
            assert any("Not kept: database is locked" in str(note.message) for note in reader.app._notifications)
            assert memory.vocabulary.status("花园") is None
            reader.screen._keep()
            await reader.press("p")
        await reader.press("2")
        assert memory.vocabulary.status("花园") == "2"


async def test_the_backup_is_made_beside_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "_BACKUP_AFTER", 0.01)
    async with reading(story()) as reader:
        database = reader.screen._memory.file
        assert database
        for _ in range(100):
            if dated(database, date.today()).exists():
                break
            await reader.pilot.pause(0.05)
        assert [backup.path for backup in backups(database)] == [dated(database, date.today())]
        assert not reader.app._notifications
