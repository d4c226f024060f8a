"""How much of each section is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import partial

from reader.store.vocabulary import Status
from reader.text.document import Document, Section
from reader.ui.marking import Marking
from reader.ui.reading import Reading


class KnownShares:
    """Counts the words of a section once, and weighs them anew whenever something is said of a word."""

    def __init__(self, document: Document, reading: Reading, marking: Marking) -> None:
        self._document = document
        self._reading = reading
        self._marking = marking
        self._counted: dict[int, Counter[str]] = {}

    def share(self, section: Section) -> float | None:
        """The share of the section's running words that are known, names, numbers and ignored words left out.

        None while its words are not all there, and where there is none to know.
        """
        if not self._marking.ready:
            return None
        counted = self.words(section)
        return None if counted is None else _share([counted], self._marking.status)

    def share_at_hand(self, assumed: AbstractSet[str] | None = None) -> float | None:
        """The share of all sections together whose words are there; None if there are none.

        Args:
            assumed: Count as if these words were assumed to be known; None: as it is.
        """
        status = self._marking.status
        if assumed is not None:
            status = partial(self._marking.status_with, assumed=assumed)
        return _share(self._counted.values(), status) if self._marking.ready else None

    def words(self, section: Section) -> Counter[str] | None:
        """The words of a section that count, with how often each stands there; None while they are not all there."""
        counted = self._counted.get(section.number)
        if counted is None:
            paragraphs = range(section.first, section.last)
            if not all(map(self._reading.at_hand, paragraphs)):
                return None
            counts = self._marking.counts
            counted = Counter(word.text for p in paragraphs for word in self._reading.words(p) if counts(word))
            self._counted[section.number] = counted
        self._marking.load(counted)
        return counted

    def at_hand(self) -> Counter[str]:
        """How often words stand in all sections whose words are there."""
        return sum(self._counted.values(), Counter())

    def forget(self) -> None:
        """Count anew: words were corrected."""
        self._counted.clear()


def _share(counted: Iterable[Counter[str]], status: Callable[[str], Status]) -> float | None:
    known = total = 0
    for words in counted:
        for headword, count in words.items():
            found = status(headword)
            if found != "ignored":
                total += count
                known += count if found == "known" else 0
    return known / total if total else None
