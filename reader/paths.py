"""The only module that knows folders, and how a private file is written."""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

_NAME = "zhipu-reader"
_PACKAGE = Path(__file__).parent
_serial = count()

_XDG = {
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "data": ("XDG_DATA_HOME", "~/.local/share"),
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
}


def _own(kind: str) -> Path:
    """Our folder of one kind: under `ZHIPU_READER_HOME` if that is set, else where the system wants it."""
    home = os.environ.get("ZHIPU_READER_HOME")
    if home:
        return Path(home).expanduser() / kind
    if sys.platform in ("win32", "darwin"):
        import platformdirs

        return Path(getattr(platformdirs, f"user_{kind}_dir")(_NAME, appauthor=False))
    # The rule of platformdirs for the rest, without its import: this runs before the first frame.
    variable, default = _XDG[kind]
    return Path(os.environ.get(variable, "").strip() or os.path.expanduser(default)) / _NAME


def config_dir() -> Path:
    """The folder of `settings.toml` and of the reader's own glossary; it may not exist yet."""
    return _own("config")


def data_dir() -> Path:
    """The folder of the database; it may not exist yet."""
    return _own("data")


def cache_dir() -> Path:
    """The folder of what can be made again (dictionary, analyses); it may not exist, or vanish."""
    return _own("cache")


def _shipped(name: str) -> Path:
    """A folder that travels with the program: inside the package (wheel), or beside it (checkout)."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def styles_dir() -> Path:
    """The folder of the style sheets."""
    return _shipped("styles")


def seeds_dir() -> Path:
    """The folder of the texts that come with the program."""
    return _shipped("seeds")


def make_private_dir(path: Path) -> Path:
    """Make sure that the folder is there, for this user only (0700 where it is new).

    Raises:
        OSError: it cannot be made, as in a read-only home.
    """
    if not path.is_dir():
        for folder in reversed([path, *path.parents]):
            if not folder.exists():
                folder.mkdir(mode=0o700, exist_ok=True)
    return path


def write_private(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Replace a file as a whole, readable by this user only (0600), its folder made if need be.

    A reader of the file sees the old content or the new one, never a part. A symbolic link stays one.
    `durable=False` saves the wait for the disk: for what can be made again.

    Raises:
        OSError: the file cannot be written; the old one is then untouched.
    """
    target = Path(os.path.realpath(path))
    make_private_dir(target.parent)
    draft = target.with_name(f".{target.name}.{os.getpid()}.{next(_serial)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        os.replace(draft, target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
