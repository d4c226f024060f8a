"""References between entries, and senses made readable."""

import pytest

from reader.language.references import readable, reference, spelt
from reader.language.senses import senses, weight


@pytest.mark.parametrize(
    ("sense", "word", "reading", "relation", "bare"),
    [
        ("variant of 餘|余[yu2]", "余", "yu2", "variant", True),
        ("old variant of 和[he2]", "和", "he2", "variant", True),
        ("erhua variant of 一點|一点[yi1 dian3]", "一点", "yi1 dian3", "erhua", True),
        ("see 百強|百强[bai3 qiang2]", "百强", "bai3 qiang2", "same", True),
        ("same as 爸爸|爸爸", "爸爸", "", "same", True),
        ("used in 自個兒|自个儿[zi4 ge3 r5]", "自个儿", "zi4 ge3 r5", "part", True),
        (
            "abbr. for 清華大學|清华大学[Qing1 hua2 Da4 xue2], Tsinghua",
            "清华大学",
            "Qing1 hua2 Da4 xue2",
            "part",
            False,
        ),
        ("abbr. for 貼吧|贴吧[[Tie1ba1]]", "贴吧", "Tie1 ba1", "part", True),
        ("see also 老公[lao3 gong1]", "老公", "lao3 gong1", "note", True),
        ("also written 裏|里[li3]", "里", "li3", "note", True),
        ("used in 哪吒[Ne2 zha1] and 嗎啡|吗啡[ma3 fei1]", "哪吒", "Ne2 zha1", "part", True),
    ],
)
def test_reference(sense: str, word: str, reading: str, relation: str, bare: bool) -> None:
    assert reference(sense) == (word, reading, relation, bare)


@pytest.mark.parametrize("sense", ["to see a doctor", "to see 3D films", "old man", "variant", "", "used in speech"])
def test_no_reference(sense: str) -> None:
    assert reference(sense) is None


@pytest.mark.parametrize(
    ("sense", "shown"),
    [
        ("used in 自個兒|自个儿[zi4 ge3 r5]", "used in 自个儿 zìgěr"),
        ("Yunnan Province 雲南省|云南省[Yun2 nan2 Sheng3]", "Yunnan Province 云南省 Yúnnán Shěng"),
        ("and; with (Taiwan pr. [han4])", "and; with (Taiwan pr. hàn)"),
        ("also pr. [di4] or [di5] in poetry", "also pr. dì or di in poetry"),
        ("(grammatical equivalent of 被)", "(grammatical equivalent of 被)"),
        ("one of 天干[tian gan1]", "one of 天干 tian gān"),
        ("a [bracket] that is no pinyin", "a [bracket] that is no pinyin"),
        ("either|or", "either|or"),
        ("see 好[[hao3]]", "see 好 hǎo"),
    ],
)
def test_readable(sense: str, shown: str) -> None:
    assert readable(sense) == shown


@pytest.mark.parametrize(
    ("pinyin", "word"),
    [
        ("Bei3 jing1 Da4 xue2", "Běijīng Dàxué"),
        ("Xi1 an1", "Xī'ān"),
        ("nu:3 er2", "nǚ'ér"),
        ("T xu4", "T xù"),
        ("ka3 la1 O K", "kǎlā O K"),
        ("Ma3 ke4 · Tu3 wen1", "Mǎkè·Tǔwēn"),
        ("yi1 bu4 zuo4 , er4 bu4 xiu1", "yī bù zuò, èr bù xiū"),
        ("zhe4 r5", "zhèr"),
        ("jiu4 xx5", "jiù…"),
        ("bu4 dao4 chang2 cheng2 fei1 hao3 han4", "bù dào cháng chéng fēi hǎo hàn"),
        ("Pu3 tong1 Gao1 deng3 Xue2 xiao4 Zhao1 sheng1", "Pǔtōng Gāoděng Xuéxiào Zhāoshēng"),
    ],
)
def test_spelt(pinyin: str, word: str) -> None:
    assert spelt(pinyin) == word


@pytest.mark.parametrize(
    ("sense", "expected"),
    [
        ("to go", 0),
        ("(bound form) body", 0),
        ("old friend", 0),
        ("(archaic) shield", 1),
        ("(Tw) column", 1),
        ("surname Wang", 1),
        ("variant of 餘|余[yu2]", 1),
        ("Taiwan pr. [han4]", 2),
        ("also pr. [yao1] for clarity", 2),
        ("see also 老公[lao3 gong1]", 2),
    ],
)
def test_weight(sense: str, expected: int) -> None:
    assert weight(sense) == expected


def test_senses_put_everyday_ones_first_and_classifiers_apart() -> None:
    glosses, classifiers = senses("(archaic) ruler/empress/Taiwan pr. [hou5]/CL:個|个[ge4],位[wei4]/queen")
    assert glosses == ("empress", "queen", "(archaic) ruler", "Taiwan pr. [hou5]")
    assert classifiers == ("个 gè", "位 wèi")
