from pathlib import Path

import pytest

from reader.layout.cells import width
from reader.text.loading import seed
from tests.cli.conftest import Command


def test_pinyin_stands_above_its_hanzi(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("我们坐公共汽车，很高兴。", encoding="utf-8")
    pinyin, hanzi = command("print", str(file), "--width", "60").out.splitlines()
    assert pinyin.split() == ["wǒmen", "zuò", "gōnggòngqìchē", "hěn", "gāoxìng"]
    assert hanzi.replace(" ", "") == "我们坐公共汽车，很高兴。"
    for syllable, char in [("wǒ", "我"), ("zuò", "坐"), ("gōng", "公"), ("chē", "车"), ("hěn", "很"), ("xìng", "兴")]:
        assert pinyin.index(syllable) == width(hanzi[: hanzi.index(char)])


def test_rows_are_no_wider_than_asked(command: Command) -> None:
    for columns in (20, 47):
        lines = command("print", "--section", "3", "--width", str(columns)).out.splitlines()
        assert max(map(width, lines)) <= columns


def test_in_a_pipe_the_rows_have_80_columns(command: Command) -> None:
    lines = command("print", "--section", "1").out.splitlines()
    assert 70 < max(map(width, lines)) <= 80


def test_pinyin_behind_the_words(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("我们坐公共汽车,很高兴。", encoding="utf-8")
    out = command("print", str(file), "--pinyin", "inline").out
    assert out == "我们(wǒmen)坐(zuò)公共汽车(gōnggòngqìchē),很(hěn)高兴(gāoxìng)。\n"


@pytest.mark.parametrize("environment", [{"STYLE": "numbers"}, {"SANDHI": "on"}])
def test_pinyin_as_the_settings_want_it(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("很好。", encoding="utf-8")
    for name, value in environment.items():
        monkeypatch.setenv(f"ZHIPU_READER_{name}", value)
    expected = "很(hen3)好(hao3)。\n" if "STYLE" in environment else "很(hén)好(hǎo)。\n"
    assert command("print", str(file), "--pinyin", "inline").out == expected


def test_without_pinyin_a_paragraph_is_a_line(command: Command) -> None:
    document = seed()
    expected = [document.text[p.start : p.end] for p in document.paragraphs if p.kind != "hidden"]
    assert command("print", "--pinyin", "none").out == "\n\n".join(expected) + "\n"


def test_one_section(command: Command) -> None:
    out = command("print", "--pinyin", "none", "--section", "3").out
    assert out.startswith("拒绝软件集成商标签\n")
    assert out.endswith("中国大模型。\n")
    answer = command("print", "--section", "5")
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_a_text_is_never_taken_for_orders_to_the_terminal(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("[bold]红\x1b[31m[/]\u202e字\0。", encoding="utf-8")
    for place in ("above", "inline", "none"):
        out = command("print", str(file), "--pinyin", place).out
        assert not set(out) & set("\x1b\u202e\0")
        assert "[bold]" in out


def test_a_text_without_chinese(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("No Chinese in here.", encoding="utf-8")
    assert command("print", str(file)).out == "No Chinese in here.\n"


def test_hanzi_without_a_break(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("天" * 20_000, encoding="utf-8")
    assert command("print", str(file), "--pinyin", "none").out == "天" * 20_000 + "\n"
