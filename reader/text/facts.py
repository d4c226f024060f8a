"""What is known of a text beside its words: `text.toml` in its folder."""

from __future__ import annotations

import re
from pathlib import Path

from reader.errors import ReaderError

_PLAIN = re.compile(r'^(?:\s*|\s*#.*|([a-z_]+) *= *"([^"\\\x00-\x1f]*)"\s*)$')


def read_facts(folder: Path) -> dict[str, str]:
    """The keys of `text.toml` (text, title, source, date, language); empty if there is no such file.

    Raises:
        ReaderError: the file is no TOML, or a value is not a string.
    """
    path = folder / "text.toml"
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ReaderError(f"{path}: cannot be read ({error}); mend or remove it") from None
    # Lines `key = "value"` alone need no parser: the seed's are read before the first frame.
    matches = [_PLAIN.match(line) for line in content.split("\n")]
    if all(matches):
        return {match[1]: match[2] for match in matches if match and match[1]}
    return _parsed(path, content)


def _parsed(path: Path, content: str) -> dict[str, str]:
    import tomllib

    try:
        table = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise ReaderError(f"{path}: not TOML ({error}); mend or remove it") from None
    for key, value in table.items():
        if not isinstance(value, str):
            raise ReaderError(f"{path}: {key} must be a text in quotation marks")
    return table
