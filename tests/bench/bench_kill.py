"""Whether a reader that is killed at random moments loses anything that it was told.

    python -m tests.bench.bench_kill [KILLS] [FIRST_SEED]

Prints how many steps were confirmed in all, and each kill after which the database did not hold exactly those steps
(or one more, done before it could be told), was not sound, or whose backup was not. The exit status is 1 if there is
one.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.store.killing import kill_one


def main(kills: int = 200, first: int = 1000) -> int:
    """Kill so many readers; the exit status."""
    confirmed = lost = 0
    for seed in range(first, first + kills):
        with tempfile.TemporaryDirectory() as folder:
            killed = kill_one(Path(folder), seed)
        confirmed += killed.confirmed
        if killed.problem:
            lost += 1
            print(f"seed {seed}, after {killed.confirmed} steps: {killed.problem}")
    print(f"{kills} kills, {confirmed} steps confirmed, {lost} kills with a loss")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
