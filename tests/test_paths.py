import os
import stat
from pathlib import Path

import platformdirs
import pytest

from reader import paths


def test_folders_are_those_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZHIPU_READER_HOME", raising=False)
    for unset in (True, False):
        for kind in ("config", "data", "cache"):
            if unset:
                monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)
            else:
                monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", f"/some/{kind}")
        assert str(paths.config_dir()) == platformdirs.user_config_dir("zhipu-reader", appauthor=False)
        assert str(paths.data_dir()) == platformdirs.user_data_dir("zhipu-reader", appauthor=False)
        assert str(paths.cache_dir()) == platformdirs.user_cache_dir("zhipu-reader", appauthor=False)


def test_one_variable_moves_them_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ZHIPU_READER_HOME", str(tmp_path))
    assert {p.parent for p in (paths.config_dir(), paths.data_dir(), paths.cache_dir())} == {tmp_path}
    assert not list(tmp_path.iterdir())


def test_shipped_folders_are_there() -> None:
    assert (paths.seeds_dir() / "zhipu" / "article.txt").is_file()
    assert paths.styles_dir().name == "styles"


@pytest.mark.parametrize("durable", [True, False])
def test_private_files(tmp_path: Path, durable: bool) -> None:
    file = tmp_path / "new" / "deep" / "a"
    paths.write_private(file, b"one", durable=durable)
    paths.write_private(file, b"two", durable=durable)
    assert file.read_bytes() == b"two"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.parent.parent.stat().st_mode) == 0o700
    assert [path.name for path in file.parent.iterdir()] == ["a"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "real"
    link = tmp_path / "link"
    link.symlink_to(target)
    paths.write_private(link, b"x")
    assert link.is_symlink()
    assert target.read_bytes() == b"x"


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a"
    paths.write_private(file, b"one")

    def fail(*_: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="no"):
        paths.write_private(file, b"two")
    assert file.read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
