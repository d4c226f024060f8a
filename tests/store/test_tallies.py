"""Counts over what is kept, beside the same counts made one by one."""

import random
from itertools import pairwise
from math import inf, isclose
from typing import Any

import pytest

from reader.store.database import Database, open_database
from reader.store.reading_log import ReadingLog, Stretch
from reader.store.tallies import Tallies, beside
from reader.store.vocabulary import NOWHERE, Place, SavedWord, Status, Vocabulary

DAY = 86400.0


@pytest.fixture
def database() -> Database:
    return open_database()


def review(database: Database, kind: str, grade: int, at: float, predicted: float | None, seconds: float = 4) -> None:
    with database.transaction() as connection:
        query = "INSERT INTO reviews (headword, kind, grade, rung, seconds, reviewed, predicted, before)"
        connection.execute(f"{query} VALUES ('窗户', ?, ?, 0, ?, ?, ?, '')", (kind, grade, seconds, at, predicted))


def card(database: Database, headword: str, due: float) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO cards VALUES (?, 2, NULL, 10, 5, ?, 0)", (headword, due))


def test_sums_are_those_of_the_rows_whatever_they_are(database: Database) -> None:
    chance = random.Random(6)
    kinds = ("recognition", "cloze", "reading", "listening", "import")
    rows: list[tuple[Any, ...]] = []
    log = ReadingLog(database)
    stretches = []
    for _ in range(300):
        predicted = chance.choice([None, 1.0, chance.random(), chance.uniform(0.8, 1)])
        rows.append((chance.choice(kinds), chance.randint(1, 4), chance.uniform(0, 9 * DAY), predicted))
        review(database, *rows[-1])
        stretches.append(Stretch("x", "x", 0, 9, chance.randint(0, 50), chance.random(), chance.uniform(0, 9 * DAY)))
        log.add(stretches[-1])
    tallies = Tallies(database)
    bounds = (0.0, 0.5, 0.8, 0.9, 1.0)
    for since, until in ((-inf, inf), (2 * DAY, 5 * DAY), (3.5 * DAY, inf)):
        inside = [row for row in rows if since <= row[2] < until]
        own = [row for row in inside if row[0] != "import"]
        tested = [row for row in own if row[3] is not None and row[3] < 1]
        assert tallies.reviewed(since, until) == (len(own), 4.0 * len(own))
        recall = tallies.recall(since, until)
        assert recall[:2] == (len(tested), sum(row[1] > 1 for row in tested))
        assert isclose(recall.predicted, sum(row[3] for row in tested))
        groups = tallies.recall_by_chance(bounds, since, until)
        assert [group.reviews for group in groups] == [
            sum(lower <= row[3] < upper for row in tested) for lower, upper in pairwise(bounds)
        ]
        assert sum(group.recalled for group in groups) == recall.recalled
        assert isclose(sum(group.predicted for group in groups), recall.predicted)
        read = tallies.read(since, until)
        counted = [stretch for stretch in stretches if since <= stretch.read_at < until]
        assert read.words == sum(stretch.words for stretch in counted)
        assert isclose(read.seconds, sum(stretch.seconds for stretch in counted))


def test_nothing_kept_is_nothing_counted(database: Database) -> None:
    tallies = Tallies(database)
    assert tallies.read(-inf, inf) == (0, 0.0)
    assert tallies.reviewed(-inf, inf) == (0, 0.0)
    assert tallies.recall(-inf, inf) == (0, 0, 0.0)
    assert tallies.recall_by_chance((0.0, 0.9, 1.0), -inf, inf) == [(0, 0, 0.0), (0, 0, 0.0)]
    assert tallies.saved(["", "2030"]) == [0, 0]
    assert (tallies.due(-inf, inf), tallies.cards(), tallies.next_activity(0)) == (0, 0, None)


def test_only_cards_of_words_being_learnt_come_due(database: Database) -> None:
    statuses: dict[str, Status] = {"门": "1", "窗": "5", "墙": "known", "灯": "ignored", "床": "new"}
    for headword, status in statuses.items():
        Vocabulary(database).set_status(headword, status)
        card(database, headword, 10.0)
    card(database, "桌", 10.0)
    tallies = Tallies(database)
    assert tallies.cards() == 2
    assert [tallies.due(*span) for span in ((-inf, 10), (10, 11), (0, inf))] == [0, 2, 2]


def test_saved_words_are_those_met_in_a_text(database: Database) -> None:
    place = Place("门开了。", 0, ("men2",), "a text", "A text", 3)
    words = [
        SavedWord("门", "1", place=place),
        SavedWord("窗", "known", place=place),
        SavedWord("墙", "ignored", place=place),
        SavedWord("灯", "new", "a note alone", place),
        SavedWord("床", "2", place=NOWHERE),
    ]
    Vocabulary(database).change(words, "import", "words")
    assert Tallies(database).saved(["", "2000-01-01", "9999"]) == [1, 1, 0]
    Vocabulary(database).set_status("门", "known")
    assert Tallies(database).saved([""]) == [1]


def test_activity_is_reading_words_or_reviewing(database: Database) -> None:
    log, tallies = ReadingLog(database), Tallies(database)
    log.add(Stretch("x", "x", 0, 9, 0, 5.0, 100.0))  # read a second time: no new words
    log.add(Stretch("x", "x", 0, 9, 4, 5.0, 300.0))
    review(database, "import", 3, 50.0, None)
    review(database, "cloze", 3, 200.0, None)
    assert [tallies.next_activity(since) for since in (0, 200, 200.5, 300.5)] == [200.0, 200.0, 300.0, None]


def test_a_second_connection_sees_what_is_kept_and_changes_nothing(database: Database) -> None:
    other = beside(database)
    assert other is not None
    review(database, "cloze", 3, 5.0, None)
    assert Tallies(other).reviewed(-inf, inf).reviews == 1
    with pytest.raises(Exception, match="readonly"):
        other.connection.execute("DELETE FROM reviews")
    other.close()


def test_a_database_in_memory_has_no_second_connection() -> None:
    import sqlite3

    assert beside(Database(sqlite3.connect(":memory:"))) is None


def test_indices_carry_the_counts(database: Database) -> None:
    """A count over half a million reviews must not read the rows themselves."""
    query = "SELECT count(*), sum(grade > 1), total(predicted) FROM reviews WHERE kind <> 'import' AND reviewed >= 1"
    (plan,) = database.connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
    assert "COVERING INDEX reviews_by_time" in plan[3]
