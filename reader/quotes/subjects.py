"""Who acts in a clause: the words before a verb of saying, and the subjects of other clauses."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import islice

from reader.language.names import is_by_sound
from reader.language.surnames import COMMON, LESS_COMMON, opens_with_surname
from reader.quotes import roles
from reader.quotes.mentions import Mention, may_end_person, mention_ending
from reader.quotes.names import MIDDLE_DOTS, TO_LISTENER
from reader.quotes.nouns import VERBAL, is_people_noun
from reader.quotes.view import View

_HANZI = re.compile("[\u4e00-\u9fff]+")
_BLANK = " \u3000“"
_DOTS = tuple(MIDDLE_DOTS)
_PREPOSITIONS = (
    *("鉴于", "针对", "随着", "提到", "围绕", "按照", "根据", "面对", "关于", "通过", "经过", "除了"),
    *"对向被把给让由从以在为",
)
"""What begins a clause or phrase whose first noun is no subject."""
_RELATIVE = re.compile("[在从][^，。：；的]{1,16}的")
"""A clause that is the attribute of somebody: 在南门打工的."""
_BEING_THERE = re.compile("[在从][^，。：；的]{1,12}的(?=[^的]{2,4}\\Z)")
"""The same before a plain noun: 在场的(居民)."""
_NOT_AFTER = ("的", "、", "和", "与", "及", "级", "型", "群")
"""After a noun these make it a part of something else."""
_OUR = tuple("市省国县区校院司方镇村")
"""Hanzi that make 我 the attribute of a place or body: 我市."""
_ADVERB_LENGTHS = range(max(map(len, roles.ADVERBS)), 0, -1)
_SPLITS = 8
"""Places that are tried for the end of a subject."""
_SUBJECT_LENGTH = 30
"""Code points of a subject before several verbs."""
_OFTEN_CUT_WRONG = ("赛后", "赛前", "发微博", "发文", "发帖")
"""Words whose first hanzi the engine likes to give to a foreign name before them."""
_NAME_LENGTH = 10
"""Code points by which a name may lengthen a post that is a subject already."""
_NOUN_LENGTH = 3
"""Code points by which a noun may lengthen another (大学|老师)."""
_SURNAME_AND_ADVERB = "尚于方任单向白高安温成常"
"""Surnames that begin other words before a verb as often: 尚待, 高度, 方才."""
_NO_SPEAKERS_WORDS = """
举报 往年 郑重 这会儿 还在 会议 信息 资料 材料 数次 同样 配音 约谈 一篇 核心 温馨 友情 特此 再三
"""
_NO_SPEAKERS = frozenset(_NO_SPEAKERS_WORDS.split())
"""Words alone before a verb of saying that name nobody."""
_COUNTED = re.compile("[用以]?[一两几多数这那][句番段席份则条封篇张个次遍声]话?\\Z")
"""Words that are counted and not somebody: 一句话：“…”."""
_NO_NAME = re.compile("[道声里中前后罢得言身拜喜惊怒骂笑哭付议忙齐内上下说]\\Z|[”’了着]")


def subject_before(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    """Who acts in the words from a clause's start to its verb."""
    lead = roles.LEAD.match(view.text, start, end)
    start = lead.end() if lead else start
    for match in islice(roles.SPLIT.finditer(view.text, start, end), _SPLITS):
        at = match.start()
        told = TO_LISTENER.match(view.text, at, end) is not None
        if match.group() in ("于", "向") and end - at in (2, 3) and not told:
            continue  # a surname: 经理于军军说
        if at > start and (told or view.starts_word(at) or match.group() in _OFTEN_CUT_WRONG):
            mention = _person(view, start, at, known)
            if mention is not None:
                return mention
    stop = _without_adverbs(view, start, end)
    mention = mention_ending(view, start, stop, known)
    if mention is None or (mention.form != "document" and _after_preposition(view, start, mention)):
        return leading_person(view, start, end, known)
    return mention


def leading_person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    """Who acts first in a clause of several verbs (一名男子跑过来喊道): the shortest subject that can begin it."""
    if view.text.startswith(_PREPOSITIONS, start):
        relative = _RELATIVE.match(view.text, start, end)
        mention = leading_person(view, relative.end(), end, known) if relative else None
        return mention if mention is not None and mention.form in ("name", "titled") else None
    if start in view.leading and end >= start + _SUBJECT_LENGTH:
        cached: Mention | None = view.leading[start]
        return cached
    found = _first_person(view, start, end, known)
    after = view.text[found.end : found.end + 1] if found is not None else ""
    if found is not None and (after in _NOT_AFTER or (found.text == "我" and after in _OUR)):
        found = None
    if end >= start + _SUBJECT_LENGTH:
        view.leading[start] = found
    return found


def _first_person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    found: Mention | None = None
    for at in range(start + 1, min(end, start + _SUBJECT_LENGTH) + 1):
        if found is not None and at - found.end > _NAME_LENGTH:
            break
        if view.text.startswith(_DOTS, at) or not view.ends_word(at) or not may_end_person(view, start, at):
            continue
        mention = mention_ending(view, start, at, known, strict=True)
        if mention is None or mention.form not in ("name", "titled", "noun", "pointing", "pronoun"):
            continue
        mention = _whole_name(view, mention, end)
        if found is None or _lengthens(found, mention):
            found = mention
        if mention.form in ("name", "titled") and _HANZI.fullmatch(mention.name):
            break
    return found


