"""Names of people at the end of a run of words: Chinese, written by sound, Latin, known."""

from __future__ import annotations

import re
from collections.abc import Container

from reader.language.names import is_by_sound, may_be_sound
from reader.language.surnames import COMMON, COMPOUND, LESS_COMMON, opens_with_surname
from reader.quotes import roles, verbs
from reader.quotes.nouns import VERBAL, is_group, is_noun_phrase, is_people_noun
from reader.quotes.view import DOTS, MIDDLE_DOTS, View

_DOTTED = re.compile(f"[\u4e00-\u9fffA-Za-z]{{1,8}}(?:[{re.escape(DOTS)}][\u4e00-\u9fffA-Za-z]{{1,8}})+\\Z")
_LETTER = "A-Za-z\u00c0-\u024f"
_LATIN_WORD = f"[A-Z\u00c0-\u00de][{_LETTER}0-9.&'\\-]*"
LATIN = re.compile(
    f"(?<![{_LETTER}0-9]){_LATIN_WORD}"
    f"(?: (?:(?:de|van|von|der|den|la|del|da|di|bin|al|el|le) )?{_LATIN_WORD}){{0,3}}\\Z"
)
"""A name in Latin letters; particles are part of it: Michael de Pass."""
_LATIN_SMALL = re.compile(
    "(?<![A-Za-z0-9])[a-z][A-Za-z.'\\-]*(?: [a-z][A-Za-z.'\\-]*){1,3}\\Z|(?<![A-Za-z0-9])[a-z]{5,}\\Z"
)
"""A name in a text whose capitals were lost; nothing but a post before it tells."""
_HANZI = re.compile("[\u4e00-\u9fff]+")
_COUNTED = re.compile("[一二三四五六七八九十两几多数半每某][位名个家些人只条种次样句番段席则篇遍声]")
_NEVER = re.compile(
    "[的地得了着过是为之和与及或而则又也都还就才再在有无不没能会可要将被把给让使对从"
    "向由到亦既说称讲问吗呢吧啊其此这那各每某很最更们什怎谁我你他她它该待虽]"
)
"""Hanzi that are part of hardly any name."""
_JEAN = re.compile(f"让(?=[{re.escape(DOTS)}])")
"""A hanzi of grammar that French names begin with: 让-皮埃尔."""
_RARE_IN_NAME = re.compile("[会可能为之和从要在使由向有其则才均得无]")
"""Those of them that given names have now and then."""
TO_LISTENER = re.compile("向(?:[^，。；：！？对告接跟说]{0,12}?(?:记者|媒体)|本报|[晨晚日时早商]报|民警|警方)")
"""向 as a preposition and no surname: 向晨报记者, and not 向阳对记者说."""
_WITHHELD = re.compile("[\u4e00-\u9fff]某[^\\W某甲乙丙丁]\\Z")
"""A name of which one hanzi is withheld: 王某敏."""
_AFTER_WITHHELD = "因于用经以当系曾即便仅未并已应却所同共多驾持某甲乙丙丁等一两三"
"""Hanzi alone that follow a withheld name as other words."""
_NAME_KINDS = ("name", "term")
"""Kinds of words that may be names: a glossary may have people too."""
_PLACE_ENDS = "区县镇室街厅馆堆店站厂车上内"
"""Hanzi that end names of places and hardly any of people."""
_MAKERS = ("巨头", "品牌", "龙头", "厂商")
"""Nouns that the name of a firm follows."""
_MOVING = re.compile("[进出里外去来起回开跑走站坐跪拿]")
"""Hanzi of verbs that follow a subject."""
_INTRODUCES = re.compile("(?:家住|来自|住在|出生于|毕业于|就读于|任职于|现年|年仅|\\d岁)[^，。；：的]{0,16}的\\Z")
"""An attribute that tells of a person: 家住南门的."""
_INTRODUCTION = 32
"""Code points before a name in which such an attribute stands."""
_LONGEST_PIECE = 5
"""Hanzi of the first part of a foreign name behind a post."""
_DECADE = re.compile("\\d[05]后\\Z")
"""When somebody was born, before a name: 00后许杨."""
ALIAS = re.compile("[（(](?:化名|音译|音)[)）]")
"""What marks the words before it as a name."""
GIVEN = frozenset(
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉梅春花鹏飞龙凤华建国庆文武斌波辉宇浩然欣怡佳琪嘉诚俊峰志宏"
    "海燕云雷鑫森林凯旋晨曦阳光亮晓东南北雪莉莲菊珍珠琴玲珊瑞祥福贵财富荣昌盛德贤良忠孝仁义礼智信廉洁贞淑慧颖婷婉"
    "姗妮倩茜蓉薇蕾蓓菲萍莹琳瑶璐瑜璇珺娇媛妍妙姝嫣翠碧莎艺诗韵雅轩逸睿哲彦博翰毅坚恒健康安宁泰坤乾震巍岩松柏枫桐"
    "柳杨桃芝芬芸茹蕊芮苗彤丹朱紫青蓝黎煜炜烨灿焕炎炳煌铭锋锐钢铁银钰钧铮锦泽润涵淼清源洪江河湖泉溪渊澄浪潮汉沛"
    "洲冰寒霜露雯霖霄虹霓翔翼鸿鹤雁鹰麒麟骏骁驰骥彪虎豹熊羽灵秋冬夏星辰昊旭昕昱晟晖晶景晴暄智山川岳峻崇嵩岚才"
    "豪栋梁材杭标桦楠榕槐朋友群众民生升腾胜"
)
"""Hanzi that are common in given names."""
_BEHIND_NAMES = tuple("与和同跟、（(一两三0123456789")
"""Hanzi and marks that follow names and no verbs."""
_POSTS = ("CEO", "CFO", "CTO", "COO", "CMO", "CBO", "CIO")
_OFFICERS = tuple(f"{post} " for post in _POSTS)
_TITLES = frozenset(roles.TITLES)
_LONGEST_POST = 8
_LONGEST_KNOWN = 8
_NO_NAME_ENDS = ("会", "团", "们", "时", "后", "前", "上", "中", "里", "地", "着")


