import pytest

from reader.text.headings import find_headings, has_form, is_byline, is_chapter

BODY = "今天上午，工厂的三条生产线同时恢复了运转，工人们在车间里忙着检查每一台机器，准备迎接下个星期的新订单。"


@pytest.mark.parametrize(
    "line",
    [
        "第一回　风雪夜归人　灯火照空城",
        "第十二章 归来",
        "第３章：雨",
        "第一章天地初开",
        "楔子",
        "后记　写在最后",
        "Chapter 12 The River",
    ],
)
def test_chapters_are_known_by_their_number_or_name(line: str) -> None:
    assert is_chapter(line)


@pytest.mark.parametrize(
    "line",
    [
        "第一节课很有意思，老师讲得也清楚。",
        "第二天早上他走了。",
        "后记者又问了一句。",
        "章节",
        "第三回他又没有来，大家都很生气",
    ],
)
def test_sentences_are_no_chapters(line: str) -> None:
    assert not is_chapter(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("工厂为何重新开工", True),
        ("订单回来了,工人们怎么办?", True),
        ("他们拒绝“落后”标签", True),
        ("工厂重新开工。", False),
        ("他说：“我们不走”", False),
        ("“我们不走”", False),
        ("首先、其次、", False),
        ("１２３", False),
        ("2020-07-26 05:03:17 来源：某某报", False),
        ("新华社北京5月9日电", False),
        ("字" * 41, False),
        ("字", False),
    ],
)
def test_form(line: str, expected: bool) -> None:
    assert has_form(line) is expected


@pytest.mark.parametrize("line", ["2014-03-11", "2007年7月1日", "来源：晚报", "（记者：王某）", "本报讯记者 李某"])
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([BODY, "机器又响了", BODY, BODY], [False, True, False, False], id="alone before a paragraph"),
        pytest.param([BODY, "谁来付钱?", BODY, BODY], [False, False, False, False], id="a lone question is text"),
        pytest.param(
            [BODY, "谁来付钱?", BODY, "机器又响了", BODY], [False, True, False, True, False], id="a question in company"
        ),
        pytest.param([BODY, "春眠不觉晓", "处处闻啼鸟", BODY], [False] * 4, id="verse is no heading"),
        pytest.param([BODY, "一、背景", "1. 起因", BODY], [False, True, True, False], id="numbered ones may follow"),
        pytest.param(["工厂重新开工", BODY], [True, False], id="title"),
        pytest.param(["工厂重新开工", "机器又响了", BODY], [True, True, False], id="title, then a heading"),
        pytest.param([BODY, "机器又响了"], [False, False], id="nothing follows"),
        pytest.param(
            ["第一回 出门", BODY, "机器又响了", BODY, "第二回 回家", BODY],
            [True, False, False, False, True, False],
            id="chapters are the only headings",
        ),
        pytest.param([], [], id="nothing"),
        pytest.param(["好"], [False], id="one hanzi"),
    ],
)
def test_place(lines: list[str], expected: list[bool]) -> None:
    assert find_headings(lines) == expected
