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


class Explanations:
    """Looks words up, and remembers the ones that the cursor came by lately."""

    def __init__(self, document: Document, standard: str) -> None:
        """Begin without dictionary and glossary."""
        self.standard = standard
        self.lexicon: Lexicon | None = None
        self.glossary = Glossary()
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
        """How often the word's characters stand in the text; empty if only here."""
        count = self._count(word.text)
        return f"{count} times in this text" if count > 1 else ""

    def close(self) -> None:
        """Close the dictionary."""
        if self.lexicon:
            self.lexicon.close()

    def _looked_up(self, word: Word) -> LookUp:
        from reader.language.lookup import look_up  # after the first frame

        return look_up(word, self.glossary, self.lexicon, self.standard)
