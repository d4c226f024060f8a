"""The palette: every command by its name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.ui.commands import COMMANDS, Command, shown_keys


class ReaderCommands(Provider):
    """Offers the table of commands, each with its keys."""

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for command in COMMANDS:
            if command.name != "palette":
                yield DiscoveryHit(self._line(command), self._run(command), text=command.help)

    async def search(self, query: str) -> Hits:
        """The commands whose help or name fits what was typed."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            score = matcher.match(f"{command.help} {command.name}")
            if score > 0 and command.name != "palette":
                yield Hit(score, self._line(command), self._run(command), text=command.help)

    def _run(self, command: Command) -> Callable[[], Awaitable[bool]]:
        return partial(self.app.run_action, command.action, default_namespace=self.screen)

    def _line(self, command: Command) -> str:
        keys: Mapping[str, str] = self.app.keys  # type: ignore[attr-defined]
        return f"{command.help}  {shown_keys(keys.get(command.name, command.keys))}"
