"""A program in a pseudo-terminal, and what stands on its screen."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any

import pyte

_WHERE = b"\x1b[6n"
_ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",  # what are you
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",  # can you hold back a frame until it is whole
}


def _take_terminal() -> None:
    """In the new process: make the pseudo-terminal its /dev/tty."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """A program started in a pseudo-terminal of its own; ended with the `with` block."""

    def __init__(
        self, argv: Sequence[str], environment: Mapping[str, str], *, columns: int = 100, rows: int = 30
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.written = b""
        """All that the program wrote."""
        self._descriptor, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._program = subprocess.Popen(
            argv,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(theirs)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.kill()
        self._program.wait()
        os.close(self._descriptor)

    @property
    def pid(self) -> int:
        return self._program.pid

    @property
    def modes(self) -> list[Any]:
        """How the terminal treats what is typed (termios)."""
        return termios.tcgetattr(self._descriptor)

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
            if (status := self._program.poll()) is not None:
                while time.monotonic() < end and self._read(0.05):
                    pass  # its last words
                return status
        raise AssertionError(f"it did not end; on the screen stands:\n{self.text}")

    def _read(self, patience: float) -> bool:
        """Take in what has been written; False when the program has ended."""
        if not select.select([self._descriptor], [], [], patience)[0]:
            return True
        try:
            content = os.read(self._descriptor, 65_536)
        except OSError:
            return False
        self.written += content
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
