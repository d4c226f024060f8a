"""Whatever the reader was told is kept, is kept: over kill -9 at any moment."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.store.backups import back_up
from reader.store.database import open_database
from reader.store.restoring import contents
from reader.store.vocabulary import SavedWord, Vocabulary
from tests.store.killing import carry_out, kill_one, state


@pytest.mark.parametrize("seed", range(12))
def test_nothing_confirmed_is_lost_and_nothing_is_half_done(tmp_path: Path, seed: int) -> None:
    killed = kill_one(tmp_path, seed)
    assert killed.problem == ""
    assert killed.confirmed > 0


def test_a_session_can_be_played_again(tmp_path: Path) -> None:
    one, two = open_database(tmp_path / "one.db"), open_database(tmp_path / "two.db")
    for step in range(80):
        carry_out(step, 1, one)
        carry_out(step, 1, two)
        assert state(one) == state(two), step
    assert all(state(one).values())


_RESTORES = """
import sys
from datetime import datetime
from itertools import cycle
from pathlib import Path
from reader.store.restoring import restore
database, *backups = map(Path, sys.argv[1:])
for backup in cycle(backups):
    restore(backup, database, datetime.now())
    print("done", flush=True)
"""


@pytest.mark.parametrize("seed", range(6))
def test_a_restore_is_done_or_not_begun(tmp_path: Path, seed: int) -> None:
    path, backups = tmp_path / "data" / "reader.db", []
    for count in (1000, 3000):
        database = open_database(path)
        Vocabulary(database).add([SavedWord(f"山{n}", "known") for n in range(count)], "import", "list")
        database.close()
        backups.append(tmp_path / f"{count}.db")
        back_up(path, backups[-1])
    command = [sys.executable, "-c", _RESTORES, *map(str, (path, *backups))]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as victim:
        assert victim.stdout
        assert victim.stdout.readline() == b"done\n"
        time.sleep(random.Random(seed).uniform(0, 0.1))
        victim.kill()
    assert contents(path).words in (1000, 3000)
    database = open_database(path)
    assert database.notice == ""
    assert database.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
