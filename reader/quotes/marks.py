"""Quotation marks: the outermost spans of a text, whatever marks it uses.

GB/T 15834-2011 (标点符号用法), 4.8: “ ” outside, ‘ ’ inside; in vertical setting and traditional script 「 」 and
『 』; a quotation of several paragraphs repeats its opening mark at each and is closed once.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from reader.text.document import Document, Paragraph

_CLOSERS = {"“": "”", "‘": "’", "「": "」", "『": "』", "〝": "〞", "﹁": "﹂", "﹃": "﹄"}
_MARK = re.compile('[“”‘’「」『』〝〞〟﹁﹂﹃﹄"＂]')
_STRAIGHT = '"＂'
_NEXT = {
    opener: re.compile(f"[{opener}{closer}{_STRAIGHT if opener == '“' else ''}]") for opener, closer in _CLOSERS.items()
}
_LONGEST_OVER_PARAGRAPHS = 3_000
"""Code points within which the closing mark of a quotation that does not repeat its opening one must come."""
_FAR = 60
"""Marks that are looked at to tell a pair inside a pair from a forgotten closing mark."""


class MarkedSpan(NamedTuple):
    """The inside of an outermost pair of marks."""

    start: int
    end: int
    outer_end: int
    """Offset after the closing mark, `end` where there is none."""
    sound: bool = True
    """False where a mark is missing."""
    continues: bool = False
    """Whether it goes on with the quotation that the paragraph before left open."""


class MarkReader:
    """Finds the marked spans of a document, paragraph by paragraph in order; remembers what is still open."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.until = 0
        """Where the last quotation ends that a paragraph left open and a later one closes."""
        self._left_open = ""

    def spans(self, index: int) -> list[MarkedSpan]:
        """The outermost spans that open in the paragraph of that index. Call for every index in turn."""
        paragraph = self._document.paragraphs[index]
        marks = self._marks(paragraph)
        resumed, self._left_open = self._left_open, ""
        found: list[MarkedSpan] = []
        open_marks: list[tuple[int, str]] = []
        for number, (at, mark) in enumerate(marks):
            if mark in _CLOSERS:
                if open_marks and open_marks[-1][1] == mark and not _closes_twice(marks[number : number + _FAR], mark):
                    open_marks.pop()  # the closing mark of the one before was forgotten
                open_marks.append((at, mark))
                continue
            closed = next((n for n in reversed(range(len(open_marks))) if _CLOSERS[open_marks[n][1]] == mark), None)
            if closed is None:
                continue  # a stray closing mark
            opened, opener = open_marks[closed]
            del open_marks[closed:]
            if not open_marks:
                goes_on = resumed == opener and opened == paragraph.start
                found.append(MarkedSpan(opened + 1, at, at + 1, True, goes_on))
        if open_marks:
            found += self._unclosed(index, *open_marks[0], resumed)
        return [span for span in found if span.end > span.start]

    def _marks(self, paragraph: Paragraph) -> list[tuple[int, str]]:
        """The marks of a paragraph, straight and one-sided ones turned into pairs, apostrophes left out."""
        text = self._document.text
        found: list[tuple[int, str]] = []
        straight = 0
        for match in _MARK.finditer(text, max(paragraph.start, self.until), paragraph.end):
            at, mark = match.start(), match.group()
            if mark == "’" and text[at - 1 : at].isascii() and text[at - 1 : at].isalpha():
                continue
            if mark in _STRAIGHT:
                mark = "”" if straight % 2 else "“"
                straight += 1
            found.append((at, "〞" if mark == "〟" else mark))
        doubles = {mark for _, mark in found if mark in "“”"}
        if len(doubles) == 1 and sum(mark in doubles for _, mark in found) % 2 == 0:
            turn = 0
            for number, (at, mark) in enumerate(found):
                if mark in doubles:
                    found[number] = at, "“”"[turn % 2]
                    turn += 1
        return found

    def _unclosed(self, index: int, opened: int, opener: str, resumed: str) -> list[MarkedSpan]:
        """The span of an opening mark that its paragraph does not close."""
        paragraphs, text = self._document.paragraphs, self._document.text
        end = paragraphs[index].end
        goes_on = resumed == opener and opened == paragraphs[index].start
        following = next((p for p in islice(paragraphs, index + 1, index + 8) if p.kind != "hidden"), None)
        repeated = following is not None and text[following.start] in (opener, *(_STRAIGHT if opener == "“" else ""))
        if repeated:
            self._left_open = opener
            return [MarkedSpan(opened + 1, end, end, True, goes_on)]
        closing = _NEXT[opener].search(text, end, end + _LONGEST_OVER_PARAGRAPHS)
        if closing and _closes(text, closing.start(), opener, text[opened]):
            self.until = closing.end()
            return [MarkedSpan(opened + 1, closing.start(), closing.end(), True, goes_on)]
        if opened == paragraphs[index].start or text[opened - 1] in "：:":
            return [MarkedSpan(opened + 1, end, end, False, goes_on)]
        return []


def _closes(text: str, at: int, opener: str, as_written: str) -> bool:
    """Whether the mark there closes a quotation of paragraphs before; a straight one does after a sentence."""
    if as_written not in _STRAIGHT:
        return text[at] == _CLOSERS[opener]
    return text[at] in _STRAIGHT and text[at - 1] in "。！？!?…."


def _closes_twice(rest: list[tuple[int, str]], opener: str) -> bool:
    """Whether what follows an opening mark inside an open pair of the same kind closes both."""
    depth = 1
    for _, mark in rest:
        depth += (mark == opener) - (mark == _CLOSERS[opener])
        if depth == 0:
            return True
    return False
