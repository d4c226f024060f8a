"""Readings of hanzi that have several, where the dictionary's first one is not the usual one; by hand.

A line gives a reading and the hanzi that have it, after 现代汉语词典. The first table is for a hanzi that stands as a
word by itself, or as a part of a word that no dictionary has; the second for names, Chinese and transliterated
(世界人名翻译大辞典 uses 什 as shí, 勒 as lè, 塞 as sài). What the neighbours decide stands in `contexts`.
"""

from __future__ import annotations

_ALONE = """
a5 啊
ba5 吧
bei1 陂
bo2 泊薄
bu3 卜
cha1 差嚓杈喳
cha4 刹
chan1 掺
chan2 孱
chang3 场
chu3 褚
chuan4 钏
cuan2 攒
dan4 弹
di2 镝
die2 咥
dong4 峒
en4 嗯
feng2 冯
gang4 杠
ge2 蛤
ge3 葛
gen4 艮
gong1 供
guan4 冠
he2 纥
hao4 镐
hu2 鹄
huang4 晃
jia3 贾
jian4 槛
jie4 藉
ju2 桔锔
jun4 隽
ke2 壳
kui3 傀
la4 剌
li4 鬲
lang4 阆
le4 勒
lei3 累
li3 蠡
liang4 靓
lun2 抡
luo1 捋
miao4 缪
mou2 牟
mu3 姆
nian2 粘
ning2 宁
ning3 拧
niu3 杻
pa2 耙
pi2 裨
pie3 撇
pin1 拚
pu2 仆
pu4 铺
qie2 茄
qie1 切
qu3 曲
que4 阙
sai4 塞
sha4 煞
shao2 杓
she4 舍
shi2 什
shuai4 率
si4 俟伺
ta4 沓
tan2 镡
tian4 瑱
tiao2 苕调
tie3 帖
wei2 为
wei1 崴
wei3 隗
wo1 喔
xi1 巂茜
xian3 铣
xiao1 肖
xie2 颉
xin1 莘
xing1 兴
xue4 血
yan1 咽
yan2 埏
yao2 铫
ya2 玡
ye1 耶
ye4 掖
yi3 迤
yin4 窨
yuan2 圜媛
yun4 缊
zai3 仔
zha4 吒
zhai2 翟
zhuai4 拽
zhuang4 幢
zhui1 椎
zhuo2 琢
zi3 子
zong1 综
"""

_IN_NAMES = """
bo2 柏
chang2 长
chao2 朝
chong2 重
de2 得的
di4 地
ding1 丁
du1 都
fu2 弗
gu3 谷
han4 汗
he2 和合
hui4 会
jia1 伽
ka3 卡
la1 拉
le4 乐
liao3 了
mo4 莫
mu3 姥
na4 娜那
ni2 呢
pu3 朴
qu3 曲
ren2 任
sha1 莎
tong2 侗
wei2 为
xing2 行
zeng1 曾
zhuo2 着
miu4 缪
"""


def _table(lines: str) -> dict[str, str]:
    """Hanzi -> reading."""
    return {char: reading for reading, chars in map(str.split, lines.strip().splitlines()) for char in chars}


ALONE: dict[str, str] = _table(_ALONE)
"""The usual reading of a hanzi as a word."""

IN_NAMES: dict[str, str] = ALONE | _table(_IN_NAMES)
"""The usual reading of a hanzi inside a name."""

WORDS: dict[str, tuple[str, ...]] = {
    word: tuple(syllables)
    for word, *syllables in map(
        str.split,
        """
勃艮第 bo2 gen4 di4
帖木儿 tie3 mu4 r5
拖拽 tuo1 zhuai4
产仔 chan3 zai3
皮划艇 pi2 hua2 ting3
泄露 xie4 lou4
单挑 dan1 tiao3
总长 zong3 chang2
所长 suo3 zhang3
相差 xiang1 cha4
背着 bei1 zhe5
""".strip().splitlines(),
    )
}
"""Words whose first reading in the dictionary is not the usual one."""

_DOUBTFUL_HANZI = """
长重行调倒差相当应为奔夹爪闷朴扒峒涌姥侗圜柏弄削蕃槛轧杈镝划藏卷钻杆炸泡劲挨钉擂揣呛牟臊翟覃泊薄舍降率曲
撒铺缝盛斗校参空假传散丧背担弹吐冲磨模塞莘
靡藉鬲葛仇颉氓镐脯徼咋垛呗圩粥撮泷嗯蕃幢蔚酢仔
"""
_DOUBTFUL_WORDS = """
朝阳 同行 地道 重重 大都 倒数 倒车 调配 播种 散落 好学 转动 教会 分子 老子 孙子 大意 外传 前传 上调 下调 供养 面糊
"""
DOUBTFUL = frozenset(_DOUBTFUL_HANZI.replace("\n", "")) | frozenset(_DOUBTFUL_WORDS.split())
"""Words for which the usual reading is too often wrong to be sure of, where no rule knows the context."""
DOUBTFUL_IN_NAMES = frozenset("任谷干乐兴朝朴侗覃翟葛颉氓镐柏莘峒长重行藏仔盖")
"""Hanzi that make the reading of a name doubtful."""
