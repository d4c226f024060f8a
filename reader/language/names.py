"""Names without an entry in the dictionary: Chinese full names and names written by sound."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.language import surnames
from reader.language.tokens import Token
from reader.language.vocabulary import Vocabulary

_SOUND = frozenset(
    "斯尔拉克特德夫卡阿布塔巴哈格罗尼维科瓦奥亚伊托米普诺洛纳勒基莱姆蒂弗萨茨雷帕塞库曼莫埃贝什菲兰迪恩赫穆耶凯伦戈鲁顿默雅伯扎"
    "希瑟索登佩韦森坎约娜杰杜梅玛涅努皮兹霍彼妮琳翰瓜芬莉奎丝珍谢夏缪俄叶甫狄赛瑞桑坦蕾蒙梵喀琴葛芙佐肖柯乔玻妲彻娅"
    "弥黛薇璐苏艾吕侬隆昂"
)
"""Hanzi whose commonest use is to write foreign names (世界人名翻译大辞典)."""
_HALF_SOUND = frozenset(
    "里多达利西比加安内古林乌法海沃费堡福麦士高太班波马力本大得山丽吉图列丁宾门孟万路温恰汉宁贾史泰贡圣伍朗道根舍旺让金文尤"
    "卢泽奇契罕钦乍娃腾龙提朱切理察英申伐威摩劳查冈保东佛盖哥耳日贺康荷怀华辛欣因"
)
"""Hanzi that also occur in such names, but are words or parts of words more often."""
_ANY_SOUND = _SOUND | _HALF_SOUND
_FUNCTION = frozenset(
    "的地得了着过是为于之等和与及或而则又也都还就才再在有无不没能会可要将被把给让使对从向由到说称讲表示认问指谈告做作任当叫"
    "曾已即并但且若如因所以其此这那各每某很最更太均皆仅只次式者们"
)
"""Function words and verbs of saying: no part of a given name."""
NOT_IN_GIVEN = _FUNCTION | frozenset("家人上下中内外前后里间时年月日化军会党派队所部")
"""Hanzi that are hardly ever the whole given name."""
_ADVERBS = frozenset("曾于")
"""Surnames that are function words before a verb."""
_HARDLY_A_WORD = 300
"""jieba's count below which a hanzi hardly ever stands alone."""
_TITLE_BEFORE = re.compile(
    "(?:记者|编辑|主席|总统|总理|部长|局长|处长|院长|校长|教授|博士|医生|律师|经理|总裁|董事长|书记|主任|导演|演员|歌手|选手|球员|"
    "教练|队长|专家|学者|作家|诗人|画家|皇帝|将军|司令|先生|女士|同志|居民|市民|村民|学生|老师|父亲|母亲|儿子|女儿|妻子|丈夫|名叫|"
    "叫做|原名|本名)[ \u3000]?\\Z"
)
_AFTER_NAME = re.compile(
    "说|称|表示|指出|认为|介绍|告诉|坦言|透露|强调|解释|回忆|写道|补充|直言|感慨|先生|女士|教授|博士|同志|老师|主席|总理|等人|[(（·]"
)
_SCRAPED = 3
"""jieba's count of words that its corpus does not have."""
_KNOWN = 20
"""jieba's count from which a name of two hanzi is believed."""
_RARE = 8000
"""jieba's count below which a single hanzi is more likely the end of a name than a word."""

_OFTEN = 40_000
"""The same behind a surname of two hanzi, which is hardly ever anything else."""


def is_full_name(word: str) -> bool:
    """Whether the word is made like a Chinese full name: surname and one or two hanzi that can be a given name."""
    size = 2 if word[:2] in surnames.COMPOUND and len(word) > 2 else 1
    given = word[size:]
    excluded = NOT_IN_GIVEN if len(given) == 1 else _FUNCTION
    return surnames.opens_with_surname(word) and len(given) <= 2 and excluded.isdisjoint(given)


