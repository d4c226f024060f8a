"""Before a section the words that open it, after it those that were not touched; and where a learner begins."""

import pytest
from textual.widgets import Static

from reader.settings import Settings
from reader.text.loading import from_text
from tests.ui.harness import Reader, plain, reading
from tests.ui.stories import story

NEW = Settings(known_level=0)


def top(reader: Reader) -> str:
    """What the screen over the text says, and its title."""
    screen = reader.app.screen
    texts = [plain(widget) for widget in screen.query(Static)]
    panel = screen.query(".study-panel, #note").first()
    return "\n".join([str(panel.border_title), *texts])


async def test_untouched_words_are_taken_for_known_but_for_the_vetoed_ones() -> None:
    async with reading(story(), settings=NEW) as reader:
        vocabulary = reader.screen._memory.vocabulary
        await reader.go_to("下午他")
        await reader.press("2", "end", "F")
        assert "0 of" not in top(reader)
        await reader.press("down", "space", "enter")
        counts = vocabulary.counts()
        assert vocabulary.status("的") == "known"
        assert vocabulary.status("花园") is None, "the second of the list was vetoed"
        assert vocabulary.status("下午") == "2"
        assert counts["2"] == 1
        assert counts["known"] > 10
        assert "王明" not in {word.headword for word in vocabulary.all()}
        kept = vocabulary.get("妈妈")
        assert kept is not None
        assert kept.place.sentence == "晚上他回家,把诗读给妈妈听。"
        await reader.press("u")
        assert vocabulary.counts() == {"2": 1}


async def test_nothing_is_taken_for_known_without_a_word() -> None:
    async with reading(story(), settings=NEW) as reader:
        await reader.press("end", "home", "F", "escape")
        assert reader.screen._memory.vocabulary.counts() == {}


async def test_words_that_were_looked_up_are_not_proposed() -> None:
    async with reading(story(), settings=NEW) as reader:
        await reader.go_to("散步")
        await reader.press("enter", "escape", "end", "F", "enter")
        assert reader.screen._memory.vocabulary.status("散步") is None
        assert reader.screen._memory.vocabulary.status("花园") == "known"


async def test_at_the_end_of_a_section_a_quiet_line_offers_it() -> None:
    async with reading(story(), size=(110, 24), settings=NEW) as reader:
        assert "known?" not in reader.status
        await reader.go_to("王明点点头")
        assert "untouched words known?" in reader.status
        await reader.press("F", "enter")
        assert "known?" not in reader.status
        assert len(reader.app.screen_stack) == 1


async def test_the_section_that_was_left_is_offered_at_the_start_of_the_next() -> None:
    async with reading(story(), size=(110, 24), settings=NEW) as reader:
        await reader.go_to("下午的花园")
        await reader.press("F")
        assert "春天的图书馆" in top(reader)


async def test_a_section_of_known_words_has_nothing_to_finish() -> None:
    async with reading(story(), settings=NEW) as reader:
        await reader.press("F", "enter", "F")
        assert reader.messages[-1] == "No word of this section is untouched."


async def test_the_warm_up_shows_words_one_by_one_and_keeps_what_is_said() -> None:
    async with reading(story(), settings=Settings(known_level=3)) as reader:
        await reader.press("W")
        shown = top(reader)
        assert "Warm-up: 春天的图书馆" in shown
        assert "what does it mean?" in shown
        await reader.press("space")
        assert "what does it mean?" not in top(reader)
        await reader.press("space", "1")
        assert "learning 1" in top(reader)
        assert list(reader.screen._memory.vocabulary.counts()) == ["1"]
        await reader.press("enter")
        assert reader.word == "春天"


async def test_in_the_middle_of_a_section_the_next_one_is_primed() -> None:
    document = from_text("第一章 山\n" + "山里有水。" * 60 + "\n\n第二章 花园\n花园里的花开了。妈妈听诗。\n")
    async with reading(document, settings=NEW) as reader:
        reader.page.go(reader.page.navigator.at(250))
        await reader.press("W")
        assert "第二章" in top(reader)
        await reader.press("enter")
        assert reader.page.position == document.sections[1].start


async def test_a_section_without_unknown_words_needs_no_warm_up() -> None:
    async with reading(from_text("他说你好。\n"), settings=NEW) as reader:
        for _ in range(4):
            await reader.press("w", "right")
        await reader.press("W")
        assert reader.messages[-1] == "You know every word of this section."


async def test_a_note_is_written_and_stands_on_the_card() -> None:
    async with reading(story()) as reader:
        await reader.go_to("花园")
        await reader.press("e", *"flower", "space", "[", "b", "]", "enter")
        assert "* flower [b]" in reader.card
        await reader.press("e", "x", "escape")
        assert "* flower [b]" in reader.card
        await reader.press("u")
        assert "flower [b]" not in reader.card


async def test_a_starting_point_is_previewed_said_and_undone() -> None:
    async with reading(story(), (120, 40)) as reader:
        vocabulary = reader.screen._memory.vocabulary
        await reader.go_to("散步")
        await reader.press("1", "K")
        assert "I know HSK 1 to 3 (2025)" in top(reader)
        await reader.press("2")
        assert "I know HSK 1 to 2 (2025)" in top(reader)
        assert not vocabulary.started()
        promised = top(reader).split("you would know ")[1].split(" ")[0]
        await reader.press("enter")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        assert vocabulary.started()
        assert vocabulary.status("散步") == "1"
        assert vocabulary.counts()["known"] > 300
        assert promised == f"{reader.screen._shares.share_at_hand() or 0:.0%}"
        await reader.press("u")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        assert vocabulary.counts() == {"1": 1}
        assert not vocabulary.started()


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("0",), "I know no words yet"),
        (("9",), "I know HSK 1 to 9 (2025)"),
        (("tab", "left"), "I know HSK 1 to 2 (2021)"),
        (("shift+tab", "9"), "I know HSK 1 to 6 (2.0)"),
        (("1",), "I know HSK 1 (2025)"),
    ],
)
async def test_levels_and_standards(keys: tuple[str, ...], said: str) -> None:
    async with reading(story()) as reader:
        await reader.press("K", *keys)
        assert said in top(reader)
        await reader.press("escape")
        assert not reader.screen._memory.vocabulary.started()


async def test_who_knows_no_words_yet_says_so() -> None:
    async with reading(story(), (120, 40)) as reader:
        await reader.press("K", "0", "enter")
        await reader.app.workers.wait_for_complete()
        await reader.settle()
        assert reader.screen._shares.share_at_hand() == 0
