"""The glossary's terms in a text: longest match, Latin ones on word borders, case kept for acronyms."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LATIN = re.compile(r"[A-Za-z0-9]")


class TermFinder:
    """Finds the headwords and aliases of a glossary."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._exact = _pattern([t for t in terms if _keeps_case(t)], 0)
        self._loose = _pattern([t for t in terms if not _keeps_case(t)], re.IGNORECASE)

    def spans(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Where terms stand between two offsets: from the left, the longest first, none overlapping another."""
        found = [
            match.span()
            for pattern in (self._exact, self._loose)
            if pattern
            for match in pattern.finditer(text, start, end)
        ]
        found.sort(key=lambda span: (span[0], -span[1]))
        chosen: list[tuple[int, int]] = []
        for span in found:
            if not chosen or span[0] >= chosen[-1][1]:
                chosen.append(span)
        return chosen


def _keeps_case(term: str) -> bool:
    """Whether upper and lower case make a difference: in acronyms (AGI, MaaS), not in words (Transformer)."""
    return sum(char.isupper() for char in term) > 1


def _pattern(terms: Sequence[str], flags: int) -> re.Pattern[str] | None:
    """One pattern for all terms, the longest first."""
    if not any(terms):
        return None
    return re.compile("|".join(_bordered(term) for term in sorted(set(terms), key=len, reverse=True) if term), flags)


def _bordered(term: str) -> str:
    before = r"(?<![A-Za-z0-9])" if _LATIN.match(term[0]) else ""
    after = r"(?![A-Za-z0-9])" if _LATIN.match(term[-1]) else ""
    return before + re.escape(term).replace(r"\ ", r"\s+") + after
