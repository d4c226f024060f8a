"""Between the page and the engine: analyses from the cache at once, from the engine's process when they are ready."""

from __future__ import annotations

from reader.language.client import EngineClient, Progress
from reader.language.glossary import Glossary
from reader.language.recall import Recall, moved
from reader.language.words import Word
from reader.text.document import Document
from reader.text.passages import Passage, passage_text


class Analyst:
    """Finds the words of a document's passages, and holds the glossary that they depend on."""

    def __init__(self, document: Document) -> None:
        """Start nothing: the first frame needs neither the engine nor, for a bundled text, the glossary."""
        self.on_progress: Progress | None = None
        """Told what the engine is making, and the share done."""
        self._document = document
        self._recall = Recall(document)
        self._client = EngineClient(self._tell)

    @property
    def glossary(self) -> Glossary:
        """The text's glossary and the reader's own, once they are loaded."""
        return self._recall.glossary

    @property
    def notices(self) -> list[str]:
        """One line for each glossary that could not be used."""
        return self._recall.notices

    def load_glossary(self) -> None:
        """Read the glossaries."""
        self._recall.load_glossary()

    def recall(self, passage: Passage) -> list[list[Word]] | None:
        """The analysis of a passage that was made before, or None. Fit for the event loop."""
        return self._recall.words(passage)

    async def analyse(self, passage: Passage, urgency: int) -> list[list[Word]]:
        """The analysis of a passage by the engine.

        Raises:
            EngineError: the engine cannot answer.
        """
        text, spans = passage_text(self._document, passage)
        self.load_glossary()
        found = await self._client.analyse(text, spans, self.glossary.headwords(), urgency)
        return moved(found, passage.start)

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
