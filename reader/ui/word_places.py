"""The places of a word in the text that is open, as lines of the results panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from reader.search.contexts import context_of
from reader.text.document import Document
from reader.ui.reading import Reading
from reader.ui.screens.results import Group, Result
from reader.ui.search_results import in_context

_AROUND = 16
_MOST = 300


def places_here(document: Document, reading: Reading, headword: str, go: Callable[[int], None]) -> Group:
    """Where a word stands in the text: as a word where its words are known, else its characters.

    Args:
        document, reading: The text, and its words as far as they are there.
        headword: The word.
        go: Goes to an offset.
    """
    found = list(islice(_places(document, reading, headword), _MOST + 1))
    results = []
    for number, at in enumerate(found[:_MOST], 1):
        context = context_of(document, at, at + len(headword), _AROUND)
        results.append(Result(in_context(context, f"{number:>5}  "), lambda at=at: go(at)))  # type: ignore[misc]
    return Group(f"In this text: {'more than ' if len(found) > _MOST else ''}{len(results)}", results)


def _places(document: Document, reading: Reading, headword: str) -> Iterator[int]:
    at = document.text.find(headword)
    while at >= 0:
        paragraph = document.paragraph_at(at)
        if not reading.at_hand(paragraph) or any(
            word.start == at and word.text == headword for word in reading.words(paragraph)
        ):
            yield at
        at = document.text.find(headword, at + 1)
