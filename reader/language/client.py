"""Asking the engine's process, from an event loop, without ever making the loop wait."""

from __future__ import annotations

import asyncio
import json
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Sequence
from contextlib import suppress
from heapq import heappop, heappush
from itertools import count
from typing import Any

from reader.language.codec import unpack
from reader.language.process import ENGINE_PROCESS, EngineError, child_environment
from reader.language.words import Word

_LONGEST_LINE = 256 * 1024 * 1024
_PATIENCE = 120.0
"""Seconds after which a process that does not answer is given up; compiling the dictionary is part of them."""
_TRIES = 2
Progress = Callable[[str, float], None]


class _DiedError(Exception):
    """The process ended before it answered."""


class EngineClient:
    """The engine as seen from the screen: starts its process when needed, and again when it died.

    Requests wait in a queue by urgency, one at a time is under way; one that is cancelled while it waits is never
    sent.
    """

    def __init__(self, on_progress: Progress | None = None, command: Sequence[str] | None = None) -> None:
        """Nothing is started yet.

        Args:
            on_progress: called in the loop with what is being made ("dictionary", or "engine" with 1.0 when it is
                ready) and the share done.
            command: the process to start instead of the engine's, for tests.
        """
        self._on_progress = on_progress
        self._command = tuple(command or ENGINE_PROCESS)
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._runner: asyncio.Task[None] | None = None
        self._waiting: list[tuple[int, int, dict[str, Any], asyncio.Future[Any]]] = []
        self._asked: tuple[int, asyncio.Future[Any]] | None = None
        self._wake = asyncio.Event()
        self._starting = asyncio.Lock()
        self._numbers = count(1)
        self._failure = ""
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The running process, None if there is none."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def start(self) -> None:
        """Start the process, so that the first request finds it loaded or loading.

        Raises:
            EngineError: it cannot be started.
        """
        await self._child()

    async def analyse(
        self, text: str, paragraphs: Sequence[tuple[int, int]], terms: Sequence[str] = (), urgency: int = 0
    ) -> list[list[Word]]:
        """The words of each paragraph of a passage; the process also keeps them in the cache of analyses.

        Args:
            text: the passage.
            paragraphs: half-open spans of code points in it.
            terms: headwords and aliases of the glossary.
            urgency: the highest goes first: what is on the screen before what is not.

        Raises:
            EngineError: the engine cannot answer.
        """
        if self._closed:
            raise EngineError("The language engine was closed")
        number = next(self._numbers)
        request = {
            "id": number,
            "verb": "analyse",
            "text": text,
            "paragraphs": [list(span) for span in paragraphs],
            "terms": list(terms),
        }
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        heappush(self._waiting, (-urgency, number, request, future))
        self._wake.set()
        if self._runner is None or self._runner.done():
            self._runner = asyncio.create_task(self._run(), name="engine requests")
        message = await future
        try:
            return unpack(message)
        except ValueError as error:
            raise EngineError(f"The language engine gave no analysis: {error}") from None

    async def close(self) -> None:
        """End the process; requests that are under way are cancelled."""
        self._closed = True
        await _cancelled(self._runner)
        for *_, future in self._waiting:
            future.cancel()
        self._waiting.clear()
        await self._end()

    async def _end(self) -> None:
        await _cancelled(self._reader)  # so that the end of this process is not taken for that of the next
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin:
            process.stdin.close()
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()  # it holds nothing that could be lost: files are replaced as a whole
        await process.wait()

    async def _run(self) -> None:
        """Send the waiting requests one after the other."""
        while True:
            while not self._waiting:
                self._wake.clear()
                await self._wake.wait()
            *_, request, future = heappop(self._waiting)
            if future.done():
                continue
            try:
                message = await self._ask(request)
                if not future.done():
                    future.set_result(message)
            except asyncio.CancelledError:
                future.cancel()
                raise
            except EngineError as error:
                if not future.done():
                    future.set_exception(error)

    async def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        for _ in range(_TRIES):
            process = await self._child()
            answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
            self._asked = (request["id"], answer)
            try:
                await _write(process, request)
                message: dict[str, Any] = await asyncio.wait_for(answer, _PATIENCE)
            except TimeoutError:
                await self._end()
                raise EngineError("The language engine does not answer") from None
            except (_DiedError, OSError):
                await self._end()
                if self._failure:
                    break
                continue
            finally:
                self._asked = None
            if "error" in message:
                raise EngineError(f"The language engine failed: {message['error']}")
            return message
        raise EngineError(self._failure or "The language engine ended twice while it worked on this passage")

    async def _child(self) -> Process:
        async with self._starting:
            if self._process and self._process.returncode is None and self._reader and not self._reader.done():
                return self._process
            await self._end()
            self._failure = ""
            try:
                self._process = await asyncio.create_subprocess_exec(
                    *self._command,
                    stdin=PIPE,
                    stdout=PIPE,
                    stderr=DEVNULL,
                    limit=_LONGEST_LINE,
                    env=child_environment(),
                )
            except OSError as error:
                raise EngineError(f"The language engine cannot be started: {error}") from None
            self._reader = asyncio.create_task(self._read(self._process), name="engine answers")
            return self._process

    async def _read(self, process: Process) -> None:
        """Hand on what the process says until it ends."""
        assert process.stdout is not None
        try:
            while line := await process.stdout.readline():
                self._hear(json.loads(line.decode("utf-8", "surrogatepass")))
        except (ValueError, KeyError, TypeError, AttributeError, OSError):
            with suppress(ProcessLookupError):
                process.kill()  # it does not speak our language any more
        if self._asked and not self._asked[1].done():
            self._asked[1].set_exception(_DiedError())

    def _hear(self, message: dict[str, Any]) -> None:
        event = message.get("event")
        if event == "failed":
            self._failure = str(message["error"])
        elif event == "progress":
            self._tell(str(message["what"]), float(message["share"]))
        elif event == "ready":
            self._tell("engine", 1.0)
        elif self._asked and self._asked[0] == message["id"] and not self._asked[1].done():
            self._asked[1].set_result(message)

    def _tell(self, what: str, share: float) -> None:
        if self._on_progress:
            self._on_progress(what, share)


async def _cancelled(task: asyncio.Task[None] | None) -> None:
    if task:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _write(process: Process, request: dict[str, Any]) -> None:
    assert process.stdin is not None
    process.stdin.write(json.dumps(request).encode() + b"\n")
    await process.stdin.drain()
