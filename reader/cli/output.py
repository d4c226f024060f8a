"""How commands print: JSON for programs, a table for people at a terminal, the same rows parted by tabs in a pipe."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader.layout.cells import shown


def print_json(content: Mapping[str, Any]) -> None:
    """Print one line of JSON."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False) + "\n")


def print_rows(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows; nothing in their cells is taken for markup or for an order to the terminal."""
    if not sys.stdout.isatty():
        for row in rows:
            print_line("\t".join(map(shown, row)))
        return
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*[Text(shown(cell)) for cell in row])
    _console().print(table)


def print_line(line: str, style: str = "") -> None:
    """Print one line that is harmless already, in a style where colours are shown."""
    if style and sys.stdout.isatty():
        from rich.text import Text

        _console().print(Text(line, style=style), soft_wrap=True)
        return
    sys.stdout.write(line + "\n")


def warn(message: str) -> None:
    """Print one line to the standard error."""
    sys.stderr.write(f"zhipu-reader: {shown(message)}\n")


def prepare_streams() -> None:
    """See that Chinese comes out whatever the locale says, and that a stream that is closed is an empty one."""
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8")


def drop_output() -> None:
    """Let what is still to be written go nowhere: whoever read it has left."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


_consoles: list[Any] = []


def _console() -> Any:
    """Rich's console, made when it is first needed; a closed pipe reaches us as the exception that it is."""
    if not _consoles:
        from rich.console import Console

        class PipeConsole(Console):
            def on_broken_pipe(self) -> None:
                raise BrokenPipeError

        _consoles.append(PipeConsole(highlight=False, markup=False, emoji=False))
    return _consoles[0]
