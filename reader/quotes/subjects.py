"""Who acts in a clause: the words before a verb of saying, and the subjects of other clauses."""

from __future__ import annotations

import re
from itertools import islice

from reader.quotes import roles
from reader.quotes.guesses import SPLITS, acting_words, leading_body, opens_with_preposition
from reader.quotes.mentions import Known, Mention, is_paper, may_end_person, mention_ending
from reader.quotes.names import TO_LISTENER, name_end
from reader.quotes.nouns import BODY, is_body_of_two, is_group, is_people_noun
from reader.quotes.patterns import any_of
from reader.quotes.predicates import without_adverbs
from reader.quotes.view import MIDDLE_DOTS, View

_HANZI = re.compile("[\u4e00-\u9fff]+")
_DOTS = tuple(MIDDLE_DOTS)
_RELATIVE = re.compile(
    "(?:[在从被由]|来自|参与|参加|负责|主管|从事|经营|住在|家住|就读|毕业|目睹|前来|路过|担任|正在|刚刚?|曾经?|没有|拥有|接受|主持|处理)"
    "[^，。：；的]{1,18}的"
)
"""A clause that is the attribute of somebody: 在南门打工的."""
_BEING_THERE = re.compile("[在从给为向对被由跟][^，。：；的]{1,14}的(?=(?:[一两几多数另某\\d]+[名位个])?[^的]{2,4}\\Z)")
"""The same before a plain noun: 在场的(居民)."""
_NOT_AFTER = ("的", "、", "级", "型", "群")
"""After a name or noun these make it a part of something else."""
_NOT_AFTER_NOUN = ("和", "与", "及")
"""The same after a noun; a name is only listed by them: 刘小姐和老公."""
_OUR = tuple("市省国县区校院司方镇村")
"""Hanzi that make 我 the attribute of a place or body: 我市."""
_SUBJECT_LENGTH = 45
"""Code points of a subject before several verbs."""
_OFTEN_CUT_WRONG = ("赛后", "赛前", "发微博", "发文", "发帖")
"""Words whose first hanzi the engine likes to give to a foreign name before them."""
_ONE_OF_THEM = re.compile("[^，。的]{0,4}[一两几多数某另\\d][名位]")
"""What goes on with one of the people of a body: 首相|府一名发言人."""
_ONLY_COUNTED = re.compile("(?:\\A|[^的])[一两几多数另某\\d]+[名位个]\\Z|\\A[一两几多数另某\\d]+家\\Z")
"""A measure without its noun: 一名|在苏尔特的高官."""
_RELATIVES = 2
"""Attributes in a row that may stand before somebody."""
_SURNAMES = ("于", "向", "曾")
"""Surnames that are prepositions or adverbs as well."""
_GOES_ON = re.compile("的|(?:之一)?、|兼")
"""What another post of the same person, or of one of theirs, follows."""
_AND = ("和", "与", "跟")
_SOMEWHERE = re.compile(
    f"(?:{any_of(roles.COUNTRIES)}(?:方面)?|[^，。：；]{{2,16}}?(?:内部?|方面|界|网上|国会))[也还更]?有(?!关)"
)
"""Where somebody is of whom no more is told: 法国有|分析人士."""
_BEFORE_OBJECT = frozenset("在对向从被把给让")
"""Prepositions before whom something is done to, or where."""
_NAME_LENGTH = 16
"""Code points by which a name may lengthen a post that is a subject already."""
_JAPANESE = ("太郎", "一郎", "次郎", "二郎", "三郎", "太朗")
"""How many Japanese names end."""
_BEFORE_DOT = re.compile(f"[\u4e00-\u9fff]{{0,3}}[{re.escape(MIDDLE_DOTS)}]")
"""Where the first part of a foreign name goes on."""
_PLACES = frozenset("路街市省县州区镇村岛港")
"""Hanzi with which the name of somebody is that of a place."""
_LONGEST_CUT = 6
"""Code points of a name that is looked for where the engine cut it."""
_TOWARDS = frozenset("向对给")
_KIN_LENGTH = 5
"""Code points of 的 and a noun that make somebody of another: 李明华|的妻子."""
_NOUN_LENGTH = 3
"""Code points by which a noun may lengthen another (大学|老师)."""


