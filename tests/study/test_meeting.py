import pytest

from reader.language.words import Word
from reader.store.vocabulary import Place
from reader.study.meeting import met
from reader.text.loading import from_text


@pytest.mark.parametrize("word", ["花园", "开"])
def test_a_word_is_met_in_its_sentence(word: str) -> None:
    document = from_text("春天\n他去散步。花园里的花开了!天气好。\n")
    start = document.text.index(word)
    place = met(document, Word(start, start + len(word), word, "word", ("x1",)))
    sentence = "花园里的花开了!"
    assert place == Place(sentence, sentence.index(word), ("x1",), document.identity, document.title, start)


def test_a_text_without_full_stops_is_not_kept_whole() -> None:
    document = from_text("山" * 3_000 + "水" + "山" * 3_000)
    place = met(document, Word(3_000, 3_001, "水", "word"))
    assert len(place.sentence) <= 400
    assert place.sentence[place.at] == "水"


def test_halves_of_characters_can_be_kept_and_move_nothing() -> None:
    document = from_text("他\udc80她\ud800好。")
    place = met(document, Word(4, 5, "好", "word"))
    assert place.sentence.encode()
    assert place.sentence[place.at] == "好"
