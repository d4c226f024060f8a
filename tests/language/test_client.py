"""The engine's process as its client meets it: mostly with a double that can be told to misbehave."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.language.client import EngineClient
from reader.language.process import EngineError
from reader.language.words import Word

DOUBLE = """
import json, os, sys, time
from pathlib import Path
log = Path(sys.argv[1])
def say(**message):
    print(json.dumps(message), flush=True)
def note(what):
    with log.open("a") as file:
        file.write(what + "\\n")
note("start")
say(event="progress", what="dictionary", share=0.5)
say(event="ready")
for line in sys.stdin:
    request = json.loads(line)
    text = request["text"]
    note(text)
    if text == "die" or (text == "die once" and log.read_text().count("die once") == 1):
        os._exit(9)
    if text == "babble":
        print("this is no JSON", flush=True)
        time.sleep(60)
    if text == "list":
        print("[1]", flush=True)
        time.sleep(60)
    if text == "no words":
        say(id=request["id"], words=3)
        continue
    if text == "fail":
        say(id=request["id"], error="ValueError: no")
        continue
    if text == "leave":
        say(id=request["id"], words=[], places=[])
        sys.exit(0)
    if text == "sleep":
        time.sleep(60)
    if text == "slow":
        time.sleep(0.3)
    say(id=request["id"] + 100, words=[], places=[])
    say(id=request["id"], words=[[text, "word"]], places=[[0, 0]])
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
async def client(tmp_path: Path, log: Path) -> AsyncIterator[EngineClient]:
    double = tmp_path / "double.py"
    double.write_text(DOUBLE)
    client = EngineClient(command=(sys.executable, str(double), str(log)))
    yield client
    await client.close()


def _answer(text: str) -> list[list[Word]]:
    return [[Word(0, len(text), text, "word")]]


async def test_nothing_runs_before_it_is_needed(client: EngineClient, log: Path) -> None:
    assert client.pid is None
    assert await client.analyse("我们", [(0, 2)]) == _answer("我们")
    assert client.pid is not None
    assert log.read_text().split("\n") == ["start", "我们", ""]


async def test_start_makes_it_ready(client: EngineClient) -> None:
    await client.start()
    pid = client.pid
    assert pid is not None
    await client.start()
    await client.analyse("我们", [(0, 2)])
    assert client.pid == pid


async def test_many_requests_get_their_own_answers(client: EngineClient) -> None:
    texts = [f"text {number}" for number in range(50)]
    answers = await asyncio.gather(*(client.analyse(text, [(0, len(text))]) for text in texts))
    assert answers == [_answer(text) for text in texts]


async def test_the_urgent_go_first(client: EngineClient, log: Path) -> None:
    first = asyncio.create_task(client.analyse("slow", []))
    await asyncio.sleep(0.1)
    await asyncio.gather(
        client.analyse("later", []), client.analyse("soon", [], urgency=1), client.analyse("now", [], urgency=9), first
    )
    assert log.read_text().split() == ["start", "slow", "now", "soon", "later"]


async def test_a_cancelled_request_is_never_sent(client: EngineClient, log: Path) -> None:
    first = asyncio.create_task(client.analyse("slow", []))
    second = asyncio.create_task(client.analyse("not wanted", []))
    await asyncio.sleep(0.1)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    await first
    assert await client.analyse("last", []) == _answer("last")
    assert "not wanted" not in log.read_text()


async def test_a_request_cancelled_under_way_harms_nobody(client: EngineClient) -> None:
    first = asyncio.create_task(client.analyse("slow", []))
    await asyncio.sleep(0.1)
    first.cancel()
    assert await client.analyse("next", []) == _answer("next")


async def test_killed_between_requests(client: EngineClient, log: Path) -> None:
    await client.analyse("one", [])
    before = client.pid
    assert before is not None
    os.kill(before, signal.SIGKILL)
    assert await client.analyse("two", []) == _answer("two")
    assert client.pid not in (None, before)
    assert log.read_text().split() == ["start", "one", "start", "two"]


async def test_killed_while_it_works(client: EngineClient, log: Path) -> None:
    waiting = asyncio.create_task(client.analyse("slow", []))
    await asyncio.sleep(0.15)
    assert client.pid is not None
    os.kill(client.pid, signal.SIGKILL)
    assert await waiting == _answer("slow")
    assert log.read_text().split() == ["start", "slow", "start", "slow"]


async def test_what_it_dies_of_once_is_asked_again(client: EngineClient) -> None:
    assert await client.analyse("die once", []) == _answer("die once")


async def test_what_it_dies_of_twice_is_an_error_and_the_rest_goes_on(client: EngineClient) -> None:
    bad = asyncio.create_task(client.analyse("die", []))
    good = asyncio.create_task(client.analyse("good", []))
    with pytest.raises(EngineError, match="ended twice"):
        await bad
    assert await good == _answer("good")


async def test_gone_when_idle_it_comes_back(client: EngineClient) -> None:
    assert await client.analyse("leave", []) == []
    await asyncio.sleep(0.2)
    assert client.pid is None
    assert await client.analyse("again", []) == _answer("again")


async def test_an_error_is_told(client: EngineClient) -> None:
    with pytest.raises(EngineError, match="ValueError: no"):
        await client.analyse("fail", [])
    assert await client.analyse("good", []) == _answer("good")


@pytest.mark.parametrize(
    ("text", "message"), [("babble", "ended twice"), ("list", "ended twice"), ("no words", "gave no analysis")]
)
async def test_nonsense_is_no_answer(client: EngineClient, text: str, message: str) -> None:
    with pytest.raises(EngineError, match=message):
        await client.analyse(text, [])
    assert await client.analyse("good", []) == _answer("good")


async def test_silence_is_given_up(client: EngineClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.language.client._PATIENCE", 0.3)
    with pytest.raises(EngineError, match="does not answer"):
        await client.analyse("sleep", [])


async def test_progress_is_told(client: EngineClient) -> None:
    told: list[tuple[str, float]] = []
    client._on_progress = lambda what, share: told.append((what, share))
    await client.analyse("one", [])
    assert told == [("dictionary", 0.5), ("engine", 1.0)]


async def test_closing_ends_the_process_and_what_waits(client: EngineClient) -> None:
    under_way = asyncio.create_task(client.analyse("sleep", []))
    waiting = asyncio.create_task(client.analyse("waiting", []))
    await asyncio.sleep(0.2)
    pid = client.pid
    assert pid is not None
    await client.close()
    for task in (under_way, waiting):
        with pytest.raises(asyncio.CancelledError):
            await task
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    with pytest.raises(EngineError, match="closed"):
        await client.analyse("more", [])
    await client.close()


async def test_a_command_that_cannot_be_started() -> None:
    client = EngineClient(command=("/no/such/program",))
    with pytest.raises(EngineError, match="cannot be started"):
        await client.analyse("one", [])
    with pytest.raises(EngineError, match="cannot be started"):
        await client.start()
    await client.close()
