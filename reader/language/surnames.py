"""Chinese surnames and how they are read as such."""

from __future__ import annotations

COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛洪乔欧倪纪柯霍裴祝丘柴"
    "阮岳祁聂焦辛管鲁涂柳殷庞樊兰翁翟梅安牟耿盛庄童路岑宁鲍俞左焉骆瞿凌娄闻甄栾尚裘冼解单查仇朴缪臧"
)
"""Surnames that often begin a full name; those that are commoner as words (时, 和, 全, 能, 国 …) are left out."""

LESS_COMMON = frozenset(
    "颜季章葛伍申尤毕丛邢齐莫左谷舒卜詹苗费靳童项曲席屈隋甘景柏桂闵冉辜饶刁戚池滕苑邬臧苟褚廉奚穆燕邸冀姬屠郜晏郁喻窦迟敖鄢卓艾"
    "习蓝巩仲虞卞封竺佟栗匡宗巫鞠桑荆谌岑胥蔺邰佘綦仝逯赖简阎练蒙沙宣蒲容盖"
    "萧傅芦文易关包符游华房农司古吉车芮党宫卫边应商宿米初麻粘亓晁訾郦濮逄昝隗蒯谯笪缑郏贲厉麦花寇锡孙阚宦刀步琴禚覃侬钮冀"
)
"""Surnames that begin other words as often; they make a name only of what is none otherwise, before a verb or title."""

_COMPOUND = """
欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 轩辕 东方 端木 呼延 南宫 西门 独孤 申屠
鲜于 澹台 赫连 淳于 万俟 闾丘 钟离 拓跋 完颜
"""
COMPOUND = frozenset(_COMPOUND.split())
"""Surnames of two characters."""

READINGS = {
    "单": "shan4", "曾": "zeng1", "解": "xie4", "查": "zha1", "仇": "qiu2", "朴": "piao2", "任": "ren2", "华": "hua4",
    "区": "ou1", "盖": "ge3", "翟": "zhai2", "缪": "miao4", "员": "yun4", "尉": "wei4", "乐": "yue4", "冼": "xian3",
    "宁": "ning4", "葛": "ge3", "覃": "tan2", "柏": "bai3", "卜": "bu3", "那": "na1", "召": "shao4", "应": "ying1",
    "谌": "chen2", "繁": "po2", "种": "chong2", "重": "chong2", "黑": "he4", "折": "she2", "秘": "bi4", "洗": "xian3",
    "纪": "ji4", "燕": "yan1", "哈": "ha3", "祭": "zhai4", "车": "che1", "臧": "zang1", "隗": "wei3", "逄": "pang2",
    "乜": "nie4", "令": "ling2", "相": "xiang4", "殷": "yin1", "肖": "xiao1", "叶": "ye4", "薄": "bo2", "瞿": "qu2",
    "长": "zhang3", "万": "wan4", "石": "shi2", "沈": "shen3", "俞": "yu2", "贾": "jia3", "牟": "mou2", "佘": "she2",
    "干": "gan1", "於": "yu1", "过": "guo1", "占": "zhan1", "教": "jiao4", "曲": "qu1", "卓": "zhuo2", "强": "qiang2",
    "能": "nai4", "降": "xiang2", "尹": "yin3", "祝": "zhu4", "呙": "guo1", "费": "fei4", "句": "gou1", "钭": "tou3",
}  # fmt: skip
"""How a hanzi with more than one reading is read as a surname (现代汉语词典; CC-CEDICT's surname entries)."""

COMPOUND_READINGS = {
    "尉迟": ("yu4", "chi2"),
    "长孙": ("zhang3", "sun1"),
    "令狐": ("ling2", "hu2"),
    "万俟": ("mo4", "qi2"),
    "单于": ("chan2", "yu2"),
    "鲜于": ("xian1", "yu2"),
}


def opens_with_surname(name: str) -> bool:
    """Whether the first one or two characters are a surname with at least one character after it."""
    return (len(name) > 1 and name[0] in COMMON) or (len(name) > 2 and name[:2] in COMPOUND)


def reading(name: str) -> tuple[str, ...]:
    """How the surname of a name is read, if that is not how its hanzi are usually read; else empty."""
    if not opens_with_surname(name):
        return ()
    if len(name) > 2 and name[:2] in COMPOUND:
        return COMPOUND_READINGS.get(name[:2], ())
    return (READINGS[name[0]],) if name[0] in READINGS else ()
