import pytest

from reader.language.lexicon import lexicon
from reader.search.pinyin import SYLLABLES, Cut, initial_cuts, pinyin_cuts, zhuyin_cuts


def spelt(cuts: tuple[Cut, ...]) -> set[str]:
    return {" ".join(s.letters + (str(s.tone) if s.tone else "") for s in cut) for cut in cuts}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("damoxing", {"da mo xing"}),
        ("da mo xing", {"da mo xing"}),
        ("da4mo2xing2", {"da4 mo2 xing2"}),
        ("dà móxíng", {"da4 mo2 xing2"}),
        ("DÀ MÓXÍNG", {"da4 mo2 xing2"}),
        ("xian", {"xian", "xi an"}),
        ("xi'an", {"xi an"}),
        ("xi an", {"xi an"}),
        ("xi1an", {"xi1 an"}),
        ("xiān", {"xian1", "xi an1"}),
        ("fangan", {"fang an", "fan gan"}),
        ("nv", {"nü"}),
        ("lu:e4", {"lüe4", "lü e4"}),
        ("lüè", {"lüe4", "lü e4"}),
        ("ma5", {"ma5"}),
        ("ma0", {"ma5"}),
        ("nar", {"na r"}),
        ("hm", set()),
        ("maas", set()),
        ("dmx", set()),
        ("computing power", set()),
        ("da44", set()),
        ("", set()),
        ("4da", set()),
        ("da!", set()),
    ],
)
def test_pinyin_is_cut_in_every_way(typed: str, expected: set[str]) -> None:
    assert spelt(pinyin_cuts(typed)) == expected


@pytest.mark.parametrize(("typed", "expected"), [("damox", {"da mo x"}), ("dam", {"da m"}), ("d", set())])
def test_the_last_syllable_may_be_unfinished(typed: str, expected: set[str]) -> None:
    cuts = pinyin_cuts(typed, unfinished=True)
    assert spelt(cuts) == expected
    assert all(cut[-1].initial for cut in cuts)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ㄉㄚˋㄇㄛˊㄒㄧㄥˊ", {"da4 mo2 xing2", "da4 mo2 xi eng2"}),
        ("ㄇㄛㄕㄨ", {"mo shu", "mo shi wu"}),
        ("ㄒㄧㄢ", {"xian", "xi an"}),
        ("˙ㄇㄚ", {"ma5"}),
        ("ㄓ ㄆㄨˇ", {"zhi pu3"}),
        ("ㄉabc", set()),
    ],
)
def test_zhuyin_is_cut_in_every_way(typed: str, expected: set[str]) -> None:
    assert spelt(zhuyin_cuts(typed)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("dmx", {"d m x"}), ("zhp", {"zh p", "z h p"}), ("zp", {"z p"}), ("d", set()), ("api", set()), ("dm3", set())],
)
def test_initials(typed: str, expected: set[str]) -> None:
    assert spelt(initial_cuts(typed)) == expected


def test_many_ways_to_cut_end_soon() -> None:
    assert 1 < len(pinyin_cuts("xian" * 15)) < 100


def test_every_syllable_of_hanzi_in_the_dictionary_is_known() -> None:
    opened = lexicon()
    spelt = {reading[:-1] for readings in opened.hanzi_readings().values() for reading in readings}
    opened.close()
    strange = {"r", "m", "n", "ng", "hm", "hng", "xx", "fong", "lüan", "lün"}
    assert spelt - SYLLABLES <= strange
