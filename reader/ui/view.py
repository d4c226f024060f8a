"""How the text is shown: what the reader switches with keys, and keeps between runs."""

from __future__ import annotations

from dataclasses import dataclass

from reader.language.notation import NotationStyle
from reader.layout.ruby import RubyMode

RUBY_MODES: tuple[RubyMode, ...] = ("all", "unknown", "cursor", "off")
"""In the order in which the key goes through them."""
STYLES: tuple[NotationStyle, ...] = ("marks", "numbers", "zhuyin")


@dataclass(frozen=True)
class View:
    """The choices that change what a row looks like."""

    ruby: RubyMode = "all"
    style: NotationStyle = "marks"
    sandhi: bool = False
    tone_colours: bool = True