def subject_before(view: View, start: int, end: int, known: Known) -> Mention | None:
    """Who acts in the words from a clause's start to its verb."""
    start = roles.after_lead(view.text, start, end)
    start += _there_is(view, start, end, "有当")
    cut = _cut_name(view, start, end, known)
    if cut is not None:
        return cut
    there = _SOMEWHERE.match(view.text, start, end)
    start = there.end() if there and is_people_noun(view, start, without_adverbs(view, start, end)) else start
    other: Mention | None = None
    """Whoever is named before what looks like an adverb and may be part of a post: 公司|联合创始人李明华."""
    for match in islice(roles.SPLIT.finditer(view.text, start, end), SPLITS):
        if not _may_follow_subject(view, start, match, end, known):
            continue
        mention = _person(view, start, match.start(), known)
        if mention is not None and (mention.form == "name" or (match.group() not in roles.ADVERBS and not other)):
            return other if other is not None and not _is_longer(other, mention) else mention
        other = other or mention
    stop = without_adverbs(view, start, end)
    if stop - 1 > start and view.text[stop - 1] == "的":  # 李明华的|声明说
        return mention_ending(view, start, stop - 1, known)
    mention = mention_ending(view, start, stop, known)
    if mention is not None and _is_object(view, start, mention):
        mention = None
    if other is not None and (mention is None or not _is_longer(other, mention)):
        return other
    if mention is None or (
        _after_preposition(view, start, mention) if mention.form != "document" else view.text[start] in "在于从"
    ):
        return leading_person(view, start, end, known)
    if mention.form == "document":
        owner = _owner(view, start, mention, known)
        if owner is not None:
            return owner
        leading = leading_person(view, start, end, known)
        if leading is not None and leading.form in ("name", "titled") and leading.end < mention.end:
            return leading  # 李某登录他的|微博
        acting = acting_words(view, start, end, known)
        return acting if acting is not None and acting.end < mention.end and not is_paper(acting.text) else mention
    return mention


def _may_follow_subject(view: View, start: int, split: re.Match[str], end: int, known: Known) -> bool:
    """Whether a subject may end where a preposition, adverb or conjunction seems to stand, and it is no part of it."""
    word, at, after = split.group(), *split.span()
    if TO_LISTENER.match(view.text, at, end):
        return at > start
    rest = view.text[after:end]
    if word in _SURNAMES and rest not in roles.ADVERBS and (end - at in (2, 3) or _is_titled(view, start, at)):
        return False  # 经理于军军说, 经理于军军中将近日说
    if rest.startswith("的") or _begins_longer_word(view, at, after):
        return False  # an attribute or a part of a word: 曾经的律师, 对外, 曾令华
    if len(word) == len(rest) == 1 and rest not in roles.ADVERBS:
        return False  # 主任庄则平说
    if word in _AND and (_goes_on_with_name(view, after, end, known) or is_body_of_two(view, start, at, end)):
        return False  # 创始人和总裁李明华说, 教育和科研部说
    return at > start and (view.starts_word(at) or word in _OFTEN_CUT_WRONG)


def _cut_name(view: View, start: int, end: int, known: Known) -> Mention | None:
    """A name of the text that begins the clause and whose last hanzi the engine gave to what follows: 莱拉|在说."""
    for size in range(_LONGEST_CUT, 1, -1):
        name, stop = view.text[start : start + size], start + size
        if name in known.names and not view.starts_word(stop):
            split = roles.SPLIT.match(view.text, stop, end)
            return Mention(start, stop, name, "name", name) if split and split.group() not in _AND else None
    return None


def _there_is(view: View, start: int, end: int, hanzi: str) -> int:
    """How many code points tell no more than that there is somebody: 有|经理说, 当|记者问; not 有经验的老师, 当过兵."""
    if start + 2 >= end or view.text[start] not in hanzi or not view.starts_word(start + 1):
        return 0
    attribute = view.text[start + 1] in "过了" or view.text.find("的", start, end) >= 0
    return 0 if attribute else 1


