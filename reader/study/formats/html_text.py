"""The text in a field of HTML, in a time that grows with its length alone, whatever is in it."""

from __future__ import annotations

import re
from html import unescape
from string import ascii_letters

_BEGINS = frozenset(ascii_letters + "/!?")
"""What follows the sign that opens a tag."""
_NAME = re.compile(r"/?[a-z0-9]+")
_SILENT = ("script", "style", "rt", "rp")
"""What these hold is not read: programs, looks, the reading above a character."""
_BREAKS = ("br", "div", "p", "li", "tr", "td", "hr", "ul", "ol")


def text_of(html: str) -> str:
    """The text between the tags, entities resolved; a block begins on a line of its own."""
    if "<" not in html:
        return _resolved(html)
    parts: list[str] = []
    lower = html.lower()
    at = 0
    while (opens := html.find("<", at)) >= 0:
        parts.append(html[at:opens])
        if html[opens + 1 : opens + 2] not in _BEGINS:
            parts.append("<")  # a sign of its own: 3 < 5
            at = opens + 1
            continue
        comment = html.startswith("<!--", opens)
        closes = html.find("-->" if comment else ">", opens)
        if closes < 0:
            at = opens if not comment else len(html)
            break
        at = closes + (3 if comment else 1)
        name = _name(lower[opens + 1 : closes]) if not comment else ""
        if name in _SILENT:
            end = lower.find(f"</{name}", at)
            at = len(html) if end < 0 else end
        elif name.removeprefix("/") in _BREAKS:
            parts.append("\n")
    parts.append(html[at:])
    return _resolved("".join(parts))


def _name(tag: str) -> str:
    """`br` of `<br class="x"/>`, `/p` of `</p>`."""
    found = _NAME.match(tag)
    return found.group() if found else ""


def _resolved(text: str) -> str:
    try:
        return unescape(text) if "&" in text else text
    except ValueError:  # a number of thousands of digits
        return text
