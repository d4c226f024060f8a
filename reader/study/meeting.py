"""Where a word was met: its sentence, to be kept with it."""

from __future__ import annotations

from reader.language.words import Word
from reader.store.vocabulary import Place
from reader.text.document import Document
from reader.text.sentences import sentences

_LONGEST = 400
"""Code points of a sentence that is kept: more is a text without full stops."""


def met(document: Document, word: Word) -> Place:
    """The place of a word in a text, with the sentence around it."""
    paragraph = document.paragraphs[document.paragraph_at(word.start)]
    spans = sentences(document.text, paragraph.start, paragraph.end)
    start, end = next((span for span in spans if span.start <= word.start < span.end), paragraph[:2])
    if end - start > _LONGEST:
        start = max(start, word.start - _LONGEST // 2)
        end = min(end, start + _LONGEST)
    sentence = _storable(document.text[start:end])
    return Place(sentence, word.start - start, word.reading, document.identity, _storable(document.title), word.start)


def _storable(text: str) -> str:
    """The text without halves of characters, which no database takes; each offset stays what it was."""
    return text.encode("utf-8", "replace").decode()
