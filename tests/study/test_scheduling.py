"""The scheduler against the figures that py-fsrs publishes, and against the formulas of FSRS-6 written out anew."""

from math import exp
from math import pow as power

import pytest

from reader.errors import ReaderError
from reader.store.reviews import CardState
from reader.study.scheduling import Scheduling, interval

BEGIN = 1669725000.0  # 2022-11-29 12:30 UTC, as in py-fsrs' own tests
DAY = 86400.0
WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The package's own, so that a release with others is noticed here."""


def at_due(scheduling: Scheduling, grades: str) -> tuple[list[int], CardState]:
    """The intervals in whole days of a card that is reviewed whenever it is due."""
    now, card, found = BEGIN, None, []
    for grade in grades:
        card = scheduling.next(card, "落地", int(grade), now)
        found.append(int((card.due - now) // DAY))
        now = card.due
    assert card is not None
    return found, card


def after(scheduling: Scheduling, reviews: list[tuple[int, int]]) -> CardState:
    """The card after reviews: days since the one before, grade."""
    now, card = BEGIN, None
    for days, grade in reviews:
        now += days * DAY
        card = scheduling.next(card, "落地", grade, now)
    assert card is not None
    return card


def test_the_published_intervals() -> None:
    found, _ = at_due(Scheduling(fuzz=False), "3333331133333")
    assert found == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_the_published_memory() -> None:
    card = after(Scheduling(fuzz=False), [(0, 1), (0, 3), (1, 3), (3, 3), (8, 3), (21, 3)])
    assert card.stability == pytest.approx(53.62691, abs=5e-5)
    assert card.difficulty == pytest.approx(6.3574867, abs=5e-7)


def test_easy_ends_at_the_least_difficulty() -> None:
    assert after(Scheduling(fuzz=False), 10 * [(0, 4)]).difficulty == 1.0


class Written:
    """FSRS-6 as its authors describe it (the algorithm's page of the open-spaced-repetition wiki)."""

    def __init__(self, w: tuple[float, ...], retention: float) -> None:
        self.w, self.retention = w, retention
        self.factor: float = power(0.9, -1 / w[20]) - 1

    def recall(self, days: int, stability: float) -> float:
        return power(1 + self.factor * days / stability, -self.w[20])

    def interval(self, stability: float) -> int:
        return max(1, round(stability / self.factor * (power(self.retention, -1 / self.w[20]) - 1)))

    def _first_difficulty(self, grade: int) -> float:
        return self.w[4] - exp(self.w[5] * (grade - 1)) + 1

    def difficulty(self, before: float | None, grade: int) -> float:
        if before is None:
            return min(max(self._first_difficulty(grade), 1.0), 10.0)
        moved = before + (10 - before) * -self.w[6] * (grade - 3) / 9
        return min(max(self.w[7] * self._first_difficulty(4) + (1 - self.w[7]) * moved, 1.0), 10.0)

    def stability(self, before: float | None, difficulty: float, days: int, grade: int) -> float:
        w = self.w
        if before is None:
            return w[grade - 1]
        if days < 1:
            grown = exp(w[17] * (grade - 3 + w[18])) * power(before, -w[19])
            return before * (max(grown, 1.0) if grade > 1 else grown)
        recall = self.recall(days, before)
        if grade == 1:
            forgot = w[11] * power(difficulty, -w[12]) * (power(before + 1, w[13]) - 1) * exp((1 - recall) * w[14])
            return min(forgot, before / exp(w[17] * w[18]))
        bonus = {2: w[15], 3: 1.0, 4: w[16]}[grade]
        return before * (
            1 + exp(w[8]) * (11 - difficulty) * power(before, -w[9]) * (exp((1 - recall) * w[10]) - 1) * bonus
        )


@pytest.mark.parametrize("retention", [0.8, 0.9, 0.95])
@pytest.mark.parametrize("parameters", [(), WEIGHTS, tuple(max(0.001, weight * 0.9) for weight in WEIGHTS)])
@pytest.mark.parametrize(
    "reviews",
    [
        [(0, 3), (0, 3), (2, 3), (9, 3), (40, 3)],
        [(0, 1), (0, 1), (0, 2), (0, 3), (1, 3), (4, 1), (0, 3), (2, 4)],
        [(0, 4), (8, 4), (60, 4), (900, 1), (0, 3)],
        [(0, 2), (3, 2), (3, 2), (3, 2)],
        [(0, 3), (30, 1), (30, 1), (30, 3)],
        [(0, 3), (0, 4), (5, 3), (5, 3), (0, 3)],
    ],
)
def test_the_formulas_to_nine_places(
    reviews: list[tuple[int, int]], parameters: tuple[float, ...], retention: float
) -> None:
    scheduling = Scheduling(parameters, retention, fuzz=False)
    written = Written(parameters or WEIGHTS, retention)
    now, card = BEGIN, None
    stability = difficulty = None
    for days, grade in reviews:
        now += days * DAY
        if stability is not None:
            assert scheduling.recall(card, now) == pytest.approx(written.recall(days, stability), abs=1e-9)
        stability, difficulty = (
            written.stability(stability, difficulty or 0.0, days, grade),
            written.difficulty(difficulty, grade),
        )
        card = scheduling.next(card, "落地", grade, now)
        assert card.stability == pytest.approx(stability, abs=1e-9)
        assert card.difficulty == pytest.approx(difficulty, abs=1e-9)
        if card.state == 2:
            assert card.due - now == pytest.approx(written.interval(stability) * DAY, abs=1e-9)


def test_a_first_review_is_not_foreseen() -> None:
    assert Scheduling().recall(None, BEGIN) is None


def test_what_is_shown_beforehand_is_what_comes_with_fuzz_too() -> None:
    scheduling = Scheduling()
    _, card = at_due(scheduling, "33333")
    shown = scheduling.intervals(card, "落地", card.due)
    assert shown == scheduling.intervals(card, "落地", card.due)
    assert [scheduling.next(card, "落地", grade, card.due).due - card.due for grade in (1, 2, 3, 4)] == list(shown)
    others = {at_due(scheduling, "3333")[1].due, at_due(Scheduling(fuzz=False), "3333")[1].due}
    spread = {scheduling.intervals(card, f"词{n}", card.due)[2] for n in range(20)}
    assert len(others | spread) > 3


def test_weights_out_of_bounds_are_named() -> None:
    with pytest.raises(ReaderError, match=r"parameters\[4\]") as caught:
        Scheduling((*WEIGHTS[:4], 99.0, *WEIGHTS[5:])).next(None, "落地", 3, BEGIN)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(30, "<1 min"), (330 - 1e-6, "6 min"), (600, "10 min"), (7200, "2 h"), (DAY, "1 d"), (29 * DAY, "29 d")],
)
def test_intervals_for_people(seconds: float, said: str) -> None:
    assert interval(seconds) == said