def name_start(view: View, start: int, end: int, known: Container[str], strict: bool = False) -> int | None:
    """Where a name begins that ends at `end`, None if none does; the arguments are those of `mention_ending`."""
    text = view.text
    dotted = _DOTTED.search(text, max(start, end - 30), end) if view.dotted else None
    if dotted and text[max(start, end - 2) : end] in _TITLES:
        return None
    if dotted:
        dot = next(at for at in range(dotted.start(), end) if text[at] in DOTS)
        first = _first_piece(view, max(start, dotted.start()), dot)
        if not _goes_on(view, first, end) and not (strict and _goes_too_far(view, first, end)):
            return first
    latin = LATIN.search(text, max(start, end - 60), end) if text[end - 1] < "\u0250" else None
    post = latin is not None and text[latin.start() : latin.start() + 4] in _OFFICERS
    if latin and post and (after := LATIN.match(text, latin.start() + 4, end)):
        return after.start()
    if latin and (
        _may_precede(view, start, latin.start()) if not strict else _is_introduced(view, start, latin.start())
    ):
        return latin.start()
    small = _LATIN_SMALL.search(text, max(start, end - 60), end) if text[end - 1].isascii() else None
    if small and _is_introduced(view, start, small.start()) and small.group() not in roles.LONG_ENDS:
        return small.start()
    withheld = _WITHHELD.search(text, start, end) if text[end - 2 : end - 1] == "某" else None
    if withheld and strict and not (withheld.start() == start and withheld_goes_on(view, end - 1)):
        withheld = None
    if (
        withheld
        and (withheld.start() == start or _may_precede(view, start, withheld.start()))
        and view.starts_word(withheld.start())
        and not _NEVER.search(text, end - 1, end)
    ):
        return withheld.start()
    for size in range(_LONGEST_KNOWN, 1, -1):
        if end - size >= start and view.starts_word(end - size) and text[end - size : end] in known:
            return end - size
    for size in (3, 4, 2, 5, 6):
        at = end - size
        if at < start or not view.starts_word(at) or not _HANZI.fullmatch(text, at, end):
            continue
        if TO_LISTENER.match(text, at):
            continue
        if text[end - 1] == "发" and text[end : end + 1] in ("微", "文", "帖"):
            continue
        given = at + (text[at] in COMMON)
        if _NEVER.search(text, given, end) and not _has_rare_given_name(view, start, at, end):
            continue
        if at > start and not _may_precede(view, start, at) and not ALIAS.match(text, end):
            continue
        told = _INTRODUCES.search(text, max(0, at - _INTRODUCTION), at) if text[at - 1 : at] == "的" else None
        if _looks_like_name(view, at, end, strict and not told and not _is_named_by_post(view, start, at, end)):
            return at
        if at > start and _is_well_known(view, start, at, end):
            return at
        if at > start and not strict and _can_be_name(view, start, at, end):
            return at
    return None


def name_end(view: View, start: int, end: int, last: int) -> int:
    """Where a name ends of which the engine has cut off a part that looks like one: 吴春|红, 安东尼·布|林肯.

    Args:
        view: the paragraph.
        start, end: where the name stands as far as it is known.
        last: the end of its clause.
    """
    name = view.text[start:end]
    following = view.pieces(end, last)[:1]
    if not following:
        return end
    part, more = re.split(f"[{re.escape(DOTS)}]", name)[-1], following[0].text
    if part != name and end + len(more) <= last and is_by_sound(part + more):
        return end + len(more)
    given = len(name) == 2 and name[0] in COMMON and len(more) == 1 and more in GIVEN
    if not given or view.count(name) != view.count(name + more):
        return end
    return end + 1 if view.count(name) > 1 or view.text[end + 1 : end + 2] in _BEHIND_NAMES else end


