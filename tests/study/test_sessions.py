from datetime import datetime
from pathlib import Path

import pytest

from reader.store.database import open_database
from reader.store.reviews import Kind, Reviews
from reader.store.vocabulary import Vocabulary
from reader.study.scheduling import Scheduling
from reader.study.sessions import Candidates, Course, Wish, candidates, chosen, summary

NOON = datetime(2031, 3, 5, 12).timestamp()
DAY = 86400.0
WORDS = ("花园", "安静", "散步", "朋友")


class Desk:
    """What is kept, and sessions over it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.open()

    def open(self) -> None:
        """As after a start of the program."""
        database = open_database(self.path)
        self.reviews, self.vocabulary = Reviews(database), Vocabulary(database)
        self.scheduling = Scheduling(fuzz=False)

    def begun(self, *words: str, minutes: float | None = None, now: float = NOON, identity: str = "") -> Course:
        cards: list[tuple[str, Kind]] = [(word, "recognition") for word in words]
        return Course.begun(self.reviews, self.vocabulary, self.scheduling, cards, identity, minutes, now)

    def left(self, now: float, identity: str | None = None) -> Course | None:
        return Course.left(self.reviews, self.vocabulary, self.scheduling, identity, now)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "reader.db")
    for word in WORDS:
        desk.vocabulary.set_status(word, "1")
    return desk


def answer(course: Course, *grades: int, now: float = NOON) -> list[str]:
    """Answer the next questions; which words were asked."""
    asked = []
    for grade in grades:
        card = course.card
        assert card is not None
        asked.append(card.headword)
        course.grade(card, grade, 0, 5.0, now)
    return asked


def test_due_ones_come_first_then_new_ones_by_their_use_in_the_text() -> None:
    there = Candidates(["雪", "雨"], ["花园", "散步", "朋友"])
    text = "朋友在花园里散步,朋友说,这位朋友的花园很美。"
    assert chosen(there, text, Wish(20)) == ["雪", "雨", "朋友", "花园", "散步"]
    assert chosen(there, text, Wish(4)) == ["雪", "雨", "朋友", "花园"]
    assert chosen(there, text, Wish(1)) == ["雪"]
    assert chosen(there, "花园里有雨。", Wish(20, own_text=True)) == ["雨", "花园"]


def test_the_longest_overdue_are_first_and_new_are_those_never_asked(desk: Desk) -> None:
    answer(desk.begun("花园", "安静"), 4, 4, now=NOON)
    assert candidates(desk.reviews, Wish(20), NOON).due == []
    assert set(candidates(desk.reviews, Wish(20), NOON).new) == {"散步", "朋友"}
    assert sorted(candidates(desk.reviews, Wish(20), NOON + 30 * DAY).due) == ["安静", "花园"]


def test_a_word_in_its_first_steps_comes_again_at_the_end(desk: Desk) -> None:
    course = desk.begun("花园", "安静")
    assert answer(course, 1, 4, 3, 3) == ["花园", "安静", "花园", "花园"]
    assert course.card is None
    assert course.progress == (4, 4)


def test_it_goes_on_after_any_end_of_the_program(desk: Desk) -> None:
    answer(desk.begun("花园", "安静", "散步"), 4, 1)
    desk.open()
    course = desk.left(NOON + 60)
    assert course is not None
    assert course.progress == (2, 4)
    assert answer(course, 4, 4) == ["散步", "安静"]


def test_one_that_was_left_long_ago_or_is_about_another_text_does_not_go_on(desk: Desk) -> None:
    desk.begun("花园", identity="a text")
    assert desk.left(NOON + 2 * DAY) is None
    assert desk.left(NOON + 60, "another") is None
    assert desk.left(NOON + 60, "a text") is not None
    assert desk.left(NOON + 60) is not None


def test_a_word_that_is_learnt_no_longer_is_passed_over(desk: Desk) -> None:
    course = desk.begun("花园", "安静")
    desk.vocabulary.set_status("花园", "known")
    assert course.progress == (0, 1)
    assert answer(course, 4) == ["安静"]
    desk.vocabulary.undo_last()
    assert course.card is not None


def test_undo_asks_the_same_question_again(desk: Desk) -> None:
    course = desk.begun("花园", "安静")
    answer(course, 4, 1)
    undone = course.undo()
    assert undone is not None
    assert undone.headword == "安静"
    assert course.card is not None
    assert course.card.headword == "安静"
    assert course.progress == (1, 2)
    assert desk.reviews.card("安静") is None
    assert course.undo() is not None
    assert course.undo() is None
    assert course.progress == (0, 2)


def test_minutes_are_those_that_were_thought_over_not_those_of_the_clock(desk: Desk) -> None:
    course = desk.begun("花园", "安静", "散步", minutes=3)
    for seconds in (110.0, 9000.0):
        card = course.card
        assert card is not None
        course.grade(card, 4, 0, seconds, NOON)
    assert course.card is None
    assert desk.left(NOON) is None


def test_what_was_foreseen_is_kept_with_the_grade(desk: Desk) -> None:
    course = desk.begun("花园")
    card = course.card
    assert card is not None
    assert course.grade(card, 4, 2, 5.0, NOON).predicted is None
    again = desk.begun("花园", now=NOON + 8 * DAY)
    card = again.card
    assert card is not None
    kept = again.grade(card, 3, 1, 5.0, NOON + 8 * DAY)
    assert kept.predicted == pytest.approx(0.9, abs=0.02)
    assert (kept.rung, kept.seconds) == (1, 5.0)


def test_the_summary_says_what_was_done_and_what_comes_when(desk: Desk) -> None:
    first = desk.begun("花园", "安静", "散步")
    answer(first, 4, 4, 1, 3, 3)
    found = first.summary(NOON + 60)
    assert (found.words, found.questions, found.grades) == (3, 5, (1, 0, 2, 2))
    assert found.seconds == 25.0
    assert [coming.cards for coming in found.coming] == [1]
    assert found.new == 1
    assert (found.asked, found.predicted) == (0, None)  # what was first met today tells nothing of memory
    first.end(NOON + 60)
    later = NOON + 9 * DAY
    second = desk.begun("花园", "安静", now=later)
    answer(second, 3, 1, now=later)
    found = second.summary(later + 1)
    assert (found.recalled, found.asked) == (1, 2)
    assert found.predicted == pytest.approx(0.9, abs=0.03)
    assert found.due == 1  # 散步
    assert found.coming[0].when.startswith("today, from 12:10")


def test_with_nothing_due_the_next_day_is_told_however_far(desk: Desk) -> None:
    answer(desk.begun("花园"), 4)
    answer(desk.begun("花园", now=NOON + 60 * DAY), 4, now=NOON + 60 * DAY)
    found = summary(desk.reviews, (), NOON + 60 * DAY)
    assert found.questions == found.asked - 1 == 0
    assert len(found.coming) == 1
    assert found.coming[0].when.endswith(("2031", "2032"))
