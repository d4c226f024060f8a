"""A paragraph as the rules read it: quoted statements hidden behind one character, words known by their borders."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from reader.language.words import Word
from reader.quotes import verbs
from reader.quotes.marks import MarkedSpan
from reader.text.document import Paragraph

QUOTED = "\ue000"
"""Stands for a character of a quoted statement or its marks."""
QUOTED_END = "\ue001"
"""Stands for the last one of a statement that ends its sentence."""
MIDDLE_DOTS = "·•‧・∙"
"""Marks inside a foreign name, after which it goes on."""
DOTS = MIDDLE_DOTS + "-－"
"""Marks between the parts of a foreign name; the hyphen for want of the right one."""
SENTENCE_MARKS = "。！？!?…"
SHORT_TEXT = 20_000
"""Code points of a text that is looked at as a whole: in a longer one names come back often enough to be known."""
_OFTEN = 3
_HANZI = re.compile("[\u4e00-\u9fff]")
CLAUSE_BREAK = re.compile(f"[，,；;：:。！？!?…—{QUOTED}{QUOTED_END}]")
_HEADING_BREAK = re.compile(f"{CLAUSE_BREAK.pattern}|(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
"""In a heading blanks stand for marks."""
_SENTENCE_BREAK = re.compile(f"[。！？!?；;{QUOTED_END}]")


_BRACKETED = re.compile("[（(][^（）()]{1,60}[)）]")
_SAYS = re.compile(f"[也还则就又曾并均都]?{verbs.VERB.pattern}")
_NO_BREAKS = str.maketrans("，,；;：:。！？", "、、、、、、、、、")


def _without_breaks(match: re.Match[str]) -> str:
    """Words in brackets without marks that would end a clause."""
    return match.group().translate(_NO_BREAKS)


class View:
    """Text of a paragraph in which whole statements in quotation marks are masked. Offsets count from its start."""

    def __init__(
        self,
        text: str,
        paragraph: Paragraph,
        words: Sequence[Word],
        statements: Sequence[MarkedSpan],
        marked: bool = True,
        lines: bool = False,
    ) -> None:
        """Read a paragraph.

        Args:
            text: of the document.
            paragraph: where it stands.
            words: of it; those inside statements are left out, whether they are given or not.
            statements: what is masked.
            marked: whether it has any quotation, statements or not.
            lines: whether the paragraphs of the text are but its sentences.
        """
        self.marked = marked
        self.lines = lines
        self.start = paragraph.start
        self.heading = paragraph.kind == "heading"
        plain = text[paragraph.start : paragraph.end]
        pieces: list[str] = []
        at = 0
        for span in statements:
            first, last = span.start - 1 - self.start, min(span.outer_end, paragraph.end) - self.start
            inside = text[span.start : span.end].rstrip("”’」』 \u3000")
            ends = inside[-1:] in SENTENCE_MARKS
            pieces += [plain[at:first], QUOTED * (last - first - 1), QUOTED_END if ends else QUOTED]
            at = last
        pieces.append(plain[at:])
        self.text = _BRACKETED.sub(_without_breaks, "".join(pieces))
        self.dotted = any(dot in self.text for dot in DOTS)
        """Whether it has marks as stand between the parts of foreign names."""
        words = [word for word in words if self.text[word.start - self.start] not in (QUOTED, QUOTED_END)]
        self.words = words
        self._all = text if len(text) <= SHORT_TEXT else ""
        self.leading: dict[int, Any] = {}
        """Who acts first in the clause that begins there, as far as it was looked for."""
        self._word_at = {word.start - self.start: word for word in words}
        breaks = _HEADING_BREAK if self.heading else CLAUSE_BREAK
        self._clause_breaks = [match.start() for match in breaks.finditer(self.text)]
        self._sentence_breaks = [match.start() for match in _SENTENCE_BREAK.finditer(self.text)]
        self._name_ends = {word.end - self.start for word in words if word.kind in ("name", "term")}
        self._starts = [word.start - self.start for word in words]
        self._ends = {word.end - self.start for word in words}

    def starts_word(self, at: int) -> bool:
        """Whether a word starts there; everywhere where no words are known."""
        return not self.words or at in self._word_at

    def ends_word(self, at: int) -> bool:
        """Whether a word ends there; everywhere where no words are known."""
        return not self.words or at in self._ends

    def ends_name(self, at: int) -> bool:
        """Whether a word ends there that the engine takes for a name."""
        return at in self._name_ends

    def usual_name(self, start: int, end: int) -> int:
        """Where a name of two or three hanzi ends that the text always has with the same hanzi after it: 翟李|强."""
        longer = self.text[start : end + 1]
        if end - start not in (2, 3) or len(longer) <= end - start or not self.ends_word(end + 1) or not self._all:
            return end
        if verbs.VERB.match(self.text, end):
            return end
        count = self._all.count(longer)
        return end + 1 if count > 1 and count == self._all.count(longer[:-1]) else end

    def settled_name(self, start: int, end: int) -> int:
        """Where a name ends by the rest of a short text: 王盛|才 if always so; 刘怡, not 刘怡本."""
        if not self._all or not 1 < end - start < 5:
            return end
        text = self.text
        longer, count = text[start : end + 1], self._all.count(text[start:end])
        always = end - start < 4 and count > 1 and self._all.count(longer) == count and not verbs.VERB.match(text, end)
        if always and _HANZI.fullmatch(text[end : end + 1]) and self.ends_word(end + 1):
            return end + 1
        if end - start > 2 and self._all.count(text[start : end - 1]) >= max(3, 3 * count):
            return end - 1
        return end

    def always_goes_on(self, start: int, end: int) -> bool:
        """Whether a short text has the words more than once, and always with the same hanzi after them: 小叶|榕."""
        count = self._all.count(self.text[start:end])
        return count > 1 and end < len(self.text) and count == self._all.count(self.text[start : end + 1])

    @property
    def short(self) -> bool:
        """Whether the text is short, so that it is looked at as a whole."""
        return bool(self._all)

    def count(self, words: str) -> int:
        """How often a short text has some words."""
        return self._all.count(words)

    def is_mere_word(self, start: int, end: int) -> bool:
        """Whether what looks like a name is a word of the dictionary that says nothing in a short text: 路线, 满怀."""
        pieces = self.pieces(start, end)
        word = len(pieces) == 1 and pieces[0].kind == "word" and pieces[0].end - self.start == end
        return word and self.short and not self.speaks(self.text[start:end], 1)

    def speaks(self, name: str, most: int) -> int:
        """How often a verb of saying follows a name in a short text, up to `most`."""
        return _speaks(self._all, name, most)

    def repeats(self, start: int, end: int) -> bool:
        """Whether a short text has the words between two offsets more than once."""
        return self._all.count(self.text[start:end]) > 1

    def often(self, start: int, end: int) -> bool:
        """Whether a short text has the words between two offsets three times or more."""
        return self._all.count(self.text[start:end]) >= _OFTEN

    def word_around(self, at: int) -> Word | None:
        """The word that holds a character, None where no words are known."""
        before = bisect_right(self._starts, at) - 1
        word = self.words[before] if before >= 0 else None
        return word if word is not None and word.end - self.start > at else None

    def pieces(self, start: int, end: int) -> list[Word]:
        """The words that lie between two offsets."""
        return [self._word_at[at] for at in range(start, end) if at in self._word_at]

    def clause_start(self, at: int, floor: int = 0) -> int:
        """Where the clause begins that holds the place before `at`."""
        before = bisect_left(self._clause_breaks, at) - 1
        return max(floor, self._clause_breaks[before] + 1) if before >= 0 else floor

    def sentence_start(self, at: int) -> int:
        """Where the sentence begins that holds the place before `at`."""
        before = bisect_left(self._sentence_breaks, at) - 1
        return self._sentence_breaks[before] + 1 if before >= 0 else 0

    def sentence_end(self, at: int) -> int:
        """Where the sentence ends that holds `at`, before its mark."""
        after = bisect_left(self._sentence_breaks, at)
        return self._sentence_breaks[after] if after < len(self._sentence_breaks) else len(self.text)

    def clauses(self) -> Iterator[tuple[int, int]]:
        """All clauses, in order."""
        at = 0
        for end in self._clause_breaks:
            if end > at:
                yield at, end
            at = end + 1
        if at < len(self.text):
            yield at, len(self.text)


@lru_cache(maxsize=4096)
def _speaks(text: str, name: str, most: int) -> int:
    """How often a verb of saying follows a name, up to `most`; remembered, as it is asked wherever the name stands."""
    number = at = 0
    while number < most and (at := text.find(name, at)) >= 0:
        at += len(name)
        number += _SAYS.match(text, at) is not None
    return number
