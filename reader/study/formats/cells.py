"""What may stand in one cell of a table: one line, nothing in it that acts."""

from __future__ import annotations

from unicodedata import category

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet takes for a formula (OWASP, CSV Injection)."""


def one_line(text: str) -> str:
    """The text without control characters, overrides of direction, zero-width marks and halves of characters."""
    if text.isprintable() and " " not in text:
        return text
    kept = [" " if char.isspace() else "" if category(char) in ("Cc", "Cf", "Cs") else char for char in text]
    return " ".join("".join(kept).split())


def safe(text: str) -> str:
    """One line that no spreadsheet takes for a formula: one that could be is put behind an apostrophe."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


def unguarded(cell: str) -> str:
    """A cell of `safe` as it was."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
