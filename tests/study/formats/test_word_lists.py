import pytest

from reader.errors import ReaderError
from reader.study.formats.word_lists import read_lute, read_words


def test_a_plain_list() -> None:
    found = read_words("\ufeff# mine\n银行\n\n 软 件 \n银行\nto C\n", "list", "3")
    assert [(w.headword, w.status) for w in found.words] == [("银行", "3"), ("软件", "3"), ("to C", "3")]


def test_a_table_with_tabs() -> None:
    found = read_words("Word\tStatus\n银行\t\n软件\t4\n", "list", "known")
    assert [(w.headword, w.status) for w in found.words] == [("银行", "known"), ("软件", "4")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "no words"),
        ("# nothing\n", "no words"),
        ("银行\n。\n", "line 2: '。' is no word"),
        ("我去银行,你呢\n", "unknown column '我去银行', '你呢'"),
        ("银行\n我去银行,你呢\n", "line 2: '我去银行,你呢' is more than a word"),
        ("银" * 61, "is no word"),
        ("word,colour,shape\n银行,red,\n", "unknown column 'colour', 'shape'"),
        ("word,word\n银行,银行\n", "column word stands there twice"),
        ("status,note\n1,x\n", "no column word"),
        ("word,status\n银行\n", "line 2: 1 cells, but 2 headings"),
        ("word,status\n银行,9\n", "line 2: status '9' must be new, 1"),
        ("word,status\n,1\n", "line 2: an empty cell is no word"),
        ("word,status\n", "no words"),
        ('word,status\n"银行\n', "1 cells"),
        ("word,note\n银行," + "x" * 200_000, "field larger"),
    ],
)
def test_a_wrong_list_is_refused_in_one_line(content: str, message: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read_words(content, "list", "known")
    assert str(caught.value).startswith("list: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_lute() -> None:
    content = (
        "Language,TERM,Status,translation,parent,added,link_status\n"
        "Mandarin Chinese,银\u200b行,W,bank,,2030-01-01,Y\n"
        "Spanish,casa,1,house,,,\n"
        "中文,软件,,,,,\n"
        "Classical Chinese,也,i,,,,\n"
    )
    found = read_lute(content, "lute.csv")
    assert [(w.headword, w.status) for w in found.words] == [("银行", "known"), ("软件", "1"), ("也", "ignored")]
    assert (found.meanings, found.others) == ({"银行": "bank"}, 1)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("term,status\n银行,1\n", "no column language"),
        ("language,term,colour\nChinese,银行,red\n", "unknown column 'colour'"),
        ("language,term,status\nChinese,银行,98\n", "line 2: status must be 1, 2, 3, 4, 5, W, I or empty"),
        ("language,term,Term\nChinese,银行,银行\n", "column term stands there twice"),
        ("language,term\nChinese\n", "line 2: 1 cells, but 2 headings"),
    ],
)
def test_a_wrong_table_of_lute_is_refused(content: str, message: str) -> None:
    with pytest.raises(ReaderError, match=message):
        read_lute(content, "lute.csv")
