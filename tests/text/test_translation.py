from pathlib import Path

from reader.text.document import Document, Paragraph
from reader.text.loading import seed
from reader.text.translation import translation


def document(folder: str) -> Document:
    paragraphs = (Paragraph(0, 1), Paragraph(2, 3, "hidden"), Paragraph(4, 5, "heading"))
    return Document("一\n二\n三", "", paragraphs, (), folder=folder)


def test_each_line_belongs_to_a_paragraph_that_is_shown(tmp_path: Path) -> None:
    (tmp_path / "translation.en.txt").write_text("one\nthree\n", encoding="utf-8")
    assert translation(document(str(tmp_path))) == {0: "one", 2: "three"}


def test_a_translation_that_is_too_short_leaves_the_rest_without(tmp_path: Path) -> None:
    (tmp_path / "translation.en.txt").write_text("one", encoding="utf-8")
    assert translation(document(str(tmp_path))) == {0: "one"}


def test_no_folder_no_file_and_no_text_are_no_translation(tmp_path: Path) -> None:
    assert translation(document("")) == {}
    assert translation(document(str(tmp_path))) == {}
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "translation.en.txt").write_bytes(b"\xff\xfe")
    assert translation(document(str(tmp_path / "broken"))) == {}


def test_the_seed_has_one_for_each_paragraph_that_is_shown() -> None:
    text = seed()
    shown = [index for index, paragraph in enumerate(text.paragraphs) if paragraph.kind != "hidden"]
    found = translation(text)
    assert list(found) == shown
    assert all(found.values())
