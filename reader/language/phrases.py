"""pypinyin's dictionaries: the reading of 47,000 phrases and the usual reading of 42,000 single hanzi.

Only the data of pypinyin (MIT) are used; its own cutting of sentences into phrases reads from the left and is wrong
where a phrase crosses a word's border. Its phrases carry tone sandhi of 一 and 不, which is taken out again. The data
are kept in our cache in the form needed here, since parsing them takes a fifth of a second.
"""

from __future__ import annotations

import marshal
import re
import unicodedata
from contextlib import suppress

from reader.paths import cache_dir, write_private

_CACHE = "pypinyin-0.55-1.marshal"
_MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_WITHOUT_SANDHI = {"一": "yi1", "不": "bu4"}


class Phrases:
    """The usual readings by pypinyin."""

    def __init__(self) -> None:
        self._readings = _load()

    def reading(self, text: str) -> tuple[str, ...]:
        """The reading of a phrase or the usual one of a hanzi; empty if pypinyin has it not."""
        return tuple(self._readings.get(text, "").split())


def _load() -> dict[str, str]:
    cache = cache_dir() / _CACHE
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept: dict[str, str] = marshal.loads(cache.read_bytes())
        if kept:
            return kept
    readings = _collect()
    with suppress(OSError):
        write_private(cache, marshal.dumps(readings), durable=False)
    return readings


def _collect() -> dict[str, str]:
    """Phrase or hanzi -> syllables, parted by blanks."""
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    numbers: dict[str, str] = {}

    def numbered_once(syllable: str) -> str:
        if syllable not in numbers:
            numbers[syllable] = numbered(syllable)
        return numbers[syllable]

    readings = {chr(code): numbered_once(marked.split(",")[0]) for code, marked in pinyin_dict.items()}
    for phrase, syllables in phrases_dict.items():
        if len(syllables) == len(phrase):
            readings[phrase] = " ".join(
                _WITHOUT_SANDHI.get(char) or numbered_once(syllable[0])
                for char, syllable in zip(phrase, syllables, strict=True)
            )
    return readings


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
    return re.sub(r"[^a-zü]", "", "".join(letters).replace("ɡ", "g")) + tone
