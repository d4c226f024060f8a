"""Between the page and the engine: analyses from the cache at once, from the engine's process when they are ready."""

from __future__ import annotations

from pathlib import Path

from reader import paths
from reader.errors import ReaderError
from reader.language.analyses import analysis_key, read_analysis, read_bundle
from reader.language.client import EngineClient, Progress
from reader.language.glossary import Glossary, glossary_files, load_glossary, merged
from reader.language.words import Word
from reader.text.document import Document
from reader.text.passages import Passage


class Analyst:
    """Finds the words of a document's passages, and holds the glossary that they depend on."""

    def __init__(self, document: Document) -> None:
        """Start nothing: the first frame needs neither the engine nor, for a bundled text, the glossary."""
        self.glossary = Glossary()
        self.notices: list[str] = []
        """One line for each glossary that could not be used."""
        self.on_progress: Progress | None = None
        """Told what the engine is making, and the share done."""
        self._document = document
        self._client = EngineClient(self._tell)
        self._files = glossary_files(document.folder, paths.config_dir())
        self._loaded = not self._files

    def load_glossary(self) -> None:
        """Read the glossaries; one that is wrong is left out, with a notice."""
        if self._loaded:
            return
        found = []
        for place in self._files:
            try:
                found.append(load_glossary(place))
            except ReaderError as error:
                self.notices.append(str(error))
        self.glossary = merged(found)
        self._loaded = True

    def recall(self, passage: Passage) -> list[list[Word]] | None:
        """The analysis of a passage that was made before, or None. Fit for the event loop."""
        text, spans = self._passage(passage)
        found = None
        own_alone = [place.parent for place in self._files] == [Path(self._document.folder)]
        if own_alone and (bundle := read_bundle(self._document.folder, text, spans)):
            found = bundle.words
        if found is None:
            self.load_glossary()
            found = read_analysis(analysis_key(text, spans, self.glossary.headwords()))
        return None if found is None else _moved(found, passage.start)

    async def analyse(self, passage: Passage, urgency: int) -> list[list[Word]]:
        """The analysis of a passage by the engine.

        Raises:
            EngineError: the engine cannot answer.
        """
        text, spans = self._passage(passage)
        self.load_glossary()
        found = await self._client.analyse(text, spans, self.glossary.headwords(), urgency)
        return _moved(found, passage.start)

    async def start(self) -> None:
        """Start the engine's process: it makes the dictionary where there is none yet.

        Raises:
            EngineError: it cannot be started.
        """
        await self._client.start()

    async def close(self) -> None:
        """End the engine's process."""
        await self._client.close()

    def _tell(self, what: str, share: float) -> None:
        if self.on_progress:
            self.on_progress(what, share)

    def _passage(self, passage: Passage) -> tuple[str, list[tuple[int, int]]]:
        """The text of a passage, and its paragraphs as spans in it."""
        start, end, first, last = passage
        spans = [(p.start - start, p.end - start) for p in self._document.paragraphs[first:last]]
        return self._document.text[start:end], spans


def _moved(analysis: list[list[Word]], by: int) -> list[list[Word]]:
    """Offsets of a passage as offsets of the text."""
    if not by:
        return analysis
    return [[Word(word[0] + by, word[1] + by, *word[2:]) for word in words] for words in analysis]
