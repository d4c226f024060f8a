"""Which words stand out on the page: terms, and words that the learner does not know yet."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from reader.language.words import Word


class Marking:
    """What is known of words. Until the dictionary is open every word counts as known: nothing lights up and fades."""

    def __init__(self) -> None:
        self._known: AbstractSet[str] | None = None

    @property
    def ready(self) -> bool:
        """Whether it is known which words are known."""
        return self._known is not None

    def use(self, known: AbstractSet[str]) -> None:
        """Take these words for known, all others for unknown."""
        self._known = known

    def counts(self, word: Word) -> bool:
        """Whether the word is one that a learner learns: names, numbers and Latin words are left out."""
        return word.kind in ("word", "term")

    def unknown(self, word: Word) -> bool:
        """Whether the learner is taken not to know the word."""
        return self._known is not None and self.counts(word) and word.text not in self._known

    def style(self, word: Word) -> str | None:
        """The name of the word's style on the page."""
        if word.kind == "term":
            return "term"
        return "unknown" if self.unknown(word) else None
