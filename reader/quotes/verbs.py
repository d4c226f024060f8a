"""Verbs of saying, thinking and writing, and what may stand around them: data.

Gathered from the reporting verbs of Chinese news writing (新闻写作 handbooks list 说, 表示, 指出, 认为, 透露,
强调 …) and of the dialogue of novels (道 and its compounds); a verb belongs to the narrowest class that fits.
"""

from __future__ import annotations

import re

from reader.quotes.patterns import any_of

_STATING_WORDS = """
说 称 表示 指出 认为 坦言 透露 强调 介绍 回应 宣布 宣称 声称 声明 申明 重申 直言 感慨 感叹 慨叹 承认 否认 证实
披露 解释 补充 写道 相信 觉得 以为 预测 预计 估计 判断 推测 猜测 分析 总结 评价 评论 点评 抱怨 批评 指责 谴责
驳斥 反驳 辩称 辩解 主张 提议 倡议 提出 承诺 保证 发誓 表态 坦承 坦白 交代 供述 供认 自述 调侃 打趣 戏称 自嘲
自称 谎称 自吹 笑称 讲述 诉说 倾诉 描述 回忆 形容 概括 留言 发帖 发文 配文 指示 批示 供称 断言 预言 扬言 直呼 惊呼
高呼 疾呼 大喊 高喊
哭诉 痛斥 反映 报告 汇报 通报 说明 阐述 论述 归纳 叙述 陈述 转述 复述 感到 深信 坚信 确信 担心 担忧 怀疑 希望
期待 期望 盼望 呼吁 建议 要求 请求 恳求 哀求 质疑 反问 追问 抗议 赞叹 赞扬 称赞 夸赞 赞 夸 自豪 谈道 提到 谈到
谈及 提及 说起 讲到 说到 感谢 致谢 致辞 祝贺 祝愿 明确 推断 认定 裁定 判定 指控 控诉 投诉 爆料 曝光 嘀咕 嘟囔
喃喃 低语 自语 叮咛 发问 设问 打听 应声 搭话 插话 接话 附和 嚷嚷 吆喝 怒斥 呵斥 训斥 大叫 叫喊 喊话 喊 叫 骂 嚷
吼 喝 叹 讲 讲话 发言 演讲 开口 回复 答复 回答 作答 对答 答 曰 云 想 心想 暗想 寻思 思忖 琢磨 惊叹 哀叹 叹息
惋惜 澄清 提示 揭示 展望 观察到 报道 报导 所言 所说 所述 相告 坦陈 叫嚣 咆哮 怒吼
吐槽 聊起 聊到 讲起 谈起 笑言 戏言 放言 明言 豪言 慨言 自言 大呼 连呼 惊叫 脱口而出 笑说 直指 抨击 直斥 斥责 炮轰
指 比喻 透漏 声言 诉苦 呼喊 坦露 催促 督促 转告 忠告 劝诫 规劝 交待 嘱托 埋怨 数落 辩护 申辩 争辩 呐喊
提问 反思 嘲讽 讽刺 讥讽 怒批 痛批 敦促 誓言
"""
STATING = frozenset(_STATING_WORDS.split())
"""Somebody says something."""

_TELLING_WORDS = """
告诉 告知 提醒 警告 告诫 通知 询问 问 请教 劝 劝说 劝告 安慰 鼓励 勉励 吩咐 嘱咐 叮嘱 命令 责令 训诫 责备 责怪 质问
盘问 回敬 反诘 吓唬 威胁 哄 请 求 逗 教导 奉劝 答应 回应 回答 恭喜 呼吁 要求 赞美
"""
TELLING = frozenset(_TELLING_WORDS.split())
"""Somebody says something to somebody, who is named between the verb and the words said."""

_WRITTEN_WORDS = """
显示 表明 规定 载明 写明 注明
"""
WRITTEN = frozenset(_WRITTEN_WORDS.split())
"""Verbs with which papers, surveys and laws say something, and nobody else."""

ENDING = "说道称曰问答喊叫骂想叹写喝嚷吼讲"
"""A hanzi that makes almost any verb before it a verb of saying: 笑道, 怒骂, 介绍说, 分析称."""

MANNER = "笑问答叫喝骂喊叹说应哭怒泣嚷吼言告训嘱想念唱吟劝斥责叱啐赞哼嗔诉禀奏启谢祷念咤吆夸戏谑谏附补写解释辩报"
"""Hanzi that stand before 道 as the manner of saying."""

_LOOSE_ENDING = re.compile(f"(?:[{ENDING}]道|[说道称曰]|指出|表示|写道|到|过(?=[，：]))")

VERB = re.compile("(?:" + any_of(STATING | TELLING | WRITTEN) + f"|(?!报报道)[{MANNER}]*道)")
"""Where a verb of saying may begin; what stands around decides."""

_WEAK_WORDS = """
说 称 讲 问 答 想 喊 叫 骂 嚷 吼 喝 叹 云 曰 赞 夸 请 求 劝 哄 逗 道 回答 感谢 介绍 报告 明确 提到 指
"""
WEAK = frozenset(_WEAK_WORDS.split())
"""Verbs that are other words or parts of words as often; a mark or a listener must follow."""

