"""From a name on the command line to a document."""

from __future__ import annotations

import sys
from pathlib import Path

from reader import paths
from reader.errors import ReaderError
from reader.text.document import Document
from reader.text.facts import read_facts
from reader.text.headings import is_byline
from reader.text.structure import Structure, find_structure

_BOM = b"\xef\xbb\xbf"
_COMPANIONS = ("glossary.toml", "translation.en.txt")
_LONGEST_NAME = 20
"""Code points of a title that is made of a text's first words."""


def load(name: str | None) -> Document:
    """The text of that name: None is the seed, `-` standard input, anything else a file in UTF-8.

    Raises:
        ReaderError: there is no such file, or it is a folder, empty, or not a plain text in UTF-8.
    """
    if name is None:
        return seed()
    if name == "-":
        return from_text(_decoded(sys.stdin.buffer.read(), "standard input"))
    path = Path(name)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise ReaderError(f"{name}: no such file; give a text file in UTF-8, or - for standard input") from None
    except IsADirectoryError:
        raise ReaderError(f"{name}: is a folder; give a text file in it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReaderError(f"{_harmless(name)}: cannot be read ({reason})") from None
    return _with_facts(_decoded(content, name), path)


def seed() -> Document:
    """The article that comes with the program."""
    return load(str(paths.seeds_dir() / "zhipu" / "article.txt"))


def from_text(text: str, *, title: str = "", source: str = "", date: str = "", folder: str = "") -> Document:
    """A document of a plain text; without a `title` the text's own, else its first words."""
    structure = find_structure(text)
    title = title or _own_title(text, structure)
    return Document(text, title, structure.paragraphs, structure.sections, source, date, folder)


def _own_title(text: str, structure: Structure) -> str:
    """The title in the text itself, else the first words that are no byline; empty for a blank text."""
    for paragraph in structure.paragraphs:
        words = text[paragraph.start : paragraph.end]
        if structure.titled or not is_byline(words):
            return words if structure.titled or len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME] + "…"
    return ""


def _with_facts(text: str, path: Path) -> Document:
    """The document, with what its folder knows of it."""
    folder = path.parent
    facts = read_facts(folder)
    if facts.get("text", path.name) != path.name:
        return from_text(text)
    kept = str(folder) if any((folder / name).is_file() for name in _COMPANIONS) else ""
    return from_text(
        text, title=facts.get("title", ""), source=facts.get("source", ""), date=facts.get("date", ""), folder=kept
    )


def _decoded(content: bytes, name: str) -> str:
    r"""The bytes as text with `\n` line ends.

    Raises:
        ReaderError: nothing in it, or it is not a text in UTF-8.
    """
    shown = _harmless(name)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReaderError(f"{shown}: is UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8")
    start = len(_BOM) if content.startswith(_BOM) else 0
    try:
        text = content[start:].decode()
    except UnicodeDecodeError as error:
        raise ReaderError(
            f"{shown}: not UTF-8 (byte {error.start + start}); if it is GB 18030, convert it: iconv -f GB18030 -t UTF-8"
        ) from None
    if not text.strip():
        raise ReaderError(f"{shown}: nothing to read in it")
    if text.count("\0") * 10 > len(text):
        raise ReaderError(f"{shown}: not a plain text (it is full of NUL bytes)")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _harmless(name: str) -> str:
    """A file's name for an error of one line: no control character, no lone surrogate reaches the terminal."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in name)
