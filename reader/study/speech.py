"""Speech: the program of this machine that can speak Chinese, if there is one, and speaking in the background."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache

_PROGRAMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("say", ("-v", "Tingting")),
    ("espeak-ng", ("-v", "cmn", "--stdin")),
    ("spd-say", ("-l", "zh", "-w", "-e")),
)
"""All of them read what they speak from standard input, so that no text can be taken for an option."""


@lru_cache(maxsize=1)
def speaking_command() -> tuple[str, ...]:
    """The command that speaks, empty if this machine has none."""
    for name, options in _PROGRAMS:
        found = shutil.which(name)
        if found:
            return (found, *options)
    return ()


class Speaker:
    """Speaks one thing at a time; the next one cuts off what is still being said."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        """Take a command, by default that of the machine."""
        self._command = speaking_command() if command is None else tuple(command)
        self._speaking: subprocess.Popen[bytes] | None = None

    @property
    def can_speak(self) -> bool:
        """Whether there is a program for it."""
        return bool(self._command)

    def speak(self, text: str) -> bool:
        """Begin to speak; False if nothing can."""
        self.stop()
        if not self._command or not text:
            return False
        quiet = subprocess.DEVNULL
        try:
            speaking = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)
        except OSError:
            return False
        self._speaking = speaking
        assert speaking.stdin is not None
        with suppress(OSError):  # it ended before it listened
            speaking.stdin.write(text.encode("utf-8", "replace")[:4000])
            speaking.stdin.close()
        return True

    def stop(self) -> None:
        """Be silent."""
        speaking, self._speaking = self._speaking, None
        if speaking is None:
            return
        if speaking.poll() is None:
            with suppress(OSError):
                speaking.kill()
        speaking.wait()
