"""Sessions: which words are asked, in which order, how far one has come, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from reader.store.reviews import Kind, Review, Reviews, Session, SessionCard
from reader.store.vocabulary import LEARNING, Vocabulary
from reader.study.scheduling import REVIEW, Scheduling

_LOOKED_THROUGH = 2000
"""Due cards that are looked through for the words of one text."""
_NEW_LOOKED_THROUGH = 1000
"""Words saved lately among which the new ones are chosen."""
MOST_DUE = 1000
"""More due cards are not counted."""
_GOES_ON = 20 * 3600.0
"""Seconds after which a session that was left is not taken up again: other cards are due by then."""
_LONGEST_THOUGHT = 120.0
"""Seconds of a question that count; whoever takes longer has left the desk."""
_WEEK = 7


class Wish(NamedTuple):
    """What a session shall be like."""

    cards: int = 20
    """Words at most."""
    minutes: float | None = None
    """How long at most; None where only the words bound it."""
    own_text: bool = False
    """Whether only words of the text are asked."""
    anew: bool = False
    """Whether one that was left is not gone on with."""


class Progress(NamedTuple):
    """How far a session has come."""

    done: int
    questions: int
    """With those that were asked again."""


class Coming(NamedTuple):
    """Cards that fall due."""

    cards: int
    when: str
    """For people: `today at 21:40`, `tomorrow`, `on Thursday`."""


class Summary(NamedTuple):
    """What there is to say at the end."""

    questions: int
    words: int
    seconds: float
    grades: tuple[int, int, int, int]
    """How often each was given, from again to easy."""
    recalled: int
    """Of the words met before today, how many were recalled when they were first asked today."""
    asked: int
    """Of how many."""
    predicted: float | None
    """The share that the scheduler foresaw of those."""
    due: int
    """How many are due now."""
    coming: tuple[Coming, ...]
    new: int
    """Words being learnt that were never asked; counted up to `_NEW_LOOKED_THROUGH`."""


class Candidates(NamedTuple):
    """Words that may be asked."""

    due: Sequence[str]
    """The longest overdue first."""
    new: Sequence[str]
    """Never asked, the latest saved first."""


def candidates(reviews: Reviews, wish: Wish, now: float) -> Candidates:
    """What there is to choose from."""
    due = reviews.due(now, _LOOKED_THROUGH if wish.own_text else wish.cards)
    return Candidates([card.headword for card in due], reviews.unreviewed(_NEW_LOOKED_THROUGH))


def chosen(there: Candidates, text: str, wish: Wish) -> list[str]:
    """The words of a new session: what is due first, then new words by their use in the text.

    Args:
        there: What there is to choose from.
        text: What is being read; in a very long text the section.
        wish: What is wanted.
    """
    due = [headword for headword in there.due if not wish.own_text or headword in text][: wish.cards]
    if len(due) == wish.cards:
        return due
    used = [(text.count(headword), headword) for headword in there.new]
    used = [each for each in used if each[0] or not wish.own_text]
    used.sort(key=lambda each: -each[0])
    return due + [headword for _, headword in used[: wish.cards - len(due)]]


class Course:
    """A session on its way: every grade is kept at once, so that it goes on after any end of the program."""

    def __init__(self, reviews: Reviews, vocabulary: Vocabulary, scheduling: Scheduling, session: Session) -> None:
        self._reviews = reviews
        self._vocabulary = vocabulary
        self._scheduling = scheduling
        self.session = session

    @classmethod
    def left(
        cls, reviews: Reviews, vocabulary: Vocabulary, scheduling: Scheduling, identity: str | None, now: float
    ) -> Course | None:
        """The session that was left, if it can go on; None if there is none.

        Args:
            reviews, vocabulary, scheduling: What is kept, and who decides.
            identity: Of the text that it must be about; None where any will do.
            now: Seconds since 1970.
        """
        session = reviews.under_way()
        if session is None or now - session.begun > _GOES_ON or (identity is not None and session.identity != identity):
            return None
        course = cls(reviews, vocabulary, scheduling, session)
        return course if course.card else None

    @classmethod
    def begun(
        cls,
        reviews: Reviews,
        vocabulary: Vocabulary,
        scheduling: Scheduling,
        cards: Sequence[tuple[str, Kind]],
        identity: str,
        minutes: float | None,
        now: float,
    ) -> Course:
        """A new session."""
        return cls(reviews, vocabulary, scheduling, reviews.begin(identity, cards, minutes, now))

    @property
    def card(self) -> SessionCard | None:
        """The question to ask; None at the end. A word that is no longer learnt is passed over."""
        if self.session.minutes is not None and self._seconds() >= self.session.minutes * 60:
            return None
        return next(filter(self.waits, self.session.cards), None)

    @property
    def progress(self) -> Progress:
        """How many questions were answered, of how many."""
        done = sum(card.review is not None for card in self.session.cards)
        return Progress(done, done + sum(map(self.waits, self.session.cards)))

    def waits(self, card: SessionCard) -> bool:
        """Whether a question is still to be asked."""
        return card.review is None and self._vocabulary.status(card.headword) in LEARNING

    def _seconds(self) -> float:
        return sum(review.seconds for review in self._reviews.given(self.session.number))

    def intervals(self, card: SessionCard, now: float) -> tuple[float, float, float, float]:
        """Seconds until the word is asked next, for each grade."""
        return self._scheduling.intervals(self._reviews.card(card.headword), card.headword, now)

    def grade(self, card: SessionCard, grade: int, rung: int, seconds: float, now: float) -> Review:
        """Keep a grade. A word that is still in its first steps is asked again at the end of the session.

        Args:
            card: The question.
            grade: 1 again to 4 easy.
            rung: How far up the ladder of hints, 0 for none.
            seconds: From the question to the grade.
            now: Seconds since 1970.
        """
        before = self._reviews.card(card.headword)
        after = self._scheduling.next(before, card.headword, grade, now)
        given = Review(
            0,
            card.headword,
            card.kind,
            grade,
            rung,
            min(seconds, _LONGEST_THOUGHT),
            now,
            self._scheduling.recall(before, now),
            self.session.number,
        )
        kept = self._reviews.grade(given, after, card.position, None if after.state == REVIEW else card.kind)
        self.read_again()
        return kept

    def undo(self) -> Review | None:
        """Take back the last grade: its question is asked again. None if there is none."""
        undone = self._reviews.undo_last(self.session.number)
        self.read_again()
        return undone

    def read_again(self) -> None:
        """See what became of the session, here or in another program."""
        found = self._reviews.under_way()
        if found is not None and found.number == self.session.number:
            self.session = found

    def end(self, now: float) -> None:
        """End the session for good."""
        self._reviews.end(self.session.number, now)

    def summary(self, now: float) -> Summary:
        """What there is to say at the end."""
        return summary(self._reviews, self._reviews.given(self.session.number), now)


def summary(reviews: Reviews, given: Sequence[Review], now: float) -> Summary:
    """What was done, how well, and what comes next.

    Args:
        reviews: What is kept.
        given: The reviews of the session.
        now: Seconds since 1970.
    """
    today = datetime.fromtimestamp(now).replace(hour=0, minute=0, second=0, microsecond=0)
    firsts = {review.headword: review for review in reversed(reviews.since(today.timestamp()))}
    tested = [review for review in firsts.values() if review.predicted is not None]
    grades = [sum(review.grade == grade for review in given) for grade in (1, 2, 3, 4)]
    return Summary(
        questions=len(given),
        words=len({review.headword for review in given}),
        seconds=sum(review.seconds for review in given),
        grades=(grades[0], grades[1], grades[2], grades[3]),
        recalled=sum(review.grade > 1 for review in tested),
        asked=len(tested),
        predicted=sum(review.predicted or 0.0 for review in tested) / len(tested) if tested else None,
        due=reviews.due_count(now, MOST_DUE),
        coming=_coming(reviews, now, today),
        new=len(reviews.unreviewed(_NEW_LOOKED_THROUGH)),
    )


def _coming(reviews: Reviews, now: float, today: datetime) -> tuple[Coming, ...]:
    """What falls due in the next days, by day; if that is nothing, what comes first."""
    days = [today + timedelta(days=days) for days in range(_WEEK + 1)]
    dues = reviews.coming(now, days[-1].timestamp())
    found = []
    for number, (start, end) in enumerate(pairwise(days)):
        count = sum(start.timestamp() <= due < end.timestamp() for due in dues)
        if count:
            found.append(Coming(count, _day(number, start, dues[0])))
    first = None if found else reviews.next_due(now)
    if first is not None:
        day = datetime.fromtimestamp(first)
        found.append(Coming(1, f"on {day.day} {day:%B %Y}"))
    return tuple(found)


def _day(number: int, start: datetime, first: float) -> str:
    if number == 0:
        return f"today, from {datetime.fromtimestamp(first):%H:%M}"
    return "tomorrow" if number == 1 else f"on {start:%A}"
