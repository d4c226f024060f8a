"""Terms that a text makes for itself: pieces that stand together again and again are one word (智谱, 大模型).

Measured on news articles: two neighbours that meet at least three times, in at least six of ten uses of the rarer one,
are a name or a term, if neither is a function word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.language.compounds import joined_headwords, mended
from reader.language.names import NOT_IN_GIVEN, settled
from reader.language.tokens import Token
from reader.language.vocabulary import Vocabulary

_TIMES = 3
_TIMES_COMPOUND = 4
_LONG = 3000
"""Characters of a passage above which one more meeting is asked for."""
_SHARE = 0.6
_BEFORE_NOUNS = frozenset("大小新老高低超副总微云软硬智母子主")
"""Hanzi that make a term with the word after them: 大模型, 微调."""
_AFTER_NOUNS = frozenset(
    "器机仪员商层端院所局厂系区市县镇乡村港湾岛山湖河江线站路桥楼队团社派军级型式率量度力感学论法者家师剂液素酶菌病症炎癌药片版网报奖"
    "杯赛股债币业品车船艇舰星核膜管板芯兽鱼鸟树草花族寺庙宫殿陵坝"
)
"""Hanzi that make a term with the word before them: 集成商, 落地层."""
_STOP = NOT_IN_GIVEN | frozenset(
    "一二三四五六七八九十百千万亿两几多少半个只条件次种位名年月日时分秒元块吨米斤我你他她它咱自己谁什么去来用做想看听吃喝走跑打拿买卖"
    "问答写读住开关进出回到起站坐放找给让叫请带比更很最太非常都又再还没别不好坏大小高低长短新老远近快慢早晚先后前左右东西南北啊呢吧吗呀"
    "可能应该必须需要愿意原名号约近超达共总仍未难易致使令据按经通随沿朝往离距至止起每某该本同另"
)


def repeated_pairs(paragraphs: Sequence[Sequence[Token]], vocabulary: Vocabulary) -> frozenset[tuple[str, str]]:
    """Pairs of neighbouring tokens of a passage that are one term."""
    singles: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for tokens in paragraphs:
        previous: Token | None = None
        for token in tokens:
            if token.kind not in ("word", "name"):
                previous = None
                continue
            singles[token.text] += 1
            if previous and previous.end == token.start and (len(previous.text) == 1 or len(token.text) == 1):
                pairs[previous.text, token.text] += 1
            previous = token
    more = sum(tokens[-1].end - tokens[0].start for tokens in paragraphs if tokens) > _LONG
    return frozenset(
        pair
        for pair, count in pairs.items()
        if count >= (_TIMES if len(pair[0]) == len(pair[1]) else _TIMES_COMPOUND) + more
        and count >= _SHARE * min(singles[pair[0]], singles[pair[1]])
        and _can_be_term(*pair, vocabulary)
    )


def _can_be_term(first: str, second: str, vocabulary: Vocabulary) -> bool:
    if len(first) == 1 and len(second) == 1:
        return first not in _STOP and second not in _STOP
    if len(first) == 1:
        return first in _BEFORE_NOUNS and second not in vocabulary.jieba.modifiers
    return second in _AFTER_NOUNS and first not in vocabulary.jieba.modifiers


def joined_pairs(tokens: Sequence[Token], pairs: frozenset[tuple[str, str]]) -> list[Token]:
    """The tokens with each such pair made one."""
    out: list[Token] = []
    for token in tokens:
        last = out[-1] if out else None
        if last and last.end == token.start and (last.text, token.text) in pairs:
            kind = "name" if len(last.text) == len(token.text) == 1 else "word"
            out[-1] = Token(last.start, token.end, last.text + token.text, kind, last.sure and token.sure)  # type: ignore[arg-type]
        else:
            out.append(token)
    return out


def with_terms_of_the_text(
    text: str, paragraphs: Sequence[Sequence[Token]], vocabulary: Vocabulary
) -> list[list[Token]]:
    """The tokens of a passage's paragraphs after what the passage as a whole tells: its terms, its names."""
    counts = Counter(token.text for tokens in paragraphs for token in tokens)
    known = [mended(settled(text, tokens, counts, vocabulary), counts, vocabulary) for tokens in paragraphs]
    pairs = repeated_pairs(known, vocabulary)
    if pairs:
        known = [joined_pairs(tokens, pairs) for tokens in known]
    return [joined_headwords(tokens, vocabulary) for tokens in known]