_SOFT_WORDS = """
希望 期待 期望 盼望 指示 批示 要求 担心 担忧 感到 感谢 相信 明确 提出 提到 谈到 谈及 提及 说起 说到 讲到 说明 报告 预计
估计 分析 判断 总结 怀疑 报道 报导 汇报 请求 命令 请 求 答应 自称 批评 反映 曝光 揭示 讲话 发言 演讲 认定 裁定
判定 保证 发文 自豪 评价 形容 描述 概括 所言 所说 所述 吐槽 聊起 聊到 讲起 谈起
"""
SOFT = frozenset(_SOFT_WORDS.split())
"""Verbs that report words only where a mark or quoted words follow soon."""

NOT_SAYING = re.compile(
    "(?:被(?!告|害)|所)[^，。；：]{0,3}\\Z|(?:的|未|没有|没|不愿意?|拒绝|不便|无法|难以|不得|不能|不再|可以|不用|(?<!特)别|应该|"
    "[个项条种份番句届]|(?<!现)场|的(?:新闻|相关|有关))\\Z"
)
"""What stands before a verb that reports nothing: 被称, 未透露, 他的介绍, 有关他的新闻报道."""

BEFORE_OTHER_WORD = {
    "称": "名人堪简号俗职统泛对并知尊谦爱昵戏",
    "说": "据小传学再理胡听虽且演解",
    "想": "理梦思构设联幻妄",
    "道": "知街频轨通渠味公报人霸航跑隧管难地厚一铁赤大河车",
    "叫": "大都会名",
    "问": "学疑访顾慰过请",
    "答": "报",
    "讲": "演听",
    "求": "要请追需",
    "请": "申邀聘",
    "喝": "吃",
    "指": "是意所主特手专泛股期沪纳标道恒戒食拇中弹屈十直",
}
"""Hanzi before a verb with which it makes another word: 小说, 名称, 理想."""

PERCEIVING = re.compile("注意到|了解到|获悉|得知|看到|听到|发现|听说|(?:\\A|称)听(?=[\u4e00-\u9fff]{2,6}\\Z)")
"""Verbs after which a clause of its own begins inside a clause: 使馆注意到有媒体报道称."""

AFTER_OTHER_WORD = {
    "说": "法服明客书辞教理唱话起谎谢过来不",
    "称": "为作号职呼得谓霸王心",
    "道": "路理德教歉士具场观长口义路",
    "问": "题世卷责候鼎津及",
    "想": "法象念起要着到来",
    "讲": "究座述义台师学坛解课",
    "答": "案卷复谢辩题",
    "叫": "做作停板好卖座上人他她你我",
    "云": "南端集计",
    "请": "客假教求示问柬帖愿",
    "求": "助职救学证婚和解生",
    "赞": "助成同许赏美扬",
    "劝": "阻架酒",
    "喝": "酒水茶采彩醉",
    "喊": "话",
    "介绍": "信人所",
    "分析": "师家人",
    "评论": "员家区人",
    "指": "数标出责控挥导定向示明派环甲尖引望点战",
    "报告": "会厅书人",
    "教育": "部局厅学系机",
    "发言": "人权稿",
    "通报": "会",
    "声明": "书",
    "指示": "牌灯标精",
    "回应": "了",
    "通知": "书单",
    "预测": "处部组中值模",
    "投诉": "人者",
}
"""Hanzi after a verb with which it makes another word: 说法, 称为, 介绍信."""

SEEN_BY = re.compile(
    "(?:在|按|按照|据|根据|照|依|依据)(?P<who>[^，。；：！？]{1,24}?)(?:看来|眼中|眼里|心中|心里|心目中|的?(?:"
    "愿景|描述|设想|印象|记忆|理解|看法|讲述|说法|介绍|估计|分析|解释|话说|话|意思|观点|回忆|透露|描绘|"
    "判断)(?:里|中|下|来说|来讲)?)"
)
"""A view told as somebody's without a verb of saying: 在他看来, 按张某的说法, 据李某介绍."""

CITED = re.compile(
    "(?:用(?P<own>[^，。：；！？]{1,20})的话(?:来)?\\Z|(?:援引|引用|引述|转引|转述)了?(?P<who>[^，。：；！？]{2,30}?)的?(?:话|说法|消息|观点|言论)?\\Z)"
)
"""Whose words somebody else passes on: 报道援引一名官员的话说; 用一位网友的话说."""

CALLED_BY = re.compile(
    "(?:接到|接|收到|遭到?|受到|引用|援引|引述|借用)了?(?P<who>[^，。；：！？]{2,24}?)(?:(?:打|发|寄|传)(?:过)?来|的(?:来电|来信|电话|短信|投诉|举报|求助|"
    "反映|爆料|邮件|报料|驳斥|反驳|批评|指责|质疑|原?话|说法))[^，。；：]{0,8}[：:]"
)
"""Who called or wrote to the teller, or is cited, in an attribute: 接到一个邻居打来的电话, 引用了厂长的话."""


_ENDS_IN_DAO = """
知道 街道 频道 轨道 通道 渠道 味道 报道 人道 公道 霸道 航道 跑道 隧道 管道 难道 地道 厚道 一道 铁道 赤道 大道
河道 车道
"""
ENDS_IN_DAO = frozenset(_ENDS_IN_DAO.split())
"""Words that end in 道 and are no verbs of saying."""


def ending(text: str, at: int) -> int:
    """Where a verb of saying ends that may go on at `at` (介绍|说, 回答|道)."""
    match = _LOOSE_ENDING.match(text, at)
    return match.end() if match else at
