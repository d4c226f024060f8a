"""Recognising a person, a group or a document in the words before a verb."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, Protocol

from reader.language.names import is_by_sound, may_be_sound
from reader.language.surnames import COMMON, COMPOUND, LESS_COMMON, opens_with_surname
from reader.quotes import roles, verbs
from reader.quotes.names import ALIAS, name_start
from reader.quotes.nouns import VERBAL, is_body, is_group, is_noun_phrase, is_people_noun
from reader.quotes.titled import TITLES, titled_name
from reader.quotes.view import DOTS, MIDDLE_DOTS, View

MentionForm = Literal["name", "titled", "pronoun", "pointing", "noun", "group", "document", "actor"]
"""`titled`: family name with title (吴老师). `pointing`: refers back (该负责人). `noun`: unnamed, as worded.
`actor`: words where a subject stands that no rule knows."""

_HANZI = re.compile("[\u4e00-\u9fff]")
_WORK = re.compile("《[^》]{1,30}》\\Z")
_TRAILING = re.compile("(?:[（(][^）)]{0,40}[）)]+|[\\s\u3000、]|等人?)+\\Z")
_TRAILING_HANZI = frozenset("）) \u3000\t\xa0、等人")
_NO_SUBJECT = tuple("对向跟被把让由从以于和与")
_LAST_HANZI = (
    frozenset(word[-1] for word in roles.LONG_ENDS | roles.PRONOUNS | set(roles.TITLES)) | roles.END_HANZI | {"人"}
)
_DOTTED = re.compile(f"[{re.escape(DOTS)}]")
_DOTTED_NAME = re.compile(f"[{re.escape(MIDDLE_DOTS)}][\u4e00-\u9fff]{{2,}}\\Z")
"""The last part of a foreign name, long enough to lose a hanzi."""
_DOCUMENTS = tuple(roles.DOCUMENTS)
_COUNTED = re.compile("(?<![的另某\\d])(?:[一二两三四五六七八九十几多数]|\\d+)[来余多]?[名位](?=[\u4e00-\u9fff])")
_AND_OTHERS = re.compile("等(?P<those>)[^，。的]{2,10}\\Z")
"""What follows the first of several names: 赵培源等技术专家."""
_LETTERED = re.compile("[\u4e00-\u9fff][甲乙丙丁A-Za-z]\\Z")
"""People told apart by a letter: 市民甲."""
_NICKNAME = re.compile("(?:“[^”]{1,16}”|「[^」]{1,16}」|@[^\\s，。：]{1,16})\\Z")
"""What somebody calls themselves, behind a noun for people: 网友“雨天”."""
_ACCOUNTS = ("官方微博", "官方账号", "官方微信", "官微")
"""Papers that speak as the body whose they are."""
_QUOTED_NAME = re.compile("“[^“”，。！？]{2,10}”")
"""What a firm or group is called, in marks: “远山互助”说."""
_THIS = re.compile("(?:这|那|该)[位名个]?")
_SOMEBODY = re.compile("[^，的]{0,4}(?:另|某)?[一两几][位名个]")
_BEFORE_ROLE_WORDS = """
便是 正是 就是 乃是 即是 毕竟 只有 还有 又有 连同 是 即 乃 及 和 与
"""
_BEFORE_ROLE = tuple(_BEFORE_ROLE_WORDS.split())
"""What stands before a post and is no part of it: 便是行者武松."""
_AFTER_NAME = re.compile(
    f"\\Z|[^\u4e00-\u9fff]|[在的将把被对向曾也还却已就是有没不并再均为与和同跟用因以经由从]|{verbs.VERB.pattern}"
)
"""What tells that a name has ended before it."""
_ACTS = frozenset("躺坐站走跑跪拿看听笑哭戴穿抱推带住搂掩上下前后既仍")
"""Hanzi that end no foreign name: verbs and adverbs of its clause."""
_ASPECT = ("了", "着", "过")
_LONGEST_NAME = 8
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
    end = _before_verb(view, start, _whole_name(view, start, end, known))
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
    aged = name is not None and view.text[name - 2 : name] == "岁的"
    if name is not None and (
        not strict or name == start or aged or is_noun_phrase(view, start, _trimmed(view, start, name))
    ):
        if opens_with_surname(view.text[name:end]):
            end = settled_end(view, name, end, known)
            chunk = view.text[start:end]
        return Mention(start, end, chunk, "name", view.text[name:end], _role(view, start, name))
    titled = titled_name(view, start, end, known) if chunk.endswith(TITLES) else None
    if titled is not None:
        role = _role(view, start, titled.start)
        if titled.full:
            return Mention(start, end, chunk, "name", view.text[titled.start : titled.end], role or titled.title)
        text, introduced = view.text[titled.start : end], bool(role) or view.text.endswith("的", start, titled.start)
        return Mention(start, end, text, "titled", text, role, introduced)
    unnamed = _unnamed(view, start, end)
    if strict and unnamed is not None and unnamed.text[0] == "@" and _HANZI.match(view.text, end):
        return None  # @王安|工作室
    if chunk in known.regulars and (unnamed is None or unnamed.form == "document"):
        return Mention(start, end, chunk, "actor", chunk)
    return unnamed


def _before_verb(view: View, start: int, end: int) -> int:
    """Where the words end before a verb or adverb that was cut into a name: 张梅|泼了冷水, 约翰·史密斯|难掩笑意."""
    first = max(start, end - _LONGEST_NAME)
    pieces = view.pieces(first, end)
    if not pieces:
        return end
    marked = view.text[end : end + 1] in _ASPECT and view.starts_word(end) and view.ends_word(end + 1)
    if marked and pieces[-1].kind == "name" and len(pieces[-1].text) > 2:
        return end - 1
    if not view.dotted or not _DOTTED_NAME.search(view.text, first, end - 1):
        return end
    acts = pieces[-1].text in _ACTS
    following = view.pieces(end, end + 1)
    if not acts and (_AFTER_NAME.match(view.text, end) or (following and len(following[0].text) > 1)):
        return end
    part = view.text[max(view.text.rfind(dot, first, end) for dot in DOTS) + 1 : end]
    while len(part) > 2 and pieces and len(pieces[-1].text) == 1 and view.count(part) < 2:
        if not (marked or acts) and may_be_sound(part[-1]):
            break
        part, marked, acts = part[:-1], False, False
        pieces.pop()
        end -= 1
    return end


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
    if second in COMMON or third in COMMON or third in LESS_COMMON or second == "某" or last in "甲乙丙丁":
        return True
    if third and (third + second in COMPOUND or (end - start > 3 and text[end - 4] + third in COMPOUND)):
        return True
    if (second in "小老阿" and last in COMMON) or view.ends_name(end) or ALIAS.match(text, end):
        return True
    if view.dotted and _DOTTED.search(text, max(start, end - 8), end):
        return True
    return bool(third) and is_by_sound(third + second + last)


def _unnamed(view: View, start: int, end: int) -> Mention | None:
    chunk = view.text[start:end]
    if chunk.startswith(_NO_SUBJECT) and (not view.words or view.ends_word(start + 1)):
        return None
    pointing = roles.ANAPHORIC.match(chunk)
    after = start + pointing.end() if pointing else start
    if pointing and is_people_noun(view, after, end) and is_noun_phrase(view, after, end):
        return Mention(start, end, chunk, "pointing", chunk[pointing.end() :])
    counted = _COUNTED.search(view.text, start + 1, end)
    if counted and is_group(view, start, counted.start()):  # 海山市公安局|一名民警
        if is_people_noun(view, start, end) and is_noun_phrase(view, counted.start(), end):
            return Mention(start, end, chunk, "noun", chunk)
        counted = None
    if counted and is_people_noun(view, start, end) and not VERBAL.search(view.text, start, counted.start()):
        start, chunk = counted.start(), view.text[counted.start() : end]
    if is_people_noun(view, start, end):
        return Mention(start, end, chunk, "noun", chunk) if is_noun_phrase(view, start, end) else None
    nickname = _NICKNAME.search(chunk)
    if nickname and _THIS.fullmatch(chunk, 0, nickname.start()):
        return Mention(start, end, chunk, "pointing", chunk[nickname.start() + 1 : -1])
    if nickname and chunk[0] == "@" and nickname.start() == 0:
        return Mention(start, end, chunk, "noun", chunk)
    if nickname and chunk[nickname.start()] in "“「" and is_group(view, start, start + nickname.start()):
        return Mention(start, end, chunk, "group", chunk[nickname.start() + 1 : -1])
    somebody = nickname is not None and _SOMEBODY.match(chunk, 0, nickname.start()) is not None
    if nickname and (somebody or is_people_noun(view, start, start + nickname.start())):
        return Mention(start, end, chunk, "noun", chunk)
    if is_paper(chunk) and not chunk.endswith(_ACCOUNTS):
        return Mention(start, end, chunk, "document", chunk)
    if _QUOTED_NAME.fullmatch(chunk):
        return Mention(start, end, chunk, "group", chunk[1:-1])
    if _WORK.search(chunk) or chunk.endswith(_ACCOUNTS) or (is_body(view, start, end) and chunk[0] not in "他她我你它"):
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
