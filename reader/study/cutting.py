"""Where words begin and end, and how hanzi are read, while corrections are laid over what the engine found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.language.words import Word, WordKind, is_hanzi

CONNECTORS = frozenset(" \u00a0\u3000·・‧•-‐–—.&+/'’")
"""What may stand between the parts of a word: blanks, the middle dot of foreign names, hyphens and their like."""
_NOT_LAST = CONNECTORS.union('，。、；：！？…“”‘（）《》〈〉「」『』【】,;:!?()[]"') - {"+"}
"""What ends no word; a plus does (C++), and so does a per cent sign."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿兆两几多余半第")


def has_letter(text: str) -> bool:
    """Whether there is a hanzi, a letter or a digit in it; hanzi newer than Python's tables count too."""
    return any(char.isalnum() or is_hanzi(char) for char in text)


class Cutting:
    """The borders of the words of a stretch of text, changeable, beside the words that it began with."""

    def __init__(self, words: Sequence[Word], text: str, start: int) -> None:
        """Begin with the words as they are.

        Args:
            words: In order.
            text: The characters in which the words stand.
            start: The offset of its first character, as the words' offsets count.
        """
        self._words = words
        self._text = text
        self._start = start
        self.ends = {word.start: word.end for word in words}
        """Where each word ends, by its start."""
        self.syllables: dict[int, str] = {}
        """What is read otherwise, by the offset of the hanzi."""
        self._said: set[tuple[int, int]] = set()
        self._word_starts: list[int] = []

    def copy(self) -> Cutting:
        """Another one in the same state, for more corrections."""
        other = Cutting((), self._text, self._start)
        other._words, other._word_starts = self._words, self._word_starts
        other.ends, other.syllables, other._said = dict(self.ends), dict(self.syllables), set(self._said)
        return other

    def same_as(self, other: Cutting) -> bool:
        """Whether borders and readings are those of the other one."""
        return self.ends == other.ends and self.syllables == other.syllables

    def characters(self, start: int, end: int) -> str:
        """The characters of a span."""
        return self._text[max(0, start - self._start) : max(0, end - self._start)]

    def occurrences(self, text: str) -> list[int]:
        """The offsets within these words where the characters of `text` stand, overlapping ones too."""
        found = []
        last = self._words[-1].end - self._start
        at = self._text.find(text, self._words[0].start - self._start, last)
        while at >= 0:
            found.append(at + self._start)
            at = self._text.find(text, at + 1, last)
        return found

    def meets(self, start: int, end: int) -> bool:
        """Whether words begin at `start` and end at `end`, with nothing but connectors between those inside."""
        at = start
        while at < end:
            following = self.ends.get(at)
            if following is not None:
                at = following
            elif at > start and self._text[at - self._start] in CONNECTORS:
                at += 1
            else:
                return False
        return at == end

    def is_cut(self, start: int, lengths: Sequence[int]) -> bool:
        """Whether the words from `start` on are of these lengths."""
        return all(self.ends.get(first) == last for first, last in self._parts(start, lengths))

    def cut(self, start: int, lengths: Sequence[int]) -> None:
        """Make words of these lengths, whatever is there; what is left of words that are cut into are words too."""
        end = start + sum(lengths)
        at = self._covering(start)
        while at < end:
            last = self.ends.pop(at, None)
            if last is None:
                at += 1
                continue
            if at < start:
                self._keep(at, start)
            if last > end:
                self._keep(end, last)
            at = last
        for first, last in self._parts(start, lengths):
            self.ends[first] = last
            self._said.add((first, last))

    def confirm(self, start: int, lengths: Sequence[int]) -> None:
        """The words there are as they should be: the reader says so."""
        self._said.update(self._parts(start, lengths))

    def read(self, start: int, end: int, reading: Sequence[str]) -> None:
        """Read the hanzi of a span so; a reading that has not as many syllables as the span has hanzi is ignored."""
        places = [at for at in range(start, end) if is_hanzi(self._text[at - self._start])]
        if len(places) == len(reading):
            self.syllables.update(zip(places, reading, strict=True))

    def reading(self, start: int, end: int) -> list[str]:
        """The syllables of the hanzi of a span, empty where none is known."""
        known: dict[int, str] = {}
        for word in self._overlapping(start, end):
            if word.reading:
                known.update(zip(_hanzi_of(word), word.reading, strict=False))
        hanzi = [at for at in range(start, end) if is_hanzi(self._text[at - self._start])]
        return [self.syllables.get(at) or known.get(at, "") for at in hanzi]

    def result(self) -> list[Word]:
        """The words as they are now; those that no correction touched are the very same objects."""
        before = {word.start: word for word in self._words}
        starts = sorted(self.ends)
        touched = {starts[max(0, bisect_right(starts, at) - 1)] for at in self.syllables}
        touched.update([start for start, end in self._said if self.ends.get(start) == end])
        found: list[Word] = []
        for start in starts:
            end = self.ends[start]
            word = before.get(start)
            if word is None or word.end != end:
                found.append(self._made(start, end))
            elif start in touched:
                sure = word.sure or (start, end) in self._said
                found.append(_read_anew(word, tuple(self.reading(start, end)), sure))
            else:
                found.append(word)
        return found

    def _made(self, start: int, end: int) -> Word:
        """A word that was none before, from those that it was made of."""
        text = self.characters(start, end)
        sources = self._overlapping(start, end)
        sure = (start, end) in self._said
        reading = tuple(self.reading(start, end))
        if len(sources) == 1:
            word = sources[0]
            first, last = max(start, word.start) - word.start, min(end, word.end) - word.start
            parts = _parts_between(word.parts, first, last)
            parts = parts if sum(parts) == len(text) else ()
            others = _others(reading, _readings_between(word, first, last))
            return Word(start, end, text, _kind_of_part(text, word.kind), reading, sure, others, parts)
        inner = [word.start for word in sources[1:]]
        parts = tuple([last - first for first, last in zip([start, *inner], [*inner, end], strict=True)])
        return Word(start, end, text, _kind_of_joined(text, sources), reading, sure, (), parts if inner else ())

    def _keep(self, start: int, end: int) -> None:
        """Make a word of what is left of one."""
        rest = self._trimmed(start, end)
        if rest:
            self.ends[rest[0]] = rest[1]

    def _parts(self, start: int, lengths: Sequence[int]) -> list[tuple[int, int]]:
        """Spans of parts of these lengths, without what cannot begin or end a word."""
        if len(lengths) == 1:
            return [(start, start + lengths[0])]
        spans = []
        for length in lengths:
            span = self._trimmed(start, start + length)
            if span:
                spans.append(span)
            start += length
        return spans

    def _trimmed(self, start: int, end: int) -> tuple[int, int] | None:
        text = self._text
        while start < end and not has_letter(text[start - self._start]):
            start += 1
        while start < end and text[end - 1 - self._start] in _NOT_LAST:
            end -= 1
        return (start, end) if has_letter(text[start - self._start : end - self._start]) else None

    def _covering(self, at: int) -> int:
        """The start of the word in which `at` lies; `at` itself if it lies in none."""
        first = self._words[0].start
        for start in range(at, first - 1, -1):
            if start in self.ends:
                return start if self.ends[start] > at else at
        return at

    def _overlapping(self, start: int, end: int) -> Sequence[Word]:
        """The words of the beginning that have characters in a span."""
        if not self._word_starts:
            self._word_starts.extend([word.start for word in self._words])
        first = max(0, bisect_right(self._word_starts, start) - 1)
        if self._words[first].end <= start:
            first += 1
        last = first
        while last < len(self._words) and self._words[last].start < end:
            last += 1
        return self._words[first:last]


