"""A review as the reader goes through it, key by key."""

import time
from pathlib import Path

import pytest

from reader.language.words import Word
from reader.store.reviews import Kind
from reader.store.vocabulary import NOWHERE, Place
from reader.study import speech
from reader.study.meeting import met
from reader.study.sessions import Wish
from reader.text.document import Document
from reader.text.loading import from_text
from reader.ui import reviewing
from reader.ui.screens.review import ReviewScreen
from tests.ui.harness import Reader, made, plain, reading
from tests.ui.stories import story

READINGS = {"安静": ("an1", "jing4"), "花园": ("hua1", "yuan2"), "散步": ("san4", "bu4"), "不要": ("bu4", "yao4")}


@pytest.fixture(autouse=True)
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "speaking_command", lambda: ())


def save(reader: Reader, *words: str, document: Document | None = None) -> None:
    """Let words be learnt that were met in the text."""
    document = document or story()
    for word in words:
        at = document.text.index(word)
        place = met(document, Word(at, at + len(word), word, "word", READINGS.get(word, ())))
        reader.app._memory.vocabulary.set_status(word, "1", place)


async def review(reader: Reader, kind: Kind | None = None) -> ReviewScreen:
    with pytest.MonkeyPatch.context() as patch:
        if kind:
            patch.setattr(reviewing, "kinds_for", lambda *_, **__: kind)
        await reader.press("r")
        return await shown(reader)


async def shown(reader: Reader) -> ReviewScreen:
    """The review, once it is on the screen."""
    for _ in range(100):
        await reader.pilot.pause(0.02)
        if isinstance(reader.app.screen, ReviewScreen):
            await reader.settle()
            return reader.app.screen
    raise AssertionError("no review")


def said(screen: ReviewScreen, part: str) -> str:
    return plain(screen.query_one(f"#review-{part}"))


def asked(screen: ReviewScreen) -> str:
    asking = screen._reviewing.asking
    return asking.card.headword if asking else ""


def grades(reader: Reader) -> list[tuple[str, int, int]]:
    return [(review.headword, review.grade, review.rung) for review in reader.app._memory.reviews.since(0.0)]


async def test_a_session_from_the_first_question_to_the_summary() -> None:
    async with reading(story()) as reader:
        save(reader, "安静", "花园")
        reader.app._memory.vocabulary.set_note("花园", "near the river")
        screen = await review(reader)
        assert "1 of 2" in said(screen, "progress")
        assert asked(screen) == "花园"  # it stands twice in the text
        assert "花园" in said(screen, "sentence")
        assert "What does it mean" in said(screen, "under")
        assert not screen.query_one("#review-grades").visible
        await reader.press("space")
        assert "huāyuán" in said(screen, "under")
        assert "garden" in said(screen, "under")
        assert "near the river" in said(screen, "under")
        labels = [plain(screen.query_one(f"#grade-{grade}")) for grade in (1, 2, 3, 4)]
        assert ["1 min" in labels[0], "6 min" in labels[1], "10 min" in labels[2], " d" in labels[3]] == 4 * [True]
        assert labels[2].startswith("▸")
        await reader.press("4")
        assert asked(screen) == "安静"
        await reader.press("enter", "4")
        assert "Done" in said(screen, "sentence")
        assert "2 words, 2 questions" in said(screen, "sentence")
        assert "easy 2" in said(screen, "sentence")
        assert "Next" in said(screen, "sentence")
        await reader.press("enter")
        assert reader.app.screen is reader.screen
        assert reader.app._memory.reviews.under_way() is None


async def test_hints_one_by_one_propose_the_grade_that_enter_takes() -> None:
    async with reading(story()) as reader:
        save(reader, "安静")
        screen = await review(reader)
        await reader.press("h")
        assert "a… j…" in said(screen, "under")
        await reader.press("h")
        assert "ānjìng" in said(screen, "under")
        await reader.press("enter", "enter")
        assert grades(reader) == [("安静", 2, 2)]
        await reader.press("h", "h", "h")
        assert "quiet" in said(screen, "under")
        await reader.press("h")
        assert any("No more hints" in message for message in reader.messages)
        await reader.press("space", "enter")
        assert grades(reader)[1:] == [("安静", 1, 3)]


