import pytest

from tests.quotes.conftest import Find


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("李明华说：“好。”", "speech"),
        ("李明华表示，这“是一次难得的机会”。", "speech"),
        ("李明华呼吁，大家“不要再等了”。", "speech"),
        ("街上的人高喊“加油”。", "speech"),
        ("李明华强调，“这是底线”。", "speech"),
        ("李明华认为该协议“没有带来和平”。", "speech"),
        ("李明华表示，“我们不同意采取这次行动”，会议随后结束。", "speech"),
        ("一位负责人告诉《海山日报》记者，“这类事情不少。”", "speech"),
        ("会上还提出“两个不动摇”。", "scare"),
        ("李明华强调，办展要坚持“让价值成为坐标，让阅读成为风尚”。", "scare"),
        ("李明华介绍，先画出图纸，然后标注，“大家一看就明白。”", "speech"),
        ("所谓的“铁饭碗”并不存在。", "scare"),
        ("“气温还会上升。”报告中写道。", "cited_text"),
        ("这种“慢生活”的习惯很难改。", "scare"),
        ("李明华认为“内卷”没有出路。", "scare"),
        ("他被称为“活地图”。", "scare"),
        ("“远望”号测量船昨天返航。", "title"),
        ("货轮名为“东方之星”，昨天沉没。", "title"),
        ("他参加了“中国城市发展高峰论坛”。", "title"),
        ("门口的牌子上写着：“游人止步。”", "cited_text"),
        ("《论语》中有一句话：“学而时习之，不亦说乎？”", "cited_text"),
        ("通知称：“明日停水一天。”", "cited_text"),
        ("网上流传：“明天要地震。”", "cited_text"),
        ("调查显示，学生“每天睡眠不足八小时”。", "cited_text"),
        ("俗话说：“远亲不如近邻。”", "cited_text"),
        ("一位居民告诉《海山晚报》：“桥已经修好了。”", "speech"),
        ("李明华称，这样的情况“比较少见”。", "speech"),
        ("李明华否认此事，并称“绝对没有”。", "speech"),
        ("《海山日报》网站18日说，“天气终于转凉了”。", "speech"),
        ("李明华说，报表不一定可信，“我听说钱早就用完了。”", "speech"),
    ],
)
def test_kind(find: Find, text: str, kind: str) -> None:
    (quote,) = [quote for quote in find(text) if not quote.indirect]
    assert quote.kind == kind
    if kind != "speech":
        assert (quote.speaker, quote.verb) == ("", "")
