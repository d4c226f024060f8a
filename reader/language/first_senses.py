"""Senses that CC-CEDICT has late in an entry though they are the everyday ones: reviewed by hand.

A line is a simplified headword with its reading, and how the senses begin that are to stand first, parted by a
slash. Only the order changes, never the wording.
"""

from __future__ import annotations

_LINES = """
长 chang2: long
里 li3: inside
叫 jiao4: to call/to be called
打 da3: to hit
本 ben3: this/classifier for books
回 hui2: to go back
点 dian3: o'clock/point
号 hao4: day of a month/mark
块 kuai4: lump; chunk; piece/(coll.) classifier for money
在 zai4: (of sb or sth) to be (located) at
太 tai4: too (much)
热 re4: hot
很 hen3: quite
饭 fan4: meal
别 bie2: don't ...!/(bound form) other
就 jiu4: (after a suppositional clause) in that case
次 ci4: classifier for enumerated events
离 li2: (in giving distances) from
让 rang4: to let sb do sth/to permit
跟 gen1: with/to follow closely
间 jian1: between
信 xin4: letter/to believe
先 xian1: first/in advance
关 guan1: to close
刚 gang1: just
卡 ka3: (loanword) card
才 cai2: just now/then and only then
把 ba3: (used to put the object before the verb
挺 ting3: (coll.) quite
被 bei4: used to indicate passive voice
越 yue4: the more... the more
遍 bian4: classifier for actions/everywhere
双 shuang1: pair/two
层 ceng2: layer/floor (of a building)
张 zhang1: classifier for flat objects
带 dai4: to carry/to bring
干 gan4: to do/to work
老 lao3: old (of people)
节 jie2: (bound form) section/seasonal festival
封 feng1: to seal
将 jiang1: will
应 ying1: should
称 cheng1: to name/to state
股 gu3: (stock) share
度 du4: degree of intensity/degree (angles
由 you2: by; via
所 suo3: particle introducing a relative clause/place
便 bian4: equivalent to/convenient
项 xiang4: item
首 shou3: first (occasion/head
派 pai4: to send/school
届 jie4: classifier for events, meetings
周 zhou1: week
家 jia1: home/family/noun suffix for a specialist
份 fen4: part/share
量 liang4: quantity/amount
额 e2: specified number or amount
案 an4: (legal) case
款 kuan3: funds/section
轮 lun2: classifier for big round objects/wheel
链 lian4: chain
赛 sai4: competition/match
化 hua4: to transform/-ization
型 xing2: type/model
批 pi1: classifier for batches/to criticize
按 an4: according to/to press
着 zhe5: aspect particle
以 yi3: by means of/in order to
等 deng3: and so on/to wait for
据 ju4: according to
因 yin1: because/cause
挣 zheng4: to make (money)
期 qi1: a period of time
该 gai1: should/the above-mentioned
完 wan2: to finish
用 yong4: to use
表 biao3: a table (listing/to show
准 zhun3: accurate
乘 cheng2: to ride
演 yan3: to perform
花 hua1: flower/to spend
倍 bei4: (two, three etc) -fold
念 nian4: to read
赶 gan3: to hurry/to overtake
值 zhi2: (to be) worth/value
克 ke4: gram
支 zhi1: to support
代 dai4: generation/to substitute
传 chuan2: to pass on
单 dan1: single/list
团 tuan2: group/round
束 shu4: bunch
权 quan2: right/power
方 fang1: direction/party (to a contract
正 zheng4: just (at that time)/straight
时 shi2: time/when
一次 yi1 ci4: once
上市 shang4 shi4: to float (a company/to hit the market
使得 shi3 de5: to make/to cause
机构 ji1 gou4: organization/agency/institution
底层 di3 ceng2: lowest level
引领 yin3 ling3: to lead
作为 zuo4 wei2: as (in the capacity of)/to act as
装 zhuang1: to install/to pretend
话 hua4: speech/what sb said
千亿 qian1 yi4: hundred billion
因果 yin1 guo3: cause and effect
顿 dun4: classifier for meals/to stop
不会 bu4 hui4: will not/not able
一直 yi1 zhi2: continuously
前沿 qian2 yan2: frontier
通过 tong1 guo4: by means of/to pass through
架构 jia4 gou4: structure
具 ju4: to possess/tool
当 dang1: when/to act as
投入 tou2 ru4: to put into/to invest in
先生 xian1 sheng5: gentleman
开发 kai1 fa1: to exploit
重镇 zhong4 zhen4: (fig.) major center
算法 suan4 fa3: algorithm
"""

FIRST_SENSES: dict[str, tuple[str, ...]] = {
    head: tuple(begins.split("/")) for head, begins in (line.split(": ", 1) for line in _LINES.strip().split("\n"))
}
"""Headword and reading, with a blank between -> how its first senses begin."""


def put_first(word: str, reading: str, senses: str) -> str:
    """The senses field of an entry with the everyday senses first."""
    wanted = FIRST_SENSES.get(f"{word} {reading}")
    if wanted is None:
        return senses
    rest = senses.split("/")
    first = []
    for begin in wanted:
        found = next((sense for sense in rest if sense.startswith(begin)), None)
        if found is not None:
            rest.remove(found)
            first.append(found)
    return "/".join([*first, *rest])
