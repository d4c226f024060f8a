"""Usual readings of hanzi and words that have several, by hand."""

from __future__ import annotations

from reader.language.vocabulary import Reading

_USUAL = """
de5 的地得
le5 了
zhe5 着
wei2 为
guo4 过
shuo1 说
geng4 更
hai2 还
dou1 都
he2 和
zhi3 只
chang2 长
zhong4 重
xing2 行
zhong3 种
gan4 干
dao4 倒
ba5 吧
ge4 个
shang4 上
zhong1 中
da4 大
yao4 要
hui4 会
neng2 能
fen1 分
jiang1 将
dang1 当
zheng4 正
yu3 与
ying1 应
"""
USUAL: dict[str, str] = {char: line.split()[0] for line in _USUAL.splitlines() if line for char in line.split()[1]}
"""Of single hanzi standing alone."""

USUAL_WORDS: dict[str, Reading] = {}
"""Of words with more than one reading in the dictionary."""
