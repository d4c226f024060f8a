"""Nouns for people and groups at the end of a run of words, and whether the words before are their attributes."""

from __future__ import annotations

import re

from reader.quotes import roles
from reader.quotes.verbs import STATING, TELLING
from reader.quotes.view import View

_HANZI = re.compile("[\u4e00-\u9fff]+")
VERBAL = re.compile(
    "[在把被对向跟给让是有不没了着过就会将要说到来去从以为使并也都还]|通过|成为|引述|援引|引用|采访|致电|联系|接到|收到|打来|发来|不仅|不但|不光|针对"
)
"""What does not stand between the attributes of a noun."""
BODY = re.compile(
    "(?![把将被在对向给让与和])(?:[\u4e00-\u9fff]{0,10}有限(?:责任)?公司|[\u4e00-\u9fff]{0,3}(?:大学|学院|学校|公司|集团|银行|医院|研究[所院]|基金|协会|政府|法院|警[方察局]|报社?|总?[部局]))"
)
"""Words with which the name of a place, before them, is that of a body."""
_BODY_OF_TWO = re.compile(
    "[\u4e00-\u9fff]{2,8}?(?:委员会|研究院|研究所|协会|学会|大学|学院|公司|集团|中心|部|局|委|署|司|处)"
)
"""What 和 may be followed by in the name of a body."""
_DOES = re.compile("[\u4e00-\u9fff]{1,2}了")
_POINTING = re.compile("[这那该][名位个]")
_OPENS_NOUN = re.compile("(?:[一二两三四五六七八九十几多数每某这那该另有]|\\d+|其中)")
_SYMBOL = re.compile("[^\\w“”‘’「」『』《》（）()、·&.+\\- ]")
SAYING = frozenset(verb for verb in STATING | TELLING if len(verb) > 1)
"""Verbs of saying of two hanzi or more."""
_TAKES_OBJECT_WORDS = """
提供 维持 意味着 使得 导致 造成 带动 促使 满足 面向 涉及 包括 包含 属于 成为 召集 邀请 欢迎 接待 聘请 雇佣 解雇 任命
陪同 护送 看望 慰问 拜访 抓获 逮捕 殴打 杀害 欺骗 威胁 关心 关注 尊重 信任 交给 送给 留给 带给 卖给 发给 写给 寄给
得知 发现 看到 听到 遇到 碰到 见到 想到 认识 记得 忘记 离开 看 找 帮 骗 除 除了 开展 举行 举办 召开 启动 推出 实施
完成 实现 取消 引发 引起 激起 引 受 遭 指 回答 寻找 身为 赢得 考虑 考虑到 引导 利用 拥有 具有 避免 防止 减轻 缓解
获得 获取 得到 取得 失去 达到 超过 低于 高于 位于 处于 面临 遭遇 迎来 走进 走出 走上 来到 回到 前往 抵达 返回 穿过
"""
_TAKES_OBJECT = frozenset(_TAKES_OBJECT_WORDS.split())
"""Verbs whose object a noun after them is: 提供|网民."""
_GRAMMAR_WORDS = """
只要 只有 如果 因为 由于 虽然 但是 而且 以及 或者 都 也 只 仅 不仅 才 却
"""
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
"""Conjunctions and adverbs, which no attribute has: 企业|只要|学生."""
_DONE_TO = frozenset("向把被")
"""Prepositions that no name of a body has."""
_NO_ATTRIBUTE_WORDS = """
并 并且 而 且 还 也 又 就 都 却 则 仍 只 可以 应该 必须 几乎 正 已 已经 曾
"""
_NO_ATTRIBUTE = frozenset(_NO_ATTRIBUTE_WORDS.split())
"""What a predicate begins with and no noun: 并宣布了新的|供应商."""
_PLACES_OF_WORK = frozenset(("机构", "中心", "部门", "平台", "公司", "小组", "团队", "委员会", "办公室", "协会"))
"""What verbs of saying give a name to."""
_SHORT_ATTRIBUTE = 12
"""Code points of an attribute with 的 that may stand at the start of a clause."""
_SUFFIXES = "者员师们官商"
"""Hanzi that make a noun for people of any word before them, so that the engine may cut them off."""
_LENGTHS = range(max(map(len, roles.LONG_ENDS)), 1, -1)
LONG_GROUPS = tuple(noun for noun in roles.GROUP_ENDS if len(noun) > 1)
_NO_GROUP = re.compile(
    "(?:[多一几两数各到四深高远近别此何好坏害长短去出用益住判惩查严议]处|[全内外头底腹胸面东西南北中大一]部|[结布格僵大]局"
    "|[举主承开代法]办|节省|反省|祖国|[上股楼超城门都夜菜入后早]市|排队|住院|出院|[前后地远大南北上下东西]方|联网)\\Z"
)
"""Words that end like a body and are a place or an act."""
_SHORT_GROUPS = tuple(noun for noun in roles.GROUP_ENDS if len(noun) == 1)


