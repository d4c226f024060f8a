"""What is typed into a search, told apart: by what it can be, and what of that is looked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from reader.language.words import is_hanzi
from reader.search.pinyin import Cut, initial_cuts, is_zhuyin, pinyin_cuts, zhuyin_cuts

Kind = Literal["hanzi", "latin", "pinyin", "initials", "english", "regex"]
KINDS: tuple[Kind, ...] = ("hanzi", "latin", "pinyin", "initials", "english", "regex")
"""In the order in which they are shown; a place that is found in two ways is of the first."""
_REGEX = "re:"
_LEAST_ENGLISH = 3


@dataclass(frozen=True)
class Query:
    """A query and what it can be."""

    typed: str
    possible: tuple[Kind, ...]
    """In the order of `KINDS`."""
    usual: frozenset[Kind]
    """What is looked for unless the reader chooses otherwise."""
    fallback: frozenset[Kind] = frozenset()
    """What is looked for where that finds nothing."""
    cuts: tuple[Cut, ...] = ()
    """Ways to read it as pinyin or zhuyin."""
    initials: tuple[Cut, ...] = ()

    @property
    def plain(self) -> str:
        """What stands in a text if it is written there: blanks between hanzi left out."""
        joined = ""
        for word in self.typed.split():
            apart = joined and not (is_hanzi(joined[-1]) and is_hanzi(word[0]))
            joined += f" {word}" if apart else word
        return joined

    @property
    def expression(self) -> str:
        """The regular expression; empty if it is none."""
        return self.typed.lstrip().removeprefix(_REGEX) if self.possible == ("regex",) else ""


def read_query(typed: str, *, unfinished: bool = False) -> Query:
    """Tell what a query can be.

    Args:
        typed: As it stands in the field.
        unfinished: Whether it is still being typed: then the last syllable may lack letters.
    """
    if typed.lstrip().startswith(_REGEX):
        return Query(typed, ("regex",), frozenset({"regex"}))
    if not typed.strip():
        return Query(typed, (), frozenset())
    if any(map(is_hanzi, typed)):
        return Query(typed, ("hanzi",), frozenset({"hanzi"}))
    if is_zhuyin(typed):
        cuts = zhuyin_cuts(typed)
        return Query(typed, ("pinyin",) if cuts else (), frozenset({"pinyin"} if cuts else ()), cuts=cuts)
    whole = pinyin_cuts(typed)
    cuts = whole or (pinyin_cuts(typed, unfinished=True) if unfinished else ())
    initials = initial_cuts(typed) if typed.strip().isascii() else ()
    english = typed.isascii() and sum(map(str.isalpha, typed)) >= _LEAST_ENGLISH
    possible = _those(latin=True, pinyin=bool(cuts), initials=bool(initials), english=english)
    if cuts:
        fallback = frozenset(kind for kind in possible if kind in ("english", "initials"))
        return Query(typed, possible, frozenset({"latin", "pinyin"}), fallback, cuts, initials)
    return Query(typed, possible, frozenset(possible), cuts=cuts, initials=initials)


def chosen(query: Query, switched: Collection[Kind]) -> frozenset[Kind]:
    """The kinds that are looked for when the reader has switched some of them."""
    return query.usual.symmetric_difference(switched) & frozenset(query.possible)


def _those(**kinds: bool) -> tuple[Kind, ...]:
    return tuple([kind for kind in KINDS if kinds.get(kind)])
