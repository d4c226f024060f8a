"""How each word is read: the dictionary first, phrases where it leaves a choice, context for function words."""

from __future__ import annotations

from collections.abc import Sequence

from reader.language import surnames
from reader.language.context import reading_in_context
from reader.language.heteronyms import USUAL, USUAL_WORDS
from reader.language.phrases import Phrases
from reader.language.tokens import Token
from reader.language.vocabulary import Reading, Readings, Vocabulary
from reader.language.words import Word, is_hanzi

_FIXED = {"一": "yi1", "不": "bu4"}


class Reader:
    """Gives tokens their readings."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._phrases = Phrases()
        self._memory: dict[str, tuple[Reading, Readings]] = {}

    def words(self, tokens: Sequence[Token]) -> list[Word]:
        """The words of one paragraph."""
        words = []
        for index, (start, end, text, kind, sure) in enumerate(tokens):
            if kind == "latin" or (kind == "number" and text.isascii()):
                words.append(Word(start, end, text, kind))
                continue
            reading, others = self.usual(text, kind)
            parts: tuple[int, ...] = ()
            if others:
                chosen = reading_in_context(tokens, index, others)
                if chosen and chosen != reading:
                    others = (reading, *(o for o in others if o != chosen))
                    reading = chosen
                else:
                    others = tuple(o for o in others if o != reading)
            if len(text) > 1 and text not in self._vocabulary.readings:
                parts = tuple(map(len, self._vocabulary.split(text)))
            words.append(Word(start, end, text, kind, reading, sure, others, parts if len(parts) > 1 else ()))
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
            return self._hanzi(text)
        candidates = self._vocabulary.readings.get(text)
        size = sum(map(is_hanzi, text))
        if candidates:
            candidates = tuple(c for c in candidates if len(c) == size)
        if not candidates:
            return self._composed(text, kind), ()
        if len(candidates) == 1:
            return candidates[0], ()
        return self._choose(text, candidates), candidates

    def _choose(self, text: str, candidates: Readings) -> Reading:
        table = USUAL_WORDS.get(text)
        if table in candidates:
            return table
        phrase = self._phrases.of_word(text)
        if phrase:
            for candidate in candidates:
                if candidate == phrase:
                    return candidate
            for candidate in candidates:
                if all(
                    a[:-1] == b[:-1] and (a == b or "5" in a[-1] + b[-1])
                    for a, b in zip(candidate, phrase, strict=False)
                ):
                    return candidate
        return candidates[0]

    def _hanzi(self, char: str) -> tuple[Reading, Readings]:
        if char in _FIXED:
            return (_FIXED[char],), ()
        if not is_hanzi(char):
            return (), ()
        known = tuple(c for c in self._vocabulary.readings.get(char, ()) if len(c) == 1)
        usual = self._phrases.of_hanzi(char)
        if not known:
            return ((usual[0],) if usual else ("",)), ()
        if char in USUAL:
            return (USUAL[char],), known
        if len(known) == 1:
            return known[0], ()
        for syllable in usual:
            if (syllable,) in known:
                return (syllable,), known
        return known[0], known

    def _composed(self, text: str, kind: str) -> Reading:
        """The reading of a run without an entry from its parts; the surname of a name as a surname."""
        syllables: list[str] = []
        rest = text
        if kind == "name" and surnames.opens_with_surname(text):
            family = text[:2] if text[:2] in surnames.COMPOUND and len(text) > 2 else text[0]
            if family in surnames.COMPOUND_READINGS:
                syllables.extend(surnames.COMPOUND_READINGS[family])
                rest = text[2:]
            elif family in surnames.READINGS:
                syllables.append(surnames.READINGS[family])
                rest = text[1:]
        for part in self._vocabulary.split(rest):
            if len(part) == 1:
                syllables.extend(self._hanzi(part)[0])
            else:
                syllables.extend(self._look_up(part, "word")[0])
        return tuple(syllables)


def _same_but_neutral(one: str, other: str) -> bool:
    """Whether two syllables are equal, or would be if one of them were not neutral."""
    return one == other or (one[:-1] == other[:-1] and "5" in one[-1] + other[-1])
