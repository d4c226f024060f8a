"""A program in a pseudo-terminal, and what stands on its screen."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

import pyte

_WHERE = b"\x1b[6n"
_ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",  # what are you
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # can you hold back a frame until it is whole
}


class Terminal:
    """A program started in a pseudo-terminal of its own; ended with the `with` block."""

    def __init__(
        self, argv: Sequence[str], environment: Mapping[str, str], *, columns: int = 100, rows: int = 30
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._ended = False
        self.pid, self._descriptor = pty.fork()
        if self.pid == 0:
            os.execvpe(argv[0], list(argv), {**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"})
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._ended:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._descriptor)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen; a wide character is one character of its row."""
        width, height = self._screen.columns, self._screen.lines
        rows = [self._screen.buffer[y] for y in range(height)]
        return ["".join([row[x].data for x in range(width)]).rstrip() for row in rows]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def column(self, row: int, char: str) -> int:
        """The first cell of the row that holds the character."""
        cells = self._screen.buffer[row]
        return next(x for x in range(self._screen.columns) if cells[x].data == char)

    def press(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    def wait_for(self, holds: Callable[[], bool], seconds: float = 30.0) -> None:
        """Read what the program writes until something holds on the screen."""
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end or not self._read(0.1):
                raise AssertionError(f"it did not come; on the screen stands:\n{self.text}")

    def status(self, seconds: float = 15.0) -> int:
        """The exit status; the program is expected to end by itself."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._read(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._ended = True
                while time.monotonic() < end and self._read(0.05):
                    pass  # its last words
                return os.waitstatus_to_exitcode(status)
        raise AssertionError(f"it did not end; on the screen stands:\n{self.text}")

    def _read(self, patience: float) -> bool:
        """Take in what has been written; False when the program has ended."""
        if not select.select([self._descriptor], [], [], patience)[0]:
            return True
        try:
            content = os.read(self._descriptor, 65_536)
        except OSError:
            return False
        for question, answer in _ANSWERS.items():
            if question in content:
                os.write(self._descriptor, answer)
        *before, rest = content.split(_WHERE)
        for part in before:
            self._stream.feed(part)
            cursor = self._screen.cursor
            os.write(self._descriptor, f"\x1b[{cursor.y + 1};{cursor.x + 1}R".encode())
        self._stream.feed(rest)
        return bool(content)
