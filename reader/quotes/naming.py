"""The names of people that a text gives, found by how it uses them: before anybody is asked who speaks.

Characters are enough for it, no words: how an engine cuts a name that no dictionary has is a matter of luck (王盛|才),
while what stands around it is not: a post or the border of a clause before it, and what a subject goes on with after.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reader.language.names import is_by_sound, may_be_sound
from reader.language.surnames import COMMON, COMPOUND, LESS_COMMON
from reader.quotes import roles, verbs
from reader.quotes.names import GIVEN
from reader.quotes.nouns import LONG_GROUPS
from reader.quotes.patterns import any_of
from reader.quotes.view import DOTS, SHORT_TEXT

CLAUSE = re.compile('[^，,。；;：:！？!?…—“”「」『』"\\s\u3000]{2,}')
_HANZI = re.compile("[\u4e00-\u9fff]+")
_POSTS = tuple(roles.LONG_ENDS)
_CALLED = ("名叫", "他叫", "她叫", "叫做", "名为", "真名")
"""What a name is given with."""
_GOES_ON = re.compile(
    '\\Z|[，,。；;：:！？!?…—“”「」『』"（()）、\\s\u3000\\d《]|[的在将把被向对曾也还则却就已正是有没不并又再才都均仅给让为从于以与和同跟等]|'
    + any_of(
        {word for word in verbs.STATING | verbs.TELLING | roles.ADVERBS | set(roles.TITLES) if len(word) > 1}
        | set("说称问答讲喊叫想")
        | {"近期", "看来", "接受", "撰文", "举例", "出生", "毕业", "一边"}
    )
)
"""What may follow a name: a mark, a preposition, an adverb, a verb of saying, a title."""
_NEVER = re.compile(
    "[的地得了着过是为之和与及或而则又也都还就才再在有无不没能会可要将被把给让使对从向由到亦既说称讲表示认指问吗呢吧啊"
    "其此这那各每某很最更们什怎谁我你他她它该待虽等年月日时元家]"
)
"""Hanzi that are part of hardly any given name."""
_TIBETAN_WORDS = """
扎西 次仁 卓玛 拉姆 多吉 平措 旺堆 尼玛 达瓦 罗布 洛桑 丹增 旦增 格桑 央金 德吉 白玛 曲珍 边巴 普布 巴桑 米玛 索朗 顿珠
桑珠 仁青 加措 江措 益西 贡布 强巴 群培 晋美 次旺 赤列 云丹 才让 才旦 拉毛 南杰 仓决 卓嘎 旺姆 普赤 洛松 旺久 央宗
旺杰 白珍 拥措
"""
_TIBETAN = re.compile(f"(?:{any_of(_TIBETAN_WORDS.split())}){{2}}|卓玛措")
"""Tibetan names, made of two of a small stock of names."""
_LONGEST_PART = 7
"""Hanzi of a part of a foreign name, with a word before or after it."""
_PART = f"[\u4e00-\u9fff]{{1,{_LONGEST_PART}}}"
_DOTTED = re.compile(f"{_PART}(?:[{re.escape(DOTS)}]{_PART})+")
_TWICE, _ALWAYS = 2, 3
"""Times that a name must be followed by the same hanzi for that to belong to it: one of given names, or any."""
_BY_POST, _BY_CLAUSE, _ENOUGH = 2, 1, 2
"""What a post or a clause's beginning before a name counts, and what makes one."""


