"""Corrections replayed on what the engine found: the reader's word is the last, whatever the engine says meanwhile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from reader.language.words import Word
from reader.store.corrections import Correction
from reader.study.cutting import Cutting

Standing = Literal["applies", "already", "unfit", "absent"]
"""How a correction stands to the words of a text: it changes something; they are so without it; its characters are
there, but not as it wants them; its characters are not there (or that part of the text is not known yet)."""

_RANKS: dict[Standing, int] = {"absent": 0, "unfit": 1, "already": 2, "applies": 3}
_MOST_PASSES = 6
_CONTEXT = 12
"""Characters shown on each side of a place."""


class Replayer:
    """The corrections of one text, sorted once, to be replayed on its words paragraph by paragraph."""

    def __init__(self, corrections: Iterable[Correction], identity: str) -> None:
        """Take those that hold and can apply.

        Args:
            corrections: In order of time: later ones win.
            identity: Of the text (`Document.identity`).
        """
        self._corrections = [
            c for c in corrections if not c.undone and (c.scope == "everywhere" or c.identity == identity)
        ]
        self._here = [index for index, c in enumerate(self._corrections) if c.scope == "here"]
        self._by_characters: defaultdict[str, list[int]] = defaultdict(list)
        for index, c in enumerate(self._corrections):
            if c.scope != "here":
                self._by_characters[c.text[:2]].append(index)

    def replay(self, words: Sequence[Word], text: str, start: int = 0) -> Sequence[Word]:
        """The words with the corrections on them; the very same object where none applies.

        A correction that joins or splits may make room for an earlier one: they are replayed until nothing changes,
        so that replaying on the result changes nothing.

        Args:
            words: Of a paragraph or of any stretch, in order.
            text: The characters in which they stand: the whole text, or a piece of it.
            start: The offset of the first character of `text`, as the words' offsets count.
        """
        cutting = self._replayed(words, text, start, {})
        return words if cutting is None else cutting.result()

    def standings(
        self, paragraphs: Iterable[Sequence[Word]], text: str, start: int = 0
    ) -> list[tuple[Correction, Standing]]:
        """How each correction stands to the text, in order of time.

        Args:
            paragraphs: The words as the engine has them, without corrections.
            text, start: As for `replay`.
        """
        ranks: dict[int, Standing] = {}
        for words in paragraphs:
            self._replayed(words, text, start, ranks)
        return [(c, ranks.get(index, "absent")) for index, c in enumerate(self._corrections)]

    def _replayed(self, words: Sequence[Word], text: str, start: int, ranks: dict[int, Standing]) -> Cutting | None:
        indices = self._candidates(words, text, start) if self._corrections and words else []
        if not indices:
            return None
        cutting = Cutting(words, text, start)
        spots = [(index, self._corrections[index], _spots(self._corrections[index], cutting)) for index in indices]
        for number in range(_MOST_PASSES):
            before = cutting.copy()
            for index, c, starts in spots:
                standing = _apply(c, starts, cutting)
                if not number and _RANKS[standing] > _RANKS[ranks.get(index, "absent")]:
                    ranks[index] = standing
            if cutting.same_as(before):
                break
        return cutting

    def _candidates(self, words: Sequence[Word], text: str, start: int) -> list[int]:
        """Indices of the corrections whose first characters stand in these words."""
        first, last = words[0].start, words[-1].end
        found = [i for i in self._here if first <= self._corrections[i].start < last]
        if self._by_characters:
            piece = text[first - start : last - start]
            pairs = set(map(str.__add__, piece, piece[1:])).union(piece)
            for key in self._by_characters.keys() & pairs:
                found += self._by_characters[key]
        return sorted(found)


def replay(
    words: Sequence[Word], text: str, corrections: Iterable[Correction], identity: str, start: int = 0
) -> Sequence[Word]:
    """The words of one stretch with the corrections on them; see `Replayer`, which sorts them but once."""
    return Replayer(corrections, identity).replay(words, text, start)


def _spots(c: Correction, cutting: Cutting) -> list[int]:
    """The offsets where the characters of a correction stand, as far as its scope goes."""
    if c.scope == "here":
        return [c.start] if cutting.characters(c.start, c.start + len(c.text)) == c.text else []
    return cutting.occurrences(c.text)


def _apply(c: Correction, starts: Sequence[int], cutting: Cutting) -> Standing:
    """Apply one correction wherever it fits."""
    standing: Standing = "absent" if starts or c.scope != "here" else "unfit"
    length = len(c.text)
    for start in starts:
        if c.scope == "here" or _fits(c, start, start + length, cutting):
            now = _set(c, start, start + length, cutting)
        else:
            now = "already" if c.kind == "split" and cutting.is_cut(start, c.cut) else "unfit"
        if _RANKS[now] > _RANKS[standing]:
            standing = now
    return standing


def _fits(c: Correction, start: int, end: int, cutting: Cutting) -> bool:
    """Whether the words there are those that a correction of more than one place is meant for."""
    return cutting.ends.get(start) == end or (c.kind == "join" and cutting.meets(start, end))


def _set(c: Correction, start: int, end: int, cutting: Cutting) -> Standing:
    """Make it so at one place; whether it was so already."""
    lengths = c.cut if c.kind == "split" else (end - start,)
    so = cutting.is_cut(start, lengths)
    if so:
        cutting.confirm(start, lengths)
    else:
        cutting.cut(start, lengths)
    if c.reading and cutting.reading(start, end) != list(c.reading):
        cutting.read(start, end, c.reading)
        so = False
    return "already" if so else "applies"


class Place(NamedTuple):
    """A place that a correction changes."""

    start: int
    """Code-point offset of the first word that changes."""
    end: int
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    context: str
    """The place with a few characters on both sides of it, of the same paragraph."""
    at: int
    """Where `start` is in `context`."""


def places(proposed: Correction, paragraphs: Iterable[Sequence[Word]], text: str, start: int = 0) -> list[Place]:
    """The places that a correction would change, in order: what is shown before it is made.

    Args:
        proposed: In its scope (see `proposals.in_scope`).
        paragraphs: The words as they are shown, with the earlier corrections on them.
        text, start: As for `Replayer.replay`.
    """
    replayer = Replayer([proposed._replace(undone="")], proposed.identity)
    found: list[Place] = []
    for words in paragraphs:
        after = replayer.replay(words, text, start)
        if after is not words:
            found += [_place(*change, words, text, start) for change in _changes(words, after)]
    return found


def _changes(before: Sequence[Word], after: Sequence[Word]) -> Iterator[tuple[list[Word], list[Word]]]:
    """The words that differ in cut or reading, old and new, in groups that cover the same characters."""
    old, new = 0, 0
    while old < len(before) and new < len(after):
        group = [before[old]], [after[new]]
        while group[0][-1].end != group[1][-1].end:
            if group[0][-1].end < group[1][-1].end and old + 1 < len(before):
                old += 1
                group[0].append(before[old])
            elif new + 1 < len(after):
                new += 1
                group[1].append(after[new])
            else:
                break
        if [(w.start, w.end, w.reading) for w in group[0]] != [(w.start, w.end, w.reading) for w in group[1]]:
            yield group
        old, new = old + 1, new + 1


def _place(before: list[Word], after: list[Word], words: Sequence[Word], text: str, start: int) -> Place:
    first, last = before[0].start, before[-1].end
    left, right = max(words[0].start, first - _CONTEXT), min(words[-1].end, last + _CONTEXT)
    return Place(first, last, tuple(before), tuple(after), text[left - start : right - start], first - left)
