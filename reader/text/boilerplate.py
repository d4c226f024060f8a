"""What a web page leaves behind a text: reply counters, editors, calls to share. Hidden only at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

_COUNT = r"[\d,.万 ]*"
_LEFTOVER = re.compile(
    rf"(?:热门|全部|最新|我要|查看)?(?:跟贴|跟帖|评论|回复|点赞|收藏|转发|举报)\s?[(（]?{_COUNT}[)）]?"
    rf"(?:\s?(?:跟贴|跟帖|评论|参与|人参与|条)\s?{_COUNT})*$"
    rf"|{_COUNT}(?:人|条|次)?(?:跟贴|跟帖|评论|参与|阅读|点赞|回复)$"
    r"|[（(【\[]?\s?(?:本文)?(?:责任编辑|责编|本文编辑|网络编辑|值班编辑|编辑|校对|审核|审校|排版|监制|终审)\s?[:：]\s?.{1,40}$"
    r"|(?:本文)?(?:来源|原标题|原文链接|本文来自)\s?[:：].{1,60}$"
    r"|分享(?:到|至|给).{0,30}$|转发(?:到|至).{0,30}$|一键分享.{0,10}$"
    r"|(?:点击|长按|扫描|扫码|识别).{0,16}(?:查看|阅读|进入|下载|关注|二维码|原文|更多|详情).{0,20}$"
    r"|返回.{1,10}[,，]?\s?(?:查看更多|首页|列表|顶部)?$|(?:查看|阅读|展开|加载)(?:更多|全文|原文|剩余).{0,10}$"
    r"|(?:相关|推荐|延伸|更多)(?:阅读|新闻|文章|推荐|内容)\s?[:：]?$"
    r"|(?:平台|特别|版权|免责|郑重)声明\s?[:：].{0,200}$"
    r"|[（(]?(?:完|全文完|本文完|END|The End)[)）]?$",
    re.IGNORECASE,
)
_LONGEST = 220


def trailing_leftovers(lines: Sequence[str]) -> int:
    """How many lines at the end (stripped, none blank) are surely no part of the text; never all of them."""
    count = 0
    while count < len(lines) - 1:
        line = lines[-1 - count]
        if len(line) > _LONGEST or _LEFTOVER.match(line) is None:
            break
        count += 1
    return count
