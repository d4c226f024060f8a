"""What was found in a text before: analyses that it brings along, and those in the cache folder. No engine."""

from __future__ import annotations

from pathlib import Path

from reader import paths
from reader.errors import ReaderError
from reader.language.analyses import analysis_key, read_analysis, read_bundle
from reader.language.glossary import Glossary, glossary_files, load_glossary, merged
from reader.language.words import Word
from reader.text.document import Document
from reader.text.passages import Passage, passage_text


class Recall:
    """The kept analyses of a document, and the glossary that they depend on, read when it is first needed."""

    def __init__(self, document: Document) -> None:
        """Read nothing: the first frame of a bundled text does not need its glossary."""
        self.glossary = Glossary()
        self.notices: list[str] = []
        """One line for each glossary that could not be used."""
        self._document = document
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

    def words(self, passage: Passage) -> list[list[Word]] | None:
        """The words of each paragraph, offsets in the text; None if they are not kept. Fit for the event loop."""
        text, spans = passage_text(self._document, passage)
        found = None
        own_alone = [place.parent for place in self._files] == [Path(self._document.folder)]
        if own_alone and (bundle := read_bundle(self._document.folder, text, spans)):
            found = bundle.words
        if found is None:
            self.load_glossary()
            found = read_analysis(analysis_key(text, spans, self.glossary.headwords()))
        return None if found is None else moved(found, passage.start)


def moved(analysis: list[list[Word]], by: int) -> list[list[Word]]:
    """Offsets of a passage as offsets of the text."""
    if not by:
        return analysis
    return [[Word(word[0] + by, word[1] + by, *word[2:]) for word in words] for words in analysis]