def _hanzi_of(word: Word) -> list[int]:
    """The offsets of its hanzi."""
    return [at for at, char in enumerate(word.text, word.start) if is_hanzi(char)]


def _read_anew(word: Word, reading: tuple[str, ...], sure: bool) -> Word:
    """The word with another reading; the one that it had becomes one of the others, in the same round."""
    if reading == word.reading:
        return word if word.sure == sure else word._replace(sure=sure)
    circle = (word.reading, *word.alternatives)
    if reading in circle:
        place = circle.index(reading)
        circle = circle[place:] + circle[:place]
    return word._replace(reading=reading, sure=sure, alternatives=_others(reading, circle))


def _others(reading: tuple[str, ...], readings: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple([other for other in dict.fromkeys(readings) if other and other != reading])


def _readings_between(word: Word, first: int, last: int) -> list[tuple[str, ...]]:
    """What the readings of a word, its own first, say of the characters from `first` to `last` (half open)."""
    before = sum(map(is_hanzi, word.text[:first]))
    count = sum(map(is_hanzi, word.text[first:last]))
    whole = sum(map(is_hanzi, word.text))
    readings = [reading for reading in (word.reading, *word.alternatives) if len(reading) == whole]
    return [reading[before : before + count] for reading in readings]


def _parts_between(parts: Sequence[int], first: int, last: int) -> tuple[int, ...]:
    """Lengths of the parts of a word that lie between `first` and `last`; empty if that is one part, or none."""
    lengths, at = [], 0
    for length in parts:
        size = min(at + length, last) - max(at, first)
        if size > 0:
            lengths.append(size)
        at += length
    return tuple(lengths) if len(lengths) > 1 else ()


def _kind_of_part(text: str, whole: WordKind) -> WordKind:
    """What a part of a word is: of a number a number, if it has one in it; else nothing is known beyond its script."""
    if text.isdigit() or (whole == "number" and any(char.isdigit() or char in _NUMERALS for char in text)):
        return "number"
    return "word" if any(map(is_hanzi, text)) else "latin"


def _kind_of_joined(text: str, sources: Sequence[Word]) -> WordKind:
    """What words become together: a name with anything stays a name; a term is only what the glossary has."""
    kinds = {word.kind for word in sources}
    if "name" in kinds:
        return "name"
    if kinds == {"number"}:
        return "number"
    return "word" if any(map(is_hanzi, text)) else "latin"
