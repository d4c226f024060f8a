"""Own texts with their words: what an engine would find in them, found by a vocabulary of a few lines."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.language.words import Word, WordKind, is_hanzi
from reader.text.document import Document
from reader.text.loading import from_text
from reader.text.passages import Passage
from reader.ui.typesetter import Typesetter

STORY = (
    "春天的图书馆\n"
    "早上七点,王明走进图书馆。他带着一本旧书,书里写着AI的故事!你读过吗?\n"
    "图书馆很安静。“请不要说话,”老师说,“大家都在看书。”王明点点头。\n"
    "下午的花园\n"
    "下午他去花园散步,花园里的花开了。一个朋友用MaaS写了一首诗,不长,很好听。\n"
    "晚上他回家,把诗读给妈妈听。\n"
)
"""Two sections, each with a heading."""

_VOCABULARY: Mapping[str, tuple[str, WordKind]] = {
    "春天": ("chun1 tian1", "word"),
    "的": ("de5", "word"),
    "图书馆": ("tu2 shu1 guan3", "word"),
    "早上": ("zao3 shang5", "word"),
    "七": ("qi1", "number"),
    "点": ("dian3", "word"),
    "王明": ("wang2 ming2", "name"),
    "走进": ("zou3 jin4", "word"),
    "他": ("ta1", "word"),
    "带": ("dai4", "word"),
    "着": ("zhe5", "word"),
    "一": ("yi1", "number"),
    "本": ("ben3", "word"),
    "旧": ("jiu4", "word"),
    "书": ("shu1", "word"),
    "里": ("li5", "word"),
    "写": ("xie3", "word"),
    "AI": ("", "term"),
    "故事": ("gu4 shi5", "word"),
    "你": ("ni3", "word"),
    "读": ("du2", "word"),
    "过": ("guo5", "word"),
    "吗": ("ma5", "word"),
    "很": ("hen3", "word"),
    "安静": ("an1 jing4", "word"),
    "请": ("qing3", "word"),
    "不要": ("bu4 yao4", "word"),
    "说话": ("shuo1 hua4", "word"),
    "老师": ("lao3 shi1", "word"),
    "说": ("shuo1", "word"),
    "大家": ("da4 jia1", "word"),
    "都": ("dou1", "word"),
    "在": ("zai4", "word"),
    "看": ("kan4", "word"),
    "点点头": ("dian3 dian3 tou2", "word"),
    "下午": ("xia4 wu3", "word"),
    "去": ("qu4", "word"),
    "花园": ("hua1 yuan2", "word"),
    "散步": ("san4 bu4", "word"),
    "花": ("hua1", "word"),
    "开": ("kai1", "word"),
    "了": ("le5", "word"),
    "个": ("ge4", "word"),
    "朋友": ("peng2 you5", "word"),
    "用": ("yong4", "word"),
    "MaaS": ("", "term"),
    "首": ("shou3", "word"),
    "诗": ("shi1", "word"),
    "不": ("bu4", "word"),
    "长": ("chang2", "word"),
    "好听": ("hao3 ting1", "word"),
    "晚上": ("wan3 shang5", "word"),
    "回家": ("hui2 jia1", "word"),
    "把": ("ba3", "word"),
    "给": ("gei3", "word"),
    "妈妈": ("ma1 ma5", "word"),
    "听": ("ting1", "word"),
}
_LONGEST = max(map(len, _VOCABULARY))

GLOSSARY = """\
[[term]]
headword = "AI"
aliases = ["人工智能"]
expansion = "artificial intelligence"
chinese = "人工智能"
pinyin = "réngōng zhìnéng"
gloss = "AI"
english = "Machines that do what needs thought."
simple = "会想的机器。"
domain = "AI"
related = ["MaaS"]

[[term]]
headword = "MaaS"
aliases = []
expansion = "Model as a Service"
chinese = "模型即服务"
pinyin = "móxíng jí fúwù"
gloss = "model as a service"
english = "A model that others use over the network."
simple = "在网上用别人的模型。"
domain = "AI"
related = ["AI"]
"""


def story(folder: Path | None = None) -> Document:
    """The story; with a folder it has a glossary and a translation there."""
    if folder is None:
        return from_text(STORY)
    (folder / "glossary.toml").write_text(GLOSSARY, encoding="utf-8")
    lines = [f"English of paragraph {number}." for number in range(1, STORY.count("\n") + 1)]
    (folder / "translation.en.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return from_text(STORY, folder=str(folder))


def words_in(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`: the longest of the vocabulary, else one hanzi or one run of letters."""
    found: list[Word] = []
    at = start
    while at < end:
        size = next((n for n in range(min(_LONGEST, end - at), 0, -1) if text[at : at + n] in _VOCABULARY), 0)
        if size:
            reading, kind = _VOCABULARY[text[at : at + size]]
            found.append(Word(at, at + size, text[at : at + size], kind, tuple(reading.split())))
        elif is_hanzi(text[at]):
            size = 1
            found.append(Word(at, at + 1, text[at], "word"))
        elif text[at].isalnum():
            size = next((n for n in range(1, end - at) if not _latin(text[at + n])), end - at)
            found.append(Word(at, at + size, text[at : at + size], "latin"))
        at += size or 1
    return found


def _latin(char: str) -> bool:
    return char.isalnum() and not is_hanzi(char)


def analysis(document: Document, passage: Passage) -> list[list[Word]]:
    """The words of each paragraph of a passage."""
    return [words_in(document.text, p.start, p.end) for p in document.paragraphs[passage.first : passage.last]]


def printed(typesetter: Typesetter, words: Sequence[Word]) -> dict[int, str]:
    """What must stand above each hanzi, by its offset, from the words alone."""
    readings = typesetter.readings(words)
    found: dict[int, str] = {}
    for word in words:
        hanzi = [word.start + at for at, char in enumerate(word.text) if is_hanzi(char)]
        syllables = typesetter.printed(word, readings.get(word.start)) if word.reading else ()
        found |= dict(zip(hanzi, syllables, strict=False))
    return found
