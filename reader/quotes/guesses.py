"""Who acts in a clause where no rule finds anybody: a bare name, or just the words of its subject."""

from __future__ import annotations

import re
from itertools import islice

from reader.language.names import is_by_sound
from reader.language.surnames import LESS_COMMON, opens_with_surname
from reader.quotes import roles
from reader.quotes.mentions import Known, Mention
from reader.quotes.nouns import VERBAL, begins_with_act, is_body_of_two, is_group, is_people_noun
from reader.quotes.predicates import ADVERB_LENGTHS, without_adverbs
from reader.quotes.view import View

_HANZI = re.compile("[\u4e00-\u9fff]+")
_BLANK = " \u3000“"
SPLITS = 8
"""Places that are tried for the end of a subject."""
_PREPOSITIONS_WORDS = """
鉴于 针对 随着 提到 围绕 按 按照 根据 面对 关于 通过 经过 除了 一边 除 经 由 令 使 用 替 对 向 被 把 给 让 从 以 在 为
"""
PREPOSITIONS = tuple(_PREPOSITIONS_WORDS.split())
"""What begins a clause or phrase whose first noun is no subject."""
_PREPOSITION_HANZI = frozenset(word[0] for word in PREPOSITIONS)
_SURNAME_AND_ADVERB = "尚于方任单向白高安温成常"
"""Surnames that begin other words before a verb as often: 尚待, 高度, 方才."""
_NO_SPEAKERS_WORDS = """
一边 本场 文中 内容 话来 原因 其中 为何 却为何 举报 往年 郑重 这会儿 还在 会议 信息 资料 材料 数次 同样 配音
相关 有关 上述 这一 此类 约谈 一篇 核心 温馨 友情 特此 再三
"""
_NO_SPEAKERS = frozenset(_NO_SPEAKERS_WORDS.split())
"""Words alone before a verb of saying that name nobody."""
_COUNTED = re.compile("[用以]?[一两几多数这那][句番段席份则条封篇张个次遍声名位]话?\\Z")
"""Words that are counted and not somebody: 一句话：“…”."""
_STOPS = (
    roles.ADVERBS
    | frozenset(roles.PREPOSITIONS)
    | frozenset("在于是有没不所以从而并将曾仍就也还则却被把")
    | {"没有", "发布", "发表", "发出", "公布", "出具", "提交", "发送", "发来", "用", "经", "来"}
)
"""Words with which a subject ends."""
_NO_BEGINNINGS = tuple("用是有没不")
"""Words of one hanzi with which no subject begins."""
_BODIES_WORDS = """
公司 集团 协会 委员会 法院 检察院 大学 警方 校方 院方 军方 官方 政府 当局 议会 国会 内阁 法庭 外交部 国防部 部队
使馆 媒体 电视台 通讯社
基金会
"""
_BODIES = tuple(_BODIES_WORDS.split())
"""Nouns for bodies after which a verb may follow."""
_MEASURES = "位名个家"
"""Hanzi behind a number after which a subject goes on: 一位有赞员工."""
_DATE = re.compile("\\d{1,4} ?[年月日]|[上本这]?周[一二三四五六日]|当地时间|北京时间")
"""When something was said, which ends the subject before it."""
_LONGEST_KNOWN = 4
_MEASURED = re.compile("[一两几多数另某][名位个家][\u4e00-\u9fff]?\\Z")
"""A measure whose noun stands farther on: 一位|有赞员工."""
_IDIOM = 4
"""Hanzi of most set phrases, which tell how something is said."""
_LONGEST_MANNER = 6
"""Code points of how something is said where they may be all that stands before the verb."""
_SHORTEST_SUBJECT, _LONGEST_SUBJECT = 2, 16
_NO_SUBJECT = re.compile(
    "[“”‘’「」了着过]|\\A(?:[这那此该其每某]|目前|此外|不过|另外|同时|其中|今年|去年|结果|原因|理由|问题|情况|一[句个种]|[略面语]带|满脸|一脸)|"
    "[时后前中里上下间日月年度内外得地的]\\Z|\\A\\d+\\Z"
)
"""What words that act have nothing of."""
_NO_NAME = re.compile("[道声里中前后罢得言身拜喜惊怒骂笑哭付议忙齐内上下说]\\Z|[”’了着]")


def opens_with_preposition(view: View, start: int) -> bool:
    """Whether a preposition stands there, as a word by itself (以色列 has none), or 对方, who is named before."""
    if view.text[start : start + 1] not in _PREPOSITION_HANZI:
        return False
    if view.text.startswith("对方", start):
        return True
    sizes = (len(word) for word in PREPOSITIONS if view.text.startswith(word, start))
    return any(view.ends_word(start + size) for size in sizes)


def _is_plain_name(mention: Mention) -> bool:
    if is_by_sound(mention.name):
        return True
    if len(mention.name) == 3 and mention.name[0] in LESS_COMMON:
        return not VERBAL.search(mention.name)
    return opens_with_surname(mention.name) and mention.name[0] not in _SURNAME_AND_ADVERB


