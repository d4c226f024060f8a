"""The compiled dictionary, on the real data: order of entries, references, levels."""

import os
import sqlite3
import time
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.language import lexicon as module
from reader.language.compiling import _TABLES, _tidy, compile_lexicon
from reader.language.entries import in_reading
from reader.language.first_senses import FIRST_SENSES
from reader.language.lexicon import Lexicon, lexicon, lexicon_path
from reader.language.version import LEXICON


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("lexicon") / "lexicon.db"
    shares: list[float] = []
    compile_lexicon(path, shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [item.name for item in path.parent.iterdir()] == ["lexicon.db"]
    return Lexicon.open(path)


_USUAL = """
更 gèng
叶 yè
说 shuō
结果 jiéguǒ
称 chēng
只 zhǐ
的 de
了 le
着 zhe
长 cháng
行 xíng
重 zhòng
为 wèi
得 de
地 de
还 hái
都 dōu
和 hé
没 méi
会 huì
看 kàn
好 hǎo
干 gàn
中 zhōng
正 zhèng
教 jiāo
佛 Fó
大夫 dàifu
地方 dìfang
东西 dōngxi
告诉 gàosu
妻子 qīzi
多少 duōshao
便宜 piányi
重点 zhòngdiǎn
教学 jiàoxué
同行 tóngháng
当时 dāngshí
过去 guòqù
起来 qǐlai
生意 shēngyi
精神 jīngshén
老公 lǎogōng
大意 dàyì
北京 Běijīng
和平 hépíng
现代 xiàndài
大学 dàxué
孙子 sūnzi
恶心 ěxīn
"""


@pytest.mark.parametrize(("word", "pinyin"), [line.split() for line in _USUAL.strip().splitlines()])
def test_the_usual_reading_comes_first(words: Lexicon, word: str, pinyin: str) -> None:
    assert words.entries(word)[0].pinyin == pinyin


@pytest.mark.parametrize(
    ("word", "traditional"),
    [("后", "後"), ("里", "裡"), ("面", "面"), ("干", "幹"), ("台", "臺"), ("只", "只"), ("几", "幾"), ("余", "餘")],
)
def test_the_usual_traditional_form_comes_first(words: Lexicon, word: str, traditional: str) -> None:
    assert words.entries(word)[0].traditional == traditional


@pytest.mark.parametrize(
    ("word", "gloss"),
    [
        ("长", "long"),
        ("里", "inside"),
        ("称", "to name"),
        ("股", "(stock) share"),
        ("周", "week"),
        ("别", "don't ...!"),
        ("结果", "outcome"),
        ("妳", "you"),
        ("一点儿", "a bit"),
        ("港交所", "Hong Kong Stock Exchange"),
        ("清华", "abbr. for 清华大学 Qīnghuá Dàxué: Tsinghua"),
    ],
)
def test_the_likeliest_sense_comes_first(words: Lexicon, word: str, gloss: str) -> None:
    assert words.gloss(word).startswith(gloss)


def test_the_reviewed_first_senses_are_there(words: Lexicon) -> None:
    for head, begins in FIRST_SENSES.items():
        word, *reading = head.split()
        glosses = [gloss for e in words.entries(word) if e.reading == tuple(reading) for gloss in e.glosses[:3]]
        assert [begin for begin in begins if not any(gloss.startswith(begin) for gloss in glosses)] == [], word


def test_surnames_and_variants_go_last(words: Lexicon) -> None:
    kinds = [entry.kind for entry in words.entries("干")]
    assert kinds.index("surname") == kinds.count("word")
    assert words.entries("叶")[-1].kind == "surname"


def test_gloss_follows_the_reading(words: Lexicon) -> None:
    assert words.gloss("得", ("dei3",)).startswith("to have to")
    assert words.gloss("还", ("huan2",)).startswith("to pay back")
    assert words.gloss("大夫", ("da4", "fu1")).startswith("senior official")
    assert words.gloss("知识", ("zhi1", "shi2")).startswith("knowledge")
    assert words.gloss("还", ("xyz1",)) == words.gloss("还")


def test_gloss_is_one_short_line(words: Lexicon) -> None:
    assert words.gloss("更") == "more; even more; further"
    assert words.gloss("没有这个词") == ""


def test_an_entry_in_full(words: Lexicon) -> None:
    (entry,) = words.entries("银行")
    assert entry == ("银行", "銀行", ("yin2", "hang2"), ("bank",), ("家 jiā", "个 gè"), "word", "yínháng", ())


def test_traditional_characters_find_the_same(words: Lexicon) -> None:
    assert words.entries("發展") == words.entries("发展")
    assert words.levels("發展") == words.levels("发展")
    assert words.derived_level("發展") == words.derived_level("发展")


def test_readings_are_in_the_products_spelling(words: Lexicon) -> None:
    assert words.entries("女儿")[0].reading == ("nü3", "er2")
    assert words.entries("战略")[0].reading == ("zhan4", "lüe4")
    assert words.entries("哪儿")[0].reading == ("na3", "r5")


def test_references_are_followed(words: Lexicon) -> None:
    (entry,) = words.entries("自个儿")
    assert entry.glosses
    few = [entry for entry in words.entries("个") if entry.pinyin == "gě"]
    assert few[0].glosses == ("used in 自个儿 zìgěr: by oneself",)
    assert few[0].references == ("自个儿",)
    bar = next(entry for entry in words.entries("吧") if entry.pinyin == "bā")
    assert any(gloss.startswith("abbr. for 贴吧 tiēbā: Baidu Tieba") for gloss in bar.glosses)


def test_no_entry_is_a_bare_reference(words: Lexicon) -> None:
    """Of the common words; the few references into nothing are in the data."""
    rows = words._connection.execute("SELECT DISTINCT simplified FROM entry WHERE senses LIKE 'see %' LIMIT 300")
    bare = [
        (entry.simplified, entry.glosses)
        for (word,) in rows
        for entry in words.entries(word)
        if not entry.glosses or (len(entry.glosses) == 1 and entry.glosses[0].startswith("see ") and entry.references)
    ]
    assert len(bare) < 10, bare


def test_no_pinyin_in_brackets_is_left(words: Lexicon) -> None:
    rows = words._connection.execute(
        "SELECT DISTINCT simplified FROM entry WHERE senses LIKE '%[%' LIMIT 3000 OFFSET 900"
    )
    left = [
        gloss
        for (word,) in rows
        for entry in words.entries(word)
        for gloss in entry.glosses
        if any(f"{tone}]" in gloss for tone in "12345") and "[" in gloss
    ]
    assert left == []


def test_circles_of_references_end(tmp_path: Path) -> None:
    rows = [
        ("甲", "甲", "jia3", "see 乙[yi3]", "word"),
        ("乙", "乙", "yi3", "see 甲[jia3]", "word"),
    ]
    assert set(_small(tmp_path, rows).entries("甲")[0].glosses) == {"see 乙 yǐ", "see 甲 jiǎ"}


def test_levels_of_three_standards(words: Lexicon) -> None:
    assert words.levels("结果") == {"2025": 4, "2021": 2, "2.0": 4}
    assert words.levels("大模型") == {}
    assert words.levels_many(["更", "大模型"]) == {"更": {"2025": 3, "2021": 2, "2.0": 3}, "大模型": {}}
    assert words.levels("一下")["2021"] == words.levels("一下儿")["2021"]


def test_derived_level_is_that_of_the_hardest_hanzi(words: Lexicon) -> None:
    levels = [words.derived_level(char) for char in "大模型"]
    assert words.derived_level("大模型") == max(level for level in levels if level)
    assert words.derived_level("锣声") is None or words.derived_level("锣声") == 7
    assert words.derived_level("GLM") is None
    assert words.derived_level("大龘") is None
    assert words.derived_level("看见", "2.0") == 1


def test_readings_for_the_engine(words: Lexicon) -> None:
    readings = words.readings()
    assert readings["更"] == (("geng4",), ("geng1",))
    assert readings["结果"][0] == ("jie2", "guo3")
    assert readings["長"][0] == ("chang2",)
    assert readings["叶"] == (("ye4",), ("xie2",))
    assert readings["卡拉OK"] == (("ka3", "la1"),)
    assert readings["哪儿"] == (("na3", "r5"),)
    assert "大模型" not in readings
    assert readings.get("大模型") is None
    assert "银行" in readings.headwords
    assert len(readings) > 150_000


def test_look_up_takes_strange_input(words: Lexicon) -> None:
    for text in ("", "\0", "'; DROP TABLE entry; --", "更" * 5000, "[/red]"):
        assert words.entries(text) == ()
        assert words.gloss(text) == ""
        assert words.levels(text) == {}


def test_it_says_where_it_is_from(words: Lexicon) -> None:
    assert words.about("date").startswith("20")
    assert int(words.about("entries")) > 100_000
    assert words.about("nothing") == ""


def test_what_was_left_behind_is_tidied_up(tmp_path: Path) -> None:
    old = time.time() - 3600
    for name in ("lexicon-0.db", "lexicon-9.db.1.new", "lexicon-9.db.2.new", "other.db"):
        (tmp_path / name).write_bytes(b"")
        if "1" in name:
            os.utime(tmp_path / name, (old, old))
    _tidy(tmp_path / "lexicon-9.db")
    assert sorted(item.name for item in tmp_path.iterdir()) == ["lexicon-9.db.2.new", "other.db"]


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\0" + b"\0" * 4000])
def test_a_broken_file_is_made_anew(content: bytes, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIPU_READER_HOME", str(own_home))
    made: list[Path] = []

    def compiled(path: Path, progress: object = None) -> None:
        made.append(path)
        _small(path.parent, [("更", "更", "geng4", "more", "word")]).close()
        (path.parent / "small.db").replace(path)

    monkeypatch.setattr("reader.language.compiling.compile_lexicon", compiled)
    lexicon_path().parent.mkdir(parents=True)
    lexicon_path().write_bytes(content)
    with pytest.raises(ReaderError, match="lexicon"):
        Lexicon.open(lexicon_path())
    assert lexicon().gloss("更") == "more"
    assert made == [lexicon_path()]


def test_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _small(tmp_path, []).close()
    monkeypatch.setattr(module, "LEXICON", "0")
    with pytest.raises(ReaderError, match="another version"):
        Lexicon.open(tmp_path / "small.db")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="cannot be read"):
        Lexicon.open(tmp_path / "none.db")


def test_without_a_writable_cache_folder_it_is_made_elsewhere(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "cache").write_text("a file where the folder should be")
    monkeypatch.setenv("ZHIPU_READER_HOME", str(own_home))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))

    def compiled(path: Path, progress: object = None) -> None:
        _small(path.parent, [("更", "更", "geng4", "more", "word")]).close()
        (path.parent / "small.db").replace(path)

    monkeypatch.setattr("reader.language.compiling.compile_lexicon", compiled)
    assert lexicon().gloss("更") == "more"
    assert lexicon().gloss("更") == "more"


