"""The engine's process for who has much to be cut into words and can do something else meanwhile.

Requests go ahead of the answers, so that both processes are busy: finding the quotations of a novel takes half the
time. A thread writes, so that neither process ever waits for the other to empty a pipe.
"""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Self

from reader.language.codec import unpack
from reader.language.process import ENGINE_PROCESS, EngineError, child_environment
from reader.language.words import Word

_IDLE_SECONDS = 86_400
"""The process ends with its input, that is with this one, whatever it is at; not when it has not been asked for a
while."""


class Segmenter:
    """Cuts passages into words in a process of its own, in the order in which it was asked."""

    def __init__(self, terms: Sequence[str] = (), command: Sequence[str] = ENGINE_PROCESS) -> None:
        """Nothing is started yet.

        Args:
            terms: headwords and aliases of the glossary.
            command: the process to start instead of the engine's, for tests.
        """
        self._terms = list(terms)
        self._command = tuple(command)
        self._process: subprocess.Popen[bytes] | None = None
        self._writer: threading.Thread | None = None
        self._requests: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        """Nothing more than itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._requests.put(None)
        if self._process is not None:
            self._process.kill()  # it holds nothing that could be lost
            self._process.wait()
        if self._writer is not None:
            self._writer.join()  # a pipe that nobody reads stops it at once
        if self._process is not None and self._process.stdout is not None:
            self._process.stdout.close()

    def ask(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        """Have a passage cut; `answer` gives its words when its turn has come.

        Args:
            text: the passage.
            spans: half-open spans of code points in it; nothing outside them is looked at.

        Raises:
            EngineError: the process cannot be started.
        """
        request = {"id": 0, "verb": "segment", "text": text, "paragraphs": [list(span) for span in spans]}
        self._requests.put(json.dumps({**request, "terms": self._terms}).encode() + b"\n")
        if self._process is None:
            self._process = self._start()
            self._writer = threading.Thread(target=self._write, args=(self._process,), daemon=True)
            self._writer.start()

    def answer(self) -> list[list[Word]]:
        """The words of each span of the passage that was asked for first and has not been answered.

        Raises:
            EngineError: there is no dictionary, or the engine failed or died.
        """
        assert self._process is not None, "nothing was asked"
        assert self._process.stdout is not None
        try:
            while line := self._process.stdout.readline():
                message: dict[str, Any] = json.loads(line.decode("utf-8", "surrogatepass"))
                if message.get("event") == "failed":
                    raise EngineError(message["error"])
                if "error" in message:
                    raise EngineError(f"The language engine failed: {message['error']}")
                if "event" not in message:
                    return unpack(message)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise EngineError(f"The language engine gave no words: {error}") from None
        raise EngineError("The language engine ended before it was done")

    def _start(self) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**child_environment(), "ZHIPU_READER_IDLE": str(_IDLE_SECONDS), "ZHIPU_READER_ENDS_AT_ONCE": "1"},
            )
        except OSError as error:
            raise EngineError(f"The language engine cannot be started: {error}") from None

    def _write(self, process: subprocess.Popen[bytes]) -> None:
        """Write each request as soon as the process takes it."""
        assert process.stdin is not None
        with suppress(OSError):  # it ended; `answer` notices
            while (request := self._requests.get()) is not None:
                process.stdin.write(request)
                process.stdin.flush()
        with suppress(OSError):
            process.stdin.close()
