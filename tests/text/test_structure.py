from hypothesis import given
from hypothesis import strategies as st

from reader.text.loading import from_text, seed
from reader.text.structure import find_structure


def test_the_seed_has_a_lead_and_three_headed_sections() -> None:
    document = seed()
    assert [section.title for section in document.sections] == [
        "",
        "成为大模型第一股之后,如何面对业绩大考?",
        "拒绝软件集成商标签",
        "迈向AGI的心态突围,不在短期内调整战略重心",
    ]
    assert [section.number for section in document.sections] == [1, 2, 3, 4]
    hidden = [document.text[p.start : p.end] for p in document.paragraphs if p.kind == "hidden"]
    assert hidden == ["热门跟贴"]
    assert document.sections[-1].last == len(document.paragraphs) - 1


def test_blanks_around_a_line_belong_to_no_paragraph() -> None:
    text = "　　天亮了。 \n\n \t\n　鸟叫了。"
    assert [text[p.start : p.end] for p in find_structure(text).paragraphs] == ["天亮了。", "鸟叫了。"]


def test_a_title_opens_the_first_section() -> None:
    document = from_text("山里的清晨\n天亮了，鸟叫了，山谷里的雾慢慢散开，露出一条弯弯的小路。")
    assert document.title == "山里的清晨"
    assert [(section.title, section.first, section.last) for section in document.sections] == [("山里的清晨", 0, 2)]


@given(st.text(alphabet="一二三 　\n，。“”?Aa1第回章", max_size=200))
def test_paragraphs_and_sections_lose_nothing(text: str) -> None:
    found = find_structure(text)
    covered = "".join(text[p.start : p.end] for p in found.paragraphs)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end < b.start for a, b in zip(found.paragraphs, found.paragraphs[1:], strict=False))
    shown = [index for index, p in enumerate(found.paragraphs) if p.kind != "hidden"]
    assert [index for section in found.sections for index in range(section.first, section.last)] == shown
    for section in found.sections:
        assert section.start == found.paragraphs[section.first].start
        assert section.end == found.paragraphs[section.last - 1].end
