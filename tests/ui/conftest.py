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
def unfrozen_garbage() -> Iterator[None]:
    """What each app froze would pile up."""
    yield
    gc.unfreeze()
    gc.enable()
