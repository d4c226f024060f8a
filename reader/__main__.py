"""Start: the reader itself as soon as possible, or a command."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # nothing is loaded before it is known what is wanted
    from reader.study.sessions import Wish

COMMANDS = frozenset(
    {
        "print",
        "sections",
        "words",
        "terms",
        "quotes",
        "define",
        "search",
        "corrections",
        "vocabulary",
        "export",
        "import",
        "stats",
        "grade",
        "backup",
        "restore",
        "review",
        "doctor",
    }
)
"""What the first word of a command line may be; anything else is a text to read."""


def main() -> int:
    """Carry out the command line of this process; the exit status."""
    arguments = sys.argv[1:]
    if _is_reader(arguments) and "_ZHIPU_READER_COMPLETE" not in os.environ:
        return _read(arguments[-1] if arguments else None)
    from reader.cli.main import run

    return run(arguments, _review)


def _is_reader(arguments: list[str]) -> bool:
    """Whether this is `zhipu-reader`, `zhipu-reader TEXT` or `zhipu-reader -- TEXT`; told without a parser's import."""
    if len(arguments) == 2:
        return arguments[0] == "--"
    if not arguments:
        return True
    first = arguments[0]
    return len(arguments) == 1 and first not in COMMANDS and (first == "-" or not first.startswith("-"))


def _review(text: str | None, wish: Wish) -> int:
    """Open the reader on its review."""
    from reader.ui.app import run

    return run(text, wish)


def _read(text: str | None) -> int:
    """Open the reader."""
    import gc

    gc.disable()  # start-up makes hundreds of thousands of objects that stay; looking through them is a waste
    from reader.ui.app import run

    return run(text)


if __name__ == "__main__":
    sys.exit(main())
