"""Two readers at once, in one process and in two."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.store.database import Database, open_database
from reader.store.reviews import CardState, Review, Reviews
from reader.store.vocabulary import Vocabulary

_MANY = 60
_WRITER = """
import sys
from pathlib import Path
from tests.store.test_two_readers import write_much
sys.stdin.readline()
write_much(Path(sys.argv[1]), sys.argv[2])
"""


def write_much(path: Path, name: str) -> None:
    """Save, grade and undo as fast as can be, along with whoever else does so."""
    database = open_database(path)
    assert database.notice == "", database.notice
    vocabulary, reviews = Vocabulary(database), Reviews(database)
    for number in range(_MANY):
        word = f"{name}{number}"
        vocabulary.set_status(word, "1")
        reviews.grade(review(word), state(word, number), 0)
        assert vocabulary.status(word) == "1"
    database.close()


def review(word: str, session: int | None = None) -> Review:
    return Review(0, word, "recognition", 3, 0, 1.0, 50.0, None, session)


def state(word: str, due: float) -> CardState:
    return CardState(word, 2, None, 2.0, 5.0, due, 50.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reader.db"


@pytest.fixture
def two(path: Path) -> tuple[Database, Database]:
    return open_database(path), open_database(path)


def test_one_sees_what_the_other_says(two: tuple[Database, Database]) -> None:
    here, there = map(Vocabulary, two)
    here.set_status("落地", "2")
    assert there.status("落地") == "2"
    there.set_note("落地", "to land")
    kept = here.set_status("落地", "3")
    assert kept.note == "to land"
    undone = there.undo_last()
    assert undone
    assert undone.what == "落地: 3"
    assert here.status("落地") == "2"


def test_times_stay_in_order(two: tuple[Database, Database]) -> None:
    here, there = map(Vocabulary, two)
    times = [(here if number % 2 else there).set_status(f"字{number}", "1").changed for number in range(20)]
    assert times == sorted(set(times))


def test_a_session_begun_in_one_ends_that_of_the_other(two: tuple[Database, Database]) -> None:
    here, there = map(Reviews, two)
    Vocabulary(two[0]).set_status("落地", "1")
    left = here.begin("", [("落地", "cloze")], None, 10.0)
    begun = there.begin("", [("落地", "reading")], None, 20.0)
    assert here.under_way() == begun
    kept = here.grade(review("落地", left.number), state("落地", 90.0), 0)
    assert there.card("落地") == state("落地", 90.0)
    assert kept.number > 0
    assert there.under_way() == begun


def test_who_reads_while_another_writes_sees_what_was_before(two: tuple[Database, Database]) -> None:
    Vocabulary(two[0]).set_status("落地", "1")
    with two[0].transaction() as connection:
        connection.execute("UPDATE words SET status = 'known'")
        assert Vocabulary(two[1]).status("落地") == "1"
    assert Vocabulary(two[1]).status("落地") == "known"


def test_two_programs_write_at_once(path: Path) -> None:
    command = [sys.executable, "-c", _WRITER, str(path)]
    writers = [
        subprocess.Popen([*command, name], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for name in ("甲", "乙")
    ]
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("\n")
        writer.stdin.flush()
    for writer in writers:
        _, problem = writer.communicate(timeout=60)
        assert writer.returncode == 0, problem
    database = open_database(path)
    assert Vocabulary(database).counts() == {"1": 2 * _MANY}
    assert Reviews(database).due_count(1000.0) == 2 * _MANY
    assert database.connection.execute("SELECT count(*) FROM reviews").fetchone() == (2 * _MANY,)
    assert database.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_second_connection_of_a_program_does_not_cost_the_first_its_locks(path: Path) -> None:
    first = open_database(path)
    Vocabulary(first).set_status("落地", "1")
    open_database(path).close()
    other = "import sys; from pathlib import Path; from reader.store.database import open_database;"
    other += "open_database(Path(sys.argv[1])).close()"
    subprocess.run([sys.executable, "-c", other, str(path)], check=True)
    assert path.with_name("reader.db-wal").exists(), "the other program took itself for the last one"
    Vocabulary(first).set_status("模型", "2")
    assert Vocabulary(open_database(path)).statuses(["落地", "模型"]) == {"落地": "1", "模型": "2"}


def test_two_programs_make_the_database_at_once(path: Path) -> None:
    opens = "import sys; from pathlib import Path; from reader.store.database import open_database;"
    opens += "sys.stdin.readline(); print(open_database(Path(sys.argv[1])).notice)"
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", opens, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    assert [program.communicate("\n", timeout=60)[0] for program in programs] == ["\n"] * 3