def is_people_noun(view: View, start: int, end: int) -> bool:
    """Whether the words between end with a noun for people."""
    text = view.text
    if text[end - 2 : end] == "的人" and _OPENS_NOUN.match(text, start, end):
        return True
    for size in _LENGTHS:
        if end - size >= start and text[end - size : end] in roles.LONG_ENDS:
            return True
    if _is_parent(view, start, end):
        return True
    if text[end - 1] == "们" and end - start > 2:
        return is_people_noun(view, start, end - 1)
    if end - 2 < start or text[end - 1] not in roles.END_HANZI or text[end - 2 : end] in roles.NOT_PEOPLE:
        return False
    if view.words and view.starts_word(end - 1) and not _is_derived(view, start, end) and not _is_small_post(view, end):
        return False
    return view.ends_word(end) and _HANZI.fullmatch(text, end - 2, end) is not None


def _is_derived(view: View, start: int, end: int) -> bool:
    """Whether the last hanzi makes a noun for people of the word before it: 调解|员, 权利|人."""
    last = view.text[end - 1]
    if last == "长" and end - 3 >= start and not view.starts_word(end - 2):
        return True  # 幕僚|长
    return last in _SUFFIXES or (last == "人" and end - 3 >= start and not view.starts_word(end - 2))


def _is_parent(view: View, start: int, end: int) -> bool:
    """Whether two hanzi are the father or mother of a family, and no word (祖母, 字母): 章母."""
    if end - 2 < start or view.text[end - 1] not in "父母" or not view.starts_word(end - 2):
        return False
    return all(word.kind == "name" or len(word.text) == 1 for word in view.pieces(end - 2, end))


def _is_small_post(view: View, end: int) -> bool:
    """Whether two hanzi that the engine knows no word for are a post of some place or set: 街长, 链长."""
    return view.text[end - 1] == "长" and view.starts_word(end - 2)


def _is_cut_off(pieces: list[str], number: int) -> bool:
    """Whether 会 before the noun is what the engine cut off the name of a body: 组委|会|工作人员."""
    return pieces[number] == "会" and 0 < number == len(pieces) - 2


def is_group(view: View, start: int, end: int) -> bool:
    """Whether the words between end with a noun for a group."""
    chunk = view.text[start:end]
    if chunk.endswith(LONG_GROUPS):
        return not chunk.endswith("一方面")
    short = len(chunk) > 2 and chunk.endswith(_SHORT_GROUPS) and view.ends_word(end)
    return short and _NO_GROUP.search(chunk) is None


def is_body(view: View, start: int, end: int) -> bool:
    """Whether the words between are what a group is called, and no clause that ends with one: 白宫指美国政府."""
    acts = any(word.text in SAYING or word.text in _TAKES_OBJECT for word in view.pieces(start, end))
    done_to = any(word.text in _DONE_TO for word in view.pieces(start + 1, end))
    return not acts and not done_to and is_group(view, start, end)


def is_body_of_two(view: View, start: int, at: int, end: int) -> bool:
    """Whether 和 at `at` stands in the name of a body: what is before it is nobody, and a body's last word follows."""
    nobody = not is_people_noun(view, start, at) and not is_group(view, start, at) and not view.ends_name(at)
    body = _BODY_OF_TWO.match(view.text, at + 1, end) if nobody else None
    return body is not None and view.ends_word(body.end())


def begins_with_act(view: View, start: int, end: int) -> bool:
    """Whether words begin with a verb whose object or words follow: 回答|问题."""
    pieces = view.pieces(start, end)
    return len(pieces) > 1 and (pieces[0].text in SAYING or pieces[0].text in _TAKES_OBJECT)


def _takes_object(word: str, after: str) -> bool:
    """Whether a word has the noun after it as its object or its words, and is no part of a body's name: 评价|机构."""
    return word in _TAKES_OBJECT or (word in SAYING and after not in _PLACES_OF_WORK)


def is_noun_phrase(view: View, start: int, end: int) -> bool:
    """Whether words that end with a noun for people are its attributes, and no clause with it as the object."""
    chunk = view.text[start:end]
    relative, _, last = chunk.rpartition("的")
    if _DOES.match(relative):
        return False  # 咬了楼下的|邻居
    if _SYMBOL.search(chunk) or _POINTING.search(chunk, 1):
        return False  # 警长训诫|这名少年
    first = view.pieces(start, start + 1)
    if first and first[0].text in _NO_ATTRIBUTE:
        return False
    pieces = [word.text for word in view.pieces(end - len(last), end)]
    if any(VERBAL.fullmatch(word) and not _is_cut_off(pieces, n) for n, word in enumerate(pieces)) or (
        not pieces and VERBAL.search(last)
    ):
        return False
    tail = next((size for size in _LENGTHS if chunk[-size:] in roles.LONG_ENDS), 0)
    attributes = [word.text for word in view.pieces(end - len(last), end - tail)] if tail else pieces[:-1]
    after = [*attributes[1:], ""]
    if any(_takes_object(word, after[number]) or word in _GRAMMAR for number, word in enumerate(attributes)):
        return False
    plain = len(relative) <= 2 * _SHORT_ATTRIBUTE and not VERBAL.search(relative)
    return len(relative) <= _SHORT_ATTRIBUTE or plain or _OPENS_NOUN.match(relative) is not None
