"""Glossary files, and terms in a text."""

from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.language.glossary import Glossary, Term, glossary_of, load_glossary, merged

MAAS = Term(
    "MaaS",
    aliases=("Model as a Service", "模型即服务"),
    expansion="Model as a Service",
    gloss="models rented as a service",
)
TERMS = (
    MAAS,
    Term("AI", gloss="artificial intelligence"),
    Term("AGI", gloss="artificial general intelligence"),
    Term("Transformer", gloss="a network architecture"),
    Term("模型", gloss="model"),
    Term("大模型", gloss="large model"),
    Term("B端", aliases=("To B",), gloss="business customers"),
    Term("C++", gloss="a language"),
)


@pytest.fixture
def glossary() -> Glossary:
    return Glossary(TERMS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("做AI的公司", ["AI"]),
        ("PAIR and AIR", []),
        ("AI2和2AI", []),
        ("AI,AGI。", ["AI", "AGI"]),
        ("ai agi maas", []),
        ("大模型公司的模型", ["大模型", "模型"]),
        ("transformer与TRANSFORMER", ["transformer", "TRANSFORMER"]),
        ("Transformers", []),
        ("Model as a Service模式", ["Model as a Service"]),
        ("模型即服务", ["模型即服务"]),
        ("面向B端,To B业务", ["B端", "To B"]),
        ("用C++写", ["C++"]),
        ("", []),
    ],
)
def test_find(glossary: Glossary, text: str, found: list[str]) -> None:
    matches = glossary.find(text)
    assert [match.text for match in matches] == found
    for match in matches:
        assert text[match.start : match.end] == match.text
        assert glossary.get(match.text) == match.term


def test_find_stays_between_the_offsets(glossary: Glossary) -> None:
    text = "AI,大模型,AI"
    assert [(match.start, match.end) for match in glossary.find(text, 3, 6)] == [(3, 6)]
    assert glossary.find(text, 4, 5) == []
    assert [match.start for match in glossary.find(text, 5)] == [7]


def test_get_by_alias_and_in_another_case(glossary: Glossary) -> None:
    assert glossary.get("MaaS") == glossary.get("模型即服务") == glossary.get("maas") == MAAS
    assert glossary.get("model  as a\nservice") == MAAS
    assert glossary.get("无") is None
    assert glossary.get("") is None


def test_an_alias_does_not_hide_a_headword() -> None:
    glossary = Glossary([Term("甲", aliases=("乙",), gloss="first"), Term("乙", gloss="second")])
    found = glossary.get("乙")
    assert found is not None
    assert found.gloss == "second"


def test_headwords_are_all_names_once(glossary: Glossary) -> None:
    assert glossary.headwords()[:4] == ("MaaS", "Model as a Service", "模型即服务", "AI")
    assert len(set(glossary.headwords())) == len(glossary.headwords())


def test_nothing_is_a_glossary_too() -> None:
    assert not Glossary()
    assert Glossary().find("AI") == []
    assert Glossary().headwords() == ()


def test_the_first_of_several_wins() -> None:
    glossary = merged(
        [Glossary([Term("AI", gloss="own")]), Glossary([Term("AI", gloss="user's"), Term("X", gloss="x")])]
    )
    assert [(term.headword, term.gloss) for term in glossary.terms] == [("AI", "own"), ("X", "x")]


def test_load(tmp_path: Path) -> None:
    path = _file(
        tmp_path, '[[term]]\nheadword = "AGI"\naliases = ["通用人工智能"]\ngloss = " a \\u001b[31m [b]sense[/b] "\n'
    )
    (term,) = load_glossary(path).terms
    assert term == Term("AGI", aliases=("通用人工智能",), gloss="a \x1b[31m [b]sense[/b]")
    assert term.short == term.gloss


def test_short_falls_back() -> None:
    assert Term("X", expansion="Ex", english="long").short == "Ex"
    assert Term("X", english="long").short == "long"
    assert Term("X", simple="简单").short == "简单"


def test_an_empty_file_has_no_terms(tmp_path: Path) -> None:
    assert load_glossary(_file(tmp_path, "")).terms == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[[term]]\ngloss = 'x'", "entry 1: headword is missing"),
        ("[[term]]\nheadword = ' '\ngloss = 'x'", "entry 1: headword is missing"),
        (
            "[[term]]\nheadword = 'A'\ngloss = 'x'\n[[term]]\nheadword = 'B'\nglos = 'x'",
            r"entry 2 \(B\).*did you mean 'gloss'",
        ),
        ("[[term]]\nheadword = 'A'\nxyzzy = 'x'", r"entry 1 \(A\): unknown key 'xyzzy'; known are headword"),
        ("[[term]]\nheadword = 'A'\naliases = 'B'\ngloss = 'x'", r"entry 1 \(A\): aliases must be a list"),
        ("[[term]]\nheadword = 'A'\naliases = ['']\ngloss = 'x'", r"entry 1 \(A\): aliases must be a list"),
        ("[[term]]\nheadword = 'A'\ngloss = 3", r"entry 1 \(A\): gloss must be a text"),
        ("[[term]]\nheadword = 'A'", r"entry 1 \(A\): gloss, english or simple is missing"),
        (
            "[[term]]\nheadword='A'\ngloss='x'\n[[term]]\nheadword='B'\naliases=['A']\ngloss='x'",
            r"\(B\): 'A' is in entry 1",
        ),
        ("[term]\nheadword = 'A'", r"\[\[term\]\]"),
        ("[[words]]\nheadword = 'A'", "not 'words'"),
        ("term = [1]", r"\[\[term\]\] with two brackets"),
        ("[[term", "not valid TOML"),
    ],
)
def test_errors_name_file_and_entry(tmp_path: Path, content: str, message: str) -> None:
    path = _file(tmp_path, content)
    with pytest.raises(ReaderError, match=message) as raised:
        load_glossary(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="Cannot read the glossary"):
        load_glossary(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"\xff")
    with pytest.raises(ReaderError, match="not UTF-8"):
        load_glossary(tmp_path / "latin.toml")


def test_the_texts_own_glossary_goes_before_the_users(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    _file(tmp_path / "text", "[[term]]\nheadword = 'AI'\ngloss = 'own'")
    _file(tmp_path, "[[term]]\nheadword = 'AI'\ngloss = 'user'\n[[term]]\nheadword = 'X'\ngloss = 'x'")
    assert [term.gloss for term in glossary_of(str(tmp_path / "text"), tmp_path).terms] == ["own", "x"]
    assert [term.gloss for term in glossary_of("", tmp_path).terms] == ["user", "x"]
    assert glossary_of("", tmp_path / "text" / "none").terms == ()


def _file(folder: Path, content: str) -> Path:
    path = folder / "glossary.toml"
    path.write_text(content, encoding="utf-8")
    return path
