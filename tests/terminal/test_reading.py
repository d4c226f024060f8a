"""The program as a reader meets it: in a real pseudo-terminal."""

import os
import sys
from pathlib import Path

from tests.terminal.screen import Terminal

_READER = [sys.executable, "-m", "reader"]
_RIGHT, _PAGE_DOWN = "\x1b[C", "\x1b[6~"


def row_of(terminal: Terminal, text: str) -> int:
    return next(row for row, line in enumerate(terminal.lines) if text in line.replace(" ", ""))


def test_the_article_is_read_with_the_keyboard() -> None:
    with Terminal(_READER, os.environ) as terminal:
        terminal.wait_for(lambda: "gǎngjiāosuǒ" in terminal.text and "港" in terminal.text)
        row = row_of(terminal, "港交所")
        pinyin = terminal.lines[row - 1]
        assert pinyin.index("gǎng") == terminal.column(row, "港")
        assert "热门跟贴" not in terminal.text.replace(" ", "")

        before = terminal.text
        terminal.press(_RIGHT)
        terminal.wait_for(lambda: terminal.text != before)
        assert row_of(terminal, "港交所") == row

        terminal.press(_PAGE_DOWN)
        terminal.wait_for(lambda: "港交所" not in terminal.text.replace(" ", ""))

        terminal.press("q")
        assert terminal.status() == 0

    with Terminal(_READER, os.environ) as terminal:
        terminal.wait_for(lambda: "智" in terminal.text)
        assert "锣" not in terminal.text
        terminal.press("q")
        assert terminal.status() == 0


def test_a_text_from_standard_input_is_read_with_keys_from_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("我们坐公共汽车去公园。\n", encoding="utf-8")
    program = f"{sys.executable} -m reader - < {file}"
    with Terminal(["bash", "-c", program], os.environ, columns=80, rows=24) as terminal:
        terminal.wait_for(lambda: "wǒmen" in terminal.text)
        terminal.press("q")
        assert terminal.status() == 0


def test_a_text_that_cannot_be_read_ends_at_once() -> None:
    with Terminal([*_READER, "none.txt"], os.environ) as terminal:
        assert terminal.status() == 2
        assert "none.txt: no such file" in terminal.text
