import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.language.words import Word
from reader.quotes import fitting
from reader.quotes.finder import QuoteFinder
from reader.quotes.fitting import Label, Lesson, Teacher, examples, fit, lessons, main, read_labels
from reader.quotes.judge import KINDS
from reader.text.document import Document, Span
from reader.text.loading import from_text

WordsOf = Callable[[Document], list[list[Word]]]
FREE = (0.0, 0.0)
EXAMPLES = Path(fitting.__file__).with_name("examples.tsv").read_text(encoding="utf-8").splitlines()
SOUND = [line for line in EXAMPLES if not line.startswith("#")]
TEXT = "李明华问：“去哪儿？”张海涛答道：“回家。”这是所谓的“铁饭碗”。"


def lesson(*choices: set[str], right: int | set[int] = 0) -> Lesson:
    return Lesson([frozenset(choice) for choice in choices], frozenset({right} if isinstance(right, int) else right))


def inside(text: str, words: str) -> Span:
    at = text.index(f"“{words}”") + 1
    return Span(at, at + len(words))


def test_a_preference_is_learnt() -> None:
    table = fit([lesson({"near"}, {"far"})] * 10 + [lesson({"far"}, {"near"}, right=1)] * 10, (0.0, 1.5))
    assert set(table) == {"near", "far"}
    assert table["near"] > 0 > table["far"]


def test_weights_are_hundredths_of_log_odds() -> None:
    table = fit([lesson({"near"}, {"far"})] * 30 + [lesson({"near"}, {"far"}, right=1)] * 10, FREE)
    assert all(type(weight) is int for weight in table.values())
    assert table["near"] - table["far"] == pytest.approx(100 * math.log(3), abs=10)


@pytest.mark.parametrize("penalty", [(0.3, 0.0), (0.0, 1.5)])
def test_a_penalty_keeps_weights_small(penalty: tuple[float, float]) -> None:
    learnt = [lesson({"near"}, {"far"})] * 10
    assert 0 < fit(learnt, penalty)["near"] < fit(learnt, FREE)["near"]


def test_weights_are_pulled_to_those_before() -> None:
    learnt = [lesson({"near"}, {"far"})] * 10
    before = {"far": 400, "near": -400, "once": 250}
    assert fit(learnt, (9.0, 9.0), before)["far"] > 300
    assert fit(learnt, (0.0, 0.1), before)["near"] > fit(learnt, (0.0, 0.1), before)["far"]
    assert fit(learnt, (0.0, 0.1), before)["once"] == 250  # nothing was seen of it
    assert "once" not in fit(learnt, (0.0, 0.1))


def test_fitting_is_the_same_every_time() -> None:
    learnt = [
        lesson({"near", f"word {n % 7}"}, {"far", f"word {n % 5}"}, {f"word {n % 3}"}, right=n % 3) for n in range(40)
    ]
    table = fit(learnt, (0.3, 0.0))
    assert list(table.items()) == list(fit(list(learnt), (0.3, 0.0)).items())
    assert list(table) == sorted(table)
    assert all(abs(weight) >= 2 for weight in table.values())


@pytest.mark.parametrize(
    "learnt",
    [
        [],
        [lesson({"near"}, {"far"})] * 2,
        [lesson({"near"}, {"near"})] * 10,
        [lesson({"near"}, {"far"}, right={0, 1})] * 10,
    ],
)
def test_what_teaches_nothing(learnt: list[Lesson]) -> None:
    assert fit(learnt, (0.3, 0.0)) == {}


def test_what_is_seldom_seen_gets_no_weight() -> None:
    learnt = [lesson({"near", "once"} if n < 2 else {"near"}, {"far"}) for n in range(10)]
    assert set(fit(learnt, FREE)) == {"near", "far"}


def test_of_several_that_are_right_none_must_win() -> None:
    table = fit([lesson({"name"}, {"post"}, {"other"}, right={0, 1})] * 10, (0.3, 0.0))
    assert table["name"] > 0
    assert table["post"] > 0
    assert table["other"] < 0


@pytest.mark.parametrize(
    ("names", "name", "fits"),
    [
        (("李明华",), "李明华", True),
        (("李明华",), "厂长李明华", True),
        (("李明华", "李厂长"), "李厂长", True),
        (("李明华",), "李明", False),
        (("李明华",), "张海涛", False),
        (("华",), "李明华", False),
        (("华",), "华", True),
        ((), "", False),
    ],
)
def test_whom_a_label_means(names: tuple[str, ...], name: str, fits: bool) -> None:
    assert Label("speech", names).fits(name) is fits


