"""A session of study that is killed at any moment, and what must be there afterwards.

As a program it is the victim: `python -m tests.store.killing DATABASE SEED` carries out step after step, and writes
the number of steps done after each, until it is killed.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from reader.store.backups import back_up
from reader.store.corrections import Correction, Corrections
from reader.store.database import Database, open_database
from reader.store.positions import Positions
from reader.store.reading_log import ReadingLog, Stretch
from reader.store.reviews import CardState, Review, Reviews
from reader.store.vocabulary import STATUSES, Place, SavedWord, Vocabulary

_WORDS = [f"{first}{second}" for first in "山水风云日月" for second in "光明前后左右上下"]
_TEXT = "a" * 64
_LONGEST = 0.25
"""Seconds that a victim lives after its first step."""
_STATES = {
    "words": 'SELECT headword, status, note, reading, sentence, "at", identity, title, start FROM words',
    "changes": "SELECT number, kind, what, undone <> '' FROM changes",
    "changed words": "SELECT change, headword, before <> '' FROM changed_words",
    "cards": "SELECT * FROM cards",
    "grades": "SELECT * FROM reviews",
    "sessions": "SELECT * FROM sessions",
    "questions": "SELECT * FROM session_cards",
    "readings": "SELECT * FROM readings",
    "corrections": "SELECT number, text, cut, undone <> '' FROM corrections",
    "places": "SELECT identity, start, title FROM positions",
}
State = dict[str, list[tuple[object, ...]]]


class Killed(NamedTuple):
    """How it ended."""

    confirmed: int
    """Steps that the victim reported as done."""
    problem: str
    """What is wrong with the database; empty if nothing is."""


def carry_out(step: int, seed: int, database: Database) -> None:
    """One action of the reader: the same one for the same numbers, in the same state."""
    chance = random.Random(f"{seed}:{step}")
    vocabulary, reviews = Vocabulary(database), Reviews(database)
    word, now = chance.choice(_WORDS), 1_000_000.0 + 60 * step
    place = Place(f"那里有{word}。", 3, ("shan1", "guang1"), _TEXT, "山水", step)
    session = reviews.under_way()
    match chance.randrange(12):
        case 0 | 1 | 2:
            vocabulary.set_status(word, chance.choice(STATUSES), place)
        case 3:
            vocabulary.set_note(word, f"note {step}", place)
        case 4:
            vocabulary.undo_last()
        case 5 if step % 3 == 0:
            many = [SavedWord(f"{word}{number}", "known") for number in range(800)]
            vocabulary.change(many, "start", f"list {step}")
        case 6 if session:
            reviews.undo_last(session.number)
        case 7:
            Corrections(database).add(Correction(0, "split", "here", _TEXT, step, word, (1, 1)))
        case 8:
            ReadingLog(database).add(Stretch(_TEXT, "山水", step, step + 9, 4, 2.5, now))
        case 9:
            Positions(database).set_position(_TEXT, step, "山水", "")
        case _ if session and (waiting := [card for card in session.cards if card.review is None]):
            card, grade = waiting[0], chance.randint(1, 4)
            review = Review(0, card.headword, card.kind, grade, 0, 2.0, now, 0.9, session.number)
            after = CardState(card.headword, 2, None, 1.5 + step, 5.0, now + 600 * grade, now)
            reviews.grade(review, after, card.position, again="cloze" if grade == 1 else None)
        case _:
            reviews.begin(_TEXT, [(each, "recognition") for each in chance.sample(_WORDS, 5)], None, now)
    if step % 10 == 9 and database.path:
        back_up(database.path, database.path.with_name("backup.db"))


def state(database: Database) -> State:
    """All that is kept, but for the time of day."""
    return {name: sorted(database.connection.execute(query), key=repr) for name, query in _STATES.items()}


def kill_one(folder: Path, seed: int) -> Killed:
    """Let a victim live for a while that depends on the seed, kill it with SIGKILL, and look at what it left."""
    path = folder / "reader.db"
    command = [sys.executable, "-m", "tests.store.killing", str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as victim:
        assert victim.stdout
        first = victim.stdout.readline()
        time.sleep(random.Random(seed).uniform(0, _LONGEST))
        victim.kill()
        told = (first + victim.stdout.read()).splitlines(keepends=True)
    confirmed = sum(line.endswith(b"\n") for line in told)
    return Killed(confirmed, _problem(path, seed, confirmed))


def _problem(path: Path, seed: int, confirmed: int) -> str:
    database = open_database(path)
    if database.notice:
        return database.notice
    for check in ("integrity_check", "foreign_key_check"):
        if (found := database.connection.execute(f"PRAGMA {check}").fetchall()) not in ([("ok",)], []):
            return f"{check}: {found}"
    found_state = state(database)
    database.close()
    replayed = open_database(path.with_name("replayed.db"))
    for step in range(confirmed):
        carry_out(step, seed, replayed)
    before = state(replayed)
    carry_out(confirmed, seed, replayed)
    after = state(replayed)  # done, and killed before it could be told
    replayed.close()
    if found_state in (before, after):
        return _backup_problem(path.with_name("backup.db"))
    return "; ".join(
        f"{name}: {found_state[name]} and not {before[name]}" for name in before if found_state[name] != before[name]
    )


def _backup_problem(path: Path) -> str:
    """A backup is whole, or there is none."""
    if not path.exists():
        return ""
    backup = open_database(path)
    found = backup.connection.execute("PRAGMA integrity_check").fetchone()[0]
    backup.close()
    return backup.notice if found == "ok" else f"backup: {found}"


def _be_the_victim(path: Path, seed: int) -> None:
    database = open_database(path)
    step = 0
    while True:
        carry_out(step, seed, database)
        step += 1
        os.write(1, f"{step}\n".encode())


if __name__ == "__main__":
    _be_the_victim(Path(sys.argv[1]), int(sys.argv[2]))
