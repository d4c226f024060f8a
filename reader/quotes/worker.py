"""A process that finds the quotations of one text: a request on standard input, answers a line of JSON each.

The request (see `message`) ends with the input. The answers: `{"share": 0.2}` as the work goes on, then lines of
`{"quotes": [...]}`, then `{"done": true}`; or `{"error": …}`. Words that were analysed before come from the cache of
analyses, the others from the engine's process, which cuts some passages ahead of the reading. A process for each text
holds nothing between texts, and ends a search that is no longer wanted by being killed; its engine ends with it.
"""

from __future__ import annotations

import gc
import json
import sys
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from reader.errors import ReaderError
from reader.language.analyses import analysis_key, read_analysis
from reader.language.process import Send, answering, give_way
from reader.language.segmenter import Segmenter
from reader.language.words import Word
from reader.quotes.finder import QuoteFinder
from reader.quotes.message import rows, unpacked
from reader.text.document import Document, Span
from reader.text.passages import Passage, passage_text, passages

_ROWS = 200
"""Quotations in a line, so that reading one makes nobody wait."""
_AHEAD = 4
"""Passages that the engine may be ahead of the reading."""


def main() -> int:
    """Answer the request on standard input; 0, or 1 if it cannot be answered."""
    give_way()
    gc.disable()  # nothing here goes in circles, and looking for that takes a tenth of the time
    send = answering()
    try:
        answer(sys.stdin.buffer.read(), send)
    except BrokenPipeError:
        return 0
    except ReaderError as error:
        send({"error": str(error)})
        return 1
    except Exception as error:  # whatever goes wrong is an answer too
        send({"error": f"{type(error).__name__}: {error}"})
        return 1
    return 0


def answer(request: bytes, send: Send) -> None:
    """Find the quotations of the text in a request and send them."""
    document, terms = unpacked(json.loads(request))
    finder = QuoteFinder(document)
    done = 0
    with Segmenter(terms) as segmenter:
        for passage, found in _analysed(document, terms, finder, segmenter):
            for index in range(done, passage.first):
                finder.read(index, ())
            for index, words in enumerate(found, passage.first):
                finder.read(index, words)
            done = passage.last
            send({"share": round(passage.end / max(1, len(document.text)), 3)})
    quotes = finder.quotes()
    for start in range(0, len(quotes), _ROWS):
        send({"quotes": rows(quotes[start : start + _ROWS])})
    send({"done": True})


def _analysed(
    document: Document, terms: list[str], finder: QuoteFinder, segmenter: Segmenter
) -> Iterator[tuple[Passage, list[list[Word]]]]:
    """The passages with the words of each paragraph, offsets in the whole text.

    The engine gets only what stands outside quoted statements: half of a novel is spoken.
    """
    waiting: deque[_Waiting] = deque()
    for passage in passages(document):
        text, spans = passage_text(document, passage)
        kept = read_analysis(analysis_key(text, spans, terms))
        pieces: list[tuple[int, Span]] = []
        if kept is None:
            pieces = [(index, span) for index in range(passage.first, passage.last) for span in finder.outside(index)]
            segmenter.ask(text, [(start - passage.start, end - passage.start) for _, (start, end) in pieces])
        waiting.append(_Waiting(passage, kept, [index for index, _ in pieces]))
        if len(waiting) > _AHEAD:
            yield waiting.popleft().answered(segmenter)
    while waiting:
        yield waiting.popleft().answered(segmenter)


class _Waiting(NamedTuple):
    """A passage that is read soon."""

    passage: Passage
    kept: list[list[Word]] | None
    """Its words, None if the engine was asked."""
    holders: list[int]
    """For each span that the engine was asked for, the index of its paragraph."""

    def answered(self, segmenter: Segmenter) -> tuple[Passage, list[list[Word]]]:
        """The passage and the words of each paragraph, offsets in the whole text."""
        passage, found = self.passage, self.kept
        if found is None:
            found = [[] for _ in range(passage.first, passage.last)]
            for index, words in zip(self.holders, segmenter.answer(), strict=True):
                found[index - passage.first].extend(words)
        return passage, [[word.moved(passage.start) for word in words] for words in found]


if __name__ == "__main__":
    sys.exit(main())
