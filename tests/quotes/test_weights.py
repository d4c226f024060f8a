import math
from collections.abc import Sequence

import pytest

from reader.quotes.judge import KINDS, of_kind
from reader.quotes.weights import columns, probability, score, weights


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ([], 0),
        (["near"], 120),
        (["near", "late"], 90),
        (["late", "near"], 90),
        (["near", "unknown"], 120),
        (["unknown"], 0),
    ],
)
def test_what_speaks_for_a_choice_is_added_up(features: list[str], expected: int) -> None:
    assert score(features, {"near": 120, "late": -30}) == expected


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([7], 1),
        ([0, 0], 1 / 2),
        ([-40, -40, -40, -40], 1 / 4),
        ([100, 0], math.e / (math.e + 1)),
        ([0, 100], math.e / (math.e + 1)),
        ([300, 200, 200], math.e / (math.e + 2)),
        ([1_000_000, 0], 1),
        ([-1_000_000, -1_000_000], 1 / 2),
    ],
)
def test_how_sure_the_best_is(scores: Sequence[int], expected: float) -> None:
    assert probability(scores) == pytest.approx(expected)


def test_weights_stand_side_by_side() -> None:
    table = {"a: near": 5, "b: near": -3, "b: late": 2, "c: near": 9}
    assert columns(table, ["a: ", "b: "]) == {"near": (5, -3), "late": (0, 2)}
    assert columns(table, ["b: ", "a: "]) == {"near": (-3, 5), "late": (2, 0)}
    assert columns({}, ["a: "]) == {}


@pytest.mark.parametrize("name", ["kinds", "speakers"])
def test_the_weights_that_come_along(name: str) -> None:
    table = weights(name)
    assert len(table) > 100
    assert all(type(weight) is int and weight for weight in table.values())
    assert {weight > 0 for weight in table.values()} == {True, False}
    assert all(feature.strip() and not feature.startswith("#") for feature in table)
    assert weights(name) is table


def test_every_weight_of_a_kind_is_of_a_kind_that_there_is() -> None:
    table = weights("kinds")
    prefixes = [of_kind(kind, "") for kind in KINDS]
    assert all(feature.startswith(tuple(prefixes)) for feature in table)
    rows = columns(table, prefixes)
    assert sum(1 for row in rows.values() for weight in row if weight) == len(table)


def test_there_are_no_other_weights() -> None:
    with pytest.raises(FileNotFoundError):
        weights("titles")
