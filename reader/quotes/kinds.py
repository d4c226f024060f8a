"""What tells the kind of a quotation: speech, a term, a name, or the words of something written.

The definitions are those of `records.QuoteKind`; what is looked at are the words inside, the marks around them and the
words before and after, never who or what is named. `weights` weighs it.
"""

from __future__ import annotations

import re

from reader.quotes import roles, verbs
from reader.quotes.events import Event
from reader.quotes.marks import MarkedSpan
from reader.quotes.patterns import any_of
from reader.quotes.places import Place
from reader.quotes.records import QuoteKind
from reader.quotes.view import SHORT_TEXT
from reader.text.document import Paragraph

_ENDS_SENTENCE = re.compile("[。！？!?…；;，,—.][”’」』）)\\s]*\\Z")
_BREAK = "，,。；;：:！？!?…—\n"
_CLAUSE = re.compile("[，。！？；：]|[是会将要不没能应必该已了着过我你们吗呢吧让使把被]|可以|在于")
_PREDICATE = re.compile(
    "(?:没有?|未[曾必能]?|很|太|非常|比较|十分|极其|已经?|正在|应该?|必须|绝对|完全|根本|仍然?|从来|一直|无法|无需|并不|"
    "不(?:会|能|是|要|可|应|该|存在|清楚|知|需|再|得不|认|排除|符|合理)|不太|令人|让人|使人)"
)
"""How a quoted predicate begins: adverbs, negations."""
_SHORT = 12
"""Code points; longer words are hardly a term."""

_TITLE_AFTER = re.compile(
    "(?:护卫舰|驱逐舰|巡洋舰|登陆舰|补给舰|战列舰|巡逻舰|巡逻艇|快艇|潜水艇|号|轮|级|行动|工程|专项|杯|奖|展|"
    "论坛|大会|峰会|节|舰|船|艇|系列|品牌|牌|网站|网|频道|栏目|节目|演习|演训|基金|公园|遗址|广场|酒店|餐厅|"
    "饭店|"
    "大厦|卫星|飞船|火箭|导弹|航母|潜艇|客机|台风|飓风|专案|案件|客轮|货轮|油轮|渔船|公众号|微信号|商场|超市|"
    "小区|楼盘|大桥|列车|景区|赛|联赛|旅馆|"
    "宾馆|酒吧|会所|影院|KTV|夜总会|商行|店|公司|组织|俱乐部)(?!称|化)"
)
_TITLE_BEFORE = re.compile(
    "(?:名为|名叫|取名|命名为|更名为|改名为|代号|代号为|品牌|商标|船名|舰名|轮船|货轮|油轮|客轮|渔船|航母|"
    "战舰|军舰|驱逐舰|护卫舰|潜艇|飞船|卫星|台风|"
    "飓风|游轮|邮轮|网站|公众号|微信号|车型|项目|主题为|专案)\\Z"
)
_TITLE_INSIDE = re.compile(
    "(?:峰会|大会|论坛|分会|会议|博览会|展览会|展会|活动|大赛|联赛|计划|行动|工程|演唱会|晚会|音乐节|电影节|"
    "艺术节|文化节|讲座|联盟|协会|学会|专项整治|巡回展|展览|演习)\\Z"
)
"""How the name of an event or undertaking ends; shorter words that end so are mostly coinages."""
_NAMED_AFTER = re.compile("(?:的(?:船|舰|轮|行动|活动|网站|公司|组织|节目|项目))")