def named(text: str) -> frozenset[str]:
    """Full and family names of people in a text as it writes them; none of a long text."""
    if len(text) > SHORT_TEXT:
        return frozenset()
    found: Counter[str] = Counter()
    for clause in CLAUSE.finditer(text):
        for at, evidence in _places(text, *clause.span()):
            for size in _sizes(text, at, evidence):
                if _GOES_ON.match(text, at + size):
                    found[text[at : at + size]] += evidence
    names = {name for name, evidence in found.items() if evidence >= _enough(name) and not _is_word(name)}
    names |= {*_last_parts(text), *(match.group() for match in _TIBETAN.finditer(text))}
    names = {_with_last_hanzi(name, text) for name in names}
    return frozenset(name for name in names if name not in roles.COUNTRIES and not _is_cut(name, names, text))


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a name may begin in a clause, and what speaks for it."""
    first = roles.after_lead(text, start, end)
    yield first, _BY_CLAUSE
    for at in range(first + 2, end - 1):
        if text[at - 1] in DOTS:
            continue
        if text.endswith(_POSTS, first, at + 1) or text[at - 1 : at + 1] in roles.GROUP_ENDS:
            continue  # 护士|长, 官|方
        if text.endswith((*_POSTS, *_CALLED), first, at) or (
            text[at - 1] in roles.END_HANZI and text[at - 2 : at] not in roles.NOT_PEOPLE
        ):
            yield at, _BY_POST
        elif text.endswith(LONG_GROUPS, first, at):
            yield at, _BY_CLAUSE


def _sizes(text: str, at: int, evidence: int) -> Iterator[int]:
    """How long a name that begins there may be."""
    family = 2 if text[at : at + 2] in COMPOUND else 1
    rare = evidence >= _BY_POST and text[at : at + 1] in LESS_COMMON
    if family == 2 or text[at : at + 1] in COMMON or rare:
        yield from (size for size in (family + 1, family + 2) if _is_full_name(text[at : at + size], family, size))
    yield from (size for size in (3, 4, 5) if len(text) >= at + size and is_by_sound(text[at : at + size]))
    if _is_short_foreign(text[at : at + 2]):
        yield 2


def _is_short_foreign(name: str) -> bool:
    """Whether two hanzi may write a foreign name: 默里."""
    return len(name) == 2 and is_by_sound(name + name[:1])


def _enough(name: str) -> int:
    """What must speak for a name; two hanzi that may write a foreign one are too often something else."""
    return _ENOUGH + 1 if _is_short_foreign(name) and name[0] not in COMMON else _ENOUGH


def _is_full_name(name: str, family: int, size: int) -> bool:
    given = name[family:]
    ends = given[:-1] if len(given) == 2 and given[-1] == "才" else given
    if len(name) < size or not _HANZI.fullmatch(name) or _NEVER.search(ends):
        return False
    if name in roles.LONG_ENDS or name[:2] in roles.LONG_ENDS:
        return False
    return given not in roles.LONG_ENDS and given not in roles.TITLES and given not in verbs.STATING | verbs.TELLING


def _last_parts(text: str) -> Iterator[str]:
    """The last parts of foreign names, by which they are called later: 莫德利 of 托马斯·莫德利."""
    for match in _DOTTED.finditer(text):
        *others, last = re.split(f"[{re.escape(DOTS)}]", match.group())
        yield from _whole(match.group(), len(last))
        yield from (part for part in others if len(part) > 1 and _alone(part, text) >= _TWICE)
        at = match.end() - len(last)
        last = last[: next((n for n in range(2, len(last)) if _GOES_ON.match(text, at + n)), len(last))]
        alone = text.count(last) - text.count(text[at - 1] + last)
        if len(last) > 1 and alone and (is_by_sound(last + last[:1]) or not text.count("-" + last)):
            yield last


def _whole(name: str, last: int) -> Iterator[str]:
    """A foreign name without what is around it, if its sound tells where it ends: 莱拉·汗娜 of 代表莱拉·汗娜负责.

    Args:
        name: as far as it may go.
        last: hanzi of its last part.
    """
    end = len(name)
    dot = start = next(at for at, char in enumerate(name) if char in DOTS)
    while start and may_be_sound(name[start - 1]) and not name.endswith(_POSTS, 0, start):
        start -= 1
    if not name.endswith(_POSTS, 0, start) and (start or dot == _LONGEST_PART):
        return  # where it begins is not sure: 约|翰
    while last > 2 and not may_be_sound(name[end - 1]):
        end, last = end - 1, last - 1
    if is_by_sound("".join(char for char in name[start:end] if char not in DOTS)):
        yield name[start:end]


def _alone(part: str, text: str) -> int:
    """How often a part of a foreign name is used by itself, as a subject: 莱拉说, of 莱拉·汗."""
    return sum(
        _GOES_ON.match(text, match.end()) is not None and text[match.end() : match.end() + 1] not in DOTS
        for match in re.finditer(f"(?<![{re.escape(DOTS)}\u4e00-\u9fff]){part}", text)
    )


def _with_last_hanzi(name: str, text: str) -> str:
    """A name of two hanzi with the one that always follows it: 王盛|才."""
    if len(name) != 2 or text.count(name) < _TWICE:
        return name
    longer = {text[match.start() : match.end() + 1] for match in re.finditer(name, text)}
    only = longer.pop()
    if longer or not _HANZI.fullmatch(only) or only[2] in "的说称":
        return name
    if text.count(name) < _ALWAYS and only[2] not in GIVEN:
        return name
    verb = all(verbs.VERB.match(text, match.end()) for match in re.finditer(name, text))
    return name if verb else only


def _is_word(name: str) -> bool:
    """Whether it is a word that only looks like a name: 解释, 于上海."""
    return name in verbs.STATING or name in verbs.TELLING or name in roles.ADVERBS or name[0] in "于向"


def _is_cut(name: str, names: set[str], text: str) -> bool:
    """Whether a name is another one cut short or with a hanzi too many."""
    count = text.count(name)
    for other in names:
        if other != name and other.startswith(name) and len(other) - len(name) == 1 and text.count(other) == count:
            return True
        if len(name) - len(other) == 1 and name.startswith(other) and text.count(other) > 2 * count:
            return True
    return False
