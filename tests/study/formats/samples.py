"""Words and a small dictionary for the tests of formats."""

from reader.language.glossary import Glossary, Term
from reader.language.lexicon import Lexicon, lexicon
from reader.store.vocabulary import Place, SavedWord, Status
from reader.study.formats.described import DescribedWord, described

TEXT = "b" * 64
SENTENCE = "奶奶去银行取钱,银行关门了。"
GLOSSARY = Glossary([Term("RAG", expansion="Retrieval-Augmented Generation", gloss="generation from documents")])


def saved(headword: str = "银行", status: Status = "2", **more: object) -> SavedWord:
    """A word with the sentence and the place where it was met."""
    at = SENTENCE.find(headword)
    place = Place(SENTENCE, at, ("yin2", "hang2"), TEXT, "奶奶的一天", 30) if at >= 0 else Place()
    word = SavedWord(headword, status, "", place, "2031-02-03T04:05:06.000007Z", "2031-02-04T00:00:00.000000Z")
    return word._replace(**more)  # type: ignore[arg-type]


def dictionary() -> Lexicon:
    return lexicon()


def word(headword: str = "银行", status: Status = "2", **more: object) -> DescribedWord:
    """A word as it goes out."""
    return described(saved(headword, status, **more), dictionary(), GLOSSARY)
