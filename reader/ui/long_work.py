"""Changes of thousands of words: made in a thread, so that the screen does not stand still."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from reader.store.database import open_database
from reader.store.vocabulary import Vocabulary
from reader.ui.memory import Memory

_Answer = TypeVar("_Answer")


async def in_thread(memory: Memory, work: Callable[[Vocabulary], _Answer]) -> _Answer:
    """Do something with the vocabulary on a connection of its own; where nothing can be kept, on the one there is."""
    file = memory.file
    if file is None:
        return work(memory.vocabulary)

    def there() -> _Answer:
        database = open_database(file)
        try:
            return work(Vocabulary(database))
        finally:
            database.close()

    return await asyncio.to_thread(there)