def _small(folder: Path, rows: list[tuple[str, str, str, str, str]]) -> Lexicon:
    """A dictionary of a few entries."""
    connection = sqlite3.connect(folder / "small.db")
    connection.executescript(_TABLES)
    columns = "simplified, traditional, pinyin, senses, kind"
    connection.executemany(f"INSERT INTO entry ({columns}) VALUES (?, ?, ?, ?, ?)", rows)
    connection.execute("INSERT INTO about VALUES ('version', ?)", (LEXICON.encode(),))
    connection.commit()
    connection.close()
    return Lexicon.open(folder / "small.db")


def test_the_entries_of_a_reading_first(words: Lexicon) -> None:
    entries = words.entries("大夫")
    assert [entry.pinyin for entry in in_reading(entries, ("da4", "fu1"))] == ["dàfū", "dàifu"]
    assert in_reading(entries, ("xyz1",)) == entries
    assert in_reading(words.entries("知识"), ("zhi1", "shi2"))[0].pinyin == "zhīshi"
    assert in_reading((), ("da4",)) == ()


def test_the_words_up_to_a_level_are_listed_in_both_scripts(words: Lexicon) -> None:
    known = words.listed("2025", 3)
    assert {"学习", "學習", "一"} <= known
    assert "资本" not in known
    assert words.listed("2.0", 1) < words.listed("2.0", 6)
    assert words.listed("2025", 0) == frozenset()


def test_a_level_may_be_listed_as_the_lists_have_it(words: Lexicon) -> None:
    known = words.listed("2025", 3, traditional=False)
    assert "学习" in known
    assert "學習" not in known


def test_traditional_words_have_their_simplified_forms(words: Lexicon) -> None:
    assert words.simplified(["學習", "学习", "人", "圖書館", "xyz"]) == {"學習": "学习", "圖書館": "图书馆"}
    assert words.simplified([f"x{number}" for number in range(1_200)] + ["書"]) == {"書": "书"}
