"""Whatever the reader was told is kept, is kept: over kill -9 at any moment."""

from pathlib import Path

import pytest

from reader.store.database import open_database
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