def withheld_goes_on(view: View, end: int) -> bool:
    """Whether a name with 某, which ends there, goes on with one more hanzi: 杨某|智."""
    following = view.pieces(end, end + 1)
    if len(following) != 1 or len(following[0].text) > 1 or not _HANZI.fullmatch(following[0].text):
        return False
    return (
        following[0].text not in _AFTER_WITHHELD and not _NEVER.match(view.text, end) and view.repeats(end - 2, end + 1)
    )


def _is_introduced(view: View, start: int, at: int) -> bool:
    """Whether a post or an age tells that a name follows."""
    return view.text[at - 2 : at] == "岁的" or is_people_noun(view, start, at)


def _goes_on(view: View, start: int, end: int) -> bool:
    """Whether the last word of a dotted name is one of grammar: 哈克施塔特|作为."""
    pieces = view.pieces(start, end)
    return len(pieces) > 2 and pieces[-1].kind == "word" and _NEVER.search(pieces[-1].text) is not None


def _goes_too_far(view: View, start: int, end: int) -> bool:
    """Whether a dotted name has taken in what follows it, or is none: 帕默|到访, 优素福|曾."""
    text = view.text[start:end]
    last = max(text.rfind(dot) for dot in DOTS) + 1  # where its last part begins
    pieces = view.pieces(start + last, end)
    if any(word.text in roles.ADVERBS or (len(word.text) > 1 and word.kind == "word") for word in pieces[1:]):
        return True
    dotted = any(dot in text for dot in MIDDLE_DOTS)
    hyphenated = "-" in text and not dotted and not is_by_sound(text.replace("-", ""))
    acts = len(text) - last > 2 and text[-1] in "拿跑走站坐跪"
    adverb = text[-1] in roles.ADVERBS and text[-1] != "大"  # 亚历山大
    return hyphenated or acts or adverb or _holds_grammar(view, start, end)


def _holds_grammar(view: View, start: int, end: int) -> bool:
    """Whether a dotted name holds a hanzi of grammar as a word of its own, and none of its sound: 让-皮埃尔|他."""
    return any(
        view.starts_word(match.start())
        and not may_be_sound(match.group())
        and not _JEAN.match(view.text, match.start())
        for match in _NEVER.finditer(view.text, start, end)
    )


def _first_piece(view: View, start: int, dot: int) -> int:
    """Where the first piece of a dotted name begins: no post or country before it belongs to the name."""
    phrase = start
    for at in range(max(start + 1, dot - _LONGEST_PIECE), dot):
        if view.ends_word(at) and is_people_noun(view, phrase, at):
            start = at
    if start > phrase:
        return start
    at = dot
    while at > start:
        word = next((size for size in range(1, 6) if at - size >= start and view.starts_word(at - size)), at - start)
        longer = word > 1 and not all(map(may_be_sound, view.text[at - word : at]))
        if at < dot and (longer or dot - at >= 4 or _NEVER.match(view.text, at - 1)):
            break
        at -= word
    return at


def _looks_like_name(view: View, start: int, end: int, strict: bool) -> bool:
    """Whether hanzi are a name by their own shape; unless `strict`, words that no dictionary has are one."""
    text = view.text[start:end]
    if text in roles.LONG_ENDS or text[1:] in roles.LONG_ENDS or text[1:] in _TITLES or text in roles.GROUP_ENDS:
        return False
    if text[-1] in "院局厅部委署" and not opens_with_surname(text):
        return False
    if len(text) > 2 and (text[-1] in _PLACE_ENDS or text[1:] in verbs.TELLING or text[1:] in verbs.STATING):
        return False
    pieces = view.pieces(start, end)
    one = pieces[0] if len(pieces) == 1 and pieces[0].text == text else None
    if ALIAS.match(view.text, end) and len(text) <= 4:
        return opens_with_surname(text) or text[0] in "小老阿" or text == text[0] * len(text)
    attribute = view.text[start - 1 : start] == "的" and not _INTRODUCES.search(
        view.text, max(0, start - _INTRODUCTION), start
    )
    if strict and attribute and len(text) == 2 and one is None:
        return False
    if strict and len(pieces) == 2 and len(pieces[0].text) == 2 and pieces[0].kind == "word":
        return False  # 张口|嘴
    if one is not None and one.kind in _NAME_KINDS:
        return not strict or (len(text) > 2 and opens_with_surname(text))
    if len(text) == 2 and text[0] in "小老阿" and text[1] in COMMON | LESS_COMMON:
        return one is None and not (strict and view.always_goes_on(start, end))
    surname = opens_with_surname(text) and len(text) <= (4 if text[:2] in COMPOUND else 3)
    if is_by_sound(text) and not (surname and strict and one is not None):
        return True
    if surname:
        return one is None
    if len(text) == 3 and text[0] in LESS_COMMON and not strict and len(pieces) > 1:
        return True
    if strict or _COUNTED.search(text) or _MOVING.search(text):
        return False
    return bool(pieces) and all(len(word.text) == 1 or word.kind == "name" for word in pieces)


