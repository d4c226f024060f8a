"""What the terminal can do, asked of the terminal itself."""

from __future__ import annotations

import os
import re
import select
import sys
import time

_PATIENCE = 0.5
"""Seconds for the answer, over a slow line too."""
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")


def drawn_width(text: str) -> int | None:
    """Cells by which the terminal's cursor moves for a text; None without a terminal that answers.

    The text is written at the start of the line and wiped out again.
    """
    if os.name != "posix" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    import termios
    import tty

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        sys.stdout.write(f"\r{text}\x1b[6n\r\x1b[K")
        sys.stdout.flush()
        column = _column(descriptor)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
    return None if column is None else column - 1


def _column(descriptor: int) -> int | None:
    """The column in the terminal's report of its cursor."""
    answer = b""
    end = time.monotonic() + _PATIENCE
    while (left := end - time.monotonic()) > 0:
        if not select.select([descriptor], [], [], left)[0]:
            break
        answer += os.read(descriptor, 64)
        found = _ANSWER.search(answer)
        if found:
            return int(found[1])
    return None
