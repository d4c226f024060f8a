"""A few pictures of the screen, with words and a dictionary of the test's own, so that only the screen changes them.

Look at the change and then: pytest tests/ui/test_snapshots.py --snapshot-update
"""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, cast

import pytest
import textual
from textual.pilot import Pilot

from reader.language.entries import Entry
from reader.language.lexicon import Lexicon
from reader.settings import Settings
from reader.ui.screens.reading import ReadingScreen
from tests.ui.harness import Reader, made
from tests.ui.stories import story

pytestmark = pytest.mark.skipif(
    textual.__version__ != "8.2.8", reason="another version of Textual may draw the same screen in other words"
)

Compare = Callable[..., bool]


class FewWords:
    """A dictionary of three words."""

    _ENTRIES = (
        Entry("图书馆", "圖書館", ("tu2", "shu1", "guan3"), ("library",), ("座 zuò",), "word", "túshūguǎn"),
        Entry("春天", "春天", ("chun1", "tian1"), ("spring (season)", "springtime"), (), "word", "chūntiān"),
        Entry("书", "書", ("shu1",), ("book", "letter"), ("本 běn",), "word", "shū"),
    )

    def entries(self, word: str, reading: tuple[str, ...] = ()) -> tuple[Entry, ...]:
        return tuple(entry for entry in self._ENTRIES if entry.simplified == word)

    def levels(self, word: str) -> dict[str, int]:
        return {"2025": 1, "2021": 1, "2.0": 1} if self.entries(word) else {}

    def derived_level(self, word: str, standard: str) -> int | None:
        return 4

    def gloss(self, word: str, reading: tuple[str, ...] = ()) -> str:
        return next((entry.glosses[0] for entry in self.entries(word)), f"gloss of {word}")

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture(autouse=True)
def few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "UNICODE_VERSION"):
        monkeypatch.delenv(name, raising=False)

    def open_lexicon(screen: ReadingScreen, *, compiled_only: bool) -> bool:
        screen._explanations.use(cast(Lexicon, FewWords()), screen._analyst.glossary)
        screen._marking.use({"的", "很", "书", "他", "你", "在", "早上", "春天", "大家", "都", "看"})
        screen._show_marks()
        screen._explain()
        return True

    monkeypatch.setattr(ReadingScreen, "_open_lexicon", open_lexicon)


def keys(*names: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    async def press(pilot: Pilot[Any]) -> None:
        reader = Reader(cast(Any, pilot.app), pilot)
        await reader.settle()
        await reader.press(*names)

    return press


@pytest.mark.parametrize(
    ("size", "theme", "pressed"),
    [
        pytest.param((80, 24), "dark", ("right", "right"), id="dark"),
        pytest.param((120, 40), "light", ("right", "right"), id="light-wide"),
        pytest.param((80, 24), "contrast", ("p", "P", "P"), id="contrast-unknown-zhuyin"),
        pytest.param((80, 24), "dark", ("tab", "enter", "enter"), id="tooltip"),
        pytest.param((80, 24), "dark", ("question_mark",), id="help"),
        pytest.param((80, 24), "light", ("c", "down"), id="drawer"),
        pytest.param((44, 12), "dark", ("down", "t"), id="small"),
    ],
)
def test_screen(
    size: tuple[int, int], theme: str, pressed: tuple[str, ...], snap_compare: Compare, tmp_path: Path
) -> None:
    with made(story(tmp_path), settings=Settings(theme=theme)) as app:
        assert snap_compare(app, terminal_size=size, run_before=keys(*pressed))
