"""How each word is read: the dictionary first, phrases where it leaves a choice, context for function words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.language import surnames
from reader.language.context import reading_in_context
from reader.language.contexts import has_rules
from reader.language.heteronyms import ALONE, DOUBTFUL, DOUBTFUL_IN_NAMES, IN_NAMES, WORDS
from reader.language.phrases import Phrases
from reader.language.tokens import Token
from reader.language.vocabulary import Reading, Readings, Vocabulary
from reader.language.words import Word, is_hanzi

_FIXED = {"一": "yi1", "不": "bu4"}
_MEMORY = 50_000
"""Words kept with their usual reading."""


class Usual(NamedTuple):
    """What is known of a word without its neighbours."""

    reading: Reading
    others: Readings = ()
    """All that the dictionary has, where there is a choice."""
    sure: bool = True
    """False if only the neighbours could tell."""


class Reader:
    """Gives tokens their readings."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._phrases = Phrases()
        self._memory: dict[tuple[str, bool], Usual] = {}

    def words(self, text: str, tokens: Sequence[Token]) -> list[Word]:
        """The words of one paragraph."""
        words = []
        headwords = self._vocabulary.headwords
        for index, (start, end, word, kind, sure) in enumerate(tokens):
            if kind == "latin" or (kind == "number" and word.isascii()):
                words.append(Word(start, end, word, kind))
                continue
            reading, others, known = self.usual(word, kind == "name")
            if others or has_rules(word):
                choice = reading_in_context(text, tokens, index, self._vocabulary.jieba)
                if choice:
                    others = (reading, *others)
                    reading, known = choice
                others = tuple(dict.fromkeys(other for other in others if other != reading))
            parts: tuple[int, ...] = ()
            if len(word) > 1 and word not in headwords:
                parts = tuple(map(len, self._vocabulary.split(word)))
            words.append(Word(start, end, word, kind, reading, sure and known, others, parts if len(parts) > 1 else ()))
        return words

    def usual(self, text: str, is_name: bool) -> Usual:
        """The reading of a word out of context, and all that it may have."""
        key = text, is_name
        found = self._memory.get(key)
        if found is None:
            if len(self._memory) > _MEMORY:
                self._memory.clear()
            found = self._memory[key] = self._look_up(text, is_name)
        return found

    def _look_up(self, text: str, is_name: bool) -> Usual:
        if len(text) == 1:
            return self._hanzi(text, ALONE) if is_hanzi(text) else Usual(())
        size = sum(map(is_hanzi, text))
        candidates = tuple(c for c in self._vocabulary.readings(text) if len(c) == size)
        if not candidates:
            return self._composed(text, is_name)
        usual = WORDS.get(text) or candidates[0]
        others = candidates if len(candidates) > 1 or usual != candidates[0] else ()
        return Usual(usual, others, text not in DOUBTFUL)

    def _hanzi(self, char: str, table: Mapping[str, str]) -> Usual:
        """The usual reading of one hanzi, and all that the dictionary has."""
        if char in _FIXED:
            return Usual((_FIXED[char],))
        known = tuple(c for c in self._vocabulary.readings(char) if len(c) == 1)
        others = known if len(known) > 1 else ()
        if char in table:
            return Usual((table[char],), others, char not in DOUBTFUL)
        if known:
            return Usual(known[0], others, char not in DOUBTFUL)
        return Usual(self._phrases.reading(char)[:1] or ("",))

    def _composed(self, text: str, is_name: bool) -> Usual:
        """The reading of a run without an entry from its parts; the surname of a name as a surname."""
        phrase = () if is_name else self._phrases.reading(text)
        if len(phrase) == len(text):
            return Usual(phrase)
        syllables = list(surnames.reading(text)) if is_name else []
        sure = True
        for part in self._vocabulary.split(text[len(syllables) :]):
            if len(part) > 1:
                syllables.extend(self._look_up(part, False).reading)
            elif is_hanzi(part):
                syllables.extend(self._hanzi(part, IN_NAMES if is_name else ALONE).reading)
                sure = sure and not (is_name and part in DOUBTFUL_IN_NAMES)
        return Usual(tuple(syllables), (), sure)
