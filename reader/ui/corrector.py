"""The reader's corrections on the text that is open: kept, replayed, undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.language.words import Word
from reader.store.corrections import Correction, Corrections
from reader.text.document import Document
from reader.ui.reading import Reading

if TYPE_CHECKING:  # loaded when there is something to correct
    from reader.study.corrections import Place, Standing


class Corrector:
    """Keeps corrections and puts them on the words of a reading."""

    def __init__(self, document: Document, reading: Reading, corrections: Corrections) -> None:
        """Put on what was corrected before."""
        self._document = document
        self._reading = reading
        self._corrections = corrections
        if corrections.any():
            self._replay()

    def make(self, correction: Correction) -> Correction:
        """Keep a correction and put it on the text."""
        kept = self._corrections.add(correction)
        self._replay()
        return kept

    def undo(self) -> Correction | None:
        """Take back the last one that can apply here; None if there is none."""
        undone = self._corrections.undo_last(self._document.identity)
        if undone:
            self._replay()
        return undone

    def revoke(self, correction: Correction) -> None:
        """Take back one of them."""
        self._corrections.revoke(correction.number)
        self._replay()

    def places(self, proposed: Correction) -> Sequence[Place]:
        """The places that a proposed correction would change, among the words that are in memory."""
        from reader.study.corrections import places

        return places(proposed, self._paragraphs(corrected=True), self._document.text)

    def standings(self) -> list[tuple[Correction, Standing]]:
        """All corrections that can apply here, the newest first, with how each stands to the text."""
        from reader.study.corrections import Replayer

        identity = self._document.identity
        replayer = Replayer(self._corrections.for_text(identity), identity)
        return replayer.standings(self._paragraphs(corrected=False), self._document.text)[::-1]

    def _paragraphs(self, *, corrected: bool) -> Iterator[Sequence[Word]]:
        for index in range(len(self._document.paragraphs)):
            if self._reading.at_hand(index):
                yield self._reading.words(index) if corrected else self._reading.found_words(index)

    def _replay(self) -> None:
        from reader.study.corrections import Replayer

        identity = self._document.identity
        replayer = Replayer(self._corrections.for_text(identity), identity)
        self._reading.correct(lambda words: replayer.replay(words, self._document.text))
