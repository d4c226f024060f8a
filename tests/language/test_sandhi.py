"""What sandhi makes of citation tones."""

import pytest

from reader.language.notation import marked
from reader.language.sandhi import spoken
from reader.language.words import Word


def words(sentence: str) -> list[Word]:
    """`我/wo3 很/hen3` as words; a comma is a pause, a `+` in the hanzi parts a word."""
    made = []
    at = 0
    for item in sentence.split():
        if item == ",":
            at += 1
            continue
        pieces, reading = item.split("/")
        text = pieces.replace("+", "")
        parts = tuple(len(part) for part in pieces.split("+")) if "+" in pieces else ()
        made.append(Word(at, at + len(text), text, "word", tuple(reading.split("-")), parts=parts))
        at += len(text)
    return made


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("一/yi1 个/ge4", "yí gè"),
        ("一/yi1 个/ge5", "yí ge"),
        ("一/yi1 天/tian1", "yì tiān"),
        ("一/yi1 年/nian2", "yì nián"),
        ("一/yi1 种/zhong3", "yì zhǒng"),
        ("一定/yi1-ding4", "yídìng"),
        ("一起/yi1-qi3", "yìqǐ"),
        ("统一/tong3-yi1 了/le5", "tǒngyī le"),
        ("第一/di4-yi1 次/ci4", "dìyī cì"),
        ("第一股/di4-yi1-gu3", "dìyīgǔ"),
        ("十一/shi2-yi1 个/ge4", "shíyī gè"),
        ("一/yi1 月/yue4", "yī yuè"),
        ("一二三/yi1-er4-san1", "yīèrsān"),
        ("想/xiang3 一/yi1 想/xiang3", "xiǎng yi xiǎng"),
        ("看一看/kan4-yi1-kan4", "kànyikàn"),
        ("一/yi1 , 是/shi4", "yī shì"),
        ("不/bu4 是/shi4", "bú shì"),
        ("不/bu4 来/lai2", "bù lái"),
        ("不/bu4 好/hao3", "bù hǎo"),
        ("是不是/shi4-bu4-shi4", "shìbushì"),
        ("去/qu4 不/bu4 去/qu4", "qù bu qù"),
        ("不/bu4 , 是/shi4", "bù shì"),
        ("不/bu4", "bù"),
    ],
)
def test_yi_and_bu(sentence: str, said: str) -> None:
    assert _said(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("你好/ni3-hao3", "níhǎo"),
        ("很/hen3 好/hao3", "hén hǎo"),
        ("我/wo3 很/hen3 好/hao3", "wǒ hén hǎo"),
        ("展览馆/zhan3-lan3-guan3", "zhánlánguǎn"),
        ("展览+馆/zhan3-lan3-guan3", "zhánlánguǎn"),
        ("小+老虎/xiao3-lao3-hu3", "xiǎoláohǔ"),
        ("我/wo3 , 很/hen3", "wǒ hěn"),
        ("好/hao3 的/de5", "hǎo de"),
        ("领导/ling3-dao3 讲话/jiang3-hua4", "língdǎo jiǎnghuà"),
        ("老/lao3 板/ban3 娘/niang2", "láo bǎn niáng"),
        ("哪儿/na3-r5 有/you3", "nǎr yǒu"),
    ],
)
def test_third_tones(sentence: str, said: str) -> None:
    assert _said(sentence) == said


def test_words_without_reading_stay_so_and_part_phrases() -> None:
    made = [Word(0, 1, "我", "word", ("wo3",)), Word(1, 4, "GLM", "latin"), Word(4, 5, "好", "word", ("hao3",))]
    assert spoken(made) == [("wo3",), (), ("hao3",)]


def test_no_words() -> None:
    assert spoken([]) == []


def _said(sentence: str) -> str:
    return " ".join("".join(map(marked, reading)) for reading in spoken(words(sentence)))
