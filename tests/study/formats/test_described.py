import pytest

from reader.language.glossary import Glossary, Term
from reader.store.vocabulary import Place, SavedWord
from reader.study.formats.described import described
from tests.study.formats.samples import dictionary

GLOSSARY = Glossary(
    [
        Term(
            "RAG", expansion="Retrieval-Augmented Generation", chinese="检索增强生成", pinyin="jiǎnsuǒ", gloss="a way"
        ),
        Term("小市值", pinyin="xiǎo shìzhí", gloss="small cap"),
        Term("算力券", pinyin="no idea", gloss="voucher"),
    ]
)


@pytest.mark.parametrize(
    ("headword", "reading", "pinyin", "meaning", "level"),
    [
        ("RAG", (), "", "检索增强生成 jiǎnsuǒ: a way", ""),
        ("小市值", (), "xiǎoshìzhí", "small cap", ""),
        ("算力券", (), "", "voucher", ""),
        ("长", ("chang2",), "cháng", "long; length; forever", "HSK 2 (2025), 2 (2021), 2 (2.0)"),
        ("長城", (), "Chángchéng", "the Great Wall", "HSK 3 (2021), 4 (2.0)"),
        ("咕噜哇", ("gu1", "lu1", "wa1"), "gūlūwā", "", ""),
        ("西安", (), "Xī'ān", "Xi'an", ""),
    ],
)
def test_what_goes_out(headword: str, reading: tuple[str, ...], pinyin: str, meaning: str, level: str) -> None:
    word = described(SavedWord(headword, "1", place=Place(reading=reading)), dictionary(), GLOSSARY)
    assert word.pinyin == pinyin
    assert word.meaning.startswith(meaning)
    assert word.level == level


def test_the_last_band_is_named_as_the_standards_do() -> None:
    word = described(SavedWord("落地", "1"), dictionary(), GLOSSARY)
    assert word.level == "HSK 6 (2025), 7–9 (2021)"
    assert described(SavedWord("銀行", "1"), dictionary(), GLOSSARY).simplified == "银行"
