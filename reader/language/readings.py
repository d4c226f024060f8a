"""How each word is read: the dictionary first, phrases where it leaves a choice, context for function words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.language import surnames
from reader.language.context import reading_in_context
from reader.language.heteronyms import ALONE, DOUBTFUL, IN_NAMES, WORDS
from reader.language.phrases import Phrases
from reader.language.tokens import Token
from reader.language.vocabulary import Reading, Readings, Vocabulary
from reader.language.words import Word, is_hanzi

_FIXED = {"一": "yi1", "不": "bu4"}


class Reader:
    """Gives tokens their readings."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._headwords = vocabulary.headwords
        self._phrases = Phrases()
        self._memory: dict[str, tuple[Reading, Readings]] = {}

    def words(self, text: str, tokens: Sequence[Token]) -> list[Word]:
        """The words of one paragraph."""
        words = []
        for index, (start, end, word, kind, sure) in enumerate(tokens):
            if kind == "latin" or (kind == "number" and word.isascii()):
                words.append(Word(start, end, word, kind))
                continue
            reading, others = self.usual(word, kind)
            parts: tuple[int, ...] = ()
            if others:
                choice = reading_in_context(text, tokens, index, self._vocabulary.jieba)
                if choice:
                    sure = sure and choice.sure
                    others = (reading, *others)
                    reading = choice.reading
                elif word in DOUBTFUL:
                    sure = False
                others = tuple(dict.fromkeys(o for o in others if o != reading))
            if len(word) > 1 and word not in self._headwords:
                parts = tuple(map(len, self._vocabulary.split(word)))
            words.append(Word(start, end, word, kind, reading, sure, others, parts if len(parts) > 1 else ()))
        return words

    def usual(self, text: str, kind: str) -> tuple[Reading, Readings]:
        """The reading of a word out of context, and all that it may have."""
        key = text if kind != "name" else "\0" + text
        found = self._memory.get(key)
        if found is None:
            if len(self._memory) > 50_000:
                self._memory.clear()
            found = self._memory[key] = self._look_up(text, kind)
        return found

    def _look_up(self, text: str, kind: str) -> tuple[Reading, Readings]:
        if len(text) == 1:
            return self._hanzi(text) if is_hanzi(text) else ((), ())
        candidates = self._vocabulary.readings.get(text)
        size = sum(map(is_hanzi, text))
        if candidates:
            candidates = tuple(c for c in candidates if len(c) == size)
        if not candidates:
            return self._composed(text, kind), ()
        usual = WORDS.get(text) or candidates[0]
        return usual, candidates if len(candidates) > 1 or usual != candidates[0] else ()

    def _hanzi(self, char: str, usual: Mapping[str, str] = ALONE) -> tuple[Reading, Readings]:
        """The usual reading of one hanzi, and all that the dictionary has."""
        if char in _FIXED:
            return (_FIXED[char],), ()
        known = tuple(c for c in self._vocabulary.readings.get(char, ()) if len(c) == 1)
        if char in usual:
            return (usual[char],), known if len(known) > 1 else ()
        if known:
            return known[0], known if len(known) > 1 else ()
        other = self._phrases.reading(char)
        return ((other[0] if other else "",), ())

    def _composed(self, text: str, kind: str) -> Reading:
        """The reading of a run without an entry from its parts; the surname of a name as a surname."""
        phrase = self._phrases.reading(text) if kind != "name" else ()
        if len(phrase) == len(text):
            return phrase
        syllables: list[str] = []
        rest = text
        usual = IN_NAMES if kind == "name" else ALONE
        if kind == "name" and surnames.opens_with_surname(text):
            family = text[:2] if text[:2] in surnames.COMPOUND and len(text) > 2 else text[0]
            if family in surnames.COMPOUND_READINGS:
                syllables.extend(surnames.COMPOUND_READINGS[family])
                rest = text[2:]
            elif family in surnames.READINGS:
                syllables.append(surnames.READINGS[family])
                rest = text[1:]
        for part in self._vocabulary.split(rest):
            if len(part) > 1:
                syllables.extend(self._look_up(part, "word")[0])
            elif is_hanzi(part):
                syllables.extend(self._hanzi(part, usual)[0])
        return tuple(syllables)
