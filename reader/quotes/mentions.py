"""Recognising a person, a group or a document in the words before a verb."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, Protocol

from reader.language.names import is_by_sound
from reader.language.surnames import COMMON, COMPOUND, LESS_COMMON, opens_with_surname
from reader.quotes import roles
from reader.quotes.names import ALIAS, name_start, withheld_goes_on
from reader.quotes.nouns import VERBAL, is_body, is_group, is_noun_phrase, is_people_noun
from reader.quotes.view import DOTS, View

MentionForm = Literal["name", "titled", "pronoun", "pointing", "noun", "group", "document", "actor"]
"""`titled`: family name with title (吴老师). `pointing`: refers back (该负责人). `noun`: unnamed, as worded.
`actor`: words where a subject stands that no rule knows."""

_WORK = re.compile("《[^》]{1,30}》\\Z")
_TRAILING = re.compile("(?:[（(][^）)]{0,40}[）)]+|[\\s\u3000、]|等人?)+\\Z")
_TRAILING_HANZI = frozenset("）) \u3000\t\xa0、等人")
_NO_SUBJECT = tuple("对向跟被把让由从以于")
_LAST_HANZI = (
    frozenset(word[-1] for word in roles.LONG_ENDS | roles.PRONOUNS | set(roles.TITLES)) | roles.END_HANZI | {"人"}
)
_DOTTED = re.compile(f"[{re.escape(DOTS)}]")
_TITLES = tuple(roles.TITLES)
_DOCUMENTS = tuple(roles.DOCUMENTS)
_COUNTED = re.compile("(?<![的另某\\d])(?:[一二两三四五六七八九十几多数]|\\d+)[来余多]?[名位](?=[\u4e00-\u9fff])")
_AND_OTHERS = re.compile("等(?P<those>)[^，。的]{2,10}\\Z")
"""What follows the first of several names: 赵培源等技术专家."""
_LETTERED = re.compile("[\u4e00-\u9fff][甲乙丙丁A-Za-z]\\Z")
"""People told apart by a letter: 市民甲."""
_POLITE = ("先生", "女士", "小姐")
_NO_SURNAME = "这那该另有在是和与某对向被把让给以由位名个老大小的副元主统将男女总前原本各新外全众诸贵我你他她其两几多"
_NICKNAME = re.compile("(?:“[^”]{1,16}”|「[^」]{1,16}」|@[^\\s，。：]{1,16})\\Z")
"""What somebody calls themselves, behind a noun for people: 网友“雨天”."""
_SOMEBODY = re.compile("[^，的]{0,4}(?:另|某)?[一两几][位名个]")
_BEFORE_ROLE_WORDS = """
便是 正是 就是 乃是 即是 毕竟 只有 还有 又有 连同 是 即 乃 及 和 与
"""
_BEFORE_ROLE = tuple(_BEFORE_ROLE_WORDS.split())
"""What stands before a post and is no part of it: 便是行者武松."""
_LONGEST = 60
"""Code points of what may be called a subject."""


class Known(Protocol):
    """Who was met before in a text."""

    names: frozenset[str]
    """Names of people, as far as the whole text tells them."""
    regulars: frozenset[str]
    """Words with which two or more clauses of the text begin."""

    def __contains__(self, name: object) -> bool:
        """Whether somebody of that name was met."""
        ...


class Mention(NamedTuple):
    """Words that name somebody, in their place in a view."""

    start: int
    end: int
    text: str
    form: MentionForm
    name: str
    """The name without post and title; for the unnamed all that is said."""
    role: str = ""
    introduced: bool = False
    """Whether an attribute or post tells of a family name with title that it is somebody new: 南门的李女士."""


def mention_ending(view: View, start: int, end: int, known: Known, strict: bool = False) -> Mention | None:
    """Whoever is named by the words from the clause's start to `end`, None if nobody is.

    Args:
        view: the paragraph.
        start: where the clause begins; conjunctions and times there are skipped.
        end: where the words end.
        known: names met before in the text.
        strict: whether a name must look like one by itself, as no verb of saying follows.
    """
    start = roles.after_lead(view.text, start, end)
    if end - start > 2 * _LONGEST:
        return None
    if view.text[end - 1 : end] in _TRAILING_HANZI:
        trailing = _TRAILING.search(view.text, start, end)
        end = trailing.start() if trailing else end
    end = _whole_name(view, start, end, known)
    chunk = view.text[start:end]
    if not 0 < len(chunk) <= _LONGEST or chunk[0] == "的" or chunk.count("“") != chunk.count("”"):
        return None
    if chunk in roles.PRONOUNS:
        return Mention(start, end, chunk, "pronoun", chunk)
    others = _AND_OTHERS.search(view.text, start, end)
    if others and is_people_noun(view, others.end("those"), end):
        end, chunk = others.start(), view.text[start : others.start()]
        if not chunk:
            return None
    elif _LETTERED.search(chunk) and is_people_noun(view, start, end - 1):
        return Mention(start, end, chunk, "noun", chunk)
    name = name_start(view, start, end, known, strict)
    if name is not None and (not strict or name == start or is_noun_phrase(view, start, _trimmed(view, start, name))):
        if opens_with_surname(view.text[name:end]):
            end = settled_end(view, name, end, known)
            chunk = view.text[start:end]
        return Mention(start, end, chunk, "name", view.text[name:end], _role(view, start, name))
    if chunk.endswith(_TITLES):
        titled = _titled(view, start, end, known)
        if titled is not None:
            return titled
    unnamed = _unnamed(view, start, end)
    if chunk in known.regulars and (unnamed is None or unnamed.form == "document"):
        return Mention(start, end, chunk, "actor", chunk)
    return unnamed


def _whole_name(view: View, start: int, end: int, known: Known) -> int:
    """Where a name of the text ends that the words given cut before its last hanzi."""
    for size in (2, 3):
        if end - size >= start and view.text[end - size : end + 1] in known.names:
            return end if view.text[end - size : end] in known.names else end + 1
    return end


def settled_end(view: View, start: int, end: int, known: Known) -> int:
    """Where a Chinese name ends by the rest of the text, however its last hanzi were cut."""
    if view.text[start:end] in known.names:
        return end
    if view.text[start : end + 1] in known.names:
        return end + 1
    if view.text[start : end - 1] in known.names:
        return end - 1
    return view.settled_name(start, end)


def _trimmed(view: View, start: int, end: int) -> int:
    """Where words end without the blanks after them."""
    while end > start and view.text[end - 1] in " \u3000":
        end -= 1
    return end


def may_end_person(view: View, start: int, end: int) -> bool:
    """Whether it is worth asking `mention_ending` for a person in strict mode; cheap."""
    text = view.text
    last = text[end - 1]
    if last in _LAST_HANZI or last.isascii():
        return True
    second = text[end - 2] if end - start > 1 else ""
    third = text[end - 3] if end - start > 2 else ""
    if second in COMMON or third in COMMON or second == "某" or last in "甲乙丙丁":
        return True
    if third and (third + second in COMPOUND or (end - start > 3 and text[end - 4] + third in COMPOUND)):
        return True
    if (second in "小老阿" and last in COMMON) or view.ends_name(end) or ALIAS.match(text, end):
        return True
    if view.dotted and _DOTTED.search(text, max(start, end - 8), end):
        return True
    return bool(third) and is_by_sound(third + second + last)


def _titled(view: View, start: int, end: int, known: Known) -> Mention | None:
    """A name with a title after it."""
    chunk = view.text[start:end]
    for title in _TITLES:
        if not chunk.endswith(title) or len(chunk) == len(title):
            continue
        if len(title) == 1 and chunk[-2:] in roles.LONG_ENDS:
            continue
        if title == "某" and (withheld_goes_on(view, end) or not view.starts_word(end - 2)):
            continue  # 集团军某旅
        middle = end - len(title)
        middle -= middle - 1 > start and view.text[middle - 1] == "副"
        name = name_start(view, start, middle, known, True)
        if name is None and title in roles.FOR_PEOPLE and _is_called(view, middle):
            name = name_start(view, start, middle, known)
        if name is not None:
            return Mention(start, end, chunk, "name", view.text[name:middle], _role(view, start, name) or title)
        family = middle - (2 if middle - 2 >= start and view.text[middle - 2 : middle] in COMPOUND else 1)
        surname = view.text[family:middle]
        if surname + title in roles.NOT_PEOPLE:
            continue
        rare = _is_withheld(surname, title) or (family == start and _is_rare_surname(view, family, title))
        if not (surname in COMPOUND or surname in COMMON | LESS_COMMON or rare):
            continue
        post = _is_post(view, start, family)
        noun = title in roles.FOR_PEOPLE and view.starts_word(family) and not VERBAL.search(view.text, start, family)
        if family == start or view.text[family - 1] in "”）)县镇乡村区市州省的" or post or noun:
            text, role = view.text[family:end], _role(view, start, family)
            return Mention(start, end, text, "titled", text, role, bool(role) or view.text[family - 1] == "的")
    return None


def _is_called(view: View, end: int) -> bool:
    """Whether what the engine takes for a name ends there and opens with a surname."""
    opens = any(opens_with_surname(view.text[end - size : end]) for size in (2, 3) if size <= end)
    return opens and view.ends_name(end)


def _is_post(view: View, start: int, end: int) -> bool:
    return is_people_noun(view, start, end) or is_group(view, start, end)


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


def _unnamed(view: View, start: int, end: int) -> Mention | None:
    chunk = view.text[start:end]
    if chunk.startswith(_NO_SUBJECT) and (not view.words or view.ends_word(start + 1)):
        return None
    pointing = roles.ANAPHORIC.match(chunk)
    after = start + pointing.end() if pointing else start
    if pointing and is_people_noun(view, after, end) and is_noun_phrase(view, after, end):
        return Mention(start, end, chunk, "pointing", chunk[pointing.end() :])
    counted = _COUNTED.search(view.text, start + 1, end)
    if counted and is_people_noun(view, start, end) and not VERBAL.search(view.text, start, counted.start()):
        start, chunk = counted.start(), view.text[counted.start() : end]
    if is_people_noun(view, start, end):
        return Mention(start, end, chunk, "noun", chunk) if is_noun_phrase(view, start, end) else None
    nickname = _NICKNAME.search(chunk)
    if nickname and chunk[0] == "@" and nickname.start() == 0:
        return Mention(start, end, chunk, "noun", chunk)
    somebody = nickname is not None and _SOMEBODY.match(chunk, 0, nickname.start()) is not None
    if nickname and (somebody or is_people_noun(view, start, start + nickname.start())):
        return Mention(start, end, chunk, "noun", chunk)
    if is_paper(chunk):
        return Mention(start, end, chunk, "document", chunk)
    if _WORK.search(chunk) or (is_body(view, start, end) and chunk[0] not in "他她我你它"):
        return Mention(start, end, chunk, "group", chunk)
    return None


def is_paper(words: str) -> bool:
    """Whether words name something written, or a place in it."""
    return words.rstrip("中里上内").endswith(_DOCUMENTS)


def _role(view: View, start: int, end: int) -> str:
    """What stands before a name, as the person's role; empty where it is no noun for people."""
    while end > start and view.text[end - 1] in "，、 \u3000“”的":
        end -= 1
    before = next((word for word in _BEFORE_ROLE if view.text.startswith(word, start)), "")
    start += len(before) if view.ends_word(start + len(before)) else 0
    text = view.text[start:end].lstrip("，、 \u3000“”（(")
    return text if len(text) > 1 and is_people_noun(view, start, end) and is_noun_phrase(view, start, end) else ""
