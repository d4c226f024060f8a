"""How the engine's process is started, from an event loop or from another process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ENGINE_PROCESS = (sys.executable, "-P", "-m", "reader.language.worker")


def child_environment() -> dict[str, str]:
    """The child finds this package wherever it was found here, and nothing in the current folder (`-P`)."""
    root = str(Path(__file__).resolve().parents[2])
    others = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, *others])}