_WRITTEN = re.compile(
    "(?:写着|写有|写的是|印着|印有|印的是|刻着|刻有|标着|标有|贴着|贴有|挂着|挂有|打着|打出|题写|题着|标注|"
    "注明|载明|标明|标示|显示着?|规定|题为|题写着|唱道?|唱着|"
    "播放着?|流传着?|流传|有云|俗话说|俗语说|常言道|古人云|古语云|老话说|有道是|正所谓|引用|引述|引|弹出|"
    "收到|配文)(?:了|过|的是|有)?[：:，,]?\\Z"
)
_WORK = re.compile(
    "(?<![诉对向给与跟])《[^》]{1,40}》(?![^。！？；]*(?:记者|采访|专访))[^。！？；]{0,24}[：:，,中里内]\\Z"
)
_PRESS = re.compile("《[^》]*(?:报|周刊|杂志|新闻|邮报|电讯)》|》(?:网站|杂志|周刊)")
"""A newspaper, which speaks like a person."""
_LINE_OF_WORK = re.compile("(?:一句话|名言|诗句|歌词|台词|诗|词句|一段话|条文|条款|规定)[：:，,]?\\Z")
_RUMOUR = re.compile("(?:谣言|传言|传闻|谣传|网传|流言)[^。！？；]{0,12}\\Z")
_DOCUMENT = re.compile(
    "(?:"
    + any_of(roles.DOCUMENTS - {"研究", "调查", "数据", "报道", "系统", "书", "门口", "信"})
    + "|(?<![可相自确迷守诚威深坚])信)"
    "(?:上|中|里|内|内容|显示|称|说|写道|指出|提醒|提示|为|是|赫然|还|则|这样|[：:，,])*\\Z"
)
_CALLED = re.compile(
    "(?:所谓的?|称为|称作|称之为|叫做|叫作|誉为|视为|当作|称其为|称他为|称她为|冠以|堪称|成为|变成|当成|列为|"
    "评为|获得|获|绰号|外号|昵称|俗称|简称|又称|自称|人称|"
    "戏称为?|比作|比喻为|美其名曰|等同于|奉为|看作|叫)\\Z"
)
_SHOUTED_WORDS = """
喊 高喊 大喊 喊道 叫道 大叫 呼 高呼 连呼 惊呼 直呼 问 问道 反问 追问 发问 答 答道 回答 道 说道 骂 骂道 回复 留言
"""
SHOUTED = frozenset(_SHOUTED_WORDS.split())
"""Verbs whose quoted words are mostly speech however short they are."""
_DIRECT_WORDS = """
说 表示 指出 认为 坦言 透露 直言 回应 回应称 感慨 感叹 表示说 称赞 宣布 承认 警告 呼吁 批评 指责 谴责 希望 相信
"""
DIRECT = frozenset(_DIRECT_WORDS.split())
"""Verbs whose quoted predicate is mostly speech where the clause ends with it."""

_FOLLOWING = re.compile(
    "(?:坚持|秉承|秉持|坚守|遵循|贯彻|落实|践行|弘扬|实现|形成|打造|推行|做到|诠释|树立|发扬)[了着]?\\Z"
)
"""What one does to a slogan."""
_PROPOSING = ("提出", "提倡", "倡导", "强调", "践行", "实行")
"""Verbs whose short quoted object is a slogan or a term."""


def is_statement(text: str, span: MarkedSpan, paragraph: Paragraph) -> bool:
    """Whether words in marks stand as a whole statement beside the sentence, and not as a word in it."""
    if span.outer_end > paragraph.end or "\n" in text[span.start : span.end]:
        return True
    inside = text[span.start : span.end].strip()
    left, right = _left(text, span, paragraph), _right(text, span, paragraph)
    listed = right in "“「" and len(inside) > _SHORT // 2
    bounded = (not left or left in _BREAK or left in "”’」』") and (not right or right in _BREAK or listed)
    if _ENDS_SENTENCE.search(inside):
        return not (right and right in "的之等" and len(inside) < _SHORT and left not in "：:")
    return len(inside) > 20 or (bounded and (left in "：:" or len(inside) > 4)) or (left in "：:" and bool(left))