def _owner(view: View, start: int, paper: Mention, known: Known) -> Mention | None:
    """Whose paper it is that says something: 李明华|的推文."""
    at = view.text.rfind("的", start, paper.end)
    owner = mention_ending(view, start, at, known) if at > start else None
    return owner if owner is not None and owner.form in ("name", "titled", "pronoun", "group", "noun") else None


def _is_longer(other: Mention, mention: Mention) -> bool:
    """Whether a mention is a name with its post, of which another one is but the beginning; papers give way to all."""
    named = mention.form == "name" and mention.start == other.start and mention.end - len(mention.name) >= other.end
    return named or (other.form == "document" and mention.form != "document")


def _is_titled(view: View, start: int, at: int) -> bool:
    """Whether a surname and given name stand between a post and a title."""
    return is_people_noun(view, start, at) and view.text.startswith(roles.TITLES, at + 3)


def _begins_longer_word(view: View, start: int, end: int) -> bool:
    """Whether a word begins there that goes on."""
    return view.starts_word(start) and not view.ends_word(end)


def _goes_on_with_name(view: View, start: int, end: int, known: Known) -> bool:
    """Whether the words behind 和 are another post or body of somebody who is named then."""
    mention = mention_ending(view, start, without_adverbs(view, start, end), known)
    if mention is None or mention.form != "name":
        return False
    body = mention.end - len(mention.name)
    body -= view.text.startswith("的", body - 1)
    return bool(mention.role) or (body > start and is_group(view, start, body))


def leading_person(view: View, start: int, end: int, known: Known) -> Mention | None:
    """Who acts first in a clause of several verbs (一名男子跑过来喊道): the shortest subject that can begin it."""
    start += _there_is(view, start, end, "当")
    rest = _after_relatives(view, start, end)
    if rest > start and not opens_with_preposition(view, rest):
        mention = _leading(view, rest, end, known)
        if mention is not None and mention.form in ("name", "titled"):
            return mention
    return None if opens_with_preposition(view, start) else _leading(view, start, end, known)


def leading_subject(view: View, start: int, end: int, known: Known) -> Mention | None:
    """Who acts first in a clause, a body if nobody else does: 两党控制的|议会通过了决议."""
    return leading_person(view, start, end, known) or leading_body(view, _after_relatives(view, start, end), end)


def _after_relatives(view: View, start: int, end: int) -> int:
    """Where a clause goes on after attributes that are clauses themselves."""
    for _ in range(_RELATIVES):
        relative = _RELATIVE.match(view.text, start, end)
        start = relative.end() if relative else start
    return start


def _leading(view: View, start: int, end: int, known: Known) -> Mention | None:
    """The same, with no attribute before it; remembered where the clause is long."""
    if start in view.leading and end >= start + _SUBJECT_LENGTH:
        cached: Mention | None = view.leading[start]
        return cached
    found = _first_person(view, start, end, known)
    if found is not None and _is_part(found, view.text[found.end : found.end + 1]):
        found = None
    if end >= start + _SUBJECT_LENGTH:
        view.leading[start] = found
    return found


def _is_part(mention: Mention, after: str) -> bool:
    """Whether the hanzi after it makes a subject a part of something else."""
    if after in _NOT_AFTER or (after in _NOT_AFTER_NOUN and mention.form not in ("name", "titled")):
        return True
    return mention.text == "我" and after in _OUR


