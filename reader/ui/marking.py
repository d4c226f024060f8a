"""Which words stand out on the page: terms, and words that the learner does not know yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.language.words import Word

Levels = Callable[[Iterable[str]], dict[str, dict[str, int]]]


class Marking:
    """What is known of words. Until the dictionary is open every word counts as known: nothing lights up and fades."""

    def __init__(self, standard: str, known_level: int) -> None:
        """Take words of HSK levels up to `known_level` of `standard` for known."""
        self._standard = standard
        self._known_level = known_level
        self._levels: Levels | None = None
        self._unknown: dict[str, bool] = {}

    def use(self, levels: Levels) -> None:
        """Ask `levels` from now on."""
        self._levels = levels
        self._unknown.clear()

    def learn(self, words: Iterable[Word]) -> None:
        """Find the levels of many words at once."""
        if self._levels is None:
            return
        texts = {word.text for word in words if word.kind in ("word", "term")} - self._unknown.keys()
        for text, levels in self._levels(texts).items():
            level = levels.get(self._standard)
            self._unknown[text] = level is None or level > self._known_level

    def unknown(self, word: Word) -> bool:
        """Whether the learner is taken not to know the word. Names, numbers and Latin words are never unknown."""
        if word.kind not in ("word", "term") or self._levels is None:
            return False
        if word.text not in self._unknown:
            self.learn((word,))
        return self._unknown[word.text]

    def style(self, word: Word) -> str | None:
        """The name of the word's style on the page."""
        if word.kind == "term":
            return "term"
        return "unknown" if self.unknown(word) else None
