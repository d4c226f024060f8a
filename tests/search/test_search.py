from collections.abc import Iterator

import pytest

from reader.language.glossary import Glossary, Term
from reader.language.lexicon import Lexicon, lexicon
from reader.language.words import Word
from reader.search.hanzi import Hanzi, hanzi_of
from reader.search.index import Index
from reader.search.matches import Matches
from reader.search.meanings import words_meaning
from reader.search.patterns import patterns_of
from reader.search.queries import Kind, read_query
from reader.search.search import Search
from reader.text.loading import seed
from reader.text.passages import passages
from tests.ui.stories import STORY, words_in


@pytest.fixture(scope="module")
def opened() -> Iterator[Lexicon]:
    found = lexicon()
    yield found
    found.close()


@pytest.fixture(scope="module")
def hanzi(opened: Lexicon) -> Hanzi:
    return hanzi_of(opened)


def spans(text: str) -> list[tuple[int, int]]:
    """Each line as a passage."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        found.append((at, at + len(line)))
        at += len(line)
    return found


def index_of(text: str, hanzi: Hanzi, words: list[Word] | None = None) -> Index:
    index = Index(text, spans(text), hanzi)
    if words is not None:
        for number, (start, end) in enumerate(index.passages):
            index.learn(number, [word for word in words if start <= word.start < end])
    return index


def search(index: Index, typed: str, *, origin: int = 0, meanings: tuple[str, ...] = ()) -> Search:
    query = read_query(typed)
    found = Search(index, patterns_of(query, query.usual | query.fallback, index, meanings), origin)
    found.run()
    return found


def texts(index: Index, typed: str, meanings: tuple[str, ...] = ()) -> list[tuple[str, Kind]]:
    return [(index.text[m.start : m.end], m.by) for m in search(index, typed, meanings=meanings).matches()]


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("创新", "他们創新,也创新。", [("創新", "hanzi"), ("创新", "hanzi")]),
        ("創新", "他们創新,也创新。", [("創新", "hanzi"), ("创新", "hanzi")]),
        ("xian", "先去西安。", [("先", "pinyin"), ("西安", "pinyin")]),
        ("xi'an", "先去西安。", [("西安", "pinyin")]),
        ("xi1an1", "先去西安。", [("西安", "pinyin")]),
        ("xian1", "先去西安。", [("先", "pinyin"), ("西安", "pinyin")]),
        ("haha", "哈哈哈", [("哈哈", "pinyin"), ("哈哈", "pinyin")]),
        ("哈哈", "哈哈哈", [("哈哈", "hanzi"), ("哈哈", "hanzi")]),
        ("zp", "智谱", [("智谱", "initials")]),
        ("zhp", "智谱", [("智谱", "initials")]),
        ("ㄓㄆㄨˇ", "智谱", [("智谱", "pinyin")]),
        ("maas", "一个MaaS平台", [("MaaS", "latin")]),
        ("MAAS", "一个ＭａａＳ平台", [("ＭａａＳ", "latin")]),
        ("form", "用Transformer", [("form", "latin")]),
        ("yiyang", "一样", [("一样", "pinyin")]),
        ("yi2yang4", "一样", [("一样", "pinyin")]),
        ("yi1yang4", "一样", [("一样", "pinyin")]),
        ("bu2shi4", "不是", [("不是", "pinyin")]),
        ("nv'er", "女儿", [("女儿", "pinyin")]),
        ("大", "天\n大", [("大", "hanzi")]),
        ("天大", "天\n大", []),
        ("tianda", "天\n大", []),
        ("[", "a[b", [("[", "latin")]),
    ],
)
def test_what_is_found(typed: str, text: str, expected: list[tuple[str, Kind]], hanzi: Hanzi) -> None:
    assert texts(index_of(text, hanzi), typed) == expected


def test_a_hanzi_is_found_by_all_its_readings_until_its_word_is_known(hanzi: Hanzi) -> None:
    text = "行业在进行"
    index = index_of(text, hanzi)
    assert [m.start for m in search(index, "hang").matches()] == [0, 4]
    assert [m.start for m in search(index, "xing").matches()] == [0, 4]
    index.learn(
        0,
        [
            Word(0, 2, "行业", "word", ("hang2", "ye4")),
            Word(2, 3, "在", "word", ("zai4",)),
            Word(3, 5, "进行", "word", ("jin4", "xing2")),
        ],
    )
    assert [m.start for m in search(index, "hang").matches()] == [0]
    assert [m.start for m in search(index, "xing").matches()] == [4]
    assert [m.start for m in search(index, "hang2").matches()] == [0]


def test_words_are_found_by_meaning_on_their_borders(hanzi: Hanzi, opened: Lexicon) -> None:
    glossary = Glossary(
        [Term("算力", gloss="computing power"), Term("高企", english="Of the cost of computing power.")]
    )
    meanings = tuple(words_meaning("computing power", opened, glossary))
    assert meanings[:2] == ("算力", "高企")
    text = "算力很贵,打算力争。"
    index = index_of(text, hanzi)
    assert [m.start for m in search(index, "computing power", meanings=meanings).matches()] == [0, 6]
    index.learn(
        0, [Word(0, 2, "算力", "word", ("suan4", "li4")), Word(5, 7, "打算", "word"), Word(7, 9, "力争", "word")]
    )
    assert [(m.start, m.by) for m in search(index, "computing power", meanings=meanings).matches()] == [(0, "english")]


@pytest.mark.parametrize(
    ("phrase", "word"), [("bank", "银行"), ("to eat", "吃"), ("friend", "朋友"), ("Computing Power", "算力")]
)
def test_the_closest_meaning_comes_first(phrase: str, word: str, opened: Lexicon) -> None:
    assert word in words_meaning(phrase, opened, Glossary())[:25]


def test_the_nearest_is_at_or_after_the_origin_else_the_first(hanzi: Hanzi) -> None:
    index = index_of("大山\n小水大\n大人", hanzi)
    for origin, nearest in [(0, 0), (1, 5), (3, 5), (5, 5), (6, 7), (8, 0)]:
        found = search(index, "大", origin=origin)
        assert found.nearest is not None
        assert found.nearest.start == nearest
        assert [m.start for m in found.matches()] == [0, 5, 7]
        assert found.count == 3


def test_next_and_previous() -> None:
    found = Matches.of([(5, 6, 0), (1, 2, 0), (9, 10, 2), (1, 2, 1)])
    assert [tuple(m) for m in found] == [(1, 2, "hanzi"), (5, 6, "hanzi"), (9, 10, "pinyin")]
    assert [found.at_or_after(at) for at in (0, 1, 2, 9, 10)] == [0, 0, 1, 2, 0]
    assert [found.before(at) for at in (0, 1, 2, 9, 10)] == [2, 2, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("大\u200b模\u200b型好", "大模型", (0, 5)),
        ("大\u200b模\u200b型好", "damoxing", (0, 5)),
        ("大模型\ufe0f好", "大模型", (0, 4)),
        ("cafe\u0301好", "caf", (0, 3)),
        ("cafe\u0301好", "cafe", (0, 5)),
        ("好\U0001f44d\U0001f3fd大", "大", (3, 4)),
    ],
)
def test_what_is_shown_as_one_is_never_cut(text: str, typed: str, expected: tuple[int, int], hanzi: Hanzi) -> None:
    found = search(index_of(text, hanzi), typed).matches()
    assert [(m.start, m.end) for m in found] == [expected]


def test_expressions_are_widened_to_what_is_shown_as_one(hanzi: Hanzi) -> None:
    index = index_of("cafe\u0301好", hanzi)
    assert [tuple(m)[:2] for m in index.whole(Matches([3, 4], [4, 5], [5, 5]))] == [(3, 5)]


def test_the_story_with_and_without_its_words(hanzi: Hanzi) -> None:
    words = words_in(STORY, 0, len(STORY))
    known, unknown = index_of(STORY, hanzi, words), index_of(STORY, hanzi)
    for typed in ("tushuguan", "tu2shu1guan3", "tsg", "图书馆", "圖書館"):
        starts = [m.start for m in search(known, typed).matches()]
        assert starts == [m.start for m in search(unknown, typed).matches()]
        assert starts == [at for at in range(len(STORY)) if STORY.startswith("图书馆", at)]


def test_hidden_text_is_not_found(hanzi: Hanzi) -> None:
    document = seed()
    index = Index(document.text, [(p.start, p.end) for p in passages(document)], hanzi)
    hidden = [p for p in document.paragraphs if p.kind == "hidden"]
    assert hidden
    for match in search(index, "的").matches():
        assert not any(p.start <= match.start < p.end for p in hidden)