def _is_named_by_post(view: View, phrase: int, start: int, end: int) -> bool:
    """Whether hanzi stand after a post that are the engine's name, open with a rare surname or are words to nobody."""
    before = start
    while before > phrase and view.text[before - 1] in " \u3000":
        before -= 1
    if before <= phrase or not (is_people_noun(view, phrase, before) or view.text.endswith(_POSTS, phrase, before)):
        return False
    pieces = view.pieces(start, end)
    if len(pieces) == 1 and (pieces[0].kind in _NAME_KINDS or is_by_sound(pieces[0].text)):
        return True
    rare = end - start == 3 and view.text[start] in LESS_COMMON
    if any(len(word.text) > 1 and word.kind not in _NAME_KINDS for word in pieces):
        return rare and len(pieces) == 2 and GIVEN.issuperset(view.text[start + 1 : end])
    return rare or (len(pieces) == end - start in (4, 5) and _is_followed(view, end))


def _is_followed(view: View, end: int) -> bool:
    """Whether a longer word or a mark follows, so that single hanzi before it end there."""
    following = view.pieces(end, end + 1)
    return not following or len(following[0].text) > 1


def _is_well_known(view: View, phrase: int, start: int, end: int) -> bool:
    """Whether a full name that the dictionary has as a word stands after a post or what somebody does: …的周小川."""
    text = view.text[start:end]
    pieces = view.pieces(start, end)
    if len(text) != 3 or not opens_with_surname(text) or len(pieces) != 1 or pieces[0].text != text:
        return False
    if is_people_noun(view, start, end) or text[1:] in verbs.TELLING or text[1:] in verbs.STATING:
        return False
    if is_group(view, start, end) or VERBAL.search(text):
        return False
    attribute = view.text[start - 1] == "的" and is_people_noun(view, phrase, start - 1)
    return attribute or is_people_noun(view, phrase, start)


def _has_rare_given_name(view: View, phrase: int, start: int, end: int) -> bool:
    """Whether a post before it makes three hanzi a full name, though one of them is a word of grammar: 店长王可心."""
    text = view.text[start:end]
    told = is_people_noun(view, phrase, start) or is_group(view, phrase, start)
    if len(text) != 3 or not (opens_with_surname(text) or text[0] in LESS_COMMON) or not told:
        return False
    return len(_NEVER.findall(text)) == 1 and _RARE_IN_NAME.search(text) is not None


def _can_be_name(view: View, phrase: int, start: int, end: int) -> bool:
    """Whether words between a post, which begins at `phrase`, and a verb of saying may be a name of any kind."""
    text = view.text[start:end]
    post = is_people_noun(view, max(phrase, start - _LONGEST_POST), start) or view.text[start - 2 : start] == "岁的"
    phrase = max(phrase, view.text.rfind("的", phrase, start - 1) + 1)
    if view.text[start - 1] not in ")）" and not post and view.text[start - 2 : start] not in _MAKERS:
        return False
    if (
        not (is_noun_phrase(view, phrase, start) or view.text[start - 1] == "的")
        or VERBAL.search(text)
        or (not all(map(may_be_sound, text)) and (_MOVING.search(text) or text.endswith(_NO_NAME_ENDS)))
    ):
        return False
    if text in verbs.STATING or text in verbs.TELLING:
        return False
    pieces = view.pieces(start, end)
    if len(pieces) > 1 and len(pieces[-1].text) > 1 and pieces[-1].kind == "word":
        return False  # 老人|摇|摇手
    return not is_people_noun(view, start, end) and not is_group(view, start, end)


def _may_precede(view: View, start: int, at: int) -> bool:
    """Whether a name can follow here: after a post, a group, a mark of enumeration, an attribute."""
    if at == start:
        return True
    text, before = view.text, view.text[at - 1]
    if text[max(start, at - 2) : at] in _MAKERS:
        return True
    if _DECADE.search(text, start, at) or text[max(start, at - 3) : at] + " " in _OFFICERS:
        return True
    return before in "、”》)）的 \u3000" or is_people_noun(view, start, at) or is_group(view, start, at)
