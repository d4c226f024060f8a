import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reader.cli.main import run


class Outcome(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Outcome]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Carry out a command line in this process."""

    def carry_out(*arguments: str) -> Outcome:
        status = run(arguments)
        out, err = capsys.readouterr()
        return Outcome(status, out, err)

    return carry_out


@pytest.fixture
def story(tmp_path: Path) -> str:
    """A small text with two headings."""
    file = tmp_path / "story.txt"
    text = (
        "早上六点,王老师已经在花园里散步了。他每天都来这里,看看花,听听鸟叫。\n"
        "一个老朋友\n"
        "今天他遇见了一个很久没有见面的朋友,两个人高兴地聊了起来,一直聊到中午。\n"
        "回家的路\n"
        "下午他坐公共汽车回家,路上买了一些水果和一本新书,晚上他要给孙子讲故事。\n"
    )
    file.write_text(text, encoding="utf-8")
    return str(file)
