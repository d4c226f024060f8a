"""What was reviewed: the state of each card, the log of grades, and the session that is under way."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.store.database import Database

Kind = Literal["recognition", "cloze", "reading", "listening"]
"""How a card asks: word to meaning; the word masked in its sentence; type the pinyin; by ear."""


class CardState(NamedTuple):
    """What the scheduler knows of a word. It comes into being at the first review."""

    headword: str
    state: int
    """1 learning, 2 review, 3 relearning (the scheduler's numbers)."""
    step: int | None
    """Learning step; None in review."""
    stability: float
    """Days until the chance to recall falls to 90 %."""
    difficulty: float
    """1 to 10."""
    due: float
    """Seconds since 1970, UTC, as all times here."""
    reviewed: float


class Review(NamedTuple):
    """A grade that was given."""

    number: int
    """What it is called in the database; 0 before it is kept."""
    headword: str
    kind: Literal["recognition", "cloze", "reading", "listening", "import"]
    grade: int
    """1 again, 2 hard, 3 good, 4 easy."""
    rung: int
    """How far up the ladder of hints: 0 none."""
    seconds: float
    """From the question to the grade."""
    reviewed: float
    predicted: float | None
    """The chance to recall that the scheduler saw, 0 to 1; None at a first review."""
    session: int | None = None


class SessionCard(NamedTuple):
    """A question of a session, in its order."""

    position: int
    headword: str
    kind: Kind
    review: int | None = None
    """Number of the review that answered it; None while it waits."""


class Session(NamedTuple):
    """A stretch of study that can be left and taken up again."""

    number: int
    identity: str
    """The text that it is about; empty for all."""
    minutes: float | None
    """How long it may take; None where only its cards bound it."""
    begun: float
    cards: tuple[SessionCard, ...]


_CARD = "headword, state, step, stability, difficulty, due, reviewed"
_REVIEW = "headword, kind, grade, rung, seconds, reviewed, predicted, session"
_LEARNT = "SELECT 1 FROM words WHERE words.headword = cards.headword AND words.status IN ('1', '2', '3', '4', '5')"

_ANSWERS = "SELECT review FROM session_cards WHERE session = ?"
"""The numbers of a session's reviews: found without a look through the whole log."""


class Reviews:
    """Cards, grades, sessions. Each action is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def card(self, headword: str) -> CardState | None:
        """The card of a word; None before its first review."""
        query = f"SELECT {_CARD} FROM cards WHERE headword = ?"
        row = self._database.connection.execute(query, (headword,)).fetchone()
        return CardState(*row) if row else None

    def due(self, now: float, limit: int) -> list[CardState]:
        """Cards of words being learnt that are due at a time, the longest overdue first."""
        query = f"SELECT {_CARD} FROM cards WHERE due <= ? AND EXISTS ({_LEARNT}) ORDER BY due LIMIT ?"
        return [CardState(*row) for row in self._database.connection.execute(query, (now, limit))]

    def unreviewed(self, limit: int) -> list[str]:
        """Words being learnt that were never asked, the latest saved first."""
        query = (
            "SELECT headword FROM words WHERE +status IN ('1', '2', '3', '4', '5')"
            " AND NOT EXISTS (SELECT 1 FROM cards WHERE cards.headword = words.headword) ORDER BY rowid DESC LIMIT ?"
        )
        return [headword for (headword,) in self._database.connection.execute(query, (limit,))]

    def asked(self, headword: str) -> int:
        """In how many sessions a word was asked."""
        query = "SELECT count(DISTINCT session) FROM reviews WHERE headword = ? AND session IS NOT NULL"
        return int(self._database.connection.execute(query, (headword,)).fetchone()[0])

    def since(self, time: float) -> list[Review]:
        """The reviews given since a time, in their order; imported ones are left out."""
        query = f"SELECT number, {_REVIEW} FROM reviews WHERE reviewed >= ? AND kind <> 'import' ORDER BY reviewed"
        return [Review(*row) for row in self._database.connection.execute(query, (time,))]

    def given(self, session: int) -> list[Review]:
        """The reviews of a session, in their order."""
        query = f"SELECT number, {_REVIEW} FROM reviews WHERE number IN ({_ANSWERS}) ORDER BY number"
        return [Review(*row) for row in self._database.connection.execute(query, (session,))]

    def coming(self, after: float, until: float) -> list[float]:
        """When cards of words being learnt fall due between two times, in their order."""
        query = f"SELECT due FROM cards WHERE due > ? AND due <= ? AND EXISTS ({_LEARNT}) ORDER BY due"
        return [due for (due,) in self._database.connection.execute(query, (after, until))]

    def next_due(self, after: float) -> float | None:
        """When the next card of a word being learnt falls due; None if none ever does."""
        query = f"SELECT due FROM cards WHERE due > ? AND EXISTS ({_LEARNT}) ORDER BY due LIMIT 1"
        row = self._database.connection.execute(query, (after,)).fetchone()
        return row[0] if row else None

    def due_count(self, now: float, most: int = -1) -> int:
        """How many cards of words being learnt are due at a time; counted up to `most`, if that is given."""
        query = f"SELECT count(*) FROM (SELECT 1 FROM cards WHERE due <= ? AND EXISTS ({_LEARNT}) LIMIT ?)"
        return int(self._database.connection.execute(query, (now, most)).fetchone()[0])

    def begin(self, identity: str, cards: Sequence[tuple[str, Kind]], minutes: float | None, now: float) -> Session:
        """Begin a session; one that is still under way ends, and its grades can no longer be undone."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE sessions SET ended = ? WHERE ended IS NULL", (now,))
            (last,) = connection.execute("SELECT max(number) FROM sessions").fetchone()
            connection.execute(f"UPDATE reviews SET before = '' WHERE number IN ({_ANSWERS})", (last,))
            query = "INSERT INTO sessions (identity, minutes, begun) VALUES (?, ?, ?)"
            number = connection.execute(query, (identity, minutes, now)).lastrowid or 0
            connection.executemany(
                "INSERT INTO session_cards (session, position, headword, kind) VALUES (?, ?, ?, ?)",
                [(number, position, *card) for position, card in enumerate(cards)],
            )
        return Session(number, identity, minutes, now, tuple(SessionCard(n, *card) for n, card in enumerate(cards)))

    def under_way(self) -> Session | None:
        """The session that was left before its end, as it was left; None if there is none."""
        query = "SELECT number, identity, minutes, begun FROM sessions WHERE ended IS NULL ORDER BY number DESC LIMIT 1"
        row = self._database.connection.execute(query).fetchone()
        if row is None:
            return None
        query = "SELECT position, headword, kind, review FROM session_cards WHERE session = ? ORDER BY position"
        number, identity, minutes, begun = row
        cards = self._database.connection.execute(query, (number,))
        return Session(number, identity, minutes, begun, tuple(SessionCard(*card) for card in cards))

    def end(self, session: int, now: float) -> None:
        """End a session."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE sessions SET ended = ? WHERE number = ?", (now, session))

    def grade(self, review: Review, after: CardState, position: int, again: Kind | None = None) -> Review:
        """Keep a grade: the log, the card and the session move on together.

        Args:
            review: What was given, in its session.
            after: The card as the scheduler left it.
            position: Of the question in the session.
            again: How the word is asked once more at the end of the session; None if it is not.
        """
        with self._database.transaction() as connection:
            there = self.card(review.headword)
            before = json.dumps(there) if there else "null"
            query = f"INSERT INTO reviews ({_REVIEW}, before) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            number = connection.execute(query, (*review[1:], before)).lastrowid or 0
            connection.execute(f"INSERT OR REPLACE INTO cards ({_CARD}) VALUES (?, ?, ?, ?, ?, ?, ?)", after)
            connection.execute(
                "UPDATE session_cards SET review = ? WHERE session = ? AND position = ?",
                (number, review.session, position),
            )
            if again:
                connection.execute(
                    "INSERT INTO session_cards (session, position, headword, kind)"
                    " SELECT ?, max(position) + 1, ?, ? FROM session_cards WHERE session = ?",
                    (review.session, review.headword, again, review.session),
                )
        return review._replace(number=number)

    def undo_last(self, session: int) -> Review | None:
        """Take back the newest grade of a session under way, with what it did to the card; None if there is none.

        A question that was put again because of it goes with it.
        """
        with self._database.transaction() as connection:
            query = f"SELECT number, {_REVIEW}, before FROM reviews WHERE number IN ({_ANSWERS}) AND before <> ''"
            row = connection.execute(f"{query} ORDER BY number DESC LIMIT 1", (session,)).fetchone()
            if row is None:
                return None
            review, before = Review(*row[:-1]), json.loads(row[-1])
            query = "SELECT position FROM session_cards WHERE session = ? AND review = ?"
            (position,) = connection.execute(query, (session, review.number)).fetchone()
            connection.execute("DELETE FROM reviews WHERE number = ?", (review.number,))
            if before:
                connection.execute(f"INSERT OR REPLACE INTO cards ({_CARD}) VALUES (?, ?, ?, ?, ?, ?, ?)", before)
            else:
                connection.execute("DELETE FROM cards WHERE headword = ?", (review.headword,))
            connection.execute(
                "DELETE FROM session_cards WHERE session = ? AND position > ? AND headword = ? AND review IS NULL",
                (session, position, review.headword),
            )
        return review
