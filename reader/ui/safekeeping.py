"""The day's backup, made beside the reading."""

from __future__ import annotations

import asyncio
from datetime import date

from reader.errors import ReaderError
from reader.store.backups import back_up_daily
from reader.ui.memory import Memory


async def backed_up(memory: Memory) -> str:
    """Make the backup of today if there is none yet, without holding up the interface; what went wrong, in one line."""
    file = memory.file
    if file is None:  # what was just begun anew is not worth the place of an older backup
        return ""
    try:
        await asyncio.to_thread(back_up_daily, file, date.today())
    except ReaderError as error:
        return str(error)
    return ""
