"""Which words stand out on the page: those being learnt, those not known yet, those left aside, and terms."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from reader.language.words import Word
from reader.store.vocabulary import LEARNING, Status, Vocabulary
from reader.study.knowledge import Forms, Knowledge, counts

WORD_STYLES = ("unknown", "term", "learning-1", "learning-2", "learning-3", "learning-4", "learning-5", "ignored")
_QUIET = ("known", "ignored")


class Marking:
    """What is known of words. Until the dictionary is open every word counts as known: nothing lights up and fades."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Mark nothing yet.

        Args:
            vocabulary: What was said of words.
        """
        self._vocabulary = vocabulary
        self._knowledge: Knowledge | None = None
        self._styles: dict[str, str | None] = {}
        """By headword, for words that count: the page asks for each word that it paints."""

    @property
    def ready(self) -> bool:
        """Whether it is known which words are known."""
        return self._knowledge is not None

    def use(self, assumed: AbstractSet[str], forms: Forms | None = None) -> None:
        """Take these words for known of which nothing was said; see `Knowledge`."""
        self._knowledge = Knowledge(self._vocabulary, assumed, forms)
        self._styles.clear()

    def load(self, headwords: Iterable[str]) -> None:
        """Ask for the statuses of many words at once."""
        if self._knowledge:
            self._knowledge.load(headwords)

    def forget(self, headword: str | None = None) -> None:
        """Ask anew, of one word or of all: something was said."""
        self._styles.clear()
        if self._knowledge:
            self._knowledge.forget(headword)

    def status(self, headword: str) -> Status:
        """The status of a headword."""
        return self._knowledge.status(headword) if self._knowledge else "known"

    def status_with(self, headword: str, assumed: AbstractSet[str]) -> Status:
        """The status that a headword would have if these words were assumed to be known."""
        return self._knowledge.status_with(headword, assumed) if self._knowledge else "known"

    def said_of(self, headword: str) -> Status | None:
        """What was said of a headword; None if nothing."""
        return self._knowledge.said(headword) if self._knowledge else None

    def counts(self, word: Word) -> bool:
        """Whether the word is one that a learner learns: names, numbers and Latin words are left out."""
        return counts(word)

    def unknown(self, word: Word) -> bool:
        """Whether the learner is taken not to know the word: it is new, or being learnt."""
        return self._knowledge is not None and counts(word) and self._knowledge.status(word.text) not in _QUIET

    def style(self, word: Word) -> str | None:
        """The name of the word's style on the page, one of `WORD_STYLES`."""
        if word.kind == "latin" or self._knowledge is None:
            return "term" if word.kind == "term" else None
        if not counts(word):
            return _style_of(self._knowledge.said(word.text) or "known")
        try:
            found = self._styles[word.text]
        except KeyError:
            found = self._styles[word.text] = _style_of(self._knowledge.status(word.text))
        return "term" if word.kind == "term" and found in (None, "unknown") else found


def _style_of(status: Status) -> str | None:
    if status in LEARNING:
        return f"learning-{status}"
    return {"new": "unknown", "ignored": "ignored"}.get(status)
