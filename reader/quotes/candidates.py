"""Who may have said a quotation: plain records, and a collection that keeps each person once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from reader.quotes.events import Event
from reader.quotes.figures import Figure


@dataclass(eq=False)
class Candidate:
    """Somebody who may have said a quotation."""

    figure: Figure
    event: Event | None = None
    """Where they come up nearest to it, a report rather than a mere subject; None outside its paragraph."""
    features: set[str] = field(default_factory=set)


class Previous(NamedTuple):
    """The quotation before, whose speaker may go on."""

    figure: Figure
    event: Event | None
    paragraphs: int
    """How many paragraphs back it stands; 0 in the same one."""
    closing: int
    """Offset after its closing mark, in the view of its paragraph."""


class Neighbour(NamedTuple):
    """Who comes up in a paragraph before."""

    first: Figure | None
    last: Figure | None
    telling: Figure | None
    """Who reports last."""


class Candidates:
    """Everybody who may have said a quotation, in the order in which they come up."""

    def __init__(self) -> None:
        self._by_figure: dict[int, Candidate] = {}

    def add(self, figure: Figure | None, event: Event | None, *features: str) -> None:
        """Note what speaks for somebody; the first event noted is where they come up nearest."""
        if figure is None:
            return
        candidate = self._by_figure.setdefault(id(figure), Candidate(figure))
        candidate.features.update(features)
        if candidate.event is None:
            candidate.event = event

    def all(self) -> list[Candidate]:
        """Everybody noted."""
        return list(self._by_figure.values())
