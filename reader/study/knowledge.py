"""What the reader is taken to know: what was said of a word, else what follows from the assumed HSK level."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from reader.language.words import Word
from reader.store.vocabulary import Status, Vocabulary


class Knowledge:
    """The statuses of words, asked of the database word by word as they come and remembered.

    Fifty thousand saved words thus cost nothing at start-up.
    """

    def __init__(self, vocabulary: Vocabulary, assumed: AbstractSet[str] = frozenset()) -> None:
        """Take words for known of which nothing was said.

        Args:
            vocabulary: What was said.
            assumed: Words that count as known until something is said of them; none once a starting point is chosen.
        """
        self._vocabulary = vocabulary
        self._assumed = assumed
        self._started = vocabulary.started()
        self._said: dict[str, Status | None] = {}

    def status(self, headword: str) -> Status:
        """The status of a word: `new` where neither anything was said nor is it assumed to be known."""
        if headword not in self._said:
            self._said[headword] = self._vocabulary.status(headword)
        return self._said[headword] or ("known" if not self._started and headword in self._assumed else "new")

    def load(self, headwords: Iterable[str]) -> None:
        """Ask for many words at once."""
        asked = set(headwords) - self._said.keys()
        self._said.update(dict.fromkeys(asked, None))
        self._said.update(self._vocabulary.statuses(asked))

    def forget(self) -> None:
        """Ask anew: something changed."""
        self._said.clear()
        self._started = self._vocabulary.started()


def counts(word: Word) -> bool:
    """Whether the word is one that a learner learns: names, numbers and Latin words are left out."""
    return word.kind in ("word", "term")
