"""pypinyin's dictionaries: the reading of 47,000 phrases and the usual reading of 42,000 single hanzi.

Only the data of pypinyin (MIT) are used; its own cutting of sentences into phrases reads from the left and is wrong
where a phrase crosses a word's border. Its phrases carry tone sandhi of 一 and 不, which is taken out again.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


class Phrases:
    """The usual readings by pypinyin."""

    def __init__(self) -> None:
        from pypinyin.phrases_dict import phrases_dict
        from pypinyin.pinyin_dict import pinyin_dict

        self._phrases: dict[str, list[list[str]]] = phrases_dict
        self._hanzi: dict[int, str] = pinyin_dict

    def of_word(self, word: str) -> tuple[str, ...] | None:
        """The reading of a phrase, None if pypinyin has it not."""
        found = self._phrases.get(word)
        if found is None or len(found) != len(word):
            return None
        return tuple(
            {"一": "yi1", "不": "bu4"}.get(char) or numbered(syllable[0])
            for char, syllable in zip(word, found, strict=True)
        )

    def of_hanzi(self, char: str) -> tuple[str, ...]:
        """All readings of one hanzi, the usual one first; empty if unknown."""
        return tuple(numbered(syllable) for syllable in self._hanzi.get(ord(char), "").split(",") if syllable)


@lru_cache(maxsize=4096)
def numbered(syllable: str) -> str:
    """`gǎng` as `gang3`, neutral tone 5."""
    tone = "5"
    letters: list[str] = []
    for char in unicodedata.normalize("NFD", syllable):
        if char in _MARKS:
            tone = _MARKS[char]
        elif char == "\u0308":
            letters[-1] = "ü"
        elif not unicodedata.combining(char):
            letters.append(char)
    base = re.sub(r"[^a-zü]", "", "".join(letters).replace("ɡ", "g"))
    return base + tone
