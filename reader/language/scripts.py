"""Traditional text, read as its simplified twin: the same length, hanzi by hanzi.

jieba's words, the rules for heteronyms and the glossary are in simplified characters. Where one simplified hanzi
stands for several traditional ones (发 for 發 and 髮), the traditional one decides the reading afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.language.vocabulary import Vocabulary
from reader.language.words import Word

_SHARE = 0.1
"""Share of characters of only traditional text from which a passage is traditional; real ones have a third."""
_BOTH = frozenset("著乾於藉瞭么后里面只台云谷丑几斗余叶系价御千干发")
"""Hanzi that simplified text has too."""
_MERGED = frozenset("著乾於瞭")
"""Those of them that are another hanzi in simplified text, except where `_STAY` finds them."""
_STAY = re.compile("著(?=[名作述稱錄書者])|(?<=[名編顯土論巨專原合遺昭卓拙譯])著|乾(?=[隆坤清陵元卦])|瞭(?=望)")
"""Where such a hanzi is the same in simplified text."""

_USUAL = {"乾": "gan1", "著": "zhe5"}
_VARIANTS = frozenset("爲衆羣裏衹")
"""Forms whose own entry in the dictionary leaves readings out."""


class Scripts:
    """Turns traditional passages into simplified ones, and their words back."""

    def __init__(self, simplified: Mapping[str, str], vocabulary: Vocabulary) -> None:
        only_traditional = simplified.keys() - (frozenset(simplified.values()) - _MERGED)
        self._table = {ord(old): simplified[old] for old in only_traditional}
        self._signs = only_traditional - _BOTH
        self._vocabulary = vocabulary

    def simplified(self, text: str) -> str:
        """The text in simplified characters, of the same length; the text itself if it is not traditional."""
        signs = sum(map(self._signs.__contains__, text))
        if not signs or signs < _SHARE * len(text):
            return text
        pieces = []
        at = 0
        for match in _STAY.finditer(text):
            pieces += [text[at : match.start()].translate(self._table), match[0]]
            at = match.end()
        pieces.append(text[at:].translate(self._table))
        return "".join(pieces)

    def restored(self, word: Word, text: str) -> Word:
        """The word as it stands in the traditional text, a single hanzi with a reading that this hanzi has."""
        original = text[word.start : word.end]
        if original == word.text:
            return word
        own = self._vocabulary.readings(original) if len(original) == 1 else ()
        if own and word.reading not in own and original not in _VARIANTS:
            reading = (_USUAL[original],) if original in _USUAL else own[0]
            return word._replace(text=original, reading=reading, alternatives=tuple(o for o in own if o != reading))
        return word._replace(text=original)
