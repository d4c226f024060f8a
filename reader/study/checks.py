"""Checks of records that come in from files."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from reader.errors import ReaderError

_TIME = re.compile(r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_IDENTITY = re.compile(r"[0-9a-f]{64}")
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Control characters, line ends and halves of characters."""


def check_keys(table: Mapping[str, Any], keys: Collection[str], where: str) -> None:
    """See that a record has these keys and no others.

    Args:
        table: The record.
        keys: What it must have.
        where: The file and the record in it, for errors.

    Raises:
        ReaderError: it has others, or some are missing.
    """
    unknown = [key for key in table if key not in keys]
    if unknown:
        named = ", ".join(repr(key[:40]) for key in unknown[:10])
        raise ReaderError(f"{where}: unknown key {named}; nothing was imported")
    missing = [key for key in keys if key not in table]
    if missing:
        raise ReaderError(f"{where}: no {', '.join(missing)}; nothing was imported")


def is_time(value: Any) -> bool:
    """Whether it is a time as the store writes it, such as 2031-01-31T12:00:00.000000Z."""
    try:
        return isinstance(value, str) and bool(_TIME.fullmatch(value) and datetime.fromisoformat(value))
    except ValueError:
        return False


def is_identity(value: Any) -> bool:
    """Whether it can be the identity of a text (`Document.identity`)."""
    return isinstance(value, str) and bool(_IDENTITY.fullmatch(value))


def is_one_line(value: str) -> bool:
    """Whether nothing in it is a control character, a line end or half of a character."""
    return not _UNFIT.search(value)