def keeps_whole(word: str, parts: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a word of jieba without an entry is kept as a name.

    A name that falls into headwords (中央|图书馆, 康熙|帝) is more use in its words; one of two plain hanzi (东院) is
    mostly no name at all, so that one of its hanzi must be rare as a word. Names that jieba's Markov model makes up
    are kept for the moment: see `settled`.
    """
    if not vocabulary.is_name(word):
        return not vocabulary.jieba.counts.get(word) and is_full_name(word)
    if is_by_sound(word):
        return True
    if any(len(part) > 1 for part in parts):
        return len(word) == 3 and is_full_name(word) and len(parts[0]) == 1 and word[0] not in _ADVERBS
    counts = vocabulary.jieba.counts
    if len(word) > 2:
        return counts[word] > _SCRAPED or is_full_name(word)
    return counts[word] >= _KNOWN and min(counts.get(char, 0) for char in word) < _HARDLY_A_WORD


def is_by_sound(word: str) -> bool:
    """Whether three or more hanzi look like a foreign name written by its sound."""
    strong = sum(char in _SOUND for char in word)
    weak = sum(char in _HALF_SOUND for char in word)
    return len(word) >= 3 and strong + weak == len(word) and strong >= 2 and strong >= weak


def may_be_sound(char: str) -> bool:
    """Whether a hanzi is one of those that write foreign names."""
    return char in _ANY_SOUND


def joined_names(text: str, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Token]:
    """Tokens with the pieces of names put together: 安德烈|娅, 韩雪|菲."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        stop = _sound_end(text, tokens, index, vocabulary) if token.text[0] in _ANY_SOUND else index
        if stop == index and len(token.text) <= 2:
            stop = _person_end(text, tokens, index, vocabulary)
        if stop > index:
            first, last = tokens[index], tokens[stop - 1]
            out.append(Token(first.start, last.end, "".join(t.text for t in tokens[index:stop]), "name"))
            index = stop
        else:
            out.append(tokens[index])
            index += 1
    return out


def settled(text: str, tokens: Sequence[Token], counts: Mapping[str, int], vocabulary: Vocabulary) -> list[Token]:
    """Tokens with the full names of two hanzi that nothing supports cut in two again.

    jieba's Markov model makes such names of any two neighbours (曾|去, 金|小). Support is: two more mentions in the
    passage, a title before it, a verb of saying or a title after it.
    """
    out: list[Token] = []
    for token in tokens:
        if token.kind == "name" and len(token.text) == 2 and not vocabulary.is_name(token.text):
            around = text[max(0, token.start - 4) : token.start], text[token.end : token.end + 3]
            if counts[token.text] < 3 and not (_TITLE_BEFORE.search(around[0]) or _AFTER_NAME.match(around[1])):
                middle = token.start + 1
                out.append(Token(token.start, middle, token.text[0], "word", False))
                out.append(Token(middle, token.end, token.text[1], "word", False))
                continue
        out.append(token)
    return out


def _person_end(text: str, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> int:
    """Where a full name ends of which one or two given hanzi were cut off; `index` if there is none."""
    token = tokens[index]
    if len(token.text) == 1:
        return _titled_end(text, tokens, index)
    if token.text in surnames.COMPOUND:
        stop = index + 1
        while stop < min(len(tokens), index + 3) and _can_be_given(
            tokens, stop, vocabulary, _OFTEN if stop == index + 1 else _RARE
        ):
            stop += 1
        return stop if stop > index + 1 else index
    if token.kind != "name" or len(token.text) != 2 or not is_full_name(token.text):
        return index
    return index + 2 if _can_be_given(tokens, index + 1, vocabulary, _RARE) else index


def _titled_end(text: str, tokens: Sequence[Token], index: int) -> int:
    """Where a full name ends that stands behind a title, cut between surname and given name: 演员|单|晓军."""
    if index + 1 >= len(tokens) or tokens[index].text not in surnames.COMMON:
        return index
    start, following = tokens[index].start, tokens[index + 1]
    joins = following.start == tokens[index].end and len(following.text) == 2 and following.kind != "number"
    if not joins or not _FUNCTION.isdisjoint(following.text):
        return index
    return index + 2 if _TITLE_BEFORE.search(text[max(0, start - 4) : start]) else index


def _can_be_given(tokens: Sequence[Token], index: int, vocabulary: Vocabulary, count: int) -> bool:
    """Whether the token is one hanzi right behind the last token that is not too common as a word."""
    if index >= len(tokens) or tokens[index].start != tokens[index - 1].end:
        return False
    text = tokens[index].text
    return (
        len(text) == 1
        and tokens[index].kind == "word"
        and text not in NOT_IN_GIVEN
        and (vocabulary.jieba.counts.get(text) or 0) < count
    )


def _sound_end(text: str, tokens: Sequence[Token], index: int, vocabulary: Vocabulary) -> int:
    """Where a name written by sound ends that begins at token `index`; `index` if none does."""
    stop, end = index, tokens[index].start
    while stop < len(tokens) and tokens[stop].start == end and _may_be_sound(tokens[stop], vocabulary):
        end = tokens[stop].end
        stop += 1
    dotted = text[tokens[index].start - 1 : tokens[index].start] in _DOTS
    while stop > index + 1:
        run = text[tokens[index].start : tokens[stop - 1].end]
        after = text[tokens[stop - 1].end : tokens[stop - 1].end + 1]
        if is_by_sound(run) and run[0] not in _WEAK_EDGE and run[-1] not in _WEAK_EDGE:
            return stop
        if (dotted or (after and after in _DOTS)) and len(run) >= 2:
            return stop
        stop -= 1
    return index


_DOTS = ("·", "•", "‧", "・")
_WEAK_EDGE = frozenset("多大得那让因比内高和日")


def _may_be_sound(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a token can be a piece of a name written by sound."""
    if not _ANY_SOUND.issuperset(token.text):
        return False
    if len(token.text) == 1 or token.kind == "name":
        return True
    return _SOUND.issuperset(token.text) or vocabulary.jieba.counts.get(token.text, 0) < 20