@pytest.mark.parametrize(
    "labels",
    [
        [("speech", "李明华"), ("speech", "张海涛"), ("scare", "")],
        [("speech", "张海涛"), ("speech", "李明华"), ("title", "")],
        [("cited_text", ""), ("speech", "约翰·帕默"), ("cited_text", "")],
        [("scare", ""), ("title", ""), ("speech", "李明华")],
        [("speech", ""), ("speech", "李明华"), ("scare", "")],
    ],
)
def test_a_teacher_gives_back_the_labels(words_of: WordsOf, labels: list[tuple[str, str]]) -> None:
    document = from_text(TEXT)
    spans = [inside(TEXT, words) for words in ("去哪儿？", "回家。", "铁饭碗")]
    rows = [
        json.dumps({"file": "a.txt", "start": span.start, "end": span.end, "kind": kind, "speaker": speaker})
        for span, (kind, speaker) in zip(spans, labels, strict=True)
    ]
    finder = QuoteFinder(document, Teacher(read_labels(rows)["a.txt"]))
    finder.read(0, words_of(document)[0])
    assert [(quote.kind, quote.speaker) for quote in finder.quotes() if not quote.indirect] == labels


def test_without_label_a_statement_is_speech_and_nothing_is_learnt() -> None:
    teacher = Teacher({})
    finder = QuoteFinder(from_text(TEXT), teacher)
    finder.read(0, ())
    assert [quote.kind for quote in finder.quotes() if not quote.indirect] == ["speech", "speech", "scare"]
    assert teacher.lessons == {"kinds": {}, "speakers": {}}


def test_what_an_article_teaches(words_of: WordsOf) -> None:
    document = from_text(TEXT)
    labels = {
        inside(TEXT, "回家。"): Label("speech", ("张海涛",)),
        inside(TEXT, "铁饭碗"): Label("scare", ()),
    }
    found = lessons(document, words_of(document), labels)
    assert [lesson.right for lesson in found["kinds"]] == [{KINDS.index("speech")}, {KINDS.index("scare")}]
    assert all(len(lesson.choices) == len(KINDS) for lesson in found["kinds"])
    assert all(
        all(feature.startswith(f"{kind}: ") for feature in choice)
        for lesson in found["kinds"]
        for kind, choice in zip(KINDS, lesson.choices, strict=True)
    )
    (of_speaker,) = found["speakers"]
    (right,) = of_speaker.right
    assert "before" in of_speaker.choices[right]
    assert all("before" not in choice for n, choice in enumerate(of_speaker.choices) if n != right)


def test_a_speaker_without_rival_teaches_nothing(words_of: WordsOf) -> None:
    text = "李明华说：“走吧。”"
    document = from_text(text)
    found = lessons(document, words_of(document), {inside(text, "走吧。"): Label("speech", ("李明华",))})
    assert (len(found["kinds"]), found["speakers"]) == (1, [])


def test_examples_are_framed_and_labelled() -> None:
    lines = ["# 注", "scare\t所谓的“铁饭碗”没了。", "speech\t“走吧。”\\n他说：“好。”\t李明华"]
    (one, of_one), (other, of_other) = examples(lines)
    assert "所谓的“铁饭碗”没了。" in one
    assert one != "所谓的“铁饭碗”没了。"
    assert of_one == {inside(one, "铁饭碗"): Label("scare", ())}
    assert "“走吧。”\n他说：“好。”" in other
    assert of_other == {inside(other, "好。"): Label("speech", ("李明华",))}


@pytest.mark.parametrize("line", ["", "scare", "irony\t所谓的“铁饭碗”没了。", "scare\t没有引号。", "所谓的“铁饭碗”"])
def test_lines_that_are_no_example(line: str) -> None:
    with pytest.raises(ValueError, match=r"kind|unpack|substring"):
        list(examples([line]))


def test_the_examples_that_come_along(words_of: WordsOf) -> None:
    found = list(examples(EXAMPLES))
    assert len(found) == len(SOUND)
    assert {label.kind for _, labels in found for label in labels.values()} == set(KINDS)
    for text, labels in found:
        ((span, label),) = labels.items()
        document = from_text(text)
        assert document.text == text
        words = words_of(document)
        taught = lessons(document, words, labels)
        assert [lesson.right for lesson in taught["kinds"]] == [{KINDS.index(label.kind)}], text
        finder = QuoteFinder(document, Teacher(labels))
        for index in range(len(document.paragraphs)):
            finder.read(index, words[index])
        (quote,) = [quote for quote in finder.quotes() if (quote.start, quote.end) == span]
        assert quote.kind == label.kind, text
        assert not label.names or label.fits(quote.speaker), text


@pytest.mark.parametrize("line", SOUND)
def test_every_example_is_sound(line: str) -> None:
    kind, sentence, *speaker = line.split("\t")
    assert kind in KINDS
    assert sentence.count("“") == sentence.count("”") > 0
    assert line == line.strip()
    assert len(speaker) <= 1
    assert all(kind == "speech" and name and name in sentence for name in speaker)


