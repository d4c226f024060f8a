"""What a quotation is: speech, a term, a name, or the words of something written.

The definitions are those of `records.QuoteKind`; the rules look at the words inside, at the marks around them and at
the words before and after, never at who or what is named.
"""

from __future__ import annotations

import re

from reader.quotes import roles
from reader.quotes.marks import MarkedSpan
from reader.quotes.records import QuoteKind
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
_CLAUSE_LENGTH = 5
_LONG_CLAUSE = 14

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
    + "|".join(
        sorted(roles.DOCUMENTS - {"研究", "调查", "数据", "报道", "系统", "书", "门口", "信"}, key=len, reverse=True)
    )
    + "|(?<![可相自确迷守诚威深坚])信)"
    "(?:上|中|里|内|内容|显示|称|说|写道|指出|提醒|提示|为|是|赫然|还|则|这样|[：:，,])*\\Z"
)
_BEARS = re.compile("[：:，,中上里内称说写示出醒为]|内容")
"""What makes a paper the bearer of quoted words, and not what a person speaks of."""
_CALLED = re.compile(
    "(?:所谓的?|称为|称作|称之为|叫做|叫作|誉为|视为|当作|称其为|称他为|称她为|冠以|堪称|成为|变成|当成|列为|"
    "评为|获得|获|绰号|外号|昵称|俗称|简称|又称|自称|人称|"
    "戏称为?|比作|比喻为|美其名曰|等同于|奉为|看作|叫)\\Z"
)
_SHOUTED_WORDS = """
喊 高喊 大喊 喊道 叫道 大叫 呼 高呼 连呼 惊呼 直呼 问 问道 反问 追问 发问 答 答道 回答 道 说道 骂 骂道 回复 留言
"""
SHOUTED = frozenset(_SHOUTED_WORDS.split())
"""Verbs whose quoted words are speech however short they are."""
_DIRECT_WORDS = """
说 表示 指出 认为 坦言 透露 直言 回应 回应称 感慨 感叹 表示说 称赞 宣布 承认 警告 呼吁 批评 指责 谴责 希望 相信
"""
DIRECT = frozenset(_DIRECT_WORDS.split())
"""Verbs whose quoted predicate is speech where the clause ends with it."""

_FOLLOWING = re.compile(
    "(?:坚持|秉承|秉持|坚守|遵循|贯彻|落实|践行|弘扬|实现|形成|打造|推行|做到|诠释|树立|发扬)[了着]?\\Z"
)
"""What one does to a slogan."""
_PROPOSING = ("提出", "提倡", "倡导", "强调", "践行", "实行")
"""Verbs whose short quoted object is a slogan or a term."""


def is_statement(text: str, span: MarkedSpan, paragraph: Paragraph) -> bool:
    """Whether words in marks stand as a whole statement beside the sentence, and not as a word in it."""
    inside = text[span.start : span.end].strip()
    left, right = _left(text, span, paragraph), _right(text, span, paragraph)
    listed = right in "“「" and len(inside) > _SHORT // 2
    bounded = (not left or left in _BREAK or left in "”’」』") and (not right or right in _BREAK or listed)
    if _ENDS_SENTENCE.search(inside):
        return not (right and right in "的之等" and len(inside) < _SHORT and left not in "：:")
    return len(inside) > 20 or (bounded and (left in "：:" or len(inside) > 4)) or (left in "：:" and bool(left))


def kind_of(
    text: str, span: MarkedSpan, paragraph: Paragraph, verb: str | None, attached: bool, document: bool, reported: bool
) -> QuoteKind:
    """The kind of a marked span.

    Args:
        text: of the document.
        span: inside of the marks.
        paragraph: that holds it.
        verb: the verb right before it, empty for a bare name and colon, None if there is none.
        attached: whether a report stands right before or right after it.
        document: whether that report's subject is something written.
        reported: whether its sentence, before it, has a report.
    """
    inside = text[span.start : span.end].strip()
    opening = max(paragraph.start, span.start - 1)
    before = text[max(paragraph.start, opening - 60) : opening].rstrip()
    right = _right(text, span, paragraph)
    left = before[-1:]
    after = text[span.outer_end : min(paragraph.end, span.outer_end + 6)]
    ends = _ENDS_SENTENCE.search(inside) is not None
    if not ends and len(inside) <= 2 * _SHORT and (_TITLE_AFTER.match(after) or _NAMED_AFTER.match(after)):
        return "title"
    if not ends and len(inside) <= 2 * _SHORT and _TITLE_BEFORE.search(before):
        return "title"
    named = not ends and _CLAUSE_LENGTH <= len(inside) <= 3 * _SHORT and left not in "：:"
    if named and _TITLE_INSIDE.search(inside) and not (verb is not None and left and left in "，,"):
        return "title"
    if _is_cited(before, document, attached, reported):
        return "cited_text" if ends or len(inside) >= _CLAUSE_LENGTH or left in "：:" else "scare"
    statement = is_statement(text, span, paragraph)
    closed = not right or right in _BREAK
    clause = ends or (len(inside) >= _CLAUSE_LENGTH and bool(_CLAUSE.search(inside))) or len(inside) >= _LONG_CLAUSE
    if statement and (ends or attached or left in "：:"):
        return "speech" if ends or attached or clause else "scare"
    if statement and reported and closed:
        return "speech"
    if _CALLED.search(before) and not ends:
        return "scare"
    if not ends and closed and _FOLLOWING.search(before):
        return "scare"
    if verb in _PROPOSING and not ends and left not in "，,：:" and len(inside) <= _SHORT:
        return "scare"
    if verb is not None and closed and left and left in "，,：:" and _CLAUSE.search(inside):
        return "speech"
    if verb is not None and (verb in SHOUTED or (verb in DIRECT and closed)):
        return "speech"
    if (verb is not None or reported) and closed and (clause or _PREDICATE.match(inside)):
        return "speech"
    if statement and clause and (not left or left in _BREAK):
        return "speech"
    return "scare"


def _is_cited(before: str, document: bool, attached: bool, reported: bool) -> bool:
    told = reported and before[-1:] in "，,"
    if document or (_WRITTEN.search(before) and not told) or _RUMOUR.search(before):
        return True
    if attached and before[-1:] in "：:":
        return _WORK.search(before) is not None and not _somebody(before)
    if attached and _PRESS.search(before):
        return False
    if _WORK.search(before) or _LINE_OF_WORK.search(before):
        return True
    paper = _DOCUMENT.search(before)
    return paper is not None and (not reported or document or _BEARS.search(paper.group()) is not None)


def _somebody(before: str) -> bool:
    """Whether a work is only where somebody said it (在《…》中表示)."""
    return re.search("[在接受于对][^。；]{0,12}《", before) is not None


def _left(text: str, span: MarkedSpan, paragraph: Paragraph) -> str:
    return text[paragraph.start : max(paragraph.start, span.start - 1)].rstrip()[-1:]


def _right(text: str, span: MarkedSpan, paragraph: Paragraph) -> str:
    return text[span.outer_end : paragraph.end].lstrip()[:1]
