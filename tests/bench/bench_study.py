"""Study with much behind it: 50,000 words, 500,000 reviews; and a learner over a year.

    python tests/bench/bench_study.py [--words N] [--reviews N] [--rounds N] [--learner-words N]

Prints the start of the reader with nothing kept and with all of that, the time to the next card of a review, the time
of all statistics; then the retention that a simulated learner reaches who forgets as the scheduler's model says.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics as middle
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from reader.language.lexicon import lexicon
from reader.store.database import Database, open_database
from reader.store.reviews import CardState, Review, Reviews
from reader.store.vocabulary import Vocabulary
from reader.study.days import day_of
from reader.study.scheduling import Scheduling
from reader.study.statistics import level_shares, statistics
from tests.bench.session import Session

_DAY = 86400.0
_YEARS = 3
_READER = [sys.executable, "-m", "reader"]
_SEED_TEXT = "锣"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--words", type=int, default=50_000)
    parser.add_argument("--reviews", type=int, default=500_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--learner-words", type=int, default=1500)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Path(folder) / "empty", Path(folder) / "full"
        for home in (empty, full):
            home.mkdir()
            with _reader(home) as session:  # makes dictionary and database
                session.until(_SEED_TEXT)
                session.settle(8.0)
        database = open_database(_database_of(full))
        fill(database, arguments.words, arguments.reviews)
        starts(empty, full, arguments.rounds)
        next_card(database, arguments.rounds)
        numbers(database, arguments.rounds)
    learner(arguments.learner_words)


def fill(database: Database, words: int, reviews: int) -> None:
    """Keep words, their cards and reviews of three years."""
    chance, now = random.Random(6), time.time()
    listed = list(lexicon().level_of_each("2025"))
    headwords = [*listed, *(f"词{number}" for number in range(words))][:words]
    place = ("chu1", "他在一个很小的地方出生，后来去了北京读书。", 3, "text", "A text", 120)
    saved = "2024-01-01T00:00:00.000000Z"
    statuses = ["1", "2", "3", "4", "5", "known"]
    with database.transaction() as connection:
        connection.executemany(
            "INSERT INTO words VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?)",
            [(word, chance.choice(statuses), *place, saved, saved) for word in headwords],
        )
        connection.executemany(
            "INSERT INTO cards VALUES (?, 2, NULL, 30, 5, ?, ?)",
            [(word, now + chance.uniform(-5, 300) * _DAY, now - chance.uniform(5, 90) * _DAY) for word in headwords],
        )
        query = "INSERT INTO reviews (headword, kind, grade, rung, seconds, reviewed, predicted, session, before)"
        times = sorted(now - chance.uniform(0, 365 * _YEARS) * _DAY for _ in range(reviews))
        connection.executemany(
            f"{query} VALUES (?, 'cloze', ?, 0, 6, ?, ?, NULL, '')",
            [
                (chance.choice(headwords), chance.choice([1, 3, 3, 3, 3, 3, 4]), at, chance.uniform(0.7, 1))
                for at in times
            ],
        )
        connection.executemany(
            'INSERT INTO readings (identity, title, start, "end", words, seconds, read_at)'
            " VALUES ('text', 'A text', 0, 300, 190, 150, ?)",
            [(now - chance.uniform(0, 365 * _YEARS) * _DAY,) for _ in range(20_000)],
        )
    print(f"{len(headwords):,} words and cards, {reviews:,} reviews, 20,000 stretches read")


def starts(empty: Path, full: Path, rounds: int) -> None:
    """From the start of the process to the text."""
    found: dict[Path, list[float]] = {empty: [], full: []}
    for _ in range(rounds):
        for home, times in found.items():
            with _reader(home) as session:
                times.append(session.until(_SEED_TEXT))
    ratio = middle.median(found[full]) / middle.median(found[empty])
    _say("start with nothing kept", found[empty])
    _say(f"start with all of it: x {ratio:.2f}, goal 1.2", found[full])


def next_card(database: Database, rounds: int) -> None:
    """A card is graded, and the next one is there: grade, card, intervals."""
    reviews, scheduling, now = Reviews(database), Scheduling(), time.time()
    session = reviews.begin("", [(card.headword, "cloze") for card in reviews.due(now, 200)], None, now)
    times = []
    for question in session.cards:
        begun = time.perf_counter()
        card = reviews.card(question.headword)
        scheduling.intervals(card, question.headword, now)
        review = Review(0, question.headword, "cloze", 3, 0, 4.0, now, scheduling.recall(card, now), session.number)
        reviews.grade(review, scheduling.next(card, question.headword, 3, now), question.position)
        reviews.due(now, 1)
        reviews.due_count(now)
        times.append((time.perf_counter() - begun) * 1000)
    _say("next card of a review (at most 50 ms)", times)


def numbers(database: Database, rounds: int) -> None:
    """All numbers of the statistics screen."""
    opened, times = lexicon(), []
    for _ in range(rounds):
        begun = time.perf_counter()
        now = time.time()
        statistics(database, now, day_of(now))
        level_shares(opened.level_of_each("2025"), Vocabulary(database), 3)
        times.append((time.perf_counter() - begun) * 1000)
    _say("statistics (at most 500 ms)", times)


def learner(words: int) -> None:
    """A year of study: every card when it is due, each recalled with the chance that its true memory has."""
    for wanted in (0.8, 0.9, 0.95):
        graded = list(simulated(words, wanted))
        tested = [recalled for predicted, recalled in graded if predicted < 1]
        share = sum(tested) / len(tested)
        verdict = "" if abs(share - wanted) <= 0.02 else "  MISSED"
        print(
            f"learner over a year: wanted {wanted:.1%}, reached {share:.1%} of {len(tested):,} reviews{verdict}",
            flush=True,
        )


def simulated(words: int, wanted: float, days: int = 365) -> Iterator[tuple[float, bool]]:
    """The reviews of a learner who begins with some words each day and reviews once a day.

    Yields:
        The chance that the scheduler saw, and whether the word was recalled.
    """
    chance, scheduling = random.Random(1), Scheduling((), wanted)
    begun = 1.7e9
    cards: dict[str, CardState] = {}
    a_day = max(1, words // (days - 30))
    for day in range(days):
        now = begun + day * _DAY
        for headword, card in list(cards.items()):
            if card.due > now + _DAY / 2:
                continue
            at = max(now, card.due)
            yield from _answered(cards, headword, at, chance, scheduling)
        for _ in range(a_day):
            if len(cards) < words:
                headword = f"词{len(cards)}"
                cards[headword] = scheduling.next(None, headword, chance.choice((1, 2, 3, 3, 3, 4)), now)
                while cards[headword].state != 2:
                    later = cards[headword].due
                    cards[headword] = scheduling.next(cards[headword], headword, 3, later)


def _answered(
    cards: dict[str, CardState], headword: str, at: float, chance: random.Random, scheduling: Scheduling
) -> Iterator[tuple[float, bool]]:
    """One review, and after a lapse the steps of relearning on the same day."""
    card = cards[headword]
    predicted = scheduling.recall(card, at) or 0.0
    recalled = chance.random() < predicted
    yield predicted, recalled
    card = scheduling.next(card, headword, chance.choices((2, 3, 4), (15, 75, 10))[0] if recalled else 1, at)
    while card.state != 2:
        card = scheduling.next(card, headword, 3, card.due)
    cards[headword] = card


def _database_of(home: Path) -> Path:
    return next(home.rglob("reader.db"))


def _reader(home: Path) -> Session:
    return Session(_READER, _environment(home), 120, 36)


def _environment(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "ZHIPU_READER_IDLE": "2",
    }


def _say(what: str, times: list[float]) -> None:
    least, most = min(times), max(times)
    print(f"{what:<60} {middle.median(times):8.1f} ms  ({least:.1f} to {most:.1f})", flush=True)


if __name__ == "__main__":
    main()
