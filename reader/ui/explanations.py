"""Where card and tooltip get what they say: the glossary, the dictionary once it is open, the text itself."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.language.glossary import Glossary
from reader.language.words import Word
from reader.text.document import Document

if TYPE_CHECKING:  # the dictionary is opened after the first frame
    from reader.language.lexicon import Lexicon
    from reader.language.lookup import LookUp

_LONG = 200_000
"""Code points of a text that is too long to be counted through at each movement: that takes half a millisecond."""


class Explanations:
    """Looks words up, and remembers the ones that the cursor came by lately."""

    def __init__(self, document: Document, standard: str) -> None:
        """Begin without dictionary and glossary."""
        self.standard = standard
        self.lexicon: Lexicon | None = None
        self.glossary = Glossary()
        self._document = document
        self._text = document.text
        self._look_up = lru_cache(256)(self._looked_up)
        self._count = lru_cache(256)(document.text.count)

    def use(self, lexicon: Lexicon | None, glossary: Glossary) -> None:
        """Answer from these from now on."""
        self.lexicon, self.glossary = lexicon, glossary
        self._look_up.cache_clear()

    @property
    def ready(self) -> bool:
        """Whether the dictionary is open."""
        return self.lexicon is not None

    def look_up(self, word: Word) -> LookUp:
        """What is known of a word."""
        # Where it stands does not change what it means.
        return self._look_up(word.moved(-word.start))

    def places(self, word: Word) -> str:
        """How often the word's characters stand in the text, in a long one in the section; empty if only here."""
        if len(self._text) <= _LONG:
            count, where = self._count(word.text), "text"
        else:
            section = self._document.section_at(word.start)
            start, end = (section.start, section.end) if section else (0, 0)
            count, where = self._text.count(word.text, start, end), "section"
        return f"{count} times in this {where}" if count > 1 else ""

    def gist(self, word: Word) -> str:
        """What a word means in one short line: the glossary first, then the dictionary; may be empty."""
        return self.gist_of(word.text, word.reading)

    def gist_of(self, headword: str, reading: tuple[str, ...] = ()) -> str:
        """The same of a headword in no text."""
        term = self.glossary.get(headword)
        if term is not None:
            return term.short
        return self.lexicon.gloss(headword, reading) if self.lexicon else ""

    def close(self) -> None:
        """Close the dictionary."""
        if self.lexicon:
            self.lexicon.close()

    def _looked_up(self, word: Word) -> LookUp:
        from reader.language.lookup import look_up  # after the first frame

        return look_up(word, self.glossary, self.lexicon, self.standard)
