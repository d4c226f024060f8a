import pytest

from reader.text.boilerplate import trailing_leftovers

TEXT = "工厂重新开工了。"


@pytest.mark.parametrize(
    "line",
    [
        "热门跟贴",
        "128跟贴",
        "热门跟贴 1,024",
        "3.2万人参与",
        "（责任编辑：李某）",
        "责编: 李某 校对: 王某",
        "分享到：微信 微博",
        "点击查看更多精彩内容",
        "扫描二维码关注我们",
        "返回某某网，查看更多",
        "阅读原文",
        "相关阅读",
        "特别声明：以上内容仅代表作者本人的观点。",
        "来源：某某晚报",
        "（完）",
    ],
)
def test_leftovers_at_the_end(line: str) -> None:
    assert trailing_leftovers([TEXT, line]) == 1


@pytest.mark.parametrize(
    "line",
    [
        "他点击了关注。",
        "编辑说，稿子还没有写完。",
        "来源很多，其中一半来自海外市场。",
        "返回故乡的路很长，他走了三天三夜，才看见村口的那棵老树。",
        "评论认为，这一步走得太急。",
        "分享是一种美德，这也是他多年以来一直坚持要做的事情，谁也没有能够让他改变这个主意，连家人也不行。",
        "完了。",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert trailing_leftovers([TEXT, line]) == 0


def test_only_the_end_is_looked_at_and_something_always_stays() -> None:
    assert trailing_leftovers(["热门跟贴", TEXT]) == 0
    assert trailing_leftovers([TEXT, "责任编辑：李某", "热门跟贴"]) == 2
    assert trailing_leftovers(["热门跟贴"]) == 0
    assert trailing_leftovers([]) == 0
