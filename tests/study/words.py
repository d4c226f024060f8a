"""Words for the tests, made without an engine."""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.words import Word, WordKind, is_hanzi


def words_of(cut: str, readings: str = "", start: int = 0, kinds: Sequence[WordKind] = ()) -> list[Word]:
    """The words of a text in which they are parted by `|`; what has no letter is punctuation.

    Args:
        cut: `我|喜欢|。`
        readings: The syllables of all hanzi; without them each hanzi has one of its own.
        start: The offset of the first character.
        kinds: Of the words; the rest by their script.
    """
    given = readings.split()
    found: list[Word] = []
    for piece in cut.split("|"):
        if any(map(str.isalnum, piece)):
            hanzi = [char for char in piece if is_hanzi(char)]
            reading = tuple([given.pop(0) if given else f"s{ord(char)}5" for char in hanzi])
            kind: WordKind = "word" if hanzi else "latin"
            kind = kinds[len(found)] if len(found) < len(kinds) else kind
            found.append(Word(start, start + len(piece), piece, kind, reading))
        start += len(piece)
    return found


def shown(words: Sequence[Word]) -> str:
    """The words parted by `|`."""
    return "|".join(word.text for word in words)
