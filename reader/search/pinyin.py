"""Pinyin and zhuyin as someone types them, cut into syllables in every way that they can be cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from reader.language.notation import zhuyin

_WRITTEN = (
    "a ai an ang ao ba bai ban bang bao bei ben beng bi bia bian biang biao bie bin bing bo bu ca cai can cang cao ce "
    "cei cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci "
    "cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diang diao die ding diu dong dou du "
    "duan dui dun duo e ê ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge gei gen geng "
    "gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang "
    "hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng "
    "kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling "
    "liu lo long lou lu luan lun luo lü lüe ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou "
    "mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nun nuo nü nüe o ou "
    "pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong "
    "qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sei sen "
    "seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song "
    "sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa "
    "wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yai yan yang "
    "yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe "
    "zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo"
)
SYLLABLES = frozenset(_WRITTEN.split())
"""The syllables of Mandarin without tones, those of CC-CEDICT that only an onomatopoeia has included."""
_INTERJECTIONS = frozenset({"m", "n", "ng", "hm", "hng"})
"""Syllables without a vowel: only where blanks or tones stand on both sides."""
_ERHUA = "r"
_BREAKS = frozenset(" '’-·\t\u00a0\u3000")
_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_BOPOMOFO = frozenset(chr(code) for code in range(0x3105, 0x3130))
_ZHUYIN_TONES = {"ˉ": 1, "ˊ": 2, "ˇ": 3, "ˋ": 4}
_NEUTRAL = "˙"
_LONGEST_SYLLABLE = 6
_LONGEST = 80
_MOST_CUTS = 48
"""Ways to cut that are looked for; 西安 has two, a line of verse without blanks may have hundreds."""


class Syllable(NamedTuple):
    """A syllable that is looked for."""

    letters: str
    """Without tone, `ü`; `zh`, `d` where `initial`."""
    tone: int = 0
    """1 to 4, 5 for neutral, 0 for any."""
    initial: bool = False
    """Whether only the beginning of the syllable is known."""


class _Letter(NamedTuple):
    letter: str
    tone: int = 0
    """Of the mark above it or the digit behind it, 0 for none."""
    last: bool = False
    """Whether a syllable must end here."""


Cut = tuple[Syllable, ...]


def pinyin_cuts(typed: str, *, unfinished: bool = False) -> tuple[Cut, ...]:
    """All ways to read what is typed as pinyin, the ones of fewest syllables first; empty if it is none.

    Args:
        typed: `damoxing`, `da mo xing`, `da4mo2xing2`, `dà móxíng`; `v` and `u:` stand for ü. A blank or an apostrophe
            ends a syllable; a syllable without a tone has any.
        unfinished: Whether the last syllable may still lack letters: somebody is typing.
    """
    letters = _letters(typed)
    return _cuts(letters, _pinyin_sounds(), unfinished) if letters else ()


def zhuyin_cuts(typed: str) -> tuple[Cut, ...]:
    """All ways to read what is typed as zhuyin: `ㄉㄚˋㄇㄛˊ`, `ㄉㄚㄇㄛ`; a syllable without a tone has any."""
    letters: list[_Letter] = []
    neutral = False
    for char in typed.strip():
        if char == _NEUTRAL:
            neutral = True
            if letters:
                letters[-1] = letters[-1]._replace(last=True)
        elif char in _ZHUYIN_TONES and letters and not letters[-1].tone:
            letters[-1] = letters[-1]._replace(tone=_ZHUYIN_TONES[char], last=True)
        elif char in _BREAKS and letters:
            letters[-1] = letters[-1]._replace(last=True)
        elif char in _BOPOMOFO:
            letters.append(_Letter(char, 5 if neutral else 0))
            neutral = False
        else:
            return ()
    return _cuts(letters, _zhuyin_sounds(), False) if letters else ()


def is_zhuyin(typed: str) -> bool:
    """Whether something typed has signs of zhuyin in it."""
    return not _BOPOMOFO.isdisjoint(typed)


def initial_cuts(typed: str) -> tuple[Cut, ...]:
    """All ways to read letters as the initials of syllables: `dmx`, `zhp` and `zp` for 智谱; empty if they are none."""
    letters = "".join(typed.lower().split())
    if not 2 <= len(letters) <= _LONGEST or not _FIRST.issuperset(letters):
        return ()
    found: list[Cut] = [()]
    for at, letter in enumerate(letters):
        one = Syllable(letter, initial=True)
        longer = [(*cut, one) for cut in found]
        if letter == "h" and letters[at - 1 : at] and letters[at - 1] in "zcs":
            longer += [(*cut[:-1], Syllable(letters[at - 1] + "h", initial=True)) for cut in found if cut]
        found = longer[:_MOST_CUTS]
    return tuple(dict.fromkeys(sorted(found, key=len)))


_FIRST = frozenset(syllable[0] for syllable in SYLLABLES) - {"ê"}


def _letters(typed: str) -> list[_Letter]:
    """What is typed, letter by letter; empty if it cannot be pinyin."""
    letters: list[_Letter] = []
    if len(typed) > _LONGEST:
        return []
    for char in normalize("NFD", typed.strip().lower().replace("u:", "ü").replace("v", "ü")):
        before = letters[-1] if letters else None
        if char in _BREAKS and before:
            letters[-1] = before._replace(last=True)
        elif char in _MARKS and before and not before.tone:
            letters[-1] = before._replace(tone=_MARKS[char])
        elif char in "\u0308\u0302" and before:
            letters[-1] = before._replace(letter=normalize("NFC", before.letter + char))
        elif char in "012345" and before and not before.tone and not before.last:
            letters[-1] = before._replace(tone=int(char) or 5, last=True)
        elif char in _LETTERS:
            letters.append(_Letter(char))
        else:
            return []
    return letters


_LETTERS = frozenset("abcdefghijklmnopqrstuwxyzü")


@cache
def _pinyin_sounds() -> Mapping[str, str]:
    return {syllable: syllable for syllable in (*SYLLABLES, *_INTERJECTIONS, _ERHUA)}


@cache
def _zhuyin_sounds() -> Mapping[str, str]:
    """Zhuyin without tone -> pinyin."""
    return {zhuyin(f"{syllable}1"): syllable for syllable in (*SYLLABLES, "m", "n", "ng")}


def _cuts(letters: Sequence[_Letter], sounds: Mapping[str, str], unfinished: bool) -> tuple[Cut, ...]:
    known: dict[int, list[Cut]] = {len(letters): [()]}

    def rest(at: int) -> list[Cut]:
        if at not in known:
            found: list[Cut] = []
            for end in range(min(at + _LONGEST_SYLLABLE, len(letters)), at, -1):
                syllable = _syllable(letters, at, end, sounds)
                if syllable:
                    found += [(syllable, *others) for others in rest(end)]
            if unfinished and at and not found and (begun := _begun(letters[at:], sounds)):
                found.append((begun,))
            known[at] = sorted(found, key=len)[:_MOST_CUTS]
        return known[at]

    return tuple(dict.fromkeys(rest(0)))


def _syllable(letters: Sequence[_Letter], start: int, end: int, sounds: Mapping[str, str]) -> Syllable | None:
    part = letters[start:end]
    written = sounds.get("".join(letter.letter for letter in part))
    tones = [letter.tone for letter in part if letter.tone]
    if written is None or len(tones) > 1 or any(letter.last for letter in part[:-1]):
        return None
    if written in _INTERJECTIONS:
        freed = (not start or letters[start - 1].last) and (end == len(letters) or part[-1].last)
        if not freed or (not tones and len(letters) == len(part)):
            return None
    if written == _ERHUA and (not start or (end < len(letters) and not part[-1].last and _vowel(letters[end]))):
        return None
    return Syllable(written, tones[0] if tones else 0)


def _vowel(letter: _Letter) -> bool:
    return letter.letter in "aeiouü"


def _begun(letters: Sequence[_Letter], sounds: Mapping[str, str]) -> Syllable | None:
    """The letters as the beginning of a syllable that is still being typed."""
    written = "".join(letter.letter for letter in letters)
    if any(letter.last or letter.tone for letter in letters):
        return None
    return Syllable(written, initial=True) if any(sound.startswith(written) for sound in sounds) else None