def test_no_example_comes_twice() -> None:
    assert len({line.split("\t")[1] for line in SOUND}) == len(SOUND)


def test_labels_are_read_by_file_and_place() -> None:
    rows = [
        {"file": "a.txt", "start": 1, "end": 4, "kind": "speech", "speaker": "李明华", "also": ["李厂长"]},
        {"file": "a.txt", "start": 9, "end": 12, "kind": "scare", "speaker": ""},
        {"file": "b.txt", "start": 1, "end": 4, "kind": "speech", "speaker": "张海涛", "also": None},
        {"file": "b.txt", "start": 9, "end": 12, "kind": "title"},
    ]
    assert read_labels(json.dumps(row, ensure_ascii=False) for row in rows) == {
        "a.txt": {Span(1, 4): Label("speech", ("李明华", "李厂长")), Span(9, 12): Label("scare", ())},
        "b.txt": {Span(1, 4): Label("speech", ("张海涛",)), Span(9, 12): Label("title", ())},
    }
    assert read_labels([]) == {}


@pytest.mark.parametrize(
    "line", ["", "李明华", '{"file": "a.txt", "start": 1, "end": 4}', '{"start": 1, "end": 4, "kind": "scare"}']
)
def test_lines_that_are_no_label(line: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        read_labels([line])


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where `main` writes instead of beside the module, in a few rounds, with two examples."""
    made = tmp_path / "made"
    made.mkdir()
    few = tmp_path / "examples.tsv"
    few.write_text("# 注\nscare\t所谓的“铁饭碗”没了。\ntitle\t他参加了“海山论坛”。\n", encoding="utf-8")
    monkeypatch.setattr(fitting, "__file__", str(made / "fitting.py"))
    monkeypatch.setattr(fitting, "_EXAMPLES", few)
    monkeypatch.setattr(fitting, "_ROUNDS", 3)
    monkeypatch.chdir(tmp_path)
    return made


@pytest.mark.parametrize(
    "arguments", [[], ["texts"], ["texts", "labels.jsonl", "others"], ["--anew"], ["--anew", "texts"]]
)
def test_folders_and_labels_come_in_pairs(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "TEXTS LABELS" in err
    assert list(elsewhere.iterdir()) == []


def test_fitting_writes_nothing_but_its_tables(
    elsewhere: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = elsewhere.parent / "texts"
    texts.mkdir()
    rows = []
    for number in range(4):
        (texts / f"{number}.txt").write_text(TEXT, encoding="utf-8")
        for words, kind, speaker in (("去哪儿？", "speech", "李明华"), ("回家。", "speech", "张海涛")):
            span = inside(TEXT, words)
            row = {"file": f"{number}.txt", "start": span.start, "end": span.end, "kind": kind, "speaker": speaker}
            rows.append(json.dumps(row))
    labels = elsewhere.parent / "labels.jsonl"
    labels.write_text("\n".join(rows) + "\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in elsewhere.parent.rglob("*") if path.is_file()}
    asked: list[Path] = []
    write = Path.write_text

    def write_text(path: Path, *arguments: Any, **options: Any) -> int:
        asked.append(path)
        return write(path, *arguments, **options)

    monkeypatch.setattr(Path, "write_text", write_text)
    assert main([str(texts), str(labels)]) == 0

    after = {path: path.read_bytes() for path in elsewhere.parent.rglob("*") if path.is_file()}
    assert set(after) - set(before) == {elsewhere / "kinds.tsv", elsewhere / "speakers.tsv"}
    assert {path: after[path] for path in before} == before
    assert asked == [elsewhere / "kinds.tsv", elsewhere / "speakers.tsv"]
    heading, *lines = (elsewhere / "kinds.tsv").read_text(encoding="utf-8").splitlines()
    assert heading.startswith("# ")
    assert "28 decisions in 4 labelled articles" in heading
    table = {feature: int(weight) for feature, weight in (line.split("\t") for line in lines)}
    assert {feature.partition(": ")[0] for feature in table} <= set(KINDS)
    assert any(weight > 0 for weight in table.values())
    speakers = (elsewhere / "speakers.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert int(dict(line.split("\t") for line in speakers)["before"]) > 0
    assert f"kinds: 28 decisions, {len(lines)} weights\n" in capsys.readouterr().out

    assert len(lines) > 1_000  # what was learnt before is kept
    assert main(["--anew", str(texts), str(labels)]) == 0
    assert len((elsewhere / "kinds.tsv").read_text(encoding="utf-8").splitlines()) < 1_000
    assert main([str(texts), str(labels)]) == 0
    written = {path.name: path.read_bytes() for path in elsewhere.iterdir()}
    assert main([str(texts), str(labels)]) == 0
    assert {path.name: path.read_bytes() for path in elsewhere.iterdir()} == written
