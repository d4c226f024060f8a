"""Having the quotations of a text found by a process of its own, from an event loop that must not wait."""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Sequence
from contextlib import suppress

from reader.errors import ReaderError
from reader.language.process import child_environment
from reader.quotes.message import packed, quotes_of
from reader.quotes.records import Quote
from reader.text.document import Document

_COMMAND = (sys.executable, "-P", "-m", "reader.quotes.worker")
_LONGEST_LINE = 16 * 1024 * 1024


class QuotesError(ReaderError):
    """The process could not be started, or ended before it had answered."""


async def find_apart(
    document: Document,
    terms: Sequence[str] = (),
    on_progress: Callable[[float], None] | None = None,
    command: Sequence[str] = _COMMAND,
) -> tuple[Quote, ...]:
    """All quotations of a document, as `finder.find_quotes` gives them; cancelling it ends the process.

    Args:
        document: the text.
        terms: headwords and aliases of the glossary, the same as for the page, so that its analyses are used.
        on_progress: called in the loop with the share done, 0 to 1.
        command: the process to start, for tests.

    Raises:
        QuotesError: the process cannot be started, or fails.
    """
    request = await asyncio.to_thread(lambda: json.dumps(packed(document, terms)).encode())
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, limit=_LONGEST_LINE, env=child_environment()
        )
    except OSError as error:
        raise QuotesError(f"The search for quotations cannot be started: {error}") from None
    writing = asyncio.create_task(_write(process, request))
    try:
        return await _read(process, document.text, on_progress)
    finally:
        writing.cancel()
        with suppress(asyncio.CancelledError, OSError):
            await writing
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()  # it holds nothing that could be lost
        await process.wait()


async def _write(process: Process, request: bytes) -> None:
    assert process.stdin is not None
    with suppress(OSError):  # it ended; `_read` notices
        process.stdin.write(request)
        await process.stdin.drain()
        process.stdin.close()


async def _read(process: Process, text: str, on_progress: Callable[[float], None] | None) -> tuple[Quote, ...]:
    assert process.stdout is not None
    found: list[Quote] = []
    try:
        while line := await process.stdout.readline():
            message = json.loads(line)
            if "error" in message:
                raise QuotesError(f"The search for quotations failed: {message['error']}")
            if "done" in message:
                return tuple(found)
            if "quotes" in message:
                found += quotes_of(message["quotes"], text)
            elif on_progress:
                on_progress(float(message["share"]))
    except (ValueError, KeyError, TypeError) as error:
        raise QuotesError(f"The search for quotations gave no answer: {error}") from None
    raise QuotesError("The search for quotations ended before it was done")
