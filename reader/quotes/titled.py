"""Names with a title behind them: of the whole name (张冰副主任医师), or of the surname alone (李老师)."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from reader.language.surnames import COMMON, COMPOUND, LESS_COMMON, opens_with_surname
from reader.quotes import roles
from reader.quotes.names import LATIN, name_start, withheld_goes_on
from reader.quotes.nouns import VERBAL, is_group, is_people_noun
from reader.quotes.view import View

_POLITE = ("先生", "女士", "小姐")
_RANKS = ("主任医师", "主治医师", "住院医师", "研究员", "研究馆员", "工程师", "分析师", "教练员", "检察长", "审判长")
"""Ranks that may follow a full name and never a mere surname."""
_DEGREES = ("副", "高级", "助理", "首席")
"""What may stand before a title or rank."""
_NO_SURNAME = "这那该另有在是和与某对向被把让给以由位名个老大小的副元主统将男女总前原本各新外全众诸贵我你他她其两几多"
_LONGEST_LATIN = 60
TITLES = (*roles.TITLES, *_RANKS)
"""What may stand behind a name."""


class Titled(NamedTuple):
    """A name before a title. Offsets in a view."""

    start: int
    end: int
    """Where the name ends, without the title."""
    title: str
    full: bool
    """Whether it is more than a surname."""


def titled_name(view: View, start: int, end: int, known: Container[str]) -> Titled | None:
    """The name before the title with which words end, None if there is none.

    Args:
        view: the paragraph.
        start, end: the words.
        known: names met before in the text.
    """
    return _ranked(view, start, end, known) or _with_title(view, start, end, known)


def _ranked(view: View, start: int, end: int, known: Container[str]) -> Titled | None:
    for rank in _RANKS:
        if view.text.endswith(rank, start, end):
            stop = _before_degree(view, start, end - len(rank))
            name = name_start(view, start, stop, known, True) if stop > start else None
            if name is not None and opens_with_surname(view.text[name:stop]):
                return Titled(name, stop, rank, True)
    return None


def _with_title(view: View, start: int, end: int, known: Container[str]) -> Titled | None:
    chunk = view.text[start:end]
    for title in roles.TITLES:
        if not chunk.endswith(title) or len(chunk) == len(title):
            continue
        if len(title) == 1 and chunk[-2:] in roles.LONG_ENDS:
            continue
        if title == "某" and (withheld_goes_on(view, end) or not view.starts_word(end - 2)):
            continue  # 集团军某旅
        stop = _before_degree(view, start, end - len(title))
        name = _full_name(view, start, stop, title, known)
        if name is not None:
            return Titled(name, stop, title, True)
        family = _family_name(view, start, stop, title)
        if family is not None:
            return Titled(family, stop, title, False)
    return None


def _full_name(view: View, start: int, end: int, title: str, known: Container[str]) -> int | None:
    """Where the full name before a title begins."""
    for_people = title in roles.FOR_PEOPLE
    latin = LATIN.search(view.text, max(start, end - _LONGEST_LATIN), end) if for_people else None
    name = latin.start() if latin else name_start(view, start, end, known, True)
    if name is None and for_people and _is_called(view, end):
        name = name_start(view, start, end, known)
    return name


def _family_name(view: View, start: int, end: int, title: str) -> int | None:
    """Where the family name before a title begins."""
    family = end - (2 if end - 2 >= start and view.text[end - 2 : end] in COMPOUND else 1)
    surname = view.text[family:end]
    if surname + title in roles.NOT_PEOPLE:
        return None
    rare = _is_withheld(surname, title) or (family == start and _is_rare_surname(view, family, title))
    if not (surname in COMPOUND or surname in COMMON | LESS_COMMON or rare):
        return None
    post = is_people_noun(view, start, family) or is_group(view, start, family)
    noun = title in roles.FOR_PEOPLE and view.starts_word(family) and not VERBAL.search(view.text, start, family)
    bounded = family == start or view.text[family - 1] in "”）)县镇乡村区市州省的"
    return family if bounded or post or noun else None


def _before_degree(view: View, start: int, end: int) -> int:
    """Where the words end before what makes more or less of a title: 副|教授."""
    degree = next((word for word in _DEGREES if view.text.endswith(word, start + 2, end)), "")
    return end - len(degree)


def _is_called(view: View, end: int) -> bool:
    """Whether what the engine takes for a name ends there and opens with a surname."""
    opens = any(opens_with_surname(view.text[end - size : end]) for size in (2, 3) if size <= end)
    return opens and view.ends_name(end)


def _is_withheld(surname: str, title: str) -> bool:
    """Whether the title makes a surname of any hanzi before it: 伍某, 阳某甲, 穆帅."""
    return (title[0] in "某帅" or title in _POLITE) and _may_be_surname(surname)


def _is_rare_surname(view: View, at: int, title: str) -> bool:
    """Whether a hanzi that is seldom a surname must be one, as it is a word by itself before a title: 司|师傅."""
    surname = view.text[at]
    if VERBAL.match(surname) or surname in roles.ADVERBS:
        return False
    alone = len(view.pieces(at, at + 1)) == 1 and view.starts_word(at)
    return title in roles.FOR_PEOPLE and alone and _may_be_surname(surname)


def _may_be_surname(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" and char not in _NO_SURNAME
