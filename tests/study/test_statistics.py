from datetime import date, timedelta
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.database import Database, open_database
from reader.store.reading_log import ReadingLog, Stretch
from reader.store.tallies import Recall
from reader.store.vocabulary import SavedWord, Vocabulary
from reader.study.days import start_of
from reader.study.statistics import CHANCES, WEEKS, LevelShare, level_shares, retention, statistics

TODAY = date(2026, 5, 14)
NOW = start_of(TODAY) + 15 * 3600


def noon(back: int) -> float:
    return start_of(TODAY - timedelta(days=back)) + 12 * 3600


@pytest.fixture
def database() -> Database:
    return open_database()


def read(database: Database, back: int, words: int, seconds: float = 60.0) -> None:
    ReadingLog(database).add(Stretch("x", "x", 0, 9, words, seconds, noon(back)))


def review(database: Database, back: int, grade: int, predicted: float | None) -> None:
    with database.transaction() as connection:
        query = "INSERT INTO reviews (headword, kind, grade, rung, seconds, reviewed, predicted, before)"
        connection.execute(f"{query} VALUES ('窗户', 'cloze', ?, 0, 5, ?, ?, '')", (grade, noon(back), predicted))


def test_periods_are_days_that_end_today(database: Database) -> None:
    for back in (0, 1, 6, 7, 29, 30, 800):
        read(database, back, 10)
        review(database, back, 3, None)
    found = statistics(database, NOW, TODAY)
    assert [(period.name, period.words, period.seconds, period.reviews) for period in found.periods] == [
        ("today", 10, 60.0, 1),
        ("7 days", 30, 180.0, 3),
        ("30 days", 50, 300.0, 5),
        ("in all", 70, 420.0, 7),
    ]
    assert [period.review_seconds for period in found.periods] == [5.0, 15.0, 25.0, 35.0]
    assert found.streak == (2, 2, True)


@given(st.lists(st.tuples(st.integers(0, WEEKS * 7 - 1), st.integers(1, 500)), max_size=20))
def test_the_days_add_up_to_the_periods(stretches: list[tuple[int, int]]) -> None:
    database = open_database()
    with database.transaction() as connection:
        connection.execute("DELETE FROM readings")
    for back, words in stretches:
        read(database, back, words)
    found = statistics(database, NOW, TODAY)
    assert len(found.days) == WEEKS * 7
    for period, count in zip(found.periods, (1, 7, 30, WEEKS * 7), strict=True):
        assert sum(day.words for day in found.days[-count:]) == period.words
        assert sum(day.seconds for day in found.days[-count:]) == pytest.approx(period.seconds)
    database.close()


def test_what_is_overdue_comes_due_today(database: Database) -> None:
    for number, days in enumerate((-40, -1, 0, 1, 1, 29, 30)):
        Vocabulary(database).set_status(f"词{number}", "2")
        with database.transaction() as connection:
            due = start_of(TODAY + timedelta(days=days)) + 20 * 3600
            connection.execute("INSERT INTO cards VALUES (?, 2, NULL, 10, 5, ?, 0)", (f"词{number}", due))
    found = statistics(database, NOW, TODAY)
    due_cards = {day.day: day.cards for day in found.forecast}
    assert (found.due_now, found.cards, len(found.forecast)) == (2, 7, 30)
    assert due_cards[TODAY] == 3
    assert due_cards[TODAY + timedelta(days=1)] == 2
    assert sum(due_cards.values()) == 6


def test_recall_is_measured_beside_what_was_foreseen(database: Database) -> None:
    for back, grade, predicted in ((0, 3, 0.92), (1, 1, 0.91), (2, 3, None), (3, 3, 1.0), (60, 4, 0.6), (400, 1, 0.9)):
        review(database, back, grade, predicted)
    found = statistics(database, NOW, TODAY)
    assert (found.month.reviews, found.month.measured) == (2, 0.5)
    assert found.month.predicted == pytest.approx(0.915)
    assert found.year.reviews == 3
    assert found.year.measured == pytest.approx(2 / 3)
    by_chance = {chance.lower: chance.retention.reviews for chance in found.chances}
    assert by_chance == {0.0: 1, 0.7: 0, 0.8: 0, 0.85: 0, 0.9: 2, 0.95: 0}
    assert [chance.upper for chance in found.chances] == list(CHANCES[1:])


@pytest.mark.parametrize(
    ("reviews", "recalled", "low", "high"),
    [(10, 9, 0.596, 0.982), (1000, 900, 0.880, 0.917), (50, 50, 0.929, 1.0), (4, 0, 0.0, 0.490)],
)
def test_interval(reviews: int, recalled: int, low: float, high: float) -> None:
    found = retention(Recall(reviews, recalled, 0.9 * reviews))
    assert found.low == pytest.approx(low, abs=6e-4)
    assert found.high == pytest.approx(high, abs=6e-4)
    assert found.predicted == pytest.approx(0.9)


@given(st.integers(1, 10**6), st.data())
def test_a_measured_share_lies_in_its_interval(reviews: int, data: st.DataObject) -> None:
    recalled = data.draw(st.integers(0, reviews))
    found = retention(Recall(reviews, recalled, 0.0))
    assert found.measured is not None
    assert 0 <= found.low <= found.measured <= found.high <= 1


def test_without_a_review_nothing_is_said() -> None:
    assert retention(Recall(0, 0, 0.0)) == (0, None, 0.0, 1.0, None)


LEVELS = {"水": 1, "火": 1, "山": 2, "能力": 4}


def test_level_shares_follow_what_was_said(database: Database) -> None:
    vocabulary = Vocabulary(database)
    vocabulary.set_status("水", "3")
    vocabulary.set_status("能力", "known")
    vocabulary.set_status("门", "known")
    assert level_shares(LEVELS, vocabulary, 2) == [
        LevelShare(1, 2, 1, 1),
        LevelShare(2, 1, 1, 0),
        LevelShare(4, 1, 1, 0),
    ]
    assert [share.known for share in level_shares(LEVELS, vocabulary, 0)] == [0, 0, 1]


def test_a_starting_point_takes_the_place_of_the_assumed_level(database: Database) -> None:
    vocabulary = Vocabulary(database)
    vocabulary.change([SavedWord("水", "known")], "start", "a list")
    assert [share.known for share in level_shares(LEVELS, vocabulary, 4)] == [1, 0, 0]


def test_nothing_kept(database: Database) -> None:
    found = statistics(database, NOW, TODAY)
    assert all(period[1:] == (0, 0, 0, 0, 0) for period in found.periods)
    assert (found.streak, found.due_now, found.cards, found.statuses) == ((0, 0, False), 0, 0, {})
    assert found.month.measured is None
    assert inf > found.forecast[0].cards == 0
