"""What is kept between runs in one home."""

import os
from pathlib import Path

import pytest

from reader import paths
from reader.settings import Settings
from reader.text.loading import seed
from tests.ui.harness import reading
from tests.ui.stories import story

SIZE = (80, 24)


async def test_the_place_is_kept_on_leaving_for_each_text() -> None:
    async with reading(story(), SIZE) as reader:
        await reader.go_to("散步")
        await reader.press("q")
    async with reading(seed(), SIZE) as reader:
        assert reader.page.position == 0
        await reader.press("space", "q")
        second = reader.page.position
    async with reading(story(), SIZE) as reader:
        assert reader.word == "散步"
        assert "散步" in "".join(reader.lines()).replace(" ", "")
    async with reading(seed(), SIZE) as reader:
        assert reader.page.position == second > 0
        assert reader.row_of_cursor() is not None


async def test_the_place_is_kept_without_leaving_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.screens.desk._KEEP_SECONDS", 0.05)
    async with reading(story(), SIZE) as reader:
        await reader.go_to("散步")
        await reader.pilot.pause(0.2)
    async with reading(story(), SIZE) as reader:
        assert reader.word == "散步"


async def test_the_modes_are_kept() -> None:
    async with reading(story(), SIZE) as reader:
        await reader.press("p", "P", "s", "T", "f2", "full_stop", "q")
        view = reader.page._typesetter.view
    async with reading(story(), SIZE) as reader:
        assert reader.page._typesetter.view == view
        assert (view.ruby, view.style, view.sandhi, view.tone_colours) == ("unknown", "numbers", True, False)
        assert reader.app.theme == "light"
        assert not reader.card


async def test_a_setting_that_was_changed_since_wins_over_what_was_kept() -> None:
    async with reading(story(), SIZE) as reader:
        await reader.press("p", "q")
    async with reading(story(), SIZE, settings=Settings(pinyin="off")) as reader:
        assert reader.page._typesetter.view.ruby == "off"


async def test_a_broken_database_is_survived_with_a_message() -> None:
    paths.data_dir().mkdir(parents=True, exist_ok=True)
    (paths.data_dir() / "reader.db").write_bytes(b"no database" * 400)
    async with reading(story(), SIZE) as reader:
        assert any("unreadable" in message for message in reader.messages)
        await reader.press("right", "q")
    async with reading(story(), SIZE) as reader:
        assert reader.word == "的"
        assert not reader.messages


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
async def test_a_home_that_cannot_be_written_to_still_reads(own_home: Path) -> None:
    own_home.chmod(0o500)
    try:
        async with reading(story(), SIZE) as reader:
            assert any("nothing will be kept" in message for message in reader.messages)
            await reader.press("right", "p", "q")
    finally:
        own_home.chmod(0o700)


async def test_a_data_folder_that_is_a_file_is_survived() -> None:
    paths.data_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.data_dir().write_text("not a folder", encoding="utf-8")
    async with reading(story(), SIZE) as reader:
        assert any("nothing will be kept" in message for message in reader.messages)
        await reader.press("right", "p", "full_stop")
        assert reader.word == "的"
        await reader.press("q")
