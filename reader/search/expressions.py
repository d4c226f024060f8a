"""Regular expressions over a text, in a process that is ended when one takes too long."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader.errors import ReaderError
from reader.search.matches import Matches
from reader.search.queries import KINDS

PATIENCE = 1.0
"""Seconds that an expression may take."""
_START = 10.0
"""Seconds that the process may take to start and to read the text."""
_LONGEST_LINE = 64 * 1024 * 1024


class ExpressionError(ReaderError):
    """An expression that is wrong, or was ended."""


def check_expression(pattern: str) -> None:
    """See whether a regular expression can be one at all.

    Raises:
        ExpressionError: it cannot; the message is a line.
    """
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise ExpressionError(f"No regular expression: {error}") from None


class Expressions:
    """Finds expressions in one text, one at a time."""

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> None:
        """Start nothing yet.

        Args:
            text: The whole text.
            paragraphs: What is shown, as half-open spans.
        """
        self._text = text
        self._paragraphs = paragraphs
        self._process: Process | None = None
        self._one_at_a_time = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """The running process, None if there is none."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def find(self, pattern: str) -> Matches:
        """All places, at most 200,000.

        Raises:
            ExpressionError: it is no regular expression, or took longer than a second and was ended.
        """
        check_expression(pattern)
        if not pattern:
            return Matches([], [], [])
        async with self._one_at_a_time:
            try:
                process = await asyncio.wait_for(self._child(), _START)
                line = await asyncio.wait_for(_asked(process, {"pattern": pattern}), PATIENCE)
                reply = json.loads(line)
            except TimeoutError:
                await self.close()
                raise ExpressionError("The regular expression took longer than a second and was ended") from None
            except (OSError, ValueError):
                await self.close()
                raise ExpressionError("The regular expression could not be looked for") from None
            except asyncio.CancelledError:
                await self.close()  # what it would answer now is nobody's
                raise
        if "error" in reply:
            raise ExpressionError(f"No regular expression: {reply['error']}")
        starts, ends = reply["spans"][::2], reply["spans"][1::2]
        return Matches(starts, ends, [KINDS.index("regex")] * len(starts))

    async def _child(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            root = str(Path(__file__).resolve().parents[2])
            others = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path]
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-m", "reader.search.expression_worker",
                stdin=PIPE, stdout=PIPE, stderr=DEVNULL, limit=_LONGEST_LINE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join([root, *others])},
            )  # fmt: skip
            await _send(self._process, {"text": self._text, "paragraphs": self._paragraphs})
            await _asked(self._process, {"pattern": "(?!)"})  # answered when the text is read
        return self._process

    async def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.kill()
            if process.stdin:
                process.stdin.close()
            await process.wait()


async def _send(process: Process, request: object) -> None:
    assert process.stdin is not None
    process.stdin.write(json.dumps(request).encode() + b"\n")
    await process.stdin.drain()


async def _asked(process: Process, request: object) -> bytes:
    assert process.stdout is not None
    await _send(process, request)
    return await process.stdout.readline()


def expression_matches(pattern: str, text: str, paragraphs: Sequence[tuple[int, int]]) -> Matches:
    """`Expressions.find` for those who have no event loop.

    Raises:
        ExpressionError: as there.
    """

    async def once() -> Matches:
        expressions = Expressions(text, paragraphs)
        try:
            return await expressions.find(pattern)
        finally:
            await expressions.close()

    return asyncio.run(once())
