"""A row to segments: the line of readings and the line of hanzi, in the styles of the theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.language.notation import tone
from reader.language.words import Word
from reader.layout.rows import Row
from reader.layout.ruby import cells_of

StyleName = str
"""`text`, `heading`, `unknown`, `term`, `ruby`, `tone-1` … `tone-5`, `cursor`, `note`."""


class RowPainter:
    """Paints lines of rows; every line is exactly as wide as it was asked to be."""

    def __init__(self, styles: Mapping[StyleName, Style], mark: Callable[[Word], StyleName | None]) -> None:
        """Paint with `styles`; `mark` names the style of a word where it has one of its own."""
        self._styles = styles
        self._mark = mark

    def base(self, row: Row, words: Sequence[Word], *, heading: bool, cursor: int, margin: int, width: int) -> Strip:
        """The line of hanzi; `cursor` is the word under the cursor, -1 for none."""
        plain = self._styles["heading" if heading else "text"]
        line = _Line(margin, plain)
        for x, piece in row.placed:
            style = plain
            if piece.word >= 0:
                name = self._mark(words[piece.word])
                if name:
                    style += self._styles[name]
                if piece.word == cursor:
                    style += self._styles["cursor"]
            line.put(margin + x, piece.base, piece.width, style)
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
        line = _Line(margin, self._styles["text"])
        ruby, under = self._styles["ruby"], self._styles["cursor"]
        for x, piece in row.placed:
            if not piece.ruby:
                if piece.word == cursor >= 0:
                    line.put(margin + x, " " * piece.width, piece.width, self._styles["text"] + under)
                continue
            colours = self._tones(tones(words[piece.word]))
            cells = margin + x
            for syllable in piece.ruby:
                style = colours[syllable.syllable] if syllable.syllable < len(colours) else ruby
                if piece.word == cursor:
                    style += under
                    line.put(cells, " " * (margin + x + syllable.x - cells), margin + x + syllable.x - cells, style)
                wide = cells_of(syllable.text)
                line.put(margin + x + syllable.x, syllable.text, wide, style)
                cells = margin + x + syllable.x + wide
            if piece.word == cursor:
                rest = margin + x + piece.width - cells  # hanzi wider than their readings
                line.put(cells, " " * rest, rest, ruby + under)
        return line.strip(width)

    def reading_at(
        self, x: int, syllables: Sequence[str], printed: Sequence[str], margin: int, columns: int, width: int
    ) -> Strip:
        """One reading alone above the word that starts at column `x`, moved left where it would overhang."""
        line = _Line(margin, self._styles["text"])
        cells = margin + max(0, min(x, columns - sum(map(cells_of, printed))))
        for text, style in zip(printed, self._tones(syllables), strict=False):
            wide = cells_of(text)
            line.put(cells, text, wide, style)
            cells += wide
        return line.strip(width)

    def note(self, text: str, margin: int, width: int, cells: int) -> Strip:
        """A line of a translation."""
        line = _Line(margin, self._styles["text"])
        line.put(margin, text, cells, self._styles["note"])
        return line.strip(width)

    def blank(self, width: int) -> Strip:
        """An empty line."""
        return Strip([Segment(" " * width, self._styles["text"])], width)

    def _tones(self, syllables: Sequence[str]) -> list[Style]:
        return [self._styles.get(f"tone-{tone(syllable)}", self._styles["ruby"]) for syllable in syllables]


class _Line:
    """Segments from left to right, neighbours of one style merged: fewer bytes for the terminal."""

    def __init__(self, margin: int, plain: Style) -> None:
        self._plain = plain
        self._texts: list[str] = [" " * margin]
        self._styles: list[Style] = [plain]
        self._cells = margin

    def put(self, x: int, text: str, cells: int, style: Style) -> None:
        """Set `text`, `cells` wide, at column `x`."""
        if cells <= 0:
            return
        if x > self._cells:
            self._append(" " * (x - self._cells), self._plain)
        self._append(text, style)
        self._cells = x + cells

    def _append(self, text: str, style: Style) -> None:
        if style is self._styles[-1] or style == self._styles[-1]:
            self._texts[-1] += text
        else:
            self._texts.append(text)
            self._styles.append(style)

    def strip(self, width: int) -> Strip:
        """The line, filled or cut to `width` cells."""
        if self._cells < width:
            self._append(" " * (width - self._cells), self._plain)
        strip = Strip([Segment(t, s) for t, s in zip(self._texts, self._styles, strict=True)], max(self._cells, width))
        return strip if self._cells <= width else strip.crop(0, width)
