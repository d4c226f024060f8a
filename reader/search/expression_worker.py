"""A process of its own for regular expressions: one that runs away can only be ended from outside.

A JSON object a line: first `{"text": …, "paragraphs": [[0, 90], …]}`, then any number of `{"pattern": …}`, each
answered by `{"spans": [start, end, start, end, …]}` or `{"error": …}`. It ends when its input ends.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from typing import Any

MOST = 200_000
"""Places that are told."""


def spans(pattern: str, text: str, paragraphs: Sequence[Sequence[int]]) -> list[int]:
    """Starts and ends of all places, in turn, paragraph by paragraph; empty ones are none.

    Raises:
        re.error: This is no regular expression.
    """
    find = re.compile(pattern, re.IGNORECASE if pattern == pattern.lower() else 0).finditer
    found: list[int] = []
    for start, end in paragraphs:
        for match in find(text[start:end]):
            if match.end() > match.start():
                found += (start + match.start(), start + match.end())
        if len(found) >= 2 * MOST:
            break
    return found[: 2 * MOST]


def answer(request: Any, text: str, paragraphs: Sequence[Sequence[int]]) -> dict[str, Any]:
    """Do what a request asks."""
    try:
        return {"spans": spans(str(request["pattern"]), text, paragraphs)}
    except (re.error, OverflowError, RecursionError, MemoryError) as error:
        return {"error": str(error) or "too large"}


def main() -> None:
    """Serve until the input ends."""
    first = json.loads(sys.stdin.buffer.readline())
    for line in sys.stdin.buffer:
        reply = answer(json.loads(line), first["text"], first["paragraphs"])
        sys.stdout.buffer.write(json.dumps(reply).encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