_SENTENCE = 120
"""Code points before a quotation in which a verb of saying may stand."""
_LENGTHS = (1, 2, 3, 4, 6, 9, 13, 20, 40)
"""Bounds of the classes of length, code points."""
_INSIDE = {
    "clause": _CLAUSE,
    "parts": re.compile("[，,；、]"),
    "number": re.compile("\\d"),
    "Latin": re.compile("[A-Za-z]"),
    "event": _TITLE_INSIDE,
}
"""What the words inside may have."""
_GRAMMAR = {
    "person": re.compile("[我你您咱他她它]"),
    "negation": re.compile("[不没]"),
    "mood": re.compile("[吗呢吧啊呀嘛]|了[。！]"),
    "aspect": re.compile("[了着过]"),
    "copula": re.compile("[是有]"),
    "modal": re.compile("[会能要应可须将]"),
    "attribute": re.compile("的"),
    "adverb": re.compile("[很太都也还就才更最只已]"),
    "preposition": re.compile("[在对向从把被让给为以与和]"),
}
"""Words of one hanzi that the words inside may have."""
_BEFORE = {
    "named": _TITLE_BEFORE,
    "written": _WRITTEN,
    "work": _WORK,
    "press": _PRESS,
    "line of a work": _LINE_OF_WORK,
    "rumour": _RUMOUR,
    "paper": _DOCUMENT,
    "called": _CALLED,
    "followed": _FOLLOWING,
}
"""How the words before may end."""
_AFTER = {"thing": _TITLE_AFTER, "its thing": _NAMED_AFTER}
"""How the words after may begin."""
_VERBS = {"shouted": SHOUTED, "direct": DIRECT, "proposing": frozenset(_PROPOSING)}
_MARKS_BEFORE = str.maketrans('‘「『’」』"＂', "“““”””””")
_MARKS_AFTER = str.maketrans('‘「『’」』"＂', "“““”””““")
"""Quotation marks of any kind as those of GB/T 15834; a straight one closes what is before and opens what is after."""
_WORDS = re.compile("[\u4e00-\u9fff]+")
_SAME = "、的之等是为了"
"""Hanzi and marks around a quotation that count by themselves."""


def kind_features(
    text: str, span: MarkedSpan, paragraph: Paragraph, place: Place, listed: QuoteKind | None
) -> set[str]:
    """What speaks for one kind of a marked span or another.

    Args:
        text: of the document.
        span: inside of the marks.
        paragraph: that holds it.
        place: the reports around it.
        listed: the kind of the quotation that ends right before it, None if none does.
    """
    inside = text[span.start : span.end].strip()
    opening = max(paragraph.start, span.start - 1)
    before = text[max(paragraph.start, opening - 60) : opening].rstrip()
    after = text[span.outer_end : min(paragraph.end, span.outer_end + 8)].lstrip()
    before, after = before.translate(_MARKS_BEFORE), after.translate(_MARKS_AFTER)
    size = _length(inside)
    left, right = _around(before[-1:]), _around(after[:1])
    marks = f"{left}_{right}"
    ends = "ends" if _ENDS_SENTENCE.search(inside) else "open"
    found = {
        "any",
        f"size {size}",
        f"left {left}",
        f"right {right}",
        f"marks {marks}",
        f"size {size} left {left}",
        f"size {size} right {right}",
        f"{ends} marks {marks}",
        f"before {before[-1:]}",
        f"last {inside[-1:]}" if _ENDS_SENTENCE.search(inside[-1:]) else ends,
        f"listed {listed}",
    }
    if _WORDS.fullmatch(before[-2:]):
        found.add(f"before {before[-2:]}")
    if ends == "open":  # what follows a whole sentence belongs to the next one
        found |= {f"after {part}" for part in (after[:1], after[:2]) if _WORDS.fullmatch(part)}
    if is_statement(text, span, paragraph):
        found |= {"statement", f"statement {size}", f"statement {ends} {marks}"}
    for name, pattern in _INSIDE.items():
        if pattern.search(inside):
            found |= {name, f"{name} {size}"}
    found |= _grammar(inside, place, size)
    for name, pattern in _BEFORE.items():
        if pattern.search(before):
            found |= {name, f"{name} {left}", f"{name} {size}"}
    for name, pattern in _AFTER.items():
        if pattern.match(after):
            found |= {name, f"{name} {size}"}
    if paragraph.kind == "heading":
        found.add("heading")
    if opening == paragraph.start:
        found.add("alone" if span.outer_end >= paragraph.end else "first")
    if right == "“":
        found.add("list goes on")
    if len(text) <= SHORT_TEXT and text.count(inside) > 1:
        found |= {"again", f"again {size}"}
    if verbs.VERB.search(place.view.text, max(place.sentence, place.opening - _SENTENCE), place.opening):
        found |= {"verb", f"verb {size}", f"verb {left}", f"verb {marks}"}
    clause = "clause" if "clause" in found else "words"
    return found | _report_features(place, size, marks, ends, clause)


