from pathlib import Path

import pytest

from reader.store.database import Database, open_database
from reader.store.reviews import CardState, Review, Reviews, Session
from reader.store.vocabulary import Vocabulary


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return open_database(tmp_path / "reader.db")


@pytest.fixture
def reviews(database: Database) -> Reviews:
    for word in ("落地", "模型"):
        Vocabulary(database).set_status(word, "1")
    return Reviews(database)


@pytest.fixture
def session(reviews: Reviews) -> Session:
    return reviews.begin("", [("落地", "recognition"), ("模型", "cloze")], None, 100.0)


def state(headword: str, due: float, stability: float = 2.0) -> CardState:
    return CardState(headword, 2, None, stability, 5.0, due, 100.0)


def review(headword: str, session: Session, grade: int = 3) -> Review:
    return Review(0, headword, "recognition", grade, 0, 2.5, 100.0, None, session.number)


def test_a_grade_moves_log_card_and_session(reviews: Reviews, session: Session) -> None:
    kept = reviews.grade(review("落地", session), state("落地", 500.0), 0)
    assert reviews.card("落地") == state("落地", 500.0)
    under_way = reviews.under_way()
    assert under_way is not None
    assert [card.review for card in under_way.cards] == [kept.number, None]


def test_what_is_asked_again_goes_to_the_end_and_is_undone_with_the_grade(reviews: Reviews, session: Session) -> None:
    reviews.grade(review("落地", session, 1), state("落地", 160.0), 0, again="cloze")
    under_way = reviews.under_way()
    assert under_way is not None
    assert [(card.headword, card.kind) for card in under_way.cards][2:] == [("落地", "cloze")]
    undone = reviews.undo_last(session.number)
    assert undone is not None
    assert undone.headword == "落地"
    assert reviews.under_way() == session
    assert reviews.card("落地") is None
    assert reviews.undo_last(session.number) is None


def test_undo_gives_back_the_card_as_it_was(reviews: Reviews, session: Session) -> None:
    reviews.grade(review("落地", session), state("落地", 500.0), 0)
    later = reviews.begin("", [("落地", "cloze")], 15.0, 600.0)
    reviews.grade(review("落地", later, 4), state("落地", 9000.0, 7.0), 0)
    assert reviews.undo_last(later.number) is not None
    assert reviews.card("落地") == state("落地", 500.0)
    assert reviews.undo_last(later.number) is None


def test_due_are_only_words_being_learnt(reviews: Reviews, session: Session, database: Database) -> None:
    reviews.grade(review("落地", session), state("落地", 500.0), 0)
    reviews.grade(review("模型", session), state("模型", 400.0), 1)
    assert [card.headword for card in reviews.due(500.0, 10)] == ["模型", "落地"]
    assert [card.headword for card in reviews.due(450.0, 10)] == ["模型"]
    Vocabulary(database).set_status("模型", "known")
    assert [card.headword for card in reviews.due(500.0, 10)] == ["落地"]
    assert reviews.due_count(500.0) == 1


def test_an_ended_session_is_not_under_way(reviews: Reviews, session: Session) -> None:
    reviews.end(session.number, 200.0)
    assert reviews.under_way() is None