async def test_no_grade_before_the_answer_was_seen() -> None:
    async with reading(story()) as reader:
        save(reader, "安静")
        await review(reader)
        await reader.press("3")
        assert grades(reader) == []
        assert any("Space" in message for message in reader.messages)


async def test_undo_asks_again_also_from_the_summary() -> None:
    async with reading(story()) as reader:
        save(reader, "安静", "花园")
        screen = await review(reader)
        await reader.press("space", "4", "space", "4")
        assert asked(screen) == ""
        await reader.press("u")
        assert asked(screen) == "安静"
        await reader.press("u")
        assert asked(screen) == "花园"
        assert grades(reader) == []
        await reader.press("u")
        assert any("No grade" in message for message in reader.messages)
        assert reader.app._memory.vocabulary.status("花园") == "1"


async def test_a_gap_hides_the_word_until_the_answer() -> None:
    async with reading(story()) as reader:
        save(reader, "安静")
        screen = await review(reader, "cloze")
        assert "安静" not in said(screen, "sentence")
        assert "＿＿" in said(screen, "sentence")
        await reader.press("space")
        assert "安静" in said(screen, "sentence")


async def test_pinyin_is_typed_and_told_syllable_by_syllable() -> None:
    async with reading(story()) as reader:
        save(reader, "安静")
        screen = await review(reader, "reading")
        await reader.press(*"an1jing1")
        assert "an1jing1" in said(screen, "under")
        assert grades(reader) == []
        await reader.press("enter")
        assert "ān ✓" in said(screen, "under")
        assert "jīng tone" in said(screen, "under")
        assert "ānjìng" in said(screen, "under")
        await reader.press("enter")
        assert grades(reader) == [("安静", 2, 0)]


async def test_letters_that_are_keys_elsewhere_are_an_answer() -> None:
    async with reading(story()) as reader:
        save(reader, "花园")
        screen = await review(reader, "reading")
        await reader.press(*"huau", "backspace", "1", "space", *"yuan2")
        assert "hua1 yuan2" in said(screen, "under")
        await reader.press("tab")
        assert "h… y…" in said(screen, "under")
        await reader.press("enter")
        assert said(screen, "under").count("✓") == 2
        await reader.press("enter")
        assert grades(reader) == [("花园", 2, 1)]


async def test_pinyin_without_tones_is_no_answer_yet() -> None:
    async with reading(story()) as reader:
        save(reader, "花园")
        screen = await review(reader, "reading")
        await reader.press(*"huayuan", "enter")
        assert "tones are missing" in said(screen, "under")
        await reader.press("enter")
        assert "huāyuán" in said(screen, "under")
        await reader.press("enter")
        assert grades(reader) == [("花园", 1, 0)]


async def test_space_shows_the_answer_where_nothing_is_typed() -> None:
    async with reading(story()) as reader:
        save(reader, "花园")
        screen = await review(reader, "reading")
        await reader.press("space")
        assert "huāyuán" in said(screen, "under")


async def test_what_is_to_be_heard_is_spoken_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(speech, "speaking_command", lambda: ("speak",))

    def speak(_: speech.Speaker, text: str) -> bool:
        spoken.append(text)
        return True

    monkeypatch.setattr(speech.Speaker, "speak", speak)
    async with reading(story()) as reader:
        save(reader, "安静")
        screen = await review(reader, "listening")
        assert spoken == ["图书馆很安静。"]
        assert "安静" not in said(screen, "sentence")
        await reader.press("a")
        assert len(spoken) == 2
        await reader.press("space")
        assert "安静" in said(screen, "sentence")


async def test_into_the_text_and_back_to_the_same_question() -> None:
    async with reading(story()) as reader:
        save(reader, "散步")
        await reader.go_to("老师")
        here = reader.page.position
        await review(reader)
        await reader.press("h", "g")
        assert reader.app.screen is reader.screen
        assert reader.word == "散步"
        assert "back to the review" in reader.status
        await reader.press("escape")
        screen = await shown(reader)
        assert "s… b…" in said(screen, "under")
        await reader.press("g")
        await reader.press("r")
        screen = await shown(reader)
        await reader.press("escape")
        assert reader.page.position == here
        assert "review" not in reader.status


async def test_a_session_that_was_left_goes_on_after_a_start() -> None:
    async with reading(story()) as reader:
        save(reader, "安静", "花园", "散步")
        await review(reader)
        await reader.press("space", "4", "escape")
        assert reader.app.screen is reader.screen
    async with reading(story()) as reader:
        screen = await review(reader)
        assert "2 of 3" in said(screen, "progress")
        await reader.press("space", "4", "space", "4")
        assert "3 words" in said(screen, "sentence")


