"""Each movement key, and the word that it leads to."""

from tests.ui.harness import reading
from tests.ui.stories import story

MOVES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    # the word to begin at, keys, the word that they lead to
    ("王明", ("right",), "走进"),
    ("王明", ("l",), "走进"),
    ("王明", ("left",), "点"),
    ("王明", ("h",), "点"),
    ("王明", ("right", "right", "left"), "走进"),
    ("书。”王", ("right",), "王明"),  # over marks
    ("吗", ("right",), "图书馆"),  # into the next paragraph
    ("点点头", ("right",), "下午"),  # into a heading
    ("春天", ("left",), "春天"),  # the start of the text
    ("妈听", ("right", "right"), "听"),  # the end of the text
    ("王明", ("home",), "春天"),
    ("王明", ("g",), "春天"),
    ("王明", ("end",), "听"),
    ("王明", ("G",), "听"),
    ("春天", (")",), "早上"),
    ("早上", (")",), "他"),
    ("走进", (")",), "他"),
    ("你读", (")",), "图书馆"),
    ("早上", ("(",), "春天"),
    ("走进", ("(",), "早上"),
    ("读过", ("(",), "你"),
    ("读过", ("(", "("), "他"),
    ("春天", ("(",), "春天"),
    ("妈听", (")",), "妈妈"),
    ("走进", ("}",), "图书馆"),
    ("走进", ("{",), "早上"),
    ("走进", ("{", "{"), "春天"),
    ("妈听", ("}",), "妈妈"),
    ("春天", ("{",), "春天"),
    ("走进", ("]",), "下午"),
    ("散步", ("[",), "下午"),
    ("散步", ("[", "["), "春天"),
    ("散步", ("]",), "散步"),
    ("春天", ("[",), "春天"),
    ("春天", ("tab",), "AI"),
    ("春天", ("tab", "tab"), "MaaS"),
    ("春天", ("tab", "tab", "tab"), "MaaS"),
    ("听。\n", ("shift+tab",), "MaaS"),
    ("听。\n", ("shift+tab", "shift+tab"), "AI"),
    ("春天", ("shift+tab",), "春天"),
)


async def test_each_movement_key_leads_to_its_word() -> None:
    found = []
    async with reading(story(), (60, 40)) as reader:
        for start, keys, _ in MOVES:
            await reader.go_to(start)
            await reader.pilot.press(*keys)
            found.append((start, keys, reader.word))
    assert found == list(MOVES)