def _grammar(inside: str, place: Place, size: str) -> set[str]:
    """Words of grammar inside; hanzi of longer words (太空) are none, as far as the words are known."""
    words = place.view.pieces(place.opening + 1, place.closing - 1)
    alone = "".join(word.text for word in words if len(word.text) == 1) if words else inside
    names = [name for name, pattern in _GRAMMAR.items() if pattern.search(alone)]
    predicate = _PREDICATE.match(inside)
    if predicate and (not words or len(words[0].text) <= predicate.end()):
        names.append("predicate")
    found = {feature for name in names for feature in (name, f"{name} {size}")}
    if words:
        number = min(len(words), 6)
        found |= {f"words {number}", f"words {number} {'grammar' if names else 'plain'}"}
    return found


def _report_features(place: Place, size: str, marks: str, ends: str, clause: str) -> set[str]:
    found: set[str] = set()
    before, after, told = place.before, place.after, place.told
    if before is not None and before.report is not None:
        verb = before.report.verb
        found |= {
            "said before",
            f"said before {before.report.opens}",
            f"said before {before.report.opens} {size}",
            f"said before by {_form(before)}",
            f"said before {marks}",
            f"said before {clause} {size}",
            f"verb {verb[-1:]}",
            f"verb {verb[-2:]}",
        }
        found |= {f"said {name} {clause}" for name, words in _VERBS.items() if verb in words}
    if after is not None:
        found |= {f"said after by {_form(after)}", f"said after {ends}", f"said after {size}", f"said after {marks}"}
    if told is not None and told.report is not None:
        found |= {
            "told",
            f"told {marks}",
            f"told {size}",
            f"told by {_form(told)}",
            f"told {clause} {size}",
            f"told {told.report.opens or 'at once'}",
            f"told {told.report.verb[-2:]}",
        }
    for event in (before, after):
        if event is not None and event.report is not None and _form(event) == "document":
            found |= {"paper says", f"paper says {event.report.verb[-2:]}", f"paper says {ends}"}
    nearest = next(place.backwards(), None)
    if nearest is not None and nearest.view_of and nearest.at >= place.sentence:
        found |= {"view", f"view {marks}", f"view {size}"}
    if before is None and after is None and told is None:
        found |= {"untold", f"untold {marks}", f"untold {size}", f"untold {ends}", f"untold {clause}"}
    return found


def _form(event: Event) -> str:
    return event.figure.form if event.figure is not None else "nobody"


def _length(inside: str) -> str:
    return str(next((bound for bound in _LENGTHS if len(inside) <= bound), "more"))


def _around(char: str) -> str:
    """The class of a character beside the marks."""
    if not char or char in _SAME:
        return char or "border"
    for marks in ("，,", "。！？!?…；;", "：:", "”", "“"):
        if char in marks:
            return marks[0]
    return "a" if char.isascii() else "字"


def _left(text: str, span: MarkedSpan, paragraph: Paragraph) -> str:
    return text[paragraph.start : max(paragraph.start, span.start - 1)].rstrip()[-1:]


def _right(text: str, span: MarkedSpan, paragraph: Paragraph) -> str:
    return text[span.outer_end : paragraph.end].lstrip()[:1]
