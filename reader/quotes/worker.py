"""A process that finds the quotations of one text: a request on standard input, answers a line of JSON each.

The request (see `message`) ends with the input. The answers: `{"share": 0.2}` as the work goes on, then lines of
`{"quotes": [...]}`, then `{"done": true}`; or `{"error": …}`. Words that were analysed before come from the cache of
analyses, the others from an engine of its own. A process for each text holds nothing between texts, and ends a search
that is no longer wanted by being killed.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable
from typing import Any

from reader.language.analyses import analysis_key, read_analysis
from reader.language.words import Word
from reader.quotes.finder import QuoteFinder
from reader.quotes.message import rows, unpacked
from reader.text.document import Document
from reader.text.passages import Passage, passage_text, passages

Send = Callable[[dict[str, Any]], None]
_ROWS = 200
"""Quotations in a line, so that reading one makes nobody wait."""
_NICE = 5
"""Typing goes before searching."""


def main() -> int:
    """Answer the request on standard input; 0, or 1 if it cannot be answered."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    gc.disable()  # nothing here goes in circles, and looking for that takes a tenth of the time
    output = os.dup(1)
    os.dup2(2, 1)  # what a library prints must not come between the answers

    def send(message: dict[str, Any]) -> None:
        rest = memoryview(json.dumps(message).encode() + b"\n")
        while rest:
            rest = rest[os.write(output, rest) :]

    try:
        answer(sys.stdin.buffer.read(), send)
    except BrokenPipeError:
        return 0
    except Exception as error:  # whatever goes wrong is an answer too
        send({"error": f"{type(error).__name__}: {error}"})
        return 1
    return 0


def answer(request: bytes, send: Send) -> None:
    """Find the quotations of the text in a request and send them."""
    document, terms = unpacked(json.loads(request))
    finder = QuoteFinder(document)
    analyst = _Analyst(document, terms, finder)
    done = 0
    for passage in passages(document):
        for index in range(done, passage.first):
            finder.read(index, ())
        for index, words in enumerate(analyst.words(passage), passage.first):
            finder.read(index, words)
        done = passage.last
        send({"share": round(passage.end / max(1, len(document.text)), 3)})
    quotes = finder.quotes()
    for start in range(0, len(quotes), _ROWS):
        send({"quotes": rows(quotes[start : start + _ROWS])})
    send({"done": True})


class _Analyst:
    """The words of passages: kept ones, else the engine's, which is loaded when it is first needed.

    The engine gets only what stands outside quoted statements: half of a novel is spoken.
    """

    def __init__(self, document: Document, terms: list[str], finder: QuoteFinder) -> None:
        self._document = document
        self._terms = terms
        self._finder = finder
        self._engine: Any = None

    def words(self, passage: Passage) -> list[list[Word]]:
        """The words of each paragraph, offsets in the whole text."""
        text, spans = passage_text(self._document, passage)
        found = read_analysis(analysis_key(text, spans, self._terms))
        if found is None:
            found = self._outside_statements(text, passage)
        return [[word.moved(passage.start) for word in words] for words in found]

    def _outside_statements(self, text: str, passage: Passage) -> list[list[Word]]:
        if self._engine is None:
            from reader.language.engine import Engine
            from reader.language.lexicon import lexicon

            self._engine = Engine(lexicon())
        spans = [(index, *span) for index in range(passage.first, passage.last) for span in self._finder.outside(index)]
        pieces = [(start - passage.start, end - passage.start) for _, start, end in spans]
        found: list[list[Word]] = [[] for _ in range(passage.first, passage.last)]
        for (index, *_), words in zip(spans, self._engine.segment(text, pieces, self._terms), strict=True):
            found[index - passage.first].extend(words)
        return found


if __name__ == "__main__":
    sys.exit(main())
