from itertools import combinations
from random import Random

import pytest

from reader.study.priming import Opener, priming


def opened(sentences: list[set[str]], words: set[str]) -> int:
    """Sentences that these words open, counted plainly."""
    return sum(bool(sentence) and sentence <= words for sentence in sentences)


def test_the_word_that_opens_most_comes_first() -> None:
    found = priming([{"花"}, {"花", "园"}, {"诗"}, {"花"}, set()])
    assert found.words == (Opener("花", 2, 3), Opener("园", 1, 1), Opener("诗", 1, 1))
    assert (found.readable, found.sentences, found.opened) == (1, 5, 4)


def test_words_that_open_nothing_alone_open_together() -> None:
    sentences = [{"山", "水"}] * 5 + [{"花"}]
    assert [word.headword for word in priming(sentences, 2, 2).words] == ["山", "水"]
    assert priming(sentences, 2, 2).opened == 5


@pytest.mark.parametrize(
    ("sentences", "count"),
    [
        ([], 0),
        ([set()], 0),
        ([{str(n)} for n in range(5)], 5),
        ([{str(n)} for n in range(30)], 12),
        ([{str(n), str(n + 100), str(n + 200)} for n in range(30)], 9),
        ([{str(n) for n in range(40)}], 8),
    ],
)
def test_eight_to_twelve_words_if_there_are_so_many(sentences: list[set[str]], count: int) -> None:
    assert len(priming(sentences).words) == count


def test_after_the_eighth_each_opens_a_sentence() -> None:
    hard = [{f"{n}a", f"{n}b", f"{n}c", "x"} for n in range(40)]
    easy = [{f"e{n}"} for n in range(3)]
    found = priming([*hard, *easy])
    assert all(word.opens for word in found.words[8:])


@pytest.mark.parametrize("seed", range(12))
def test_it_opens_nearly_as_many_sentences_as_the_best_choice(seed: int) -> None:
    chance = Random(seed)
    words = [chr(0x4E00 + number) for number in range(12)]
    sentences = [set(chance.sample(words, chance.choice([0, 1, 1, 2, 2, 3]))) for _ in range(30)]
    found = priming(sentences, 4, 4)
    best = max(opened(sentences, set(some)) for some in combinations(words, 4))
    assert found.opened == opened(sentences, {word.headword for word in found.words})
    assert found.opened >= 0.75 * best
