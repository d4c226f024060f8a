import pytest

from reader.language.glossary import Glossary, Term
from reader.language.lexicon import lexicon
from reader.search.contexts import context_of
from reader.search.dictionary import entries_for, terms_for
from reader.search.queries import read_query
from reader.text.loading import from_text


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("yinhang", "银行"),
        ("yin2hang2", "银行"),
        ("銀行", "银行"),
        ("银行", "银行"),
        ("nv er", "女儿"),
        ("computing power", "算力"),
    ],
)
def test_the_dictionary_is_asked_in_every_way(typed: str, word: str) -> None:
    opened = lexicon()
    query = read_query(typed)
    found = [entry.simplified for entry in entries_for(query, query.possible, opened)]
    opened.close()
    assert len(found) <= 50
    assert word in found


def test_the_glossary_is_asked_in_every_way() -> None:
    glossary = Glossary([Term("MaaS", chinese="模型即服务", pinyin="móxíng jí fúwù", english="Models that are lent.")])
    for typed in ("maas", "模型即", "moxingjifuwu", "lent"):
        query = read_query(typed)
        assert [term.headword for term in terms_for(query, query.possible, glossary)] == ["MaaS"]
    query = read_query("gpu")
    assert terms_for(query, query.possible, glossary) == []


def test_contexts_end_with_the_paragraph() -> None:
    document = from_text("前面一行。\n这里有一个很长很长的句子。\n后面。")
    at = document.text.index("很长")
    context = context_of(document, at, at + 2, around=3)
    assert (context.text, context.text[context.at : context.end]) == ("…有一个很长很长的…", "很长")
    assert context_of(document, at, at + 2).text == "这里有一个很长很长的句子。"
