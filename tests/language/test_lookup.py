from pathlib import Path

import pytest

from reader.language.glossary import Glossary, load_glossary
from reader.language.lexicon import Lexicon, lexicon
from reader.language.lookup import LookUp, look_up
from reader.language.words import Word, WordKind


@pytest.fixture
def dictionary() -> Lexicon:
    return lexicon()


@pytest.fixture
def glossary(tmp_path: Path) -> Glossary:
    place = tmp_path / "glossary.toml"
    place.write_text(
        '[[term]]\nheadword = "MaaS"\naliases = ["模型即服务"]\nchinese = "模型即服务"\npinyin = "móxíng jí fúwù"\n'
        'gloss = "model as a service"\n',
        encoding="utf-8",
    )
    return load_glossary(place)


def word(text: str, reading: str = "", kind: WordKind = "word", parts: tuple[int, ...] = ()) -> Word:
    return Word(0, len(text), text, kind, tuple(reading.split()), parts=parts)


def find(found: Word, dictionary: Lexicon | None) -> LookUp:
    return look_up(found, Glossary(), dictionary, "2025")


def test_a_word_of_the_dictionary(dictionary: Lexicon) -> None:
    found = find(word("图书馆", "tu2 shu1 guan3"), dictionary)
    assert found.term is None
    assert found.entries[0].traditional == "圖書館"
    assert "library" in " ".join(found.entries[0].glosses)
    assert set(found.levels) == {"2025", "2021", "2.0"}
    assert found.derived_level is None


@pytest.mark.parametrize(("reading", "gloss"), [("chang2", "long"), ("zhang3", "grow")])
def test_the_entry_with_the_words_reading_comes_first(reading: str, gloss: str, dictionary: Lexicon) -> None:
    entries = find(word("长", reading), dictionary).entries
    assert entries[0].reading == (reading,)
    assert gloss in " ".join(entries[0].glosses)
    assert len(entries) > 1


def test_a_word_without_an_entry_has_parts_with_their_readings_and_glosses(dictionary: Lexicon) -> None:
    found = find(word("新图书馆员", "xin1 tu2 shu1 guan3 yuan2"), dictionary)
    assert found.entries == ()
    assert "".join(part.text for part in found.parts) == "新图书馆员"
    assert [syllable for part in found.parts for syllable in part.reading] == ["xin1", "tu2", "shu1", "guan3", "yuan2"]
    assert all(part.gloss for part in found.parts)


def test_parts_that_the_engine_gave_are_taken(dictionary: Lexicon) -> None:
    found = find(word("新图书馆", "xin1 tu2 shu1 guan3", parts=(1, 3)), dictionary)
    assert [part.text for part in found.parts] == ["新", "图书馆"]


def test_a_mixed_word_has_its_hanzi_as_parts(dictionary: Lexicon) -> None:
    found = find(word("AI时代", "shi2 dai4", "term"), dictionary)
    assert [(part.text, part.reading) for part in found.parts if part.reading][-1] == ("时代", ("shi2", "dai4"))


def test_a_single_hanzi_has_no_parts(dictionary: Lexicon) -> None:
    assert find(word("书", "shu1"), dictionary).parts == ()


def test_a_word_in_no_list_has_the_level_of_its_hardest_hanzi_unless_it_is_a_name(dictionary: Lexicon) -> None:
    assert find(word("新图书馆", "xin1 tu2 shu1 guan3"), dictionary).derived_level is not None
    assert find(word("王明", "wang2 ming2", "name"), dictionary).derived_level is None
    assert find(word("2019", kind="number"), dictionary).derived_level is None


def test_a_term_is_found_by_headword_and_alias_with_and_without_the_dictionary(
    glossary: Glossary, dictionary: Lexicon
) -> None:
    for text in ("MaaS", "模型即服务"):
        for opened in (None, dictionary):
            found = look_up(word(text, kind="term"), glossary, opened, "2025")
            assert found.term is not None
            assert found.term.gloss == "model as a service"


def test_without_a_dictionary_nothing_else_is_known() -> None:
    found = find(word("图书馆", "tu2 shu1 guan3"), None)
    assert found == LookUp(found.word, None, (), (), {}, None, None)


def test_what_is_no_word_of_any_list_is_no_error(dictionary: Lexicon) -> None:
    for text in ("[/b]", "", "😀", "𠀀𠀁"):
        assert find(word(text), dictionary).entries == ()


def test_numbers_come_with_their_value_whether_words_of_the_dictionary_or_not() -> None:
    amount = look_up(Word(0, 5, "300多万", "number", ("duo1", "wan4")), Glossary(), None, "2025").number
    assert amount is not None
    assert amount.english == "over 3 million"
    assert look_up(Word(0, 2, "翻倍", "word", ("fan1", "bei4")), Glossary(), None, "2025").number is not None
    assert look_up(Word(0, 2, "一些", "word", ("yi1", "xie1")), Glossary(), None, "2025").number is None
