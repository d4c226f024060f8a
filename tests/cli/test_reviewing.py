from pathlib import Path

import pytest

from reader import __main__ as start
from reader.cli.main import run
from reader.settings import settings_path
from reader.study.sessions import Wish
from tests.cli.conftest import Command


@pytest.mark.parametrize(
    ("arguments", "text", "wish"),
    [
        ((), None, Wish(20)),
        (("--limit", "5"), None, Wish(5, anew=True)),
        (("--minutes", "2.5"), None, Wish(20, 2.5, anew=True)),
        (("--text", "news.txt"), "news.txt", Wish(20, own_text=True)),
        (("--text", "-", "--limit", "3", "--minutes", "10"), "-", Wish(3, 10.0, own_text=True, anew=True)),
    ],
)
def test_what_is_wished_reaches_the_interface(arguments: tuple[str, ...], text: str | None, wish: Wish) -> None:
    opened: list[tuple[str | None, Wish]] = []

    def reader(name: str | None, asked: Wish) -> int:
        opened.append((name, asked))
        return 0

    assert run(("review", *arguments), reader) == 0
    assert opened == [(text, wish)]


def test_the_settings_say_how_many_words() -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("session_cards = 7\n")
    opened: list[Wish] = []
    assert run(("review",), lambda _, wish: opened.append(wish) or 0) == 0  # type: ignore[func-returns-value]
    assert opened == [Wish(7)]


@pytest.mark.parametrize("wrong", [("--limit", "0"), ("--minutes", "0"), ("--limit", "x"), ("news.txt",)])
def test_a_wrong_wish_is_named(command: Command, wrong: tuple[str, ...]) -> None:
    outcome = command("review", *wrong)
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1


def test_without_a_terminal_it_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert start._review(None, Wish()) == 2
    assert "no terminal" in capsys.readouterr().err
