"""The engine's own process, the real one."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from reader.language.analyses import analysis_key, read_analysis
from reader.language.client import EngineClient
from reader.language.codec import unpack
from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.language.process import EngineError
from reader.language.worker import answer

TEXT = "老师说,大模型很有用。\n\n我们用GLM。"
SPANS = [(0, 11), (13, 19)]


@pytest.fixture(autouse=True)
def dictionary() -> None:
    lexicon().close()


@pytest.fixture
async def client() -> AsyncIterator[EngineClient]:
    client = EngineClient()
    yield client
    await client.close()


async def test_it_answers_and_keeps_the_analysis(client: EngineClient) -> None:
    words = await client.analyse(TEXT, SPANS, ("大模型",))
    assert [[word.text for word in row] for row in words] == [
        ["老师", "说", "大模型", "很", "有用"],
        ["我们", "用", "GLM"],
    ]
    assert words[0][2].kind == "term"
    assert words[0][0].reading == ("lao3", "shi1")
    assert read_analysis(analysis_key(TEXT, SPANS, ("大模型",))) == words


async def test_killed_it_is_started_again(client: EngineClient) -> None:
    before = await client.analyse(TEXT, SPANS)
    pid = client.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert await client.analyse(TEXT, SPANS) == before
    assert client.pid != pid


async def test_idle_it_ends(client: EngineClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIPU_READER_IDLE", "0.3")
    await client.analyse("你好", [(0, 2)])
    for _ in range(50):
        if client.pid is None:
            break
        await asyncio.sleep(0.1)
    assert client.pid is None
    assert await client.analyse("你好", [(0, 2)])


async def test_no_dictionary_is_one_clear_error(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own_home / "cache").write_text("a file where the folder should be")
    monkeypatch.setenv("ZHIPU_READER_HOME", str(own_home))
    monkeypatch.setenv("TMPDIR", str(own_home / "cache"))
    monkeypatch.setenv("HOME", "/nonexistent")
    client = EngineClient(
        command=(
            sys.executable,
            "-c",
            "import tempfile, os; tempfile.tempdir = os.environ['TMPDIR'];"
            "from reader.language import worker; os._exit(worker.main())",
        )
    )
    with pytest.raises(EngineError, match="dictionary cannot be compiled"):
        await client.analyse(TEXT, SPANS)
    await client.close()


def test_it_ends_with_its_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader.language.worker"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60
    )
    assert done.returncode == 0
    assert [json.loads(line) for line in done.stdout.splitlines()] == [{"event": "ready"}]


def test_words_without_readings_are_not_kept(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIPU_READER_HOME", str(own_home))
    line = json.dumps({"id": 5, "verb": "segment", "text": TEXT, "paragraphs": SPANS, "terms": ["大模型"]}).encode()
    engine = Engine(lexicon())
    said = answer(engine, line)
    assert said.pop("id") == 5
    assert unpack(said) == engine.segment(TEXT, SPANS, ["大模型"])
    assert read_analysis(analysis_key(TEXT, SPANS, ("大模型",))) is None


class Double:
    """An engine that cannot stand one text."""

    def analyse(self, text: str, paragraphs: object, terms: object) -> list[list[Any]]:
        if text == "bad":
            raise RuntimeError("no")
        return []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"id":1,"verb":"analyse","text":"x","paragraphs":[],"terms":[]}', {"id": 1, "words": [], "places": []}),
        (b'{"id":2,"verb":"analyse","text":"bad","paragraphs":[],"terms":[]}', {"id": 2, "error": "RuntimeError: no"}),
        (b'{"id":3,"verb":"sing"}', {"id": 3, "error": "ValueError: unknown verb 'sing'"}),
        (b'{"id":4,"verb":"analyse"}', {"id": 4, "error": "KeyError: 'text'"}),
    ],
)
def test_answer(line: bytes, said: dict[str, Any]) -> None:
    assert answer(Double(), line) == said  # type: ignore[arg-type]


@pytest.mark.parametrize("line", [b"", b"no JSON", b"[1]", b"\xff"])
def test_nonsense_is_answered_too(line: bytes) -> None:
    said = answer(Double(), line)  # type: ignore[arg-type]
    assert said["id"] is None
    assert said["error"]
