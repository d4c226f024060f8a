"""Every pilot test has a compiled dictionary and no engine: what the page asks for comes from doubles."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.language.client import EngineClient
from reader.language.lexicon import lexicon


@pytest.fixture(autouse=True)
def compiled_dictionary(own_home: Path) -> None:
    lexicon().close()


@pytest.fixture(autouse=True)
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    async def child(client: EngineClient) -> None:
        raise AssertionError("an ordinary pilot test has started the engine's process")

    monkeypatch.setattr(EngineClient, "_child", child)


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pilot waits several times a key until nothing is done: a hundredth of a second of that is enough."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.01)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.0005)


@pytest.fixture(autouse=True)
def unfrozen_garbage() -> Iterator[None]:
    """What each app froze would pile up."""
    yield
    gc.unfreeze()
    gc.enable()
