from hypothesis import given
from hypothesis import strategies as st

from reader.text.document import Document
from reader.text.loading import from_text, seed
from reader.text.passages import LONGEST, passage_of, passages


def test_a_short_text_is_one_passage_without_its_hidden_lines() -> None:
    document = seed()
    (only,) = passages(document)
    assert (only.first, only.last) == (0, len(document.paragraphs) - 1)
    assert document.text[only.start : only.end].startswith("2026年1月8日")
    assert passage_of((only,), len(document.paragraphs) - 1) is None


def test_a_long_text_is_cut_at_its_chapters() -> None:
    chapter = "天" * 1_500 + "。"
    text = "".join(f"第{number}回 山\n{chapter}\n{chapter}\n" for number in "一二三四")
    cut = passages(from_text(text))
    assert [text[p.start : p.start + 3] for p in cut] == ["第一回", "第二回", "第三回", "第四回"]


def test_a_paragraph_is_never_cut() -> None:
    document = from_text("天" * 100_000)
    assert [(p.start, p.end) for p in passages(document)] == [(0, 100_000)]


@given(st.lists(st.integers(1, 9_000), max_size=12))
def test_passages_hold_every_paragraph_once(lengths: list[int]) -> None:
    document = from_text("\n".join("天" * length for length in lengths))
    cut = passages(document)
    assert [index for p in cut for index in range(p.first, p.last)] == list(range(len(document.paragraphs)))
    for number, passage in enumerate(cut):
        assert passage.start == document.paragraphs[passage.first].start
        assert passage.end == document.paragraphs[passage.last - 1].end
        assert passage.end - passage.start <= LONGEST or passage.last - passage.first == 1
        assert {passage_of(cut, index) for index in range(passage.first, passage.last)} == {number}


def test_no_text_no_passage() -> None:
    assert passages(Document("", "", (), ())) == ()
    assert passage_of((), 0) is None
