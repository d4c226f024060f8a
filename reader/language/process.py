"""How processes that work for the reader are started, and how they answer: the engine's and the quotes' alike."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.errors import ReaderError

ENGINE_PROCESS = (sys.executable, "-P", "-m", "reader.language.worker")
Send = Callable[[dict[str, Any]], None]
"""Sends a message, a line of JSON."""
_NICE = 5
"""Typing goes before what is done for it elsewhere."""


class EngineError(ReaderError):
    """The engine cannot answer: it could not be started, or died of this request twice."""


def child_environment() -> dict[str, str]:
    """The child finds this package wherever it was found here, and nothing in the current folder (`-P`)."""
    root = str(Path(__file__).resolve().parents[2])
    others = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, *others])}


def give_way() -> None:
    """Let the reader's own process go first."""
    if hasattr(os, "nice"):
        os.nice(max(0, _NICE - os.nice(0)))


def answering() -> Send:
    """What sends messages on standard output, which from then on nothing else can write to: a library may print."""
    output = os.dup(1)
    os.dup2(2, 1)

    def send(message: dict[str, Any]) -> None:
        line = json.dumps(message, ensure_ascii=False, separators=(",", ":")) + "\n"
        rest = memoryview(line.encode("utf-8", "surrogatepass"))
        while rest:
            rest = rest[os.write(output, rest) :]

    return send
