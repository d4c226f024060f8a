"""A program in a pseudo-terminal, with the time at which each piece of its output arrives."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

_QUIET = 0.08
"""Seconds without output after which a screen counts as settled."""
_ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}


class Press(NamedTuple):
    """One key."""

    first: float
    """Milliseconds to the first byte of the answer."""
    settled: float
    """Milliseconds to the last one."""
    heard: Sequence[tuple[float, bytes]]
    """All that came, each piece with its milliseconds."""


class Session:
    """Started at once; hung up with the `with` block."""

    def __init__(self, argv: Sequence[str], environment: Mapping[str, str], columns: int, rows: int) -> None:
        self._heard: list[tuple[float, bytes]] = []
        self._ended = False
        self.start = time.perf_counter()
        self.pid, self._descriptor = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(argv[0], list(argv), dict(environment))

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        os.waitpid(self.pid, 0)

    def until(self, text: str, patience: float = 60.0) -> float:
        """Milliseconds from the start to the arrival of a text that no style or blank parts.

        Raises:
            TimeoutError: it did not come.
        """
        wanted = text.encode()
        seen = b""
        taken = 0
        while time.perf_counter() < self.start + patience and not self._ended:
            while taken < len(self._heard):
                stamp, piece = self._heard[taken]
                seen = seen[-len(wanted) :] + piece
                taken += 1
                if wanted in seen:
                    return (stamp - self.start) * 1000
            self._listen(0.05)
        raise TimeoutError(f"{text} did not come")

    def settle(self, quiet: float = 0.5, patience: float = 60.0) -> None:
        """Wait until nothing has been written for a while."""
        end = time.perf_counter() + patience
        while time.perf_counter() < end and self._listen(quiet):
            pass

    def press(self, key: bytes) -> Press:
        """Press a key and wait until the screen has settled."""
        count = len(self._heard)
        sent = time.perf_counter()
        os.write(self._descriptor, key)
        self._listen(2.0)
        while self._listen(_QUIET):
            pass
        heard = [((stamp - sent) * 1000, piece) for stamp, piece in self._heard[count:]] or [(0.0, b"")]
        return Press(heard[0][0], heard[-1][0], heard)

    def held(self, key: bytes, times: int, pause: float) -> list[float]:
        """Milliseconds to the first answer of each press, pressed at a steady pace whatever the program does."""
        waits = []
        for _ in range(times):
            count = len(self._heard)
            sent = time.perf_counter()
            os.write(self._descriptor, key)
            while (left := sent + pause - time.perf_counter()) > 0 or len(self._heard) == count:
                if not self._listen(max(left, 0.005)) and left < -2:
                    break
            waits.append((self._heard[count][0] - sent) * 1000 if len(self._heard) > count else 2000.0)
        return waits

    def memory(self) -> float:
        """MiB that the program itself holds (RSS), without its children."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def children(self) -> int:
        """Processes that it has started and that still run."""
        return len(Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii").split())

    def _listen(self, patience: float) -> bool:
        """Take in what comes within `patience` seconds; whether anything came."""
        if self._ended or not select.select([self._descriptor], [], [], patience)[0]:
            return False
        try:
            piece = os.read(self._descriptor, 65_536)
        except OSError:
            piece = b""
        if not piece:
            self._ended = True
            return False
        self._heard.append((time.perf_counter(), piece))
        for question, answer in _ANSWERS.items():
            if question in piece:
                os.write(self._descriptor, answer)
        return True
