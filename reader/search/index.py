"""A text made ready for finding: beside it the folded text and its sounds, one character for each that is shown.

It is made slice by slice, as a search comes to them, so that nothing ever waits for the whole of a novel. A slice is
a passage of the text; no match goes over its border, since no match goes over the end of a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import compress
from unicodedata import category, normalize

from reader.language.words import Word, is_hanzi
from reader.search.alphabet import SILENT, Alphabet
from reader.search.hanzi import Hanzi, spoken_readings
from reader.search.matches import Matches

UNKNOWN, BORDER, INSIDE = 0, 1, 2
"""What stands before a character: nobody knows yet, the border of a word, its inside."""
_ZERO_WIDTH_JOINER = "\u200d"


class Slice:
    """One passage, folded. Its strings have a character for each cluster: a base with all that combines with it."""

    __slots__ = ("borders", "end", "folded", "offsets", "sounds", "start")

    def __init__(self, start: int, end: int, folded: str, sounds: str, offsets: Sequence[int] | None) -> None:
        self.start = start
        self.end = end
        self.folded = folded
        self.sounds = sounds
        self.offsets = offsets
        """Where each character stands in the text, and the end; None where that is `start` and its place."""
        self.borders = bytes(len(folded) + 1)

    def spans(self, starts: Sequence[int], length: int) -> tuple[list[int], list[int]]:
        """Starts and ends in the text of places in the slice, all of one length."""
        if self.offsets is None:
            base, after = self.start, self.start + length
            return [at + base for at in starts], [at + after for at in starts]
        return [self.offsets[at] for at in starts], [self.offsets[at + length] for at in starts]


class Index:
    """The slices of a text."""

    def __init__(
        self,
        text: str,
        passages: Sequence[tuple[int, int]],
        hanzi: Hanzi,
        words: Callable[[int], Iterable[Word] | None] = lambda number: None,
    ) -> None:
        """Make nothing yet.

        Args:
            text: The whole text.
            passages: Half-open spans of code points, in order: what is shown.
            hanzi: Folding and sounds.
            words: Gives the words of a passage if they are at hand.
        """
        self._words = words
        self.text = text
        self.passages = passages
        self.alphabet = Alphabet()
        self._slices: list[Slice | None] = [None] * len(passages)
        self._known: set[int] = set()
        self._fold = _Folding(hanzi)
        self._sound = _Sounding(hanzi, self.alphabet)
        self._joining = _Joining()

    def __len__(self) -> int:
        return len(self.passages)

    def folded(self, text: str) -> str:
        """Hanzi simplified, letters small and of half width; of the same length."""
        return text.translate(self._fold)

    def slice(self, number: int) -> Slice:
        """The slice of that number, made when it is first asked for."""
        found = self._slices[number]
        if found is None:
            start, end = self.passages[number]
            shown, offsets = self._clusters(start, end)
            found = Slice(start, end, shown.translate(self._fold), shown.translate(self._sound), offsets)
            self._slices[number] = found
            words = self._words(number)
            if words is not None:
                self.learn(number, words)
        return found

    def knows(self, number: int) -> bool:
        """Whether the words of a slice have been told."""
        return number in self._known

    def learn(self, number: int, words: Iterable[Word]) -> None:
        """Read the hanzi of a slice as its words are read, and see where words begin."""
        place = self.slice(number)
        sounds, borders = list(place.sounds), bytearray([INSIDE]) * (len(place.folded) + 1)
        at_cluster = None if place.offsets is None else {offset: at for at, offset in enumerate(place.offsets)}
        plain, sound_of = self._sound.plain, self.alphabet.of
        end = 0
        for word in words:
            start = word.start - place.start if at_cluster is None else at_cluster.get(word.start, -1)
            end = start + len(word.text) if at_cluster is None else at_cluster.get(word.end, -1)
            if start < 0 or end < 0 or end > len(place.folded):
                continue
            borders[start] = borders[end] = BORDER
            if not word.reading:
                continue
            hanzi = compress(range(start, end), map(is_hanzi, place.folded[start:end]))
            for at, syllable in zip(hanzi, word.reading, strict=False):
                char = place.folded[at]
                sounds[at] = sound_of(syllable) if char in plain else self._spoken(char, syllable)
        place.sounds, place.borders = "".join(sounds), bytes(borders)
        self._known.add(number)

    def whole(self, matches: Matches) -> Matches:
        """Matches that were found otherwise, widened to the borders of what is shown as one."""
        text, joins = self.text, self._joining.joins

        def inside(at: int) -> bool:
            return 0 < at < len(text) and text[at - 1] != "\n" and (joins(text[at]) or _after_joiner(text, at))

        found = []
        for start, end, kind in zip(matches.starts, matches.ends, matches.kinds, strict=True):
            while inside(start):
                start -= 1
            while inside(end):
                end += 1
            found.append((start, end, kind))
        return Matches.of(found)

    def _spoken(self, hanzi: str, syllable: str) -> str:
        return self.alphabet.symbol(spoken_readings(hanzi, syllable))

    def _clusters(self, start: int, end: int) -> tuple[str, Sequence[int] | None]:
        """A character for each cluster of the passage; where there are clusters, also where each stands."""
        text = self.text[start:end]
        joining = self._joining.among(text)
        if not joining:
            return text, None
        offsets = []
        joined = False
        for at, char in enumerate(text):
            if (char not in joining and not joined) or char == "\n" or not at:
                offsets.append(at)
            joined = _after_joiner(text, at + 1)
        shown = "".join([text[at] for at in offsets])
        return shown, [*[start + at for at in offsets], end]


class _Joining:
    """Code points that are shown as one with what stands before them, or not at all."""

    def __init__(self) -> None:
        self._met: dict[str, bool] = {}

    def among(self, text: str) -> frozenset[str]:
        chars = frozenset(text)
        return frozenset(filter(self.joins, chars))

    def joins(self, char: str) -> bool:
        """Whether a code point is one of them."""
        found = self._met.get(char)
        if found is None:
            found = self._met[char] = _joins(char)
        return found


def _after_joiner(text: str, at: int) -> bool:
    """Whether what stands at `at` is joined to what stands before: emoji made of several."""
    return 0 < at < len(text) and text[at - 1] == _ZERO_WIDTH_JOINER and category(text[at]) == "So"


def _joins(char: str) -> bool:
    code = ord(char)
    if 0x1F3FB <= code <= 0x1F3FF or 0x1160 <= code <= 0x11FF or code in (0x3164, 0xFFA0):
        return True  # skin tones, the inner letters of Korean syllables
    return category(char) in ("Mn", "Me", "Mc", "Cf") or (category(char) == "Cc" and char not in "\n\t\v\f\x85")


class _Folding(dict[int, int]):
    """For `str.translate`: what a code point is folded to."""

    def __init__(self, hanzi: Hanzi) -> None:
        super().__init__({ord(old): ord(new) for old, new in hanzi.simplified.items()})

    def __missing__(self, code: int) -> int:
        char = chr(code)
        if 0xFF01 <= code <= 0xFF5E:
            char = normalize("NFKC", char)
        lower = char.lower()
        found = self[code] = ord(lower) if len(lower) == 1 else ord(char)
        return found


class _Sounding(dict[int, str]):
    """For `str.translate`: the character for all readings that a hanzi may have."""

    def __init__(self, hanzi: Hanzi, alphabet: Alphabet) -> None:
        super().__init__()
        self._hanzi = hanzi
        self._alphabet = alphabet
        self.plain = hanzi.readings.keys() - {"一", "不"}
        """Hanzi whose reading in its place is all that there is to it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        readings = self._hanzi.readings.get(char) or self._hanzi.readings.get(self._hanzi.simplified.get(char, ""), ())
        # In words many hanzi lose their tone.
        every = {*readings, *[f"{reading[:-1]}5" for reading in readings]}
        found = self[code] = self._alphabet.symbol(every) if readings else SILENT
        return found
