from collections import Counter

import pytest

from reader.settings import Settings
from reader.store.vocabulary import Place, SavedWord, Status
from reader.ui.memory import Memory
from reader.ui.word_book import Arrangement, Row, WordBook, arranged, letters_of


def row(headword: str, status: Status, sound: str, level: int = 0, here: int = 0, note: str = "") -> Row:
    return Row(SavedWord(headword, status, note), (sound,), sound, level, here)


ROWS = [
    row("花园", "3", "huayuan", 2, 5),
    row("散步", "1", "sanbu", 3, 0, "to take a walk"),
    row("大家", "known", "dajia", 1, 2),
    row("诗", "ignored", "shi"),
]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Arrangement(), "花园 散步 大家 诗"),
        (Arrangement(backwards=True), "诗 大家 散步 花园"),
        (Arrangement("pinyin"), "大家 花园 散步 诗"),
        (Arrangement("pinyin", True), "诗 散步 花园 大家"),
        (Arrangement("status"), "散步 花园 大家 诗"),
        (Arrangement("level"), "大家 花园 散步 诗"),
        (Arrangement("text"), "花园 大家 散步 诗"),
        (Arrangement(choice="learning"), "花园 散步"),
        (Arrangement(choice="known"), "大家"),
        (Arrangement(choice="ignored"), "诗"),
        (Arrangement(choice="noted"), "散步"),
        (Arrangement(choice="text"), "花园 大家"),
        (Arrangement(typed="园"), "花园"),
        (Arrangement(typed="huā yuán"), "花园"),
        (Arrangement(typed="hua1yu"), "花园"),
        (Arrangement(typed="walk"), "散步"),
        (Arrangement(typed="garden", meaning={"花园"}), "花园"),
        (Arrangement(typed="，"), ""),
        (Arrangement("pinyin", choice="learning", typed="s"), "散步"),
    ],
)
def test_rows_are_sorted_and_filtered(wanted: Arrangement, found: str) -> None:
    assert " ".join(row.word.headword for row in arranged(ROWS, wanted)) == found


@pytest.mark.parametrize("typed", ["nǚ hái", "nv3hai2", "nü3 hai2", "Nühái", "nuhai"])
def test_pinyin_is_found_however_it_is_typed(typed: str) -> None:
    assert letters_of(typed) == "nuhai"


async def test_words_are_read_with_reading_level_and_use() -> None:
    memory = Memory(Settings())
    memory.vocabulary.set_status("花园", "2", Place("花园里。", 0, ("hua1", "yuan2")))
    memory.vocabulary.add([SavedWord("学习", "known"), SavedWord("頭髮", "1")], "import", "list")
    book = WordBook(memory, "2025", Counter({"花园": 3}))
    await book.load()
    found = {row.word.headword: row for row in book.rows}
    assert (found["花园"].sound, found["花园"].here) == ("huayuan", 3)
    assert (found["学习"].sound, found["学习"].level) == ("xuexi", 1)
    assert found["頭髮"].sound == "toufa"
    changed = book.say(found["学习"], "4")
    assert changed.word.status == memory.vocabulary.status("学习") == "4"
    assert await book.undo() == "学习: 4"
    assert {row.word.status for row in book.rows} == {"2", "known", "1"}
    memory.close()
