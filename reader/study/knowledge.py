"""What the reader is taken to know: what was said of a word, else what follows from the assumed HSK level."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from reader.language.words import Word, is_hanzi
from reader.store.vocabulary import Status, Vocabulary

Forms = Callable[[Iterable[str]], Mapping[str, str]]
"""Of some headwords those in traditional characters, with how they are written in simplified ones."""

_NOTHING: AbstractSet[str] = frozenset()


class Knowledge:
    """The statuses of words, asked of the database as they come and remembered.

    Fifty thousand saved words thus cost nothing at start-up. What was said of a word in simplified characters holds
    for it in traditional ones until something else is said of those.
    """

    def __init__(
        self, vocabulary: Vocabulary | None, assumed: AbstractSet[str] = frozenset(), forms: Forms | None = None
    ) -> None:
        """Take words for known of which nothing was said.

        Args:
            vocabulary: What was said; None: nothing.
            assumed: Words that count as known until something is said of them; none once a starting point is chosen.
            forms: Finds the simplified forms of headwords; None: there are no others than those that are asked for.
        """
        self._vocabulary = vocabulary
        self._assumed = assumed
        self._forms = forms
        self._started = vocabulary is not None and vocabulary.started()
        self._said: dict[str, Status | None] = {}
        self._simplified: dict[str, str | None] = {}

    def status(self, headword: str) -> Status:
        """The status of a word: `new` where neither anything was said nor is it assumed to be known."""
        return self.status_with(headword, _NOTHING if self._started else self._assumed)

    def status_with(self, headword: str, assumed: AbstractSet[str]) -> Status:
        """The status that a word would have if other words were assumed to be known."""
        said = self.said(headword)
        if said is not None and said != "new":
            return said
        return "known" if headword in assumed or self._simplified.get(headword) in assumed else "new"

    def said(self, headword: str) -> Status | None:
        """The status that the reader gave to a word; `new` where there is but a note, None where there is nothing."""
        if headword not in self._said:
            self.load((headword,))
        return self._said[headword]

    def load(self, headwords: Iterable[str]) -> None:
        """Ask for many words at once: that is ten times faster."""
        asked = set(headwords) - self._said.keys()
        if not asked:
            return
        found = self._statuses(asked)
        simplified = self._simplified_of(asked - found.keys())
        of_those = self._statuses(set(simplified.values()))
        for headword in asked:
            form = simplified.get(headword)
            self._said[headword] = found.get(headword) or (of_those.get(form) if form else None)

    def _statuses(self, headwords: AbstractSet[str]) -> dict[str, Status]:
        return self._vocabulary.statuses(headwords) if self._vocabulary and headwords else {}

    def _simplified_of(self, headwords: AbstractSet[str]) -> dict[str, str]:
        """The simplified forms of those headwords that have another one."""
        if self._forms is None:
            return {}
        unasked = headwords - self._simplified.keys() - self._assumed
        if unasked:
            found = self._forms(unasked)
            self._simplified.update({headword: found.get(headword) for headword in unasked})
        return {headword: form for headword in headwords if (form := self._simplified.get(headword))}

    def forget(self, headword: str | None = None) -> None:
        """Ask anew, of one word or of all: something changed."""
        if headword is None:
            self._said.clear()
            self._started = self._vocabulary is not None and self._vocabulary.started()
            return
        self._said.pop(headword, None)
        for other, form in self._simplified.items():
            if form == headword:
                self._said.pop(other, None)


def counts(word: Word) -> bool:
    """Whether the word is one that a learner learns: names, numbers and Latin words are left out."""
    return word.kind in ("word", "term")


def learnable(word: Word) -> bool:
    """Whether the reader may say something of the word: of a name too, yet not of bare digits or letters."""
    return counts(word) or any(map(is_hanzi, word.text))
