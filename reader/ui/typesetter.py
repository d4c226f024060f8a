"""From a reading and a view to the lines of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reader.language.notation import joined
from reader.language.sandhi import spoken
from reader.language.words import Word
from reader.layout.block import Block, block
from reader.layout.flow import Flow
from reader.layout.ruby import BLIND_CELLS, pieces
from reader.ui.reading import Reading
from reader.ui.view import View

UNSURE = "?"
"""The quiet sign behind a reading whose word or reading another good analysis disputes."""


class Typesetter:
    """Sets paragraphs of a reading as the view wants them."""

    def __init__(self, reading: Reading, view: View, unknown: Callable[[Word], bool]) -> None:
        """Set nothing yet.

        Args:
            reading: The text and its words.
            view: How it is shown; may be changed, after which a new flow is needed.
            unknown: Whether a word is not known to the learner yet.
        """
        self.reading = reading
        self.view = view
        self.notes: dict[int, str] = {}
        """Translations that are shown, by paragraph."""
        self._unknown = unknown

    @property
    def has_ruby(self) -> bool:
        """Whether each row has a line for readings."""
        return self.view.ruby != "off"

    @property
    def _wide(self) -> bool:
        """Whether hanzi are set apart to make room for readings."""
        return self.view.ruby in ("all", "unknown")

    def flow(self, columns: int) -> Flow:
        """The whole text at a width of `columns` cells."""
        text = self.reading.document.text
        paragraphs = self.reading.document.paragraphs
        cells = (BLIND_CELLS if self.view.ruby == "all" else 2) * 0.95
        lines = 2 if self.has_ruby else 1
        width = max(1, columns)
        estimate = [
            0 if kind == "hidden" else lines * max(1, round((end - start) * cells / width + 0.4)) + 1
            for start, end, kind in paragraphs
        ]
        return Flow(len(paragraphs), estimate, lambda index: self._block(text, index, columns))

    def _block(self, text: str, index: int, columns: int) -> Block:
        start, end, kind = self.reading.document.paragraphs[index]
        if kind == "hidden":
            return Block((), (), (), True)
        settled = self.reading.settled(index)
        words = self.reading.words(index)
        cut = pieces(text, start, end, words, self.syllables(words), self._wide and not settled)
        note = self.notes.get(index, "")
        heading = kind == "heading" and index > 0
        return block(text, cut, columns, ruby=self.has_ruby, note=note, heading=heading, settled=settled)

    def syllables(self, words: Sequence[Word]) -> Callable[[Word], Sequence[str] | None]:
        """What stands above a word of this paragraph where readings make room for themselves."""
        if not self._wide:
            return lambda word: None
        readings = self.readings(words)
        unknown = self._unknown if self.view.ruby == "unknown" else None

        def above(word: Word) -> Sequence[str] | None:
            if not word.reading or (unknown is not None and not unknown(word)):
                return None
            return self.printed(word, readings.get(word.start))

        return above

    def readings(self, words: Sequence[Word]) -> Mapping[int, Sequence[str]]:
        """Readings as spoken, by where the word starts; empty where those of the dictionary are shown."""
        if not self.view.sandhi:
            return {}
        return {word.start: reading for word, reading in zip(words, spoken(words), strict=True)}

    def printed(self, word: Word, reading: Sequence[str] | None = None) -> tuple[str, ...]:
        """The syllables of a word as they are printed, in the view's style."""
        printed = joined(reading or word.reading, self.view.style, word.kind == "name")
        return printed if word.sure or not printed else (*printed[:-1], printed[-1] + UNSURE)
