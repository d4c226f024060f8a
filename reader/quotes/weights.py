"""What speaks for and against a choice, weighed: features with weights learnt from labelled articles."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

Table = Mapping[str, int]
"""The weight of each feature in hundredths, so that sums are exact in any order; one that is missing weighs nothing."""
_UNIT = 100


def score(features: Iterable[str], table: Table) -> int:
    """How much speaks for a choice with these features, in hundredths."""
    weigh = table.get
    return sum([weigh(feature, 0) for feature in features])


def probability(scores: Sequence[int]) -> float:
    """How sure a log-linear model is of the choice with the highest of these scores, 0 to 1."""
    best = max(scores)
    return 1 / sum([math.exp((one - best) / _UNIT) for one in scores])


@cache
def weights(name: str) -> Table:
    """The weights of `kinds` or `speakers` that come along; `fitting` made them."""
    lines = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {feature: int(weight) for feature, weight in rows}


def columns(table: Table, prefixes: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """The weights of features that are the same but for their prefix, side by side in the order of the prefixes."""
    found: dict[str, list[int]] = {}
    for number, prefix in enumerate(prefixes):
        for feature, weight in table.items():
            if feature.startswith(prefix):
                found.setdefault(feature[len(prefix) :], [0] * len(prefixes))[number] = weight
    return {feature: tuple(row) for feature, row in found.items()}