def plain_name(view: View, start: int, end: int) -> Mention | None:
    """A name alone before a verb of saying that is a word of the dictionary (莫迪) or falls into such (布|林肯)."""
    start = roles.after_lead(view.text, start, end)
    stops = (match.start() for match in islice(roles.SPLIT.finditer(view.text, start, end), SPLITS))
    stop = next((at for at in stops if at > start + 1 and view.starts_word(at)), end)
    mention = bare_name(view, start, stop)
    if mention is not None:
        return mention if _is_plain_name(mention) else None
    stop = without_adverbs(view, start, stop)
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
    start = roles.after_lead(view.text, start, end)
    stop = without_adverbs(view, start, end)
    text = view.text[start:stop].strip(_BLANK)
    if not 1 < len(text) <= 4 or not all("\u4e00" <= char <= "\u9fff" for char in text):
        return None
    pieces = view.pieces(start, stop)
    if (
        _NO_NAME.search(text)
        or _COUNTED.match(text)
        or text in _NO_SPEAKERS
        or text in roles.ADVERBS
        or text[0] in "不向对还也又都就却再更很并且而"
    ):
        return None
    if any(len(word.text) > 1 and word.kind == "word" and word.text != text for word in pieces):
        return None
    if len(pieces) == 1 and len(text) == 2 and pieces[0].kind == "word" and not _may_be_name(view, start, stop):
        return None
    return Mention(start, stop, text, "name", text)


def _may_be_name(view: View, start: int, end: int) -> bool:
    """Whether a word of two hanzi may be somebody's name (莫迪, 贾母): 进门先喊 has none."""
    text = view.text[start:end]
    return is_by_sound(text + text[:1]) or opens_with_surname(text) or view.often(start, end) or not view.short


def acting_words(view: View, start: int, end: int, known: Known) -> Mention | None:
    """The words of a subject that no rule knows: those from the clause's start on that can stand before a verb."""
    start = roles.after_lead(view.text, start, end)
    if (
        opens_with_preposition(view, start)
        or view.text.startswith(_NO_BEGINNINGS, start)
        or _opens_with_adverb(view, start)
    ):
        return None
    if view.text[end - 1 : end] == "地" and end - start <= _LONGEST_MANNER:
        return None  # 字斟句酌地
    stop = start
    while stop < end:
        sizes = (n for n in ADVERB_LENGTHS if stop + n <= end and view.text[stop : stop + n] in _STOPS)
        size = next(sizes, 0)
        word = size and view.starts_word(stop) and view.ends_word(stop + size)
        if stop > start and _DATE.match(view.text, stop, end):
            break
        if word and view.text[stop] in "和与" and is_body_of_two(view, start, stop, end):
            word = False
        if word and (stop > start or size > 1) and (stop == start or view.text[stop - 1] not in _MEASURES):
            break
        stop += 1
    stop = without_adverbs(view, start, stop)
    head = view.text.rfind("的", start, stop) + 1
    start = head if head and stop - head >= _SHORTEST_SUBJECT else start
    listed = view.text.rfind("、", start, stop) + 1
    start = listed if listed and stop - start > _LONGEST_SUBJECT else start
    text = view.text[start:stop].strip(_BLANK)
    if not _SHORTEST_SUBJECT <= len(text) <= _LONGEST_SUBJECT or _NO_SUBJECT.search(text) or text in _NO_SPEAKERS:
        return None
    pieces = view.pieces(start, stop)
    if len(text) == _IDIOM and len(pieces) == 1 and pieces[0].kind == "word" and not is_group(view, start, stop):
        return None  # 热泪盈眶
    if _MEASURED.match(text) or begins_with_act(view, start, stop):
        return None
    for size in range(_LONGEST_KNOWN, 1, -1):
        if len(text) > size and text[-size:] in known.names:
            return Mention(start, stop, text, "name", text[-size:], text[:-size])
    body = leading_body(view, start, stop)
    if body is not None:
        return body
    return Mention(start, stop, text, "actor", text)


def _opens_with_adverb(view: View, start: int) -> bool:
    """Whether a clause begins with an adverb, so that its subject is left out: 还不忘感叹."""
    first = view.pieces(start, start + 1)
    return bool(first) and first[0].kind == "word" and first[0].text in roles.ADVERBS


def leading_body(view: View, start: int, end: int) -> Mention | None:
    """The body with which words begin that are no noun as a whole: 香港警方|回答查询."""
    if is_group(view, start, end) or is_people_noun(view, start, end):
        return None
    for stop in range(start + 2, end):
        if view.ends_word(stop) and view.text.endswith(_BODIES, start, stop) and view.text[stop] not in "的、和与及":
            text = view.text[start:stop]
            return Mention(start, stop, text, "group", text)
    return None
