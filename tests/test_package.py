"""The wheel holds all that the program needs, and runs where the checkout is not."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader import __version__

_CHECKOUT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what is installed here."""
    folder = tmp_path_factory.mktemp("dist")
    argv = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(argv, cwd=_CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's files as they would be installed."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program from another folder, with the shared cache of the tests."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        cwd=home,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_what_is_in_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        metadata = archive.read(next(name for name in names if name.endswith("METADATA"))).decode()
        scripts = archive.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    seeds = {f"reader/seeds/zhipu/{path.name}" for path in (_CHECKOUT / "seeds" / "zhipu").iterdir()}
    styles = {f"reader/styles/{path.name}" for path in (_CHECKOUT / "styles").iterdir()}
    assert {"reader/seeds/zhipu/article.txt", "reader/seeds/zhipu/glossary.toml"} <= seeds <= names
    assert styles
    assert styles <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert all(name.startswith(("reader/", "zhipu_reader-")) for name in names)
    assert "zhipu-reader = reader.__main__:main" in scripts
    assert "Name: zhipu-reader\n" in metadata
    assert "License-Expression: MIT\n" in metadata


def test_it_runs_from_another_folder(installed: Path, own_home: Path) -> None:
    where = "import reader; print(reader.__file__)"
    argv = [sys.executable, "-c", where]
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    found = subprocess.run(argv, cwd=own_home, env=environment, capture_output=True, text=True, check=True).stdout
    assert found.startswith(str(installed))
    assert run(installed, own_home, "--version").stdout == f"zhipu-reader {__version__}\n"
    assert len(json.loads(run(installed, own_home, "sections", "--json").stdout)["sections"]) == 4
    words = run(installed, own_home, "words", "--json")
    assert words.stderr == ""
    assert len(json.loads(words.stdout)["words"]) > 1_000


def test_the_interface_finds_its_style_sheets(installed: Path, own_home: Path) -> None:
    script = "from reader.ui.app import ReaderApp as a; print(all(p.is_file() for p in a.CSS_PATH), a.CSS_PATH[0])"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=own_home,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(f"True {installed}")
