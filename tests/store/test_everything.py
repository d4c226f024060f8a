from pathlib import Path

import pytest

from reader.store.corrections import Correction, Corrections
from reader.store.database import Database, open_database
from reader.store.everything import Added, add_missing, everything
from reader.store.quote_corrections import QuoteCorrection, QuoteCorrections
from reader.store.reading_log import ReadingLog, Stretch
from reader.store.reviews import CardState, Review, Reviews
from reader.store.vocabulary import Place, SavedWord, Vocabulary

TEXT = "a" * 64
PLACE = Place("春天来了。", 0, ("chun1", "tian1"), TEXT, "四季", 7)
CARD = CardState("春天", 2, None, 3.5, 5.0, 2_000_000.0, 1_700_000.0)


@pytest.fixture
def filled(tmp_path: Path) -> Database:
    """One of each kind."""
    database = open_database(tmp_path / "filled.db")
    Vocabulary(database).set_status("春天", "2", PLACE)
    Vocabulary(database).set_note("春天", "spring")
    reviews = Reviews(database)
    session = reviews.begin(TEXT, [("春天", "cloze")], None, 1_600_000.0)
    reviews.grade(Review(0, "春天", "cloze", 3, 1, 4.5, 1_700_000.0, None, session.number), CARD, 0)
    ReadingLog(database).add(Stretch(TEXT, "四季", 0, 40, 22, 31.5, 1_500_000.0))
    Corrections(database).add(Correction(0, "split", "everywhere", "", 0, "春天来", (2, 1)))
    QuoteCorrections(database).add(QuoteCorrection(0, TEXT, 3, 9, "speech", "老王"))
    return database


@pytest.fixture
def empty(tmp_path: Path) -> Database:
    return open_database(tmp_path / "empty.db")


def test_all_of_it_comes_over(filled: Database, empty: Database) -> None:
    given = everything(filled)
    assert add_missing(empty, given, "from a file", preview=True) == Added(1, 1, 1, 1, 1, 1)
    assert not any(everything(empty))
    assert add_missing(empty, given, "from a file") == Added(1, 1, 1, 1, 1, 1)
    came = everything(empty)
    assert came._replace(words=()) == given._replace(words=())
    (word,), (was,) = came.words, given.words
    assert word._replace(changed="") == was._replace(changed="")
    assert add_missing(empty, given, "again") == Added(0, 0, 0, 0, 0, 0)


def test_what_is_there_is_left(filled: Database, empty: Database) -> None:
    given = everything(filled)
    Vocabulary(empty).set_status("春天", "known")
    assert add_missing(empty, given, "from a file") == Added(0, 1, 1, 1, 1, 1)
    assert Vocabulary(empty).status("春天") == "known"


def test_a_starting_point_comes_over(filled: Database, empty: Database) -> None:
    Vocabulary(filled).add([], "start", "nothing known")
    add_missing(empty, everything(filled), "from a file")
    assert Vocabulary(empty).started()


def test_nothing_half_added(filled: Database, empty: Database) -> None:
    given = everything(filled)
    broken = given._replace(readings=(given.readings[0]._replace(words=-1),))
    with pytest.raises(Exception, match="CHECK"):
        add_missing(empty, broken, "from a file")
    assert not any(everything(empty))


def test_a_card_that_came_with_a_word_goes_with_it(empty: Database) -> None:
    vocabulary, reviews = Vocabulary(empty), Reviews(empty)
    vocabulary.set_status("夏天", "known")
    summer, autumn = CARD._replace(headword="夏天"), CARD._replace(headword="秋天")
    words = [SavedWord("夏天", "2"), SavedWord("春天", "2"), SavedWord("秋天", "3")]
    assert vocabulary.add(words, "import", "a list", [CARD, summer, autumn]) == 2
    assert reviews.card("夏天") is None
    session = reviews.begin("", [("秋天", "cloze")], None, 1_600_000.0)
    reviews.grade(Review(0, "秋天", "cloze", 3, 1, 4.5, 1_700_000.0, None, session.number), autumn, 0)
    vocabulary.undo_last()
    assert vocabulary.statuses(["夏天", "春天", "秋天"]) == {"夏天": "known"}
    assert reviews.card("春天") is None
    assert reviews.card("秋天") == autumn