def _first_person(view: View, start: int, end: int, known: Known) -> Mention | None:
    found: Mention | None = None
    for at in range(start + 1, min(end, start + _SUBJECT_LENGTH) + 1):
        if found is not None and at - found.end > _NAME_LENGTH and not _GOES_ON.match(view.text, found.end):
            break
        if view.text.startswith(_DOTS, at) or not view.ends_word(at) or not may_end_person(view, start, at):
            continue
        mention = mention_ending(view, start, at, known, strict=True)
        if mention is None or mention.form not in ("name", "titled", "noun", "pointing", "pronoun"):
            continue
        if mention.form == "name" and BODY.match(view.text, mention.end, end):
            continue  # 杜克|大学教授高柏
        if (
            mention.form == "name"
            and view.text[mention.end : mention.end + 1] in _PLACES
            and view.ends_word(mention.end + 1)
        ):
            continue  # 朱拉隆|路一名司机
        mention = _whole_name(view, mention, end)
        if found is None or _lengthens(found, mention) or _belongs_to(view, found, mention):
            found = mention
        goes_on = view.text.startswith((*_JAPANESE, "的"), mention.end) or _BEFORE_DOT.match(view.text, mention.end)
        if mention.form in ("name", "titled") and _HANZI.fullmatch(mention.name) and not goes_on:
            break
    return found


def _whole_name(view: View, mention: Mention, end: int) -> Mention:
    """The mention with the last hanzi of its name where the engine cut that off."""
    if mention.form != "name" or mention.end - len(mention.name) < mention.start or mention.end >= end:
        return mention
    start = mention.end - len(mention.name)
    stop = view.usual_name(start, mention.end)
    if stop == mention.end:
        stop = name_end(view, start, mention.end, end)
    more = view.text[mention.end : stop]
    return mention._replace(end=stop, text=mention.text + more, name=mention.name + more) if more else mention


def _lengthens(found: Mention, mention: Mention) -> bool:
    """Whether a longer subject is the same person: the name after the post, or the noun that the words go on to."""
    if mention.end <= found.end:
        return False
    if mention.form == "name":
        at = mention.end - len(mention.name)
        return (
            at in (found.end, found.end - len(found.name))
            or mention.text[found.end - mention.start : at - mention.start].isspace()
        )
    more = mention.text[found.end - mention.start :]
    return len(more) <= _NOUN_LENGTH or _ONE_OF_THEM.match(more) is not None


def _belongs_to(view: View, owner: Mention, mention: Mention) -> bool:
    """Whether a longer subject is somebody of the one before or has two posts: 议员的助理|李明华, 校友、作家|李明华."""
    more = mention.end - owner.end
    kin = mention.form == "noun" and view.text[owner.end] == "的" and owner.form != "noun" and more <= _KIN_LENGTH
    named = mention.form == "name" and bool(mention.role)
    return kin or (named and _GOES_ON.match(view.text, owner.end) is not None)


def _person(view: View, start: int, end: int, known: Known) -> Mention | None:
    stop = without_adverbs(view, start, end)
    if view.text[stop - 1] == "、":
        return None  # 学者、|曾在海山任教的李明华说
    mention = mention_ending(view, start, stop, known)
    if mention is None or _after_preposition(view, start, mention) or _is_object(view, start, mention):
        return None
    return mention if not _ONLY_COUNTED.search(mention.text) else None


def _is_in_marks(view: View, start: int, at: int) -> bool:
    """Whether a quotation that opens after `start` is still open."""
    return view.text.count("“", start, at) > view.text.count("”", start, at)


def _is_object(view: View, start: int, mention: Mention) -> bool:
    """Whether a preposition stands before a name, or before its post: 默里在罗兰·加洛斯, X对主持人索洛维诺夫."""
    at = mention.end - len(mention.name)
    if mention.form != "name" or at <= start:
        return False
    for word in reversed(view.pieces(start + 1, at)):
        if word.text in _BEFORE_OBJECT and not _is_in_marks(view, start, word.start - view.start):
            between = word.end - view.start
            if word.text in "在从" and "的" in view.text[between:at]:
                continue  # 在海山居住的|村民李明华
            to_them = word.text in _TOWARDS and view.text[at - 1] == "的"
            return between == at or to_them or is_people_noun(view, between, at)
    return False


def _after_preposition(view: View, start: int, mention: Mention) -> bool:
    """Whether a preposition makes the words no subject (对记者); not before an attribute (在京的律师李安)."""
    if not opens_with_preposition(view, start):
        return False
    if mention.form == "noun":
        return _BEING_THERE.match(view.text, start, mention.end) is None
    return mention.form != "name" or view.text.find("的", start, mention.end - len(mention.name)) < 0
