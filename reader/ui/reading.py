"""A text being read: its words as far as they are known, and what to ask the engine for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence

from reader.language.words import Word, is_hanzi
from reader.text.document import Document
from reader.text.passages import Passage, passage_of, passages

KEPT_PASSAGES = 24
"""Analysed passages kept in memory: some 100,000 hanzi around the reader, 15 MB at most."""
_KEPT_PLAIN = 64

Analysis = Sequence[Sequence[Word]]
"""The words of each paragraph of a passage, offsets in the whole text."""


class Reading:
    """The words of a document, passage by passage, from the cache or from the engine."""

    def __init__(self, document: Document, recall: Callable[[Passage], Analysis | None]) -> None:
        """Begin with no word known.

        Args:
            document: The text.
            recall: Gives the analysis of a passage that was made before, or None; fast enough for a frame.
        """
        self.document = document
        self.passages = passages(document)
        self._recall = recall
        self._analysed: OrderedDict[int, Analysis] = OrderedDict()
        self._correct: Callable[[Sequence[Word]], Sequence[Word]] | None = None
        self._corrected: dict[int, Sequence[Word]] = {}
        self._absent: set[int] = set()
        self._plain: OrderedDict[int, list[Word]] = OrderedDict()

    def settled(self, paragraph: int) -> bool:
        """Whether the paragraph's words are known; a hidden paragraph has none to wait for."""
        index = passage_of(self.passages, paragraph)
        return index is None or self._analysis(index) is not None

    def at_hand(self, paragraph: int) -> bool:
        """Whether the paragraph's words are known and in memory."""
        index = passage_of(self.passages, paragraph)
        return index is not None and index in self._analysed

    def words(self, paragraph: int) -> Sequence[Word]:
        """The paragraph's words; while they are not known each hanzi, and each run of letters, by itself."""
        index = passage_of(self.passages, paragraph)
        if index is None:
            return ()
        if self._analysis(index) is not None:
            found = self.found_words(paragraph)
            if self._correct is None:
                return found
            if paragraph not in self._corrected:
                self._corrected[paragraph] = self._correct(found)
            return self._corrected[paragraph]
        plain = self._plain.get(paragraph)
        if plain is None:
            span = self.document.paragraphs[paragraph]
            plain = self._plain[paragraph] = plain_words(self.document.text, span.start, span.end)
            if len(self._plain) > _KEPT_PLAIN:
                self._plain.popitem(last=False)
        return plain

    def found_words(self, paragraph: int) -> Sequence[Word]:
        """The words of an analysed paragraph as the engine found them, without corrections."""
        index = passage_of(self.passages, paragraph)
        analysis = None if index is None else self._analysis(index)
        return () if index is None or analysis is None else analysis[paragraph - self.passages[index].first]

    def peek(self, index: int) -> list[Word] | None:
        """The corrected words of the passage of that index in one list, as far as they are known; none is kept."""
        found = self._analysed.get(index)
        if found is None and index not in self._absent:
            found = self._recall(self.passages[index])
        if found is None:
            return None
        correct = self._correct
        return [word for words in found for word in (correct(words) if correct else words)]

    def correct(self, correct: Callable[[Sequence[Word]], Sequence[Word]]) -> None:
        """Put the reader's corrections on all words from now on."""
        self._correct = correct
        self._corrected.clear()

    def take(self, index: int, analysis: Analysis) -> None:
        """Keep what the engine found in the passage of that index."""
        self._analysed[index] = analysis
        for paragraph in range(self.passages[index].first, self.passages[index].last):
            self._corrected.pop(paragraph, None)
        self._absent.discard(index)
        while len(self._analysed) > KEPT_PASSAGES:
            dropped, _ = self._analysed.popitem(last=False)
            for paragraph in range(self.passages[dropped].first, self.passages[dropped].last):
                self._corrected.pop(paragraph, None)

    def wanted(self, first: int, last: int) -> list[int]:
        """Passages to ask the engine for while paragraphs `first` to `last` (half open) are on the screen.

        Those on the screen come first, then the next one, so that turning the page finds it ready.
        """
        shown = sorted({i for p in range(first, last) if (i := passage_of(self.passages, p)) is not None})
        ahead = [shown[-1] + 1] if shown and shown[-1] + 1 < len(self.passages) else []
        return [index for index in shown + ahead if self._analysis(index) is None]

    def _analysis(self, index: int) -> Analysis | None:
        found = self._analysed.get(index)
        if found is None and index not in self._absent:
            found = self._recall(self.passages[index])
            if found is None:
                self._absent.add(index)
            else:
                self.take(index, found)
        return found


def plain_words(text: str, start: int, end: int) -> list[Word]:
    """What can be a word before the engine has spoken: each hanzi, each run of other letters and digits."""
    found: list[Word] = []
    run = -1
    for at, char in enumerate(text[start:end], start):
        hanzi = is_hanzi(char)
        if char.isalnum() and not hanzi:
            run = at if run < 0 else run
            continue
        if run >= 0:
            found.append(Word(run, at, text[run:at], "latin"))
            run = -1
        if hanzi:
            found.append(Word(at, at + 1, char, "word"))
    if run >= 0:
        found.append(Word(run, end, text[run:end], "latin"))
    return found
