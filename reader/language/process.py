"""How the engine's process is started, from an event loop or from another process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.errors import ReaderError

ENGINE_PROCESS = (sys.executable, "-P", "-m", "reader.language.worker")


class EngineError(ReaderError):
    """The engine cannot answer: it could not be started, or died of this request twice."""


def child_environment() -> dict[str, str]:
    """The child finds this package wherever it was found here, and nothing in the current folder (`-P`)."""
    root = str(Path(__file__).resolve().parents[2])
    others = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, *others])}
