"""The usual reading of common headwords that have several: reviewed by hand, one line a reading.

It orders the entries of a dictionary look-up; which reading is right in a sentence, the engine decides. A headword
that is missing here is ordered by pypinyin's default reading (characters) or phrase (words), see `ranking`.
"""

from __future__ import annotations

_CHARACTERS = """
de5 的得地
le5 了
zhe5 着
me5 么
ma5 吗嘛
ne5 呢
ba5 吧罢
a5 啊
la5 啦
ya5 呀
wa5 哇
na5 呐
ge4 个
wei4 为喂
hai2 还
chang2 长场
xing2 行
zhong4 重
geng4 更
ye4 叶
shuo1 说
cheng1 称
zhi3 只
zhong3 种
dang1 当
gan4 干
ying1 应
zhan4 占
juan3 卷
can1 参
chu4 处
cha4 差
he2 和
hao3 好
jue2 觉
luo4 落
mei2 没
qu3 曲
ceng2 曾
chao2 朝
jiao1 教
lei4 累
liang4 量
mo2 模磨
nan2 难
quan1 圈
san4 散
she3 舍
tiao2 调
tiao1 挑
xiang1 相
xing4 兴
yao4 要
yu3 与予
zai4 载
zha1 扎
zhang3 涨
zheng4 正挣
zhong1 中
zhuan3 转
bei4 背
bian4 便
bie2 别
bao2 薄
da4 大
dao4 倒
dou1 都
e4 恶
fa1 发
fen1 分
fo2 佛
jia3 假
jian1 间
jiang1 将
jiao3 角
jie2 结
jie3 解
jin4 尽禁
ka3 卡
kan4 看
kong1 空
le4 乐
pian4 片
piao1 漂
pu1 铺
qi2 奇骑
qiang2 强
qie1 切
sai1 塞
se4 色
shao3 少
sheng3 省
shi2 石食识
shen2 什
shu4 数
tu3 吐
tan2 弹
xia4 吓
xian1 鲜
xiao4 校
xue4 血
zang1 脏
zha4 炸
zhe2 折
sheng4 盛
chong1 冲
o4 哦
en4 嗯
ai1 唉
na3 哪
na4 那
zhe4 这
shei2 谁
xi4 系
ji3 几
du4 度
cang2 藏
gei3 给
hui4 会
chuan2 传
guo4 过
ba3 把
fang1 坊
jian4 见
tou2 头
zi5 子
er2 儿
ping2 屏
bo1 剥
bo2 泊
dian4 淀
dai4 待逮
gong1 供
guan1 观冠
che1 车
ju1 居
lü4 率绿
lu4 露陆
ning2 宁
pao4 泡炮
shan4 扇
shu3 属
song1 松
su4 宿
tong1 通
yan4 咽
yi1 一衣
bu4 不
yin3 饮隐
zuo4 作
"""

_WORDS = """
地方 di4 fang5
不是 bu4 shi4
起来 qi3 lai5
出来 chu1 lai2
过去 guo4 qu4
精神 jing1 shen2
土地 tu3 di4
多少 duo1 shao5
人家 ren2 jia5
女人 nü3 ren2
妻子 qi1 zi5
教学 jiao4 xue2
教会 jiao4 hui4
说法 shuo1 fa5
小子 xiao3 zi5
言语 yan2 yu3
好处 hao3 chu5
大夫 dai4 fu5
粒子 li4 zi3
开通 kai1 tong1
老公 lao3 gong1
大爷 da4 ye5
工夫 gong1 fu5
冷战 leng3 zhan4
公道 gong1 dao4
乖乖 guai1 guai1
结实 jie1 shi5
下水 xia4 shui3
地道 di4 dao5
把手 ba3 shou5
下场 xia4 chang3
仁义 ren2 yi4
本色 ben3 se4
字号 zi4 hao4
小儿 xiao3 er2
当天 dang4 tian1
当年 dang1 nian2
当晚 dang4 wan3
当日 dang4 ri4
尽量 jin3 liang4
大方 da4 fang5
大意 da4 yi4
琢磨 zuo2 mo5
裁缝 cai2 feng5
利害 li4 hai4
罢了 ba4 le5
拜拜 bai2 bai2
款式 kuan3 shi4
活路 huo2 lu4
盛装 sheng4 zhuang1
虾子 xia1 zi5
上色 shang4 shai3
串行 chuan4 xing2
写意 xie3 yi4
悉数 xi1 shu4
弹片 dan4 pian4
仪表 yi2 biao3
营生 ying2 sheng5
清亮 qing1 liang4
托儿 tuo1 r5
外传 wai4 chuan2
总长 zong3 chang2
转动 zhuan4 dong4
倾倒 qing1 dao4
调配 tiao2 pei4
重名 chong2 ming2
澄清 cheng2 qing1
转台 zhuan4 tai2
得罪 de2 zui5
正当 zheng4 dang4
跟前 gen1 qian2
"""


def _characters() -> dict[str, str]:
    usual: dict[str, str] = {}
    for line in _CHARACTERS.split("\n"):
        reading, _, hanzi = line.partition(" ")
        for char in hanzi:
            usual.setdefault(char, reading)
    return usual


USUAL: dict[str, str] = {
    **_characters(),
    **{word: reading for word, _, reading in (line.partition(" ") for line in _WORDS.strip().split("\n"))},
}
"""Headword (simplified) -> its usual reading, syllables with blanks between."""

USUAL_FORM: dict[str, str] = {
    "干": "幹",
    "咸": "鹹",
    "只": "只",
    "里": "裡",
    "后": "後",
    "面": "面",
    "台": "臺",
    "系": "系",
    "松": "鬆",
    "发": "發",
    "云": "雲",
    "余": "餘",
    "斗": "鬥",
    "丑": "醜",
    "谷": "谷",
    "党": "黨",
    "冲": "衝",
    "舍": "捨",
    "卷": "卷",
    "尽": "盡",
    "升": "升",
    "钟": "鐘",
    "出": "出",
    "历": "歷",
    "制": "制",
    "表": "表",
    "范": "範",
    "姜": "薑",
    "千": "千",
    "秋": "秋",
    "苏": "蘇",
    "向": "向",
    "困": "困",
    "回": "回",
    "布": "布",
    "几": "幾",
    "了": "了",
    "致": "致",
    "周": "週",
    "喂": "喂",
    "台风": "颱風",
    "游": "遊",
}
"""Simplified headword -> the traditional one that is meant most often, where several became one."""
