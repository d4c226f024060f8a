from pathlib import Path

import pytest

from reader.store.database import Database, open_database
from reader.store.modes import Modes
from reader.store.positions import LastRead, Positions


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database(tmp_path / "reader.db")


def test_positions(database: Database) -> None:
    positions = Positions(database)
    assert positions.last() is None
    assert positions.position("a") is None
    positions.set_position("a", 10, "山", "/a.txt")
    positions.set_position("b", 20, "海", "")
    assert positions.position("a") == 10
    assert positions.last() == LastRead("b", 20, "海", "")
    positions.set_position("a", 11, "山", "/a.txt")
    assert positions.last() == LastRead("a", 11, "山", "/a.txt")


def test_a_mode_is_kept_until_its_setting_changes(database: Database) -> None:
    modes = Modes(database)
    assert modes.mode("pinyin", "all") == "all"
    modes.set_mode("pinyin", "off", "all")
    assert modes.mode("pinyin", "all") == "off"
    assert modes.mode("pinyin", "unknown") == "unknown"
    modes.set_mode("pinyin", "all", "unknown")
    assert modes.mode("pinyin", "all") == "all"
    assert modes.mode("pinyin", "unknown") == "all"
