"""Words and marks as pieces that can be set on a row: hanzi with their syllables above them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from reader.language.words import Word
from reader.layout.cells import GLYPHS, width

RubyMode = Literal["off", "all", "unknown", "cursor"]
"""Which words have their reading above them."""

Syllables = Callable[[Word], Sequence[str] | None]
"""The syllables to print above a word's hanzi, one for each, or None to print none."""

BLIND_CELLS = 4
"""Cells that a hanzi is given while its reading is not known yet: in running text a hanzi with pinyin takes 4.0
cells, gaps included, so the rows hardly move when the readings arrive."""

_CLOSING = frozenset("，。、；：？！）》〉」』】〕〗〙〛”’…—～·‧％‰℃々〞,.;:?!)]}%")
_OPENING = frozenset("（《〈「『【〔〖〘〚“‘〝([{$¥￥￡#")
_PAIRED = frozenset("…—⋯―")
_STRAIGHT = '"'
_SPACED = frozenset(",;:?!")
"""Half-width marks that news texts use for ，；：？！; a cell is kept free after them, as full-width ones have it."""


class Ruby(NamedTuple):
    """What stands above one hanzi."""

    text: str
    x: int
    """Cells from the start of the piece."""
    syllable: int
    """Which of the word's syllables it is, so that the tone can be asked for."""


class Piece(NamedTuple):
    """A word, a mark or a blank: what the wrapping moves as a whole."""

    start: int
    end: int
    word: int
    """Index in the paragraph's words, -1 for marks and blanks."""
    width: int
    """Cells of the hanzi, those between them included."""
    base: str
    """What stands on the row of the hanzi: exactly `width` cells."""
    ruby: tuple[Ruby, ...] = ()
    reach: int = 0
    """Cells from the start to the end of the readings, or of the room kept for them or after a mark; 0 for none."""
    closing: bool = False
    """May not begin a row."""
    opening: bool = False
    """May not end a row."""
    blank: bool = False


def pieces(text: str, start: int, end: int, words: Sequence[Word], syllables: Syllables, blind: bool) -> list[Piece]:
    """The pieces of one paragraph, in order, covering it.

    Args:
        text: The whole text.
        start: Where the paragraph starts in it.
        end: Where the paragraph ends.
        words: The words of the paragraph.
        syllables: What to print above a word.
        blind: Give hanzi `BLIND_CELLS` each: the readings are yet to come.
    """
    out: list[Piece] = []
    at = start
    quotes = 0
    for index, word in enumerate(words):
        if word.start > at:
            quotes = _marks(out, text, at, word.start, quotes)
        out.append(_word_piece(word, index, None if blind else syllables(word), blind))
        at = word.end
    if at < end:
        _marks(out, text, at, end, quotes)
    return out


def _marks(out: list[Piece], text: str, start: int, end: int, quotes: int) -> int:
    """Append the marks and blanks of `text[start:end]`; count straight quotation marks to tell opening from closing."""
    for at in range(start, end):
        char = text[at]
        glyph = GLYPHS[char]
        closing, opening = char in _CLOSING, char in _OPENING
        if char == _STRAIGHT:
            quotes += 1
            opening, closing = quotes % 2 == 1, quotes % 2 == 0
        elif char in _PAIRED and not (at > 0 and text[at - 1] == char):
            # The first of a pair may begin a row; its twin never does.
            closing = char == "…"
        if glyph.width == 0:
            closing = True
        spaced = char in _SPACED and at + 1 < len(text) and GLYPHS[text[at + 1]].hanzi
        blank = bool(glyph.width) and not glyph.text.strip()
        out.append(Piece(at, at + 1, -1, glyph.width, glyph.text, (), 2 if spaced else 0, closing, opening, blank))
    return quotes


def _word_piece(word: Word, index: int, above: Sequence[str] | None, blind: bool) -> Piece:
    if above is None and not blind:
        glyphs = [GLYPHS[char] for char in word.text]
        return Piece(word.start, word.end, index, sum([g.width for g in glyphs]), "".join([g.text for g in glyphs]))
    base: list[str] = []
    ruby: list[Ruby] = []
    x = end = reach = count = 0
    for char in word.text:
        glyph = GLYPHS[char]
        base.append(" " * (x - end) + glyph.text)
        end = x + glyph.width
        if not glyph.hanzi:
            x = end
            continue
        if above is None:
            reach = x + BLIND_CELLS
        elif count < len(above):
            ruby.append(Ruby(above[count], x, count))
            reach = x + cells_of(above[count])
        x = max(end, reach)
        count += 1
    return Piece(word.start, word.end, index, end, "".join(base), tuple(ruby), reach)


def characters(text: str, piece: Piece) -> list[Piece]:
    """A piece that is too wide for a row as one piece for each code point, each with its own syllable."""
    chars = text[piece.start : piece.end]
    blind = not piece.ruby and piece.reach > 0
    syllables = {ruby.syllable: ruby.text for ruby in piece.ruby}
    out: list[Piece] = []
    count = 0
    for offset, char in enumerate(chars, piece.start):
        glyph = GLYPHS[char]
        reach = 0
        ruby: tuple[Ruby, ...] = ()
        if glyph.hanzi:
            if blind:
                reach = BLIND_CELLS
            elif count in syllables:
                ruby = (Ruby(syllables[count], 0, count),)
                reach = cells_of(syllables[count])
            count += 1
        closing = glyph.width == 0
        out.append(Piece(offset, offset + 1, piece.word, glyph.width, glyph.text, ruby, reach, closing=closing))
    return out


@lru_cache(8192)
def cells_of(syllable: str) -> int:
    """Cells of a printed syllable: pinyin letters are one each, zhuyin letters two."""
    return width(syllable)
