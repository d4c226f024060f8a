import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __main__ as start
from reader import __version__
from reader.cli.main import cli
from reader.settings import settings_path
from tests.cli.conftest import Command


def test_version_and_help(command: Command) -> None:
    assert command("--version").out == f"zhipu-reader {__version__}\n"
    out = command("--help").out
    assert "Examples:" in out
    assert all(name in out for name in cli.commands)
    for name in cli.commands:
        assert command(name, "--help").status == 0


def test_the_start_knows_the_commands() -> None:
    assert frozenset(cli.commands) == start.COMMANDS


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["a.txt"], True),
        (["-"], True),
        (["--", "words"], True),
        (["./words"], True),
        (["words"], False),
        (["--help"], False),
        (["--version"], False),
        (["words", "a.txt"], False),
        (["a.txt", "b.txt"], False),
    ],
)
def test_what_opens_the_reader(arguments: list[str], expected: bool) -> None:
    assert start._is_reader(arguments) is expected


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate", "a.txt"],
        ["--frobnicate"],
        ["words", "--frobnicate"],
        ["words", "none.txt"],
        ["words", "/"],
        ["print", "--pinyin", "below"],
        ["print", "--width", "1"],
        ["print", "--section", "x"],
        ["define"],
    ],
)
def test_wrong_usage_is_told_in_one_line(command: Command, arguments: list[str]) -> None:
    answer = command(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("zhipu-reader: ")
    assert answer.err.count("\n") == 1


def test_a_wrong_setting_is_told_in_one_line(command: Command) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text('standart = "2025"\n')
    answer = command("words")
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert str(settings_path()) in answer.err
    assert '"standart"; did you mean "standard"?' in answer.err


def test_a_broken_settings_file_is_survived(command: Command, story: str) -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_bytes(b"\xff\0[[")
    answer = command("words", "--json", story)
    assert answer.status == 0
    assert answer.json["words"]
    assert "not a TOML file" in answer.err


def test_doctor_names_what_is_wrong(command: Command, own_home: Path) -> None:
    out = command("doctor").out
    assert __version__ in out
    assert "CC-CEDICT" in out
    assert str(own_home / "data" / "zhipu-reader") in out
    assert "WRONG" not in out
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text("known_level = 11\n")
    database = own_home / "data" / "zhipu-reader" / "reader.db"
    database.parent.mkdir(parents=True)
    database.write_text("no database")
    answer = command("doctor")
    assert answer.status == 0
    assert "WRONG: " + str(settings_path()) in answer.out
    assert "WRONG: " + str(database) in answer.out


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    program = f"{sys.executable} -m reader"
    return subprocess.run(
        ["bash", "-c", line.replace("zhipu-reader", program)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize(
    "line",
    [
        "zhipu-reader print | head -3",
        "zhipu-reader words --json | head -c 9",
        "zhipu-reader --help | true",
        "zhipu-reader sections | true",
    ],
)
def test_a_closed_pipe_ends_quietly(line: str) -> None:
    done = shell(f"set -o pipefail; {line}")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_text_from_standard_input() -> None:
    done = shell("echo 我们很高兴。 | zhipu-reader print --pinyin inline -")
    assert done.stdout == "我们(wǒmen)很(hěn)高兴(gāoxìng)。\n"


def test_chinese_comes_out_in_any_locale() -> None:
    done = shell("zhipu-reader sections --json", LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert done.returncode == 0
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("line", "status"),
    [("zhipu-reader sections >&-", 0), ("zhipu-reader sections - <&-", 2), ("zhipu-reader sections > /dev/full", 2)],
)
def test_streams_that_cannot_be_used(line: str, status: int) -> None:
    done = shell(line)
    assert done.returncode == status
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") <= 1


def test_without_a_terminal_the_reader_says_so() -> None:
    done = shell("zhipu-reader </dev/null")
    assert done.returncode == 2
    assert "terminal" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_home_that_cannot_be_written_still_prints(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = shell(
        "zhipu-reader print | head -1", ZHIPU_READER_HOME=str(tmp_path / "file" / "home"), TMPDIR=str(tmp_path)
    )
    assert "gǎngjiāosuǒ" in done.stdout
    assert done.stderr == ""


def test_shells_are_helped(tmp_path: Path) -> None:
    done = shell("zhipu-reader", _ZHIPU_READER_COMPLETE="bash_source")
    assert done.returncode == 0
    assert "zhipu" in done.stdout
    words = {"COMP_WORDS": "zhipu-reader se", "COMP_CWORD": "1"}
    done = shell("zhipu-reader", _ZHIPU_READER_COMPLETE="bash_complete", **words)
    assert "plain,sections" in done.stdout
    assert "file,se" in done.stdout
