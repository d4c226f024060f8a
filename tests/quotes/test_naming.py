import pytest

from reader.quotes.naming import named
from reader.quotes.view import SHORT_TEXT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("厂长李明华说，路修好了。", {"李明华"}),
        ("护士长孙丽华说，人多。", {"孙丽华"}),
        ("售票员王莉说，票卖完了。", {"王莉"}),
        ("工程师欧阳晓波表示同意。", {"欧阳晓波"}),
        ("导演贝伦格里奥昨天到了。", {"贝伦格里奥"}),
        ("李明华说，路修好了。李明华认为，天要下雨。", {"李明华"}),
        ("今天，张海涛说，路好。昨天，张海涛表示，天好。", {"张海涛"}),
        ("海山公司张海涛表示，好。张海涛说，好。", {"张海涛"}),
        ("张海涛在家。“我在等人。”张海涛说。", {"张海涛"}),
        ("李明华的朋友来了。李明华在家。", {"李明华"}),
        ("王盛才来了。王盛才走了。王盛才说，好。", {"王盛才"}),
        ("作者是塔尼娅·弗洛雷斯。弗洛雷斯说，好。", {"弗洛雷斯"}),
        ("此事由代表塔米拉·塔舍娃负责。", {"塔米拉·塔舍娃"}),
        ("拉明·泽内·马哈曼来了。泽内说，好。泽内也说，好。", {"泽内"}),
        ("总统约翰·帕默到访。", {"约翰·帕默"}),
        ("厂长李明华说，路修好了。司机张海涛在家。", {"李明华", "张海涛"}),
    ],
)
def test_names_show_by_their_use(text: str, expected: set[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "李明华说，路修好了。",
        "海山公司张海涛表示，好。",
        "发言人解释，路堵了。",
        "经理高兴地说，好。",
        "司机方便地停了车。",
        "老师于上海表示，好。",
        "店主李很高兴。",
    ],
)
def test_what_is_no_name_or_too_seldom_one(text: str) -> None:
    assert named(text) == frozenset()


def test_a_long_text_is_not_looked_through() -> None:
    text = "厂长李明华说，路修好了。"
    assert named(text + "天" * (SHORT_TEXT - len(text))) == {"李明华"}
    assert named(text + "天" * (SHORT_TEXT - len(text) + 1)) == frozenset()
