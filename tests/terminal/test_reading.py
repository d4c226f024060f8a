"""The program as a reader meets it: in a real pseudo-terminal."""

import os
import signal
import sys
from pathlib import Path

import pytest

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


def test_the_terminal_is_given_back_as_it_was() -> None:
    with Terminal(_READER, os.environ) as terminal:
        before = terminal.modes
        terminal.wait_for(lambda: "港" in terminal.text)
        assert terminal.modes != before
        terminal.press("q")
        assert terminal.status() == 0
        assert terminal.modes == before
        for mode in (b"1049", b"1003", b"2004"):  # the other screen, the mouse, bracketed paste
            on, off = b"\x1b[?" + mode + b"h", b"\x1b[?" + mode + b"l"
            assert terminal.written.rfind(off) > terminal.written.rfind(on) >= 0, mode
        assert terminal.written.rfind(b"\x1b[?25h") > terminal.written.rfind(b"\x1b[?25l") > 0, "the cursor is seen"


def children(pid: int) -> dict[int, str]:
    """The processes that a process has started, and their command lines."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    lines = {int(child): Path(f"/proc/{child}/cmdline").read_bytes() for child in found}
    return {child: line.replace(b"\0", b" ").decode() for child, line in lines.items()}


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for the process in /proc")
def test_the_page_goes_on_when_the_engines_process_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    paragraph = "我们今天坐公共汽车去公园,在那里看见了很多花,也看见了很多人。" * 30 + "\n"
    file.write_text(paragraph * 30 + "晚上他在图书馆看书。\n", encoding="utf-8")
    with Terminal([*_READER, str(file)], os.environ, columns=80, rows=24) as terminal:
        terminal.wait_for(lambda: "wǒmen" in terminal.text)
        (engine,) = [pid for pid, line in children(terminal.pid).items() if "reader.language.worker" in line]
        os.kill(engine, signal.SIGKILL)
        terminal.press("G")
        terminal.wait_for(lambda: "túshūguǎn" in terminal.text)
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
