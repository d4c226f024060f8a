"""Writing what is exported to a file that somebody names."""

from __future__ import annotations

from pathlib import Path

from reader import paths
from reader.errors import ReaderError


def save(content: str, output: str) -> None:
    """Write a text as a file.

    Raises:
        ReaderError: the file cannot be written.
    """
    save_bytes(content.encode(), output)


def save_bytes(content: bytes, output: str) -> None:
    """Write a file as a whole, for its owner alone.

    Raises:
        ReaderError: the file cannot be written.
    """
    path = Path(output)
    if not path.absolute().parent.is_dir():
        raise ReaderError(f"{output}: there is no such folder; make it first")
    if path.exists() and not path.is_file():  # a device must not be replaced by a file
        raise ReaderError(f"{output}: is no file; give the name of a file to write")
    try:
        paths.write_private(path, content)
    except OSError as error:
        raise ReaderError(f"{output}: cannot be written ({error.strerror})") from None
