"""Deciding what kind a quotation is and whose: by the weights, or, while they are learnt, by whoever knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from reader.quotes.candidates import Candidate
from reader.quotes.records import QuoteKind
from reader.quotes.weights import Table, columns, probability, score, weights
from reader.text.document import Span

KINDS: tuple[QuoteKind, ...] = ("speech", "scare", "title", "cited_text")
_SURE = 0.5
"""Probability from which a speaker is not marked as a guess."""


class Speaker(NamedTuple):
    """Who was chosen."""

    candidate: Candidate
    sure: bool


class Judge(Protocol):
    """Whoever decides."""

    def kind(self, span: Span, features: set[str]) -> QuoteKind:
        """The kind of the quotation there."""
        ...

    def speaker(self, span: Span, candidates: Sequence[Candidate]) -> Speaker:
        """Which of one or more candidates said the quotation there."""
        ...


class WeighingJudge:
    """Decides by weights, those that come along if no others are given."""

    def __init__(self, kinds: Table | None = None, speakers: Table | None = None) -> None:
        table = weights("kinds") if kinds is None else kinds
        self._kinds = columns(table, [of_kind(kind, "") for kind in KINDS])
        self._speakers = weights("speakers") if speakers is None else speakers

    def kind(self, span: Span, features: set[str]) -> QuoteKind:
        """The likeliest kind for what was noticed of a quotation."""
        rows = [row for feature in features if (row := self._kinds.get(feature))]
        scores = [sum(column) for column in zip(*rows, strict=True)] or [0]
        return KINDS[scores.index(max(scores))]

    def speaker(self, span: Span, candidates: Sequence[Candidate]) -> Speaker:
        """The likeliest of the candidates."""
        scores = [score(candidate.features, self._speakers) for candidate in candidates]
        return Speaker(candidates[scores.index(max(scores))], probability(scores) >= _SURE)


def of_kind(kind: QuoteKind, feature: str) -> str:
    """The feature of a choice of kind: what is noticed counts for each kind by itself."""
    return f"{kind}: {feature}"
