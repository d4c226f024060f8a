"""Words from the engine's process, asked for ahead."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reader.language.engine import Engine
from reader.language.lexicon import lexicon
from reader.language.process import EngineError
from reader.language.segmenter import Segmenter


@pytest.fixture(autouse=True)
def dictionary() -> None:
    lexicon().close()


def test_answers_come_in_the_order_of_the_requests() -> None:
    texts = [f"第{number}天,我们用大模型。你好吗?" for number in range(50)]
    spans = [(0, 5), (8, 12)]
    engine = Engine(lexicon())
    with Segmenter(("大模型",)) as segmenter:
        for text in texts:
            segmenter.ask(text, spans)
        for text in texts:
            assert segmenter.answer() == engine.segment(text, spans, ("大模型",))


def test_requests_and_answers_larger_than_a_pipe_do_not_wait_for_each_other() -> None:
    text = "我们今天坐公共汽车去公园。" * 20_000
    with Segmenter() as segmenter:
        for _ in range(3):
            segmenter.ask(text, [(0, len(text))])
        assert [len(words) for _ in range(3) for words in segmenter.answer()] == [120_000] * 3


def test_nothing_asked_starts_nothing() -> None:
    with Segmenter(command=("/nowhere/python",)):
        pass


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("", "ended before"),
        ('print(\'{"event": "failed", "error": "no dictionary"}\')', "^no dictionary$"),
        ('print(\'{"id": 0, "error": "bad text"}\')', "bad text"),
        ('print(\'{"event": "failed"}\')', "no words"),
        ("print('nonsense')", "no words"),
        ("print('[1]')", "no words"),
        ("print('{}')", "no words"),
    ],
)
def test_a_process_that_fails(program: str, message: str) -> None:
    with Segmenter(command=(sys.executable, "-c", program)) as segmenter:
        segmenter.ask("你好", [(0, 2)])
        with pytest.raises(EngineError, match=message):
            segmenter.answer()


def test_a_process_that_cannot_be_started() -> None:
    with Segmenter(command=("/nowhere/python",)) as segmenter, pytest.raises(EngineError, match="cannot be started"):
        segmenter.ask("你好", [(0, 2)])


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for the process in /proc")
@pytest.mark.parametrize("times", [1, 400_000], ids=["idle", "busy"])
def test_it_ends_with_the_process_that_asks(times: int) -> None:
    program = (
        "import time; from reader.language.segmenter import Segmenter\n"
        "with Segmenter() as segmenter:\n"
        "    segmenter.ask('你好', [(0, 2)]); segmenter.answer(); print(segmenter._process.pid, flush=True)\n"
        f"    segmenter.ask('我们今天坐车去公园。' * {times}, [(0, 10 * {times})]); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        engine = Path("/proc", str(int(asking.stdout.readline())))
        assert engine.exists()
        time.sleep(1 if times > 1 else 0)
        os.kill(asking.pid, signal.SIGKILL)
        deadline = time.monotonic() + 5
        while _runs(engine) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not _runs(engine)


@pytest.mark.filterwarnings("error")
def test_nothing_is_left_open() -> None:
    with Segmenter() as segmenter:
        segmenter.ask("你好", [(0, 2)])
        segmenter.answer()
        process, threads = segmenter._process, threading.active_count()
    assert process is not None
    assert process.stdout is not None
    assert process.stdout.closed
    assert threading.active_count() == threads - 1


def _runs(process: Path) -> bool:
    try:
        return process.joinpath("stat").read_text().rsplit(") ", 1)[1][0] != "Z"
    except FileNotFoundError:
        return False
