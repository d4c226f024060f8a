import io
import sys
from collections.abc import Callable

import pytest

from reader.cli import output


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """Called in the test, makes the standard output a terminal: pytest itself sets it anew when the test begins."""

    def put() -> Terminal:
        stream = Terminal()
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(output, "_consoles", [])
        monkeypatch.setenv("TERM", "xterm-256color")
        return stream

    return put


def test_colours_at_a_terminal(at_a_terminal: Callable[[], Terminal]) -> None:
    terminal = at_a_terminal()
    output.print_line("[b]标题", "bold")
    assert terminal.getvalue() == "\x1b[1m[b]标题\x1b[0m\n"


def test_no_color_is_honoured(at_a_terminal: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = at_a_terminal()
    output.print_line("pīnyīn", "cyan")
    assert "\x1b[36m" not in terminal.getvalue()


def test_a_table_at_a_terminal(at_a_terminal: Callable[[], Terminal]) -> None:
    terminal = at_a_terminal()
    output.print_rows(("word", "gloss"), [("山", "[i]mountain\x1b[0m")])
    assert "word" in terminal.getvalue()
    assert "[i]mountain" in terminal.getvalue()


def test_rows_in_a_pipe_are_parted_by_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_rows(("word", "gloss"), [("山\t\x1b", "mountain\nhill")])
    assert capsys.readouterr().out == "山 \tmountainhill\n"
