import csv
import io

from reader.study.formats.cells import one_line, safe, unguarded
from reader.study.formats.word_lists import read_lute, read_words
from reader.study.formats.word_tables import COLUMNS, to_csv, to_lute, to_pleco
from tests.study.formats.samples import word

WORDS = [
    word("银行", note="Ecke, links"),
    word("RAG", "1"),
    word("软件", "known"),
    word("玩儿", "ignored"),
    word("女儿", "new", note="=SUM(A1)"),
]


def test_csv_byte_for_byte() -> None:
    assert to_csv(WORDS[:2] + WORDS[4:]) == (
        "word,status,simplified,traditional,pinyin,meaning,level,note,sentence,source,saved\r\n"
        '银行,2,银行,銀行,yínháng,bank,"HSK 3 (2025), 2 (2021), 3 (2.0)","Ecke, links",'
        '"奶奶去银行取钱,银行关门了。",奶奶的一天,2031-02-03\r\n'
        "RAG,1,RAG,RAG,,generation from documents,,,,,2031-02-03\r\n"
        "女儿,new,女儿,女兒,nǚ'ér,daughter,\"HSK 1 (2025), 1 (2021), 1 (2.0)\",'=SUM(A1),,,2031-02-03\r\n"
    )


def test_pleco_byte_for_byte() -> None:
    assert to_pleco([*WORDS, word("a/b"), word("//银行")]) == (
        "\ufeff//Zhipu Reader\r\n"
        "银行[銀行]\tyin2hang2\tbank\r\n"
        "RAG\t\tgeneration from documents\r\n"
        "软件[軟件]\truan3jian4\t(computer) software\r\n"
        "玩儿[玩兒]\twan2r5\tto play; to have fun; to hang out\r\n"
        "女儿[女兒]\tnü3er2\tdaughter\r\n"
    )


def test_lute_byte_for_byte() -> None:
    assert to_lute([*WORDS, word("rag", "3")]) == (
        "term,translation,language,tags,status,pronunciation\r\n"
        '银行,"bank | Ecke, links",Mandarin Chinese,zhipu-reader,2,yínháng\r\n'
        "RAG,generation from documents,Mandarin Chinese,zhipu-reader,1,\r\n"
        "软件,(computer) software,Mandarin Chinese,zhipu-reader,W,ruǎnjiàn\r\n"
        "玩儿,to play; to have fun; to hang out,Mandarin Chinese,zhipu-reader,I,wánr\r\n"
    )


def test_no_cell_acts() -> None:
    formulas = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "\u200b=1", "＝1", "\ufeff+1"]
    hostile = [word("银行", note=note) for note in [*formulas, "a\x1b[2Jb", "a\nb", "\ud800c"]]
    for table in (to_csv(hostile), to_lute(hostile)):
        for row in csv.reader(io.StringIO(table, newline="")):
            assert not any(cell.lstrip().startswith(tuple("=+-@\t\r＝")) for cell in row)
            assert all(cell.isprintable() for cell in row)
    assert [unguarded(safe(note)) for note in formulas] == [one_line(note) for note in formulas]
    assert unguarded("'s wird") == "'s wird"


def test_own_tables_come_in_again() -> None:
    found = read_words(to_csv(WORDS), "mine.csv", "known")
    assert [(w.headword, w.status, w.note) for w in found.words] == [
        (w.headword, w.saved.status, w.saved.note) for w in WORDS
    ]
    assert found.words[0].place[:2] == (WORDS[0].saved.place.sentence, 3)
    assert found.meanings["RAG"] == "generation from documents"
    lute = read_lute(to_lute(WORDS), "lute.csv")
    assert [(w.headword, w.status) for w in lute.words] == [(w.headword, w.saved.status) for w in WORDS[:4]]
    assert COLUMNS[0] == "word"