def _whole_name(view: View, mention: Mention, end: int) -> Mention:
    """The mention with the last hanzi of its name where the engine cut that off."""
    if mention.form != "name" or mention.end - len(mention.name) < mention.start or mention.end >= end:
        return mention
    stop = view.usual_name(mention.end - len(mention.name), mention.end)
    more = view.text[mention.end : stop]
    return mention._replace(end=stop, text=mention.text + more, name=mention.name + more) if more else mention


def _lengthens(found: Mention, mention: Mention) -> bool:
    """Whether a longer subject is the same person: the name after the post, or the noun that the words go on to."""
    if mention.form == "name":
        at = mention.end - len(mention.name)
        return (
            at in (found.end, found.end - len(found.name))
            or mention.text[found.end - mention.start : at - mention.start].isspace()
        )
    return mention.end - found.end <= _NOUN_LENGTH


def _person(view: View, start: int, end: int, known: Container[str]) -> Mention | None:
    mention = mention_ending(view, start, _without_adverbs(view, start, end), known)
    return mention if mention is not None and not _after_preposition(view, start, mention) else None


def _without_adverbs(view: View, start: int, end: int) -> int:
    """Where the words end that adverbs follow."""
    text = view.text
    while True:
        sizes = (n for n in _ADVERB_LENGTHS if end - n > start and text[end - n : end] in roles.ADVERBS)
        size = next((n for n in sizes if n > 1 or view.starts_word(end - n)), 0)
        if size == 1 and _ends_name(view, start, end):
            return end
        if not size and end - start > 3 and text[end - 1] in "地着":
            size = 3 if text[end - 1] == "地" else 2
        if not size:
            return end
        end -= size


def _ends_name(view: View, start: int, end: int) -> bool:
    """Whether a modal is the last hanzi of a name after a post, as people seldom 会说 anything: 观众刘安会说."""
    name = view.text[end - 3 : end]
    return len(name) == 3 and name[2] in "会可能" and name[0] in COMMON and is_people_noun(view, start, end - 3)


def _after_preposition(view: View, start: int, mention: Mention) -> bool:
    """Whether a preposition makes the words no subject (对记者); not before an attribute (在京的律师李安)."""
    if not view.text.startswith(_PREPOSITIONS, start):
        return False
    if mention.form == "noun":
        return _BEING_THERE.match(view.text, start, mention.end) is None
    return mention.form != "name" or view.text.find("的", start, mention.end - len(mention.name)) < 0


def _is_plain_name(view: View, mention: Mention) -> bool:
    if is_by_sound(mention.name):
        return True
    if len(mention.name) == 3 and mention.name[0] in LESS_COMMON:
        return not VERBAL.search(mention.name)
    return opens_with_surname(mention.name) and mention.name[0] not in _SURNAME_AND_ADVERB


def plain_name(view: View, start: int, end: int) -> Mention | None:
    """A name alone before a verb of saying that is a word of the dictionary (莫迪) or falls into such (布|林肯)."""
    lead = roles.LEAD.match(view.text, start, end)
    start = lead.end() if lead else start
    stops = (match.start() for match in islice(roles.SPLIT.finditer(view.text, start, end), _SPLITS))
    stop = next((at for at in stops if at > start + 1 and view.starts_word(at)), end)
    mention = bare_name(view, start, stop)
    if mention is not None:
        return mention if _is_plain_name(view, mention) else None
    stop = _without_adverbs(view, start, stop)
    pieces = view.pieces(start, stop)
    text = view.text[start:stop]
    foreign = len(text) in (3, 4) and [len(word.text) for word in pieces] in ([1, 2], [2, 1], [1, 3], [2, 2])
    if foreign and _HANZI.fullmatch(text) and is_by_sound(text[0] * 3):
        return Mention(start, stop, text, "name", text)
    if (
        4 <= len(text) <= 7
        and _HANZI.fullmatch(text)
        and not VERBAL.search(text)
        and "一" not in text
        and view.often(start, stop)
    ):
        return Mention(start, stop, text, "name", text) if len(pieces) > 1 else None
    return None


def bare_name(view: View, start: int, end: int) -> Mention | None:
    """A short run of hanzi before a verb with a colon: a name that no rule knows."""
    lead = roles.LEAD.match(view.text, start, end)
    start = lead.end() if lead else start
    stop = _without_adverbs(view, start, end)
    text = view.text[start:stop].strip(_BLANK)
    if not 1 < len(text) <= 4 or not all("\u4e00" <= char <= "\u9fff" for char in text):
        return None
    pieces = view.pieces(start, stop)
    if (
        _NO_NAME.search(text)
        or _COUNTED.match(text)
        or text in _NO_SPEAKERS
        or text in roles.ADVERBS
        or text[0] == "不"
    ):
        return None
    if any(len(word.text) > 1 and word.kind == "word" and word.text != text for word in pieces):
        return None
    return Mention(start, stop, text, "name", text)
