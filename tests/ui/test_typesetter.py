from dataclasses import replace

import pytest

from reader.language.words import Word
from reader.layout.block import Block
from reader.layout.ruby import RubyMode
from reader.text.loading import from_text
from reader.ui.reading import Reading
from reader.ui.typesetter import Typesetter
from reader.ui.view import View
from tests.ui.stories import analysis, story


def typesetter(view: View | None = None, *, settled: bool = True) -> Typesetter:
    document = story()
    reading = Reading(document, lambda passage: analysis(document, passage) if settled else None)
    return Typesetter(reading, view or View(), lambda word: word.text in ("图书馆", "安静"))


def readings(block: Block) -> str:
    return " ".join(
        "".join(ruby.text for ruby in p.piece.ruby) for row in block.rows for p in row.placed if p.piece.ruby
    )


@pytest.mark.parametrize(
    ("mode", "found"),
    [
        ("all", "túshūguǎn hěn ānjìng"),
        ("unknown", "túshūguǎn ānjìng"),
        ("cursor", ""),
        ("off", ""),
    ],
)
def test_which_words_have_their_reading_above_them(mode: RubyMode, found: str) -> None:
    setter = typesetter(View(ruby=mode))
    block = setter.flow(80).block(2)
    assert readings(block).startswith(found)
    assert bool(found) == bool(readings(block))
    assert {line.kind for line in block.lines} == ({"base", "blank"} if mode == "off" else {"ruby", "base", "blank"})


@pytest.mark.parametrize(
    ("view", "found"),
    [
        (View(), "shíjiān bù yào"),
        (View(style="numbers"), "bu4yao4"),
        (View(style="zhuyin"), "ㄅㄨˋㄧㄠˋ"),
        (View(sandhi=True), "búyào"),
    ],
)
def test_how_readings_are_written(view: View, found: str) -> None:
    block = typesetter(view).flow(80).block(2)
    assert found.split()[-1] in readings(block) if view != View() else "bùyào" in readings(block)


def test_names_are_capitalised() -> None:
    assert "Wángmíng" in readings(typesetter().flow(80).block(1))


def test_while_words_are_not_known_hanzi_stand_where_they_will_stand_more_or_less() -> None:
    before, after = typesetter(settled=False).flow(60).block(1), typesetter().flow(60).block(1)
    assert not before.settled
    assert after.settled
    assert not readings(before)
    assert abs(len(before.rows) - len(after.rows)) <= 1


def test_a_translation_stands_under_its_paragraph() -> None:
    setter = typesetter()
    setter.notes[1] = "Early in the morning"
    assert setter.flow(80).block(1).notes == ("Early in the morning",)
    assert setter.flow(80).block(2).notes == ()


def test_a_hidden_paragraph_takes_no_line() -> None:
    document = from_text("早上他来了。\n3 跟贴\n")
    hidden = [index for index, paragraph in enumerate(document.paragraphs) if paragraph.kind == "hidden"]
    setter = Typesetter(Reading(document, lambda passage: None), View(), lambda word: False)
    assert hidden
    assert [setter.flow(80).block(index).lines for index in hidden] == [() for _ in hidden]


@pytest.mark.parametrize("mode", ["all", "unknown", "off"])
def test_the_scroll_bar_knows_about_how_long_the_text_is(mode: RubyMode) -> None:
    setter = typesetter(View(ruby=mode))
    flow = setter.flow(60)
    real = sum(len(flow.block(index).lines) for index in range(flow.count))
    assert flow.height == pytest.approx(real, rel=0.35)


def test_a_change_of_the_view_shows_in_a_new_flow() -> None:
    setter = typesetter()
    setter.view = replace(setter.view, style="numbers")
    assert "tu2shu1guan3" in readings(setter.flow(80).block(2))


def test_sandhi_does_not_touch_the_word() -> None:
    setter = typesetter(View(sandhi=True))
    words = setter.reading.words(2)
    before = list(words)
    setter.readings(words)
    assert list(words) == before
    assert Word(*words[0]) == words[0]
