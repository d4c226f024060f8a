"""Copying, help, palette, keys of one's own, leaving."""

import pytest
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from reader.settings import Settings
from reader.text.loading import from_text, seed
from reader.ui.commands import COMMANDS, shown_keys
from reader.ui.screens.help import HelpScreen
from tests.ui.harness import Reader, plain, reading
from tests.ui.stories import story


async def test_the_word_and_its_sentence_are_copied() -> None:
    async with reading(story(), (80, 30)) as reader:
        await reader.go_to("故事")
        await reader.press("y")
        assert reader.app.clipboard == "故事"
        assert "Copied 故事" in reader.messages
        await reader.press("Y")
        assert reader.app.clipboard == "他带着一本旧书,书里写着AI的故事!"


async def test_a_long_sentence_is_copied_whole_and_told_in_short() -> None:
    text = "他读书," * 30 + "读书。"
    async with reading(from_text(text), (80, 30)) as reader:
        await reader.press("Y")
        assert reader.app.clipboard == text
        assert len(reader.messages[-1]) < 45
        assert reader.messages[-1].endswith("…")


async def test_without_a_word_nothing_is_copied() -> None:
    async with reading(from_text("……\n"), (80, 30)) as reader:
        await reader.press("y", "Y")
        assert reader.app.clipboard == ""
        assert not reader.messages


def help_text(reader: Reader) -> str:
    return plain(reader.app.screen.query_one("#help > Static"))


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_lists_every_command_with_its_keys_and_the_credits(key: str) -> None:
    async with reading(story(), (80, 24)) as reader:
        await reader.press(key)
        assert isinstance(reader.app.screen, HelpScreen)
        lines = help_text(reader).splitlines()
        for command in COMMANDS:
            line = next(line for line in lines if line.endswith(command.help))
            assert line.startswith(shown_keys(command.keys) + " ")
        assert "CC BY-SA 4.0" in help_text(reader)


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "f1"])
async def test_help_closes(key: str) -> None:
    async with reading(story(), (80, 24)) as reader:
        await reader.press("question_mark", key)
        assert reader.app.screen is reader.screen
        assert reader.app.is_running


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_help_can_be_read_to_its_end_with_the_keys(size: tuple[int, int]) -> None:
    async with reading(story(), size) as reader:
        await reader.press("question_mark")
        box = reader.app.screen.query_one("#help")
        assert reader.app.screen.region.contains_region(box.region)
        await reader.press("j", "j", "k")
        assert box.scroll_y == 1
        await reader.press("end")
        assert box.scroll_y == box.max_scroll_y > 0


def palette(reader: Reader) -> list[str]:
    """The lines of the palette."""
    found = reader.app.screen.query_one(OptionList)
    return [str(found.get_option_at_index(index).prompt) for index in range(found.option_count)]


async def test_the_palette_lists_every_command() -> None:
    async with reading(story(), (120, 60)) as reader:
        await reader.press("ctrl+p")
        assert isinstance(reader.app.screen, CommandPalette)
        await reader.pilot.pause(0.3)
        listed = "\n".join(palette(reader))
        for command in COMMANDS:
            assert (command.help in listed) == (command.name != "palette")


async def test_the_palette_finds_and_runs_a_command() -> None:
    async with reading(story(), (100, 30)) as reader:
        await reader.press("ctrl+p")
        reader.app.screen.query_one(Input).value = "zhuyin"
        await reader.pilot.pause(0.3)
        await reader.press("enter")
        await reader.pilot.pause(0.1)
        assert reader.page._typesetter.view.style == "numbers"
        await reader.press("ctrl+p")
        reader.app.screen.query_one(Input).value = "end of the text"
        await reader.pilot.pause(0.3)
        await reader.press("enter")
        await reader.pilot.pause(0.1)
        assert reader.word == "听"


async def test_keys_of_ones_own_take_the_place_of_the_others() -> None:
    settings = Settings(keys={"next_word": "n,x", "quit": "ctrl+q", "help": "H"})
    async with reading(story(), (80, 24), settings=settings) as reader:
        await reader.press("n", "x")
        assert reader.word == "图书馆"
        await reader.press("right", "l")
        assert reader.word == "图书馆"
        await reader.press("q")
        assert reader.app.is_running
        await reader.press("H")
        lines = help_text(reader).splitlines()
        assert any(line.startswith("n x ") and line.endswith("Go to the next word") for line in lines)


async def test_the_palette_shows_the_keys_of_ones_own() -> None:
    async with reading(story(), (120, 60), settings=Settings(keys={"next_word": "n,x"})) as reader:
        await reader.press("ctrl+p")
        await reader.pilot.pause(0.3)
        assert any("Go to the next word" in line and "n x" in line for line in palette(reader))


async def test_leaving_ends_the_program_with_success() -> None:
    async with reading(seed(), (80, 24)) as reader:
        await reader.press("q")
        assert not reader.app.is_running
        assert (reader.app.return_code or 0) == 0
