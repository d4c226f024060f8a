"""A row to segments: the line of readings and the line of hanzi, in the styles of the theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.language.notation import tone
from reader.language.words import Word
from reader.layout.cells import GLYPHS
from reader.layout.rows import Row
from reader.layout.ruby import Piece, cells_of

StyleName = str
"""`text`, `heading`, `ruby`, `tone-1` … `tone-5`, `cursor`, `note`, and those of words and of marks."""
Mark = tuple[int, int, StyleName]
"""A span of the text, with the style that lies over it."""


class RowPainter:
    """Paints lines of rows; every line is exactly as wide as it was asked to be."""

    def __init__(self, styles: Mapping[StyleName, Style], mark: Callable[[Word], StyleName | None]) -> None:
        """Paint with `styles`; `mark` names the style of a word where it has one of its own."""
        self._styles = styles
        self._mark = mark
        self._layers: dict[tuple[StyleName, ...], Style] = {}

    def _style(self, *names: StyleName) -> Style:
        """Styles laid over each other, always the same object, so that neighbours are told alike at once."""
        found = self._layers.get(names)
        if found is None:
            found = self._layers[names] = Style.combine([self._styles[name] for name in names])
        return found

    def base(
        self,
        row: Row,
        words: Sequence[Word],
        *,
        heading: bool,
        cursor: int,
        margin: int,
        width: int,
        marks: Sequence[Mark] = (),
    ) -> Strip:
        """The line of hanzi; `cursor` is the word under the cursor, -1 for none."""
        ground = "heading" if heading else "text"
        line = _Line(margin, self._style(ground))
        for x, piece in row.placed:
            names = [ground]
            if piece.word >= 0:
                name = self._mark(words[piece.word])
                if name:
                    names.append(name)
            over = [mark for mark in marks if mark[0] < piece.end and piece.start < mark[1]]
            under = ["cursor"] if piece.word == cursor >= 0 else []
            if not over:
                line.put(margin + x, piece.base, piece.width, self._style(*names, *under))
                continue
            at = margin + x
            shared = [name for start, end, name in over if start < piece.start]
            if shared:
                line.fill(at, self._style(ground, *dict.fromkeys(shared)))  # what is marked stands out without gaps
            for offset, text in _characters(piece, words):
                own = [name for start, end, name in over if start <= offset < end]
                cells = cells_of(text)
                line.put(at, text, cells, self._style(*names, *dict.fromkeys(own), *under))
                at += cells
        return line.strip(width)

    def readings(
        self,
        row: Row,
        words: Sequence[Word],
        tones: Callable[[Word], Sequence[str]],
        *,
        cursor: int,
        margin: int,
        width: int,
    ) -> Strip:
        """The line of readings above the hanzi, each as far from the left as its hanzi.

        `tones` gives the syllables of a word whose tones colour it.
        """
        line = _Line(margin, self._style("text"))
        shade = self._style("ruby", "cursor")
        for x, piece in row.placed:
            at = margin + x
            under = piece.word == cursor >= 0
            if under:
                line.fill(at, self._style("text"))
            if piece.ruby:
                syllables = tones(words[piece.word])
                for text, column, number in piece.ruby:
                    style = shade if under else self._style(self._tone(syllables[number]))
                    if under:
                        line.fill(at + column, shade)
                    line.put(at + column, text, cells_of(text), style)
            if under:
                line.fill(at + max(piece.width, piece.reach), shade)
        return line.strip(width)

    def reading_at(
        self, x: int, syllables: Sequence[str], printed: Sequence[str], margin: int, columns: int, width: int
    ) -> Strip:
        """One reading alone above the word that starts at column `x`, moved left where it would overhang."""
        line = _Line(margin, self._style("text"))
        cells = margin + max(0, min(x, columns - sum(map(cells_of, printed))))
        for text, syllable in zip(printed, syllables, strict=False):
            wide = cells_of(text)
            line.put(cells, text, wide, self._style(self._tone(syllable)))
            cells += wide
        return line.strip(width)

    def note(self, text: str, margin: int, width: int, cells: int) -> Strip:
        """A line of a translation."""
        line = _Line(margin, self._style("text"))
        line.put(margin, text, cells, self._style("note"))
        return line.strip(width)

    def blank(self, width: int) -> Strip:
        """An empty line."""
        return Strip([Segment(" " * width, self._style("text"))], width)

    def _tone(self, syllable: str) -> StyleName:
        return f"tone-{tone(syllable)}" if tone(syllable) else "ruby"


def _characters(piece: Piece, words: Sequence[Word]) -> list[tuple[int, str]]:
    """What stands on the row for each code point of a piece, with its offset; blanks go with what they follow."""
    if piece.end - piece.start == 1 or piece.word < 0:
        return [(piece.start, piece.base)]
    word = words[piece.word]
    written = word.text[piece.start - word.start : piece.end - word.start]
    found: list[tuple[int, str]] = []
    at = 0
    for offset, char in enumerate(written, piece.start):
        glyph = GLYPHS[char].text
        after = piece.base.find(glyph, at) + len(glyph) if glyph else at
        if found:
            before = piece.base[at : after - len(glyph)]
            found[-1] = (found[-1][0], found[-1][1] + before)
            found.append((offset, glyph))
        else:
            found.append((offset, piece.base[:after]))
        at = after
    found[-1] = (found[-1][0], found[-1][1] + piece.base[at:])
    return found


class _Line:
    """Segments from left to right, neighbours of one style merged: fewer bytes for the terminal."""

    def __init__(self, margin: int, plain: Style) -> None:
        self._plain = plain
        self._segments: list[Segment] = []
        self._text = " " * margin
        self._style = plain
        self._cells = margin

    def put(self, x: int, text: str, cells: int, style: Style) -> None:
        """Set `text`, `cells` wide, at column `x`; what lies between is blank."""
        self.fill(x, self._plain)
        if cells:
            self._append(text, style)
            self._cells = x + cells

    def fill(self, x: int, style: Style) -> None:
        """Blanks up to column `x`."""
        if x > self._cells:
            blank = " " * (x - self._cells)
            # A blank looks the same in all styles that only colour letters.
            if style is self._plain and self._style.bgcolor == style.bgcolor and not self._style.underline:
                self._text += blank
            else:
                self._append(blank, style)
            self._cells = x

    def _append(self, text: str, style: Style) -> None:
        if style is self._style:
            self._text += text
        else:
            if self._text:
                self._segments.append(Segment(self._text, self._style))
            self._text, self._style = text, style

    def strip(self, width: int) -> Strip:
        """The line, filled or cut to `width` cells."""
        self.fill(width, self._plain)
        strip = Strip([*self._segments, Segment(self._text, self._style)], self._cells)
        return strip if self._cells <= width else strip.crop(0, width)
