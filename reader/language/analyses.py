"""Kept analyses: one small file a passage in the cache folder, and the one that a bundled text brings along.

Reading one needs neither the engine nor the dictionary. What cannot be read counts as absent.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from reader import paths
from reader.language.codec import dumps, loads, pack, unpack
from reader.language.version import ANALYSES, ENGINE, LEXICON
from reader.language.words import Word

Spans = Sequence[tuple[int, int]]

_LARGEST = 64_000_000
"""Bytes that a kept analysis may have when unpacked; more is no analysis."""
_KEPT = 200_000_000
"""Bytes of all kept analyses together: about a hundred novels."""
_BUNDLED = "analysis.json"


def analysis_key(text: str, paragraphs: Spans, terms: Sequence[str] = ()) -> str:
    """What an analysis depends on, as a name: the passage, its paragraphs, the terms, the versions of the engine.

    Args:
        text: the passage.
        paragraphs: half-open spans of code points in it.
        terms: headwords and aliases of the glossary, as `Glossary.headwords` gives them.
    """
    spans = " ".join([f"{start}-{end}" for start, end in paragraphs])
    whole = "\0".join((ENGINE, LEXICON, ANALYSES, spans, str(len(terms)), *terms, text))
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def read_analysis(key: str) -> list[list[Word]] | None:
    """The words of each paragraph, or None if they are not kept or cannot be read."""
    try:
        unpacker = zlib.decompressobj()
        content = unpacker.decompress(_place(key).read_bytes(), _LARGEST)
        return loads(content) if unpacker.eof else None
    except (OSError, ValueError, zlib.error, RecursionError):
        return None


def write_analysis(key: str, words: Sequence[Sequence[Word]]) -> bool:
    """Keep an analysis; False if the cache folder cannot be written."""
    try:
        paths.write_private(_place(key), zlib.compress(dumps(words).encode("utf-8", "surrogatepass"), 6), durable=False)
    except OSError:
        return False
    return True


def prune_analyses(kept: int = _KEPT) -> None:
    """Delete the analyses that were made longest ago, so that at most so many bytes stay."""
    found = []
    with suppress(OSError):
        for entry in os.scandir(_folder()):
            status = entry.stat()
            found.append((status.st_mtime, status.st_size, entry.path))
    found.sort(reverse=True)
    total = 0
    for _, size, path in found:
        total += size
        if total > kept:
            with suppress(OSError):
                os.unlink(path)


def _folder() -> Path:
    return paths.cache_dir() / "analyses"


def _place(key: str) -> Path:
    return _folder() / f"{key}.z"


class Bundle(NamedTuple):
    """The analysis that comes with a text."""

    key: str
    """The key that it was made for: if that is not today's (the user's own glossary has terms too), the words are
    good for a first sight only."""
    words: list[list[Word]]


def read_bundle(folder: str, text: str, paragraphs: Spans) -> Bundle | None:
    """The analysis beside a bundled text, or None if there is none for this passage and this glossary.

    It costs no parsing of the glossary: the file's bytes are compared.
    """
    try:
        content = json.loads(Path(folder, _BUNDLED).read_bytes())
        if content["for"] == _made_for(folder, text, paragraphs):
            return Bundle(content["key"], unpack(content))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    return None


def bundle(folder: str, text: str, paragraphs: Spans, terms: Sequence[str], words: Sequence[Sequence[Word]]) -> str:
    """The content of the file that `read_bundle` reads, a line for each word, so that changes can be seen."""
    packed = pack(words)
    head = {"for": _made_for(folder, text, paragraphs), "key": analysis_key(text, paragraphs, terms)}
    lines = [f"{json.dumps(name)}: {json.dumps(value)}," for name, value in head.items()]
    for name in ("words", "places"):
        rows = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in packed[name]]
        lines.append(f'"{name}": [\n' + ",\n".join(rows) + ("\n]," if name == "words" else "\n]"))
    return "{\n" + "\n".join(lines) + "\n}\n"


def _made_for(folder: str, text: str, paragraphs: Spans) -> str:
    glossary = Path(folder, "glossary.toml")
    terms = glossary.read_bytes() if glossary.is_file() else b""
    spans = " ".join([f"{start}-{end}" for start, end in paragraphs])
    return sha256(b"\0".join((text.encode("utf-8", "surrogatepass"), spans.encode(), terms))).hexdigest()