async def test_a_word_settled_in_the_text_is_not_asked_any_more() -> None:
    async with reading(story()) as reader:
        save(reader, "安静", "花园")
        await review(reader)
        await reader.press("g")
        assert reader.word == "花园"
        await reader.press("w", "r")
        screen = await shown(reader)
        assert asked(screen) == "安静"


async def test_with_nothing_saved_it_says_how_words_come_here() -> None:
    async with reading(story()) as reader:
        screen = await review(reader)
        assert "Nothing to review" in said(screen, "sentence")
        assert "Save words" in said(screen, "sentence")
        await reader.press("3", "h", "g", "u", "space", "enter")
        assert reader.app.screen is reader.screen


async def test_another_session_after_one() -> None:
    async with reading(story()) as reader:
        save(reader, "安静", "花园")
        reader.screen._settings = reader.screen._settings.__class__(session_cards=1)
        await review(reader)
        await reader.press("space", "4", "r")
        screen = await shown(reader)
        assert asked(screen) == "安静"


async def test_the_program_can_be_started_for_a_review() -> None:
    with made(story()) as app:
        app.wish = Wish(1, own_text=True)
        app._memory.vocabulary.set_status("安静", "1")
        app._memory.vocabulary.set_status("恐龙", "1")
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            reader = Reader(app, pilot)
            screen = await shown(reader)
            assert asked(screen) == "安静"
            assert "图书馆很安静。" in said(screen, "sentence")
            assert "1 of 1" in said(screen, "progress")


async def test_a_word_of_another_text_opens_that_text(tmp_path: Path) -> None:
    other = from_text("昨天下雪,今天很冷。")
    file = tmp_path / "other.txt"
    file.write_text(other.text, encoding="utf-8")
    async with reading(story()) as reader:
        memory = reader.app._memory
        memory.keep_position(other, 0, str(file))
        memory.vocabulary.set_status("下雪", "1", Place("昨天下雪,今天很冷。", 2, (), other.identity, "other", 2))
        await review(reader)
        await reader.press("g")
        await reader.pilot.pause(0.3)
        await reader.settle()
        assert reader.screen._document.identity == other.identity
        assert reader.page.position == 2
        await reader.press("r")
        assert asked(await shown(reader)) == "下雪"


async def test_a_text_that_is_gone_leads_back_to_the_question() -> None:
    async with reading(story()) as reader:
        place = Place("昨天下雪,今天很冷。", 2, (), "gone", "gone", 2)
        reader.app._memory.vocabulary.set_status("下雪", "1", place)
        await review(reader)
        await reader.press("g")
        screen = await shown(reader)
        assert asked(screen) == "下雪"
        assert any("not there any more" in message for message in reader.messages)


async def test_hostile_texts_are_shown_harmless() -> None:
    async with reading(story()) as reader:
        place = Place("[b]花\x1b[31m园[/b]花园\u202e很美[", 13, (), "gone", "x", 2)
        reader.app._memory.vocabulary.set_status("花园", "1", place)
        reader.app._memory.vocabulary.set_status("[red]\x1b[0m", "1", NOWHERE)
        screen = await review(reader)
        for _ in range(2):
            await reader.press("space")
            assert "\x1b" not in said(screen, "sentence") + said(screen, "under")
            await reader.press("4")
        assert "Done" in said(screen, "sentence")


async def test_due_words_are_counted_in_the_status_line(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(story()) as reader:
        save(reader, "安静")
        await review(reader)
        await reader.press("space", "1", "escape")
        assert "due" not in reader.status
    later = time.time() + 300
    monkeypatch.setattr("reader.ui.screens.study_commands.time", lambda: later)
    async with reading(story(), (100, 30)) as reader:
        assert reader.status.count("due") == 1
        assert "1 due" in reader.status


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (40, 12)])
async def test_it_fits(size: tuple[int, int]) -> None:
    async with reading(story(), size) as reader:
        save(reader, "安静")
        screen = await review(reader)
        await reader.press("h", "space")
        assert screen.query_one("#review-keys").region.bottom == size[1]
        assert screen.query_one("#review-sentence").region.width <= size[0]
