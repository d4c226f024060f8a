"""Readings in context: own sentences, one for each reading; the syllables of the marked word are checked."""

from __future__ import annotations

import pytest

from reader.language.contexts import rules
from reader.language.engine import Engine
from reader.language.heteronyms import ALONE, DOUBTFUL, IN_NAMES
from reader.language.lexicon import lexicon


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(lexicon())


def reading_of_marked(engine: Engine, marked: str) -> str:
    """The reading of the hanzi in brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    syllables = []
    for word in engine.analyse(text, [(0, len(text))])[0]:
        syllables += [s for at, s in enumerate(word.reading, word.start) if start <= at < end]
    return " ".join(syllables)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("我们[为]客人准备了晚饭", "wei4"),
        ("[为]了孩子", "wei4"),
        ("他被选[为]班长", "wei2"),
        ("以北方[为]家", "wei2"),
        ("全长[为]30公里", "wei2"),
        ("他慢慢[地]走", "de5"),
        ("高兴[地]笑了", "de5"),
        ("各[地]的学校", "di4"),
        ("这块[地]很大", "di4"),
        ("跑[得]快", "de5"),
        ("你[得]早点来", "dei3"),
        ("甲队[得]3分", "de2"),
        ("吃不[了]这么多", "liao3"),
        ("他来[了]", "le5"),
        ("两[只]小狗", "zhi1"),
        ("[只]有他知道", "zhi3"),
        ("孩子[长]大了", "zhang3"),
        ("河很[长]", "chang2"),
        ("副省[长]到了", "zhang3"),
        ("[还]书的人", "huan2"),
        ("他[还]在睡", "hai2"),
        ("春天[种]树", "zhong4"),
        ("三[种]颜色", "zhong3"),
        ("[重]新开始", "chong2"),
        ("这箱子很[重]", "zhong4"),
        ("一[行]字", "hang2"),
        ("把衣服晒[干]", "gan1"),
        ("你在[干]什么", "gan4"),
        ("树被风刮[倒]了", "dao3"),
        ("[倒]一杯水", "dao4"),
        ("射[中]了靶子", "zhong4"),
        ("他家在山[中]", "zhong1"),
        ("[正]月十五", "zheng1"),
        ("我[教]他写字", "jiao1"),
        ("[背]着书包", "bei1"),
        ("她[弹]钢琴", "tan2"),
        ("[好]学的学生", "hao4"),
        ("首[都]", "du1"),
        ("大家[都]来了", "dou1"),
        ("入[场]券", "chang3"),
        ("一[场]大雨", "chang2"),
        ("一[场]球赛", "chang3"),
        ("质量很[差]", "cha4"),
        ("出[差]去上海", "chai1"),
        ("合格[率]为九成", "lü4"),
        ("他[率]军北上", "shuai4"),
        ("西[藏]的山", "zang4"),
        ("他把钱[藏]起来", "cang2"),
        ("第三[卷]", "juan4"),
        ("把地图[卷]起来", "juan3"),
        ("[数]一数人", "shu3"),
        ("没有[空]房间", "kong1"),
        ("请病[假]", "jia4"),
        ("这座城市的[朝]阳区", "chao2"),
        ("早晨的[朝]阳", "zhao1"),
        ("战乱中的[难]民", "nan4"),
        ("[调]查结果", "diao4"),
        ("[当]作朋友", "dang4"),
        ("[应]邀参加", "ying4"),
        ("理[发]店", "fa4"),
        ("[少]年", "shao4"),
        ("[东西]两侧", "dong1 xi1"),
        ("买[东西]", "dong1 xi5"),
        ("[地方]政府", "di4 fang1"),
        ("好玩的[地方]", "di4 fang5"),
        ("[一]个不少", "yi1"),
        ("他[不]去", "bu4"),
        ("[单]老师讲评书", "dan1"),
        ("演员[单]晓军说", "shan4"),
        ("[任]小兰表示", "ren2"),
        ("[长孙]晓云说", "zhang3 sun1"),
        ("一会[儿]再来", "r5"),
        ("[绿]色", "lü4"),
        ("上学时常常[背]诗", "bei4"),
    ],
)
def test_reading(engine: Engine, marked: str, expected: str) -> None:
    assert reading_of_marked(engine, marked) == expected


@pytest.mark.parametrize("word", sorted({*ALONE, *IN_NAMES, *DOUBTFUL, "为", "长", "东西", "地方"}))
def test_every_rule_of_the_table_can_be_compiled(word: str) -> None:
    for rule in rules(word):
        assert len(rule.reading) == len(word)
        assert rule.before or rule.after


def test_usual_readings_are_readings_of_the_dictionary() -> None:
    known = lexicon().readings()
    strange = [char for char, reading in ALONE.items() if char in known.headwords and (reading,) not in known[char]]
    # What the dictionary leaves out: surnames, hanzi in names, and readings by later standards.
    assert set(strange) <= set("冯褚贾桔翟什壳泊仔媛楂勒宁峒姆咽钏玡吒隗拚杉呗粘隽葛镡")
