"""Tone sandhi: how the citation tones of a paragraph's words sound when they are spoken. For show only.

The rules of 一, 不 and the third tone as in 现代汉语 (Huang and Liao) and the orthography's notes:
一 keeps yī in numbers, dates and ordinals and at the end; else it is yí before a fourth tone, yì before the others.
不 is bú before a fourth tone, neutral between two of the same verb. A third tone before another becomes a second:
inside a word always, parts first; between words only where one of them is a single syllable, since across longer
words speakers differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.language.notation import tone
from reader.language.words import Word

_ORDINAL_BEFORE = frozenset("第初十百千万亿零〇之一二三四五六七八九期拜周")
_ORDINAL_AFTER = frozenset("月日号楼班级等一二三四五六七八九〇零十")


def spoken(words: Sequence[Word]) -> list[tuple[str, ...]]:
    """The reading of each word as it is spoken; words without a reading stay without.

    Args:
        words: those of one paragraph, in order. Where two do not touch, a mark stands between them: a pause.
    """
    readings = [list(word.reading) for word in words]
    for first, last in _phrases(words):
        _yi_and_bu(words[first:last], readings[first:last])
        _third_tones(words[first:last], readings[first:last])
    return [tuple(reading) for reading in readings]


def _phrases(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Stretches of neighbouring words that are spoken without a pause, as half-open ranges."""
    borders = [0]
    for index, (before, after) in enumerate(pairwise(words), 1):
        if before.end != after.start or not before.reading or not after.reading:
            borders.append(index)
    borders.append(len(words))
    return [(first, last) for first, last in pairwise(borders) if first < last and words[first].reading]


def _yi_and_bu(words: Sequence[Word], readings: Sequence[list[str]]) -> None:
    text = "".join(word.text for word in words)
    flat = [(row, place) for row, reading in enumerate(readings) for place in range(len(reading))]
    if len(flat) != len(text):
        return
    for index, (row, place) in enumerate(flat):
        if text[index] not in "一不" or readings[row][place] not in ("yi1", "bu4"):
            continue
        before, after = text[index - 1 : index] if index else "", text[index + 1 : index + 2]
        following = readings[flat[index + 1][0]][flat[index + 1][1]] if after else ""
        if after and after == before:
            readings[row][place] = readings[row][place][:-1] + "5"
        elif text[index] == "不":
            if tone(following) == 4:
                readings[row][place] = "bu2"
        elif following and not _keeps_its_tone(words[row], place, before, after):
            readings[row][place] = "yi2" if tone(following) == 4 or following == "ge5" else "yi4"


def _keeps_its_tone(word: Word, place: int, before: str, after: str) -> bool:
    """Whether this 一 counts or orders (十一, 第一, 一月) or ends its word (统一)."""
    last = place == len(word.reading) - 1
    if (last and len(word.reading) > 1) or before in _ORDINAL_BEFORE:
        return True
    return after in _ORDINAL_AFTER or (word.kind == "number" and after == "点")


def _third_tones(words: Sequence[Word], readings: Sequence[list[str]]) -> None:
    for word, reading in zip(words, readings, strict=True):
        _inside(reading, word.parts)
    for index in range(len(words) - 2, -1, -1):
        here, there = readings[index], readings[index + 1]
        single = len(here) == 1 or len(there) == 1
        if single and tone(here[-1]) == 3 and tone(there[0]) == 3:
            here[-1] = here[-1][:-1] + "2"


def _inside(reading: list[str], parts: Sequence[int]) -> None:
    """A word's own third tones: 展览馆 (2+1) all but the last change, 小老虎 (1+2) the first stays."""
    borders = {sum(parts[:count]) for count in range(1, len(parts))} if sum(parts) == len(reading) else set()
    tones = [tone(syllable) for syllable in reading]
    for place in range(len(reading) - 1):
        if tones[place] == tones[place + 1] == 3 and place + 1 not in borders:
            reading[place] = reading[place][:-1] + "2"
    for place in sorted(borders, reverse=True):
        if tone(reading[place - 1]) == 3 and tone(reading[place]) == 3:
            reading[place - 1] = reading[place - 1][:-1] + "2"
