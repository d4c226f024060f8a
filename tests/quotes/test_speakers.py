"""Whose words: tables of sentences, each with the speakers of its direct speech in order."""

import pytest

from tests.quotes.conftest import Find


def speakers(find: Find, text: str) -> list[str]:
    return [quote.speaker for quote in find(text) if quote.kind == "speech" and not quote.indirect]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李明华说：“明年会更好。”", ["李明华"]),
        ("“明年会更好。”李明华说。", ["李明华"]),
        ("“明年会更好”，李明华表示，“我们有信心。”", ["李明华", "李明华"]),
        ("海山公司总经理李明华昨日在发布会上表示：“工厂下月开工。”", ["李明华"]),
        ("县农业局局长张海涛接受记者采访时说，“今年雨水足，收成不会差。”", ["张海涛"]),
        ("“我们会尽快修好。”市水务公司工程师赵国强告诉记者。", ["赵国强"]),
        ("王小梅对丈夫说：“孩子睡了。”", ["王小梅"]),
        ("外交部发言人陈立新强调，“这一立场没有改变。”", ["陈立新"]),
        ("英国首相詹姆斯·卡特说：“谈判还没有结束。”", ["詹姆斯·卡特"]),
        ("Maria Lopez 表示：“这项研究才刚刚开始。”", ["Maria Lopez"]),
        ("在周文斌看来，这并不难。“只要肯学，谁都能学会。”", ["周文斌"]),
        ("据马建军介绍，村里修了新路。“以前下雨就出不了门。”", ["马建军"]),
    ],
)
def test_named_speakers(find: Find, text: str, expected: list[str]) -> None:
    assert speakers(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一位出租车司机告诉记者：“晚上活儿多一些。”", ["一位出租车司机"]),
        ("“这里的面最好吃。”一名大学生说。", ["一名大学生"]),
        ("一家水果店老板抱怨道：“今年苹果太贵了。”", ["一家水果店老板"]),
        ("一名年轻男子冲进店里大声喊道：“快报警！”", ["一名年轻男子"]),
        ("警方表示：“案件还在调查中。”", ["警方"]),
    ],
)
def test_unnamed_sources_keep_their_words(find: Find, text: str, expected: list[str]) -> None:
    assert speakers(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陈立新来了。他说：“大家辛苦了。”", ["陈立新"]),
        ("陈立新今天回到学校。\n“我想看看老师。”他说。", ["陈立新"]),
        ("“菜是自己种的。”农民刘大山说。刘老汉很高兴。他补充道：“一年四季都有。”", ["刘大山", "刘大山"]),
        ("吴晓东老师讲了一堂课。吴老师说：“多读书。”", ["吴晓东"]),
        ("张海涛局长到了现场。张局长表示：“马上处理。”", ["张海涛"]),
        ("美国总统帕默表示反对。美国总统说：“这不公平。”", ["帕默"]),
        ("馆长穆罕默德·优素福曾多次来访。优素福说：“我喜欢这里。”", ["穆罕默德·优素福"]),
        ("总统约翰·帕默到访。帕默说：“很高兴来到这里。”", ["约翰·帕默"]),
        ("市教育局负责人介绍，学校下周开学。该负责人表示：“口罩已经备好。”", ["市教育局负责人"]),
        ("记者采访了护士长孙丽华。她告诉记者，“床位已经满了。”", ["孙丽华"]),
        ("一名中年妇女正在买菜。“菜价涨了不少。”她说。", ["一名中年妇女"]),
    ],
)
def test_who_is_meant_is_found(find: Find, text: str, expected: list[str]) -> None:
    assert speakers(find, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李明华认为，生意越来越难做。“房租涨得太快。”", ["李明华"]),
        ("李明华说，生意难做。\n“房租涨得太快，我们撑不下去了。”", ["李明华"]),
        ("“第一年最难。\n“第二年才好起来。”李明华说。", ["李明华", "李明华"]),
        ("“门开着呢。” “进来吧。”李明华说。", ["李明华", "李明华"]),
        ("李明华问：“去哪儿？”张海涛答道：“回家。”", ["李明华", "张海涛"]),
        ("“太贵了。”李明华说。“不贵！”张海涛反驳。", ["李明华", "张海涛"]),
        ("李明华说，路不好走。“我来过三次。”昨天下午，司机张海涛说。", ["张海涛"]),
    ],
)
def test_quotes_without_a_verb_of_their_own(find: Find, text: str, expected: list[str]) -> None:
    assert speakers(find, text) == expected


def test_the_fullest_name_counts_even_when_it_comes_later(find: Find) -> None:
    text = "帕默说：“我不同意。”\n总统约翰·帕默随后说：“再谈谈吧。”"
    assert speakers(find, text) == ["约翰·帕默", "约翰·帕默"]


def test_role_cue_verb_and_section(find: Find) -> None:
    text = "海山公司总经理李明华表示：“工厂下月开工。”"
    (quote,) = find(text)
    assert (quote.role, quote.verb, quote.section, quote.sure) == ("海山公司总经理", "表示", 1, True)
    assert text[quote.cue.start : quote.cue.end] == "李明华"


@pytest.mark.parametrize("marks", ["「」", "『』", '""', "＂＂"])
def test_other_marks_change_nothing(find: Find, marks: str) -> None:
    text = "李明华说：“明年会更好。”“百年老店”也关了。"
    other = text.translate({ord("“"): marks[0], ord("”"): marks[1]})
    assert [q[:2] + q[3:] for q in find(other)] == [q[:2] + q[3:] for q in find(text)]


def test_indirect_speech_is_kept_apart(find: Find) -> None:
    text = "李明华认为，生意越来越难做。"
    (quote,) = find(text)
    assert (quote.speaker, quote.text, quote.indirect, quote.kind) == ("李明华", "生意越来越难做", True, "speech")


@pytest.mark.parametrize(
    "text", ["据说这里闹鬼。", "他没有说明原因。", "这本小说很长。", "价格被称为合理。", "记者了解到，路修好了。"]
)
def test_what_is_no_report(find: Find, text: str) -> None:
    assert find(text) == []
