import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.errors import ReaderError
from reader.text.loading import from_text, load, seed


def test_the_seed_knows_where_it_comes_from() -> None:
    document = seed()
    assert document.source == "每日经济新闻"
    assert document.date == "2026-01-31"
    assert document.title
    assert Path(document.folder, "article.txt").read_bytes().decode() == document.text
    assert load(None) == document


def test_the_seed_by_its_path_is_the_seed() -> None:
    document = seed()
    assert load(str(Path(document.folder) / "article.txt")) == document


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("天\r\n地\r人\n".encode(), "天\n地\n人\n"),
        (b"\xef\xbb\xbf" + "天".encode(), "天"),
        ("天\0地".encode() + b"x" * 20, "天\0地" + "x" * 20),
        (b"no Chinese in here", "no Chinese in here"),
        ("𠀀".encode(), "𠀀"),
    ],
)
def test_plain_texts(tmp_path: Path, content: bytes, expected: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert load(str(file)).text == expected


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "nothing to read"),
        ("　\n \r\n".encode(), "nothing to read"),
        ("天地人".encode("gb18030"), "not UTF-8 (byte 0)"),
        (b"abc\xff", "not UTF-8 (byte 3)"),
        (b"\xef\xbb\xbfabc\xff", "not UTF-8 (byte 6)"),
        ("天地".encode("utf-16"), "UTF-16"),
        (b"a\0b\0c\0", "NUL"),
    ],
)
def test_what_is_no_text_is_named_in_one_line(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(ReaderError) as caught:
        load(str(file))
    assert told in str(caught.value)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no such file"):
        load(str(tmp_path / "none.txt"))
    with pytest.raises(ReaderError, match="is a folder"):
        load(str(tmp_path))
    with pytest.raises(ReaderError) as caught:
        load("a\0\x1b[31mb\n")
    assert str(caught.value).isprintable()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("天亮了。".encode())))
    assert load("-").text == "天亮了。"


def test_facts_and_glossary_beside_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("天亮了。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("天黑了。", encoding="utf-8")
    (tmp_path / "text.toml").write_text('text = "a.txt"\ntitle = """早晨"""\n', encoding="utf-8")
    (tmp_path / "glossary.toml").write_text("", encoding="utf-8")
    assert load(str(tmp_path / "a.txt")).title == "早晨"
    assert load(str(tmp_path / "a.txt")).folder == str(tmp_path)
    assert load(str(tmp_path / "b.txt")).title == "天黑了。"
    (tmp_path / "text.toml").write_text("title = 3\n", encoding="utf-8")
    with pytest.raises(ReaderError, match=r"text\.toml: title must be"):
        load(str(tmp_path / "a.txt"))
    (tmp_path / "text.toml").write_text("title =\n", encoding="utf-8")
    with pytest.raises(ReaderError, match="not TOML"):
        load(str(tmp_path / "a.txt"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("天亮了。", "天亮了。"),
        ("2020-05-06\n天亮了，鸟叫了。", "天亮了，鸟叫了。"),
        ("天" * 30 + "。", "天" * 20 + "…"),
        (" \n", ""),
    ],
)
def test_a_text_without_title_is_known_by_its_first_words(text: str, title: str) -> None:
    assert from_text(text).title == title
