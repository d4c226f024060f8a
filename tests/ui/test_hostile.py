"""Texts that try to act: all of it is shown as plain characters, and no line is wider than the view."""

from pathlib import Path

import pytest

from reader.language.words import Word
from reader.text.loading import from_text
from reader.text.passages import Passage
from reader.ui.movements import MOVEMENTS
from tests.ui.harness import Reader, reading
from tests.ui.stories import analysis

NASTY = (
    "[bold red]他[/bold red]读书[/b] [@click=app.quit]书[/] [link=x]y[/link] $accent {x} \\[ ]",
    "\x1b[31m他\x1b[0m读\x1b]0;title\x07书\x9b2J\x1b[2J\x00\x08\x7f",
    "\u202e他读书\u202c \u2066书\u2069 \u200f书\u200e",
    "他\t读\t\t书\v\f\x85\u2028\u2029书\ufeff\u00ad\u200b",
    "👍🏽他❤️读🇨🇳书👨‍👩‍👧‍👦1️⃣☀️",
    "他\ud800读\udfff书",
    "e\u0301\u0301\u0301他\u0300\u0301读ḿ書\u20dd",
    "\u1112\u1161\u11ab他\u3164读\uffa0书\ue000\U000f0000\U0010ffff",
    "他" * 3 + "A" * 300 + "书" * 200 + "https://example.org/" + "x" * 200,
    "\u3000\u3000他读书\u00a0\u2003书",
)


def frame(reader: Reader) -> str:
    """The whole screen; each line of it is exactly as wide as the terminal."""
    lines = []
    for strip in reader.app.screen._compositor.render_strips():
        assert strip.cell_length == reader.app.size.width
        lines.append("".join(segment.text for segment in strip))
    return "\n".join(lines)


def check_harmless(reader: Reader) -> None:
    drawn = frame(reader)
    acting = [char for char in drawn if (ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0]
    assert not acting
    assert not set(drawn) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u200b\u2028\ufeff")
    drawn.encode("utf-8")
    for y in range(reader.page.size.height):
        assert reader.page.render_line(y).cell_length == reader.page.size.width


@pytest.mark.parametrize("line", NASTY, ids=range(len(NASTY)))
async def test_nothing_in_a_text_acts(line: str) -> None:
    async with reading(from_text(f"{line}\n他读书。{line}\n", title=line), (70, 26)) as reader:
        check_harmless(reader)
        await reader.press("right", "enter", "enter", "y")
        check_harmless(reader)
        await reader.press("escape", "c")
        check_harmless(reader)
        await reader.press("escape", "p", "P", "end", "Y")
        check_harmless(reader)
        assert reader.app.is_running


async def test_markup_is_shown_as_it_is_written() -> None:
    async with reading(from_text(NASTY[0] + "\n", title=NASTY[0]), (130, 26)) as reader:
        row = next(line for line in reader.lines() if "bold" in line)
        assert "[boldred]他[/boldred]读书[/b][@click=app.quit]书[/]" in row.replace(" ", "")
        assert "[bold red]他[/bold red]" in reader.status


async def test_nothing_in_a_glossary_and_a_translation_acts(tmp_path: Path) -> None:
    (tmp_path / "glossary.toml").write_text(
        '[[term]]\nheadword = "书"\naliases = []\ngloss = "[bold]book[/bold] \\u001b[31m"\nexpansion = "[/]"\n'
        'chinese = "[/b]"\npinyin = "$x"\nenglish = "\\u202eevil\\u0007[@click=app.quit]x[/]"\nsimple = "[red]"\n'
        'domain = "x"\nrelated = ["[/]"]\n',
        encoding="utf-8",
    )
    (tmp_path / "translation.en.txt").write_text("[bold]He reads[/] \x1b[31m\u202e.\n", encoding="utf-8")
    document = from_text("他读书。\n", folder=str(tmp_path))

    def recall(passage: Passage) -> list[list[Word]]:
        found = analysis(document, passage)
        return [[w._replace(kind="term") if w.text == "书" else w for w in words] for words in found]

    async with reading(document, (130, 30), recall=recall) as reader:
        await reader.go_to("书")
        await reader.press("enter", "enter", "t")
        check_harmless(reader)
        assert "[bold]book[/bold] [31m" in reader.bubble
        assert "[@click=app.quit]x[/]" in reader.card
        assert any("[bold]He reads[/] [31m." in line for line in reader.lines())


@pytest.mark.parametrize(
    "text", ["No Chinese here, only 2 lines.\nAnd more.\n", "……\n!!!\n", "字\n", "3 跟贴\n", "\n", ""]
)
async def test_texts_with_little_or_nothing_to_read(text: str) -> None:
    async with reading(from_text(text), (80, 24)) as reader:
        for name in MOVEMENTS:
            reader.screen.action_move(name)
        check_harmless(reader)
        await reader.press("enter", "t", "y", "p", "Y", "c", "down", "enter", "space")
        check_harmless(reader)
        await reader.pilot.click(reader.page, offset=(2, 1))
        await reader.pilot.resize_terminal(50, 16)
        await reader.settle()
        check_harmless(reader)
        await reader.press("q")
        assert reader.app.return_code in (0, None)


async def test_latin_words_are_words() -> None:
    async with reading(from_text("No Chinese here.\n"), (80, 24)) as reader:
        assert reader.word == "No"
        await reader.press("right")
        assert reader.word == "Chinese"
        assert "Latin" in reader.card


async def test_a_file_whose_name_is_not_utf8_keeps_its_place() -> None:
    document = from_text("他读书。\n", title="\ud800")
    async with reading(document, (80, 24), origin="/tmp/\udcff.txt") as reader:
        await reader.press("right", "enter")
        check_harmless(reader)
        await reader.press("q")
    async with reading(document, (80, 24)) as reader:
        assert reader.word == "读"
