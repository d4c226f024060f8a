from collections import Counter

import pytest

from reader.ui.commands import BY_NAME, COMMANDS, Command, shown_keys
from reader.ui.movements import MOVEMENTS
from reader.ui.screens.reading import ReadingScreen


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_command_can_be_carried_out_and_explained(command: Command) -> None:
    action = command.action.partition("(")[0]
    assert callable(getattr(ReadingScreen, f"action_{action}"))
    assert (command.name in MOVEMENTS) == (command.group == "Move")
    assert command.help[0].isupper()
    assert not command.help.endswith(".")
    assert "\n" not in command.help


def test_each_action_and_movement_is_in_the_table() -> None:
    ours = [base for base in ReadingScreen.__mro__ if base.__module__.startswith("reader.")]
    own = {name.removeprefix("action_") for base in ours for name in vars(base) if name.startswith("action_")}
    assert own - {"move"} == {command.name for command in COMMANDS if command.group != "Move"}
    assert set(MOVEMENTS) == {command.name for command in COMMANDS if command.group == "Move"}


def test_names_are_unique() -> None:
    assert len(BY_NAME) == len(COMMANDS)


def test_no_key_is_bound_twice() -> None:
    keys = Counter(key.strip() for command in COMMANDS for key in command.keys.split(","))
    assert [key for key, count in keys.items() if count > 1] == []


def test_groups_stand_together() -> None:
    groups = [command.group for command in COMMANDS]
    assert len(set(groups)) == sum(before != after for before, after in zip(["", *groups], groups, strict=False))


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("right,l", "→ l"),
        ("ctrl+right", "Ctrl+→"),
        ("shift+tab", "Shift+Tab"),
        ("question_mark,f1", "? F1"),
        ("full_stop", "."),
        ("space,pagedown", "Space PgDn"),
        ("ctrl+p", "Ctrl+p"),
        (")", ")"),
        ("P", "P"),
        ("escape", "Esc"),
    ],
)
def test_keys_as_a_reader_knows_them(keys: str, shown: str) -> None:
    assert shown_keys(keys) == shown
