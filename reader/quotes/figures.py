"""The people of a text: which mention means whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.language.surnames import COMMON, COMPOUND
from reader.quotes import roles
from reader.quotes.mentions import Mention, MentionForm
from reader.quotes.patterns import any_of

_DOTS = re.compile("[·•‧・∙\\-－ ]")
_SEVERAL = re.compile(
    "们|、|双方|[几多数两二三四五六七八九十百千万些众\\d]+余?[名位个]|很多|许多|不少|一些|部分|有的|众|"
    "\\A(?:工作)?人员\\Z|\\A有人|\\A人士\\Z|\\A(?:专家|分析家|分析师|网友|官员|业内人士|医生|媒体)\\Z"
)
_SOURCES = ("人士", "人", "知情人", "知情人士", "消息人士")
"""Nouns that refer back to somebody without a name."""
_NEAR = 12
"""How many people back a word like 该负责人 may refer."""
_LONG_POST = 4
"""Hanzi of a post that hardly two people of a text hold: 美国总统."""
_DISTANCE = {"noun": 1, "actor": 3, "group": 4}
"""How much farther than people with names those of other forms count, in people."""
_TELLING = 2
"""How much nearer who told something last counts."""
_OTHERS = 3
"""People whom a pronoun may mean besides the likeliest."""
_BARE_PAPER = 4
"""Code points of a paper without a name, which may say what somebody has said in it: 声明."""
_POST_LENGTH = 5
"""Code points at the end of a post that tell of a man or a woman; before may stand the women's hospital."""
_MANY = 200
"""Names; an article has fewer."""


@dataclass(eq=False)
class Figure:
    """Somebody who speaks or acts in a text."""

    name: str
    """The fullest form met so far."""
    form: MentionForm
    role: str = ""
    plural: bool = False
    female: bool | None = None
    """None while unknown."""
    met: int = 0
    """How often they came up."""
    told: int = 0
    """How often they reported."""
    spoke: int = 0
    """How many quotations are theirs."""
    traits: frozenset[str] = frozenset()
    """What the words look like by which they came up first, see `traits`."""


class Figures:
    """Everybody met so far; the caller asks in the order of the text."""

    def __init__(self, names: frozenset[str] = frozenset(), regulars: frozenset[str] = frozenset()) -> None:
        """Begin a text.

        Args:
            names: of people, as far as the whole text tells them.
            regulars: words with which two or more of its clauses begin.
        """
        self.names = names
        self.regulars = regulars
        self.naming = re.compile(any_of(names)) if names else None
        """Finds the names."""
        self.teller: Figure | None = None
        """Who reported or was quoted last in this paragraph."""
        self._by_name: dict[str, Figure] = {}
        self._recent: list[Figure] = []

    def __contains__(self, name: object) -> bool:
        if name in self.names:
            return True
        figure = self._by_name.get(name) if isinstance(name, str) else None
        return figure is not None and figure.form in ("name", "titled")

    def resolve(self, mention: Mention, notice: bool = True) -> Figure | None:
        """Whom a mention means; None where it refers back to nobody that is known.

        Args:
            mention: the words.
            notice: whether they are whom a pronoun after them may mean.
        """
        figure = self._whom(mention)
        if figure is not None:
            if notice and figure.form != "document":
                self.notice(figure)
            elif figure not in self._recent:
                self._recent.insert(max(0, len(self._recent) - 1), figure)
            _learn_sex(figure, mention)
        return figure

    def notice(self, figure: Figure) -> None:
        """Make somebody the one met last."""
        if self._recent and self._recent[-1] is figure:
            return
        if figure in self._recent:
            self._recent.remove(figure)
        self._recent.append(figure)
        del self._recent[:-_NEAR]

    def forget(self, figure: Figure) -> None:
        """Take back somebody who was none."""
        for name in [name for name, known in self._by_name.items() if known is figure]:
            del self._by_name[name]
        if figure in self._recent:
            self._recent.remove(figure)

    def _whom(self, mention: Mention) -> Figure | None:
        if mention.form == "pronoun":
            return self._meant_by_pronoun(mention.text)
        if mention.form == "pointing":
            return self._pointed_at(mention)
        if mention.name in self._by_name:
            figure = self._by_name[mention.name]
            figure.role = figure.role or mention.role
            return figure
        if mention.form == "name":
            return self._same_name(mention) or self._new(mention)
        if mention.form == "titled" and "某" not in mention.name and not mention.introduced:
            surname = mention.name[:2] if mention.name[:2] in COMPOUND else mention.name[:1]
            return self._with_surname(surname) or self._new(mention)
        if mention.form == "noun":
            return self.unnamed(mention.name) or self._named_by_post(mention.name) or self._new(mention)
        return self._new(mention)

    def _pointed_at(self, mention: Mention) -> Figure:
        figure = self._meant_by_noun(mention.name)
        nickname = mention.text.endswith(("”", "」"))
        if figure is None and (nickname or mention.name.rpartition("的")[2] in roles.LONG_ENDS):  # 这位腼腆的姑娘
            unnamed = (f for f in reversed(self._recent) if f.form == "noun" and not f.plural)
            source = next(unnamed, None) if mention.name in _SOURCES else None
            figure = source or self._one_person()
        if figure is None:
            short = nickname or mention.name in roles.LONG_ENDS
            figure = self._new(mention if short else mention._replace(name=mention.text))
        figure.plural = figure.form == "group"
        return figure

    def _new(self, mention: Mention) -> Figure:
        plural = mention.form == "group" or _SEVERAL.search(mention.name) is not None
        figure = Figure(mention.name, mention.form, mention.role, plural)
        self._by_name[mention.name] = figure
        pieces = _DOTS.split(mention.name)
        if mention.form == "name" and len(pieces) > 1 and len(pieces[-1]) > 1:
            self._by_name.setdefault(pieces[-1], figure)
        return figure

    def _same_name(self, mention: Mention) -> Figure | None:
        """A known figure of which this is another form of the name."""
        name = mention.name
        pieces = _DOTS.split(name)
        fuller = next((f for f in reversed(self._recent) if _ends_dotted(name, f.name)), None)
        if fuller is not None:
            self._by_name[name] = fuller
            return fuller
        if len(pieces) > 1:
            figure = self._by_name.get(pieces[-1])
            if figure is not None and not _DOTS.search(figure.name):
                figure.name, figure.role = name, figure.role or mention.role
                self._by_name[name] = figure
                return figure
            return None
        for figure in reversed(self._recent):
            parts = _DOTS.split(figure.name)
            if figure.form == "name" and (
                name in parts or _is_given_name(name, figure.name) or _ends_latin(name, figure.name)
            ):
                self._by_name[name] = figure
                return figure
        return None

    def unnamed(self, words: str) -> Figure | None:
        """The unnamed person met lately whom these words shorten: 中年男子, after 一名中年男子."""
        near = reversed(self._recent)
        return next((figure for figure in near if figure.form == "noun" and figure.name.endswith(words)), None)

    def _with_surname(self, surname: str) -> Figure | None:
        found = [f for f in self._recent if _may_be(f, surname) and len(f.name) <= 4]
        found = found or [f for f in self._all() if _may_be(f, surname)]
        return found[-1] if found else None

    def _meant_by_pronoun(self, pronoun: str) -> Figure | None:
        if pronoun in ("我", "我们", "咱", "咱们"):
            return self._by_name.setdefault(pronoun, Figure(pronoun, "noun", plural=len(pronoun) > 1))
        if pronoun in roles.PLURAL:
            return next((figure for figure in reversed(self._recent) if figure.plural), None)
        female = {"他": False, "她": True}.get(pronoun)
        return self._one_person(female)

    def others(self, mention: Mention, chosen: Figure | None) -> tuple[Figure, ...]:
        """Whom words that refer back may mean besides the one chosen, the likeliest first."""
        if mention.form == "document" and len(mention.name) <= _BARE_PAPER:
            return tuple(figure for figure in reversed(self._recent) if figure is not chosen)[:_OTHERS]
        if mention.form != "pointing" and mention.text not in ("他", "她", "其", "本人", "自己", "此人", "对方"):
            return ()
        found = self._people({"他": False, "她": True}.get(mention.text))
        return tuple([figure for figure in found if figure is not chosen][:_OTHERS])

    def _people(self, female: bool | None = None) -> list[Figure]:
        """Everybody met lately whom a word for one person may mean: who told something last, then by how near they are
        and by what they are called."""
        found = [figure for figure in reversed(self._recent) if _may_mean(figure, female)]
        rank = {id(figure): number + _DISTANCE.get(figure.form, 0) for number, figure in enumerate(found)}
        return sorted(found, key=lambda figure: rank[id(figure)] - _TELLING * (figure is self.teller))

    def _one_person(self, female: bool | None = None) -> Figure | None:
        """Who one person met lately may be; anybody rather than a bare noun (当事人), which may be one of many."""
        found = self._people(female)
        named = (figure for figure in found if figure.form != "noun" or figure.name not in roles.LONG_ENDS)
        return next(named, found[0] if found else None)

    def _all(self) -> list[Figure]:
        """Everybody; in a long text with its many people only those met lately, so that the cost stays bounded."""
        return list(self._by_name.values()) if len(self._by_name) <= _MANY else self._recent

    def _meant_by_noun(self, noun: str) -> Figure | None:
        for figure in reversed(self._recent):
            if figure.role.endswith(noun) or (figure.form in ("noun", "group") and figure.name.endswith(noun)):
                return figure
        return None

    def _named_by_post(self, post: str) -> Figure | None:
        if (post not in roles.LONG_ENDS and len(post) < _LONG_POST) or post == "记者":
            return None
        found = {id(f): f for f in self._all() if f.form == "name" and f.role.endswith(post)}
        return next(iter(found.values())) if len(found) == 1 else None


def _may_mean(figure: Figure, female: bool | None) -> bool:
    """Whether a pronoun for one person may mean somebody."""
    return (
        not figure.plural
        and figure.form != "document"
        and not figure.name.endswith("记者")
        and figure.name not in roles.PRONOUNS
        and (female is None or figure.female in (None, female))
    )


def _may_be(figure: Figure, surname: str) -> bool:
    """Whether a family name with title may mean somebody; not the reporter of the article."""
    return figure.form == "name" and figure.name.startswith(surname) and not figure.role.endswith(("记者", "摄影"))


def _is_given_name(short: str, full: str) -> bool:
    """Whether a Chinese full name consists of a surname and this."""
    return (
        len(short) > 1 and full.endswith(short) and (full[: -len(short)] in COMMON or full[: -len(short)] in COMPOUND)
    )


def _ends_dotted(short: str, full: str) -> bool:
    """Whether a foreign name with all its parts ends with this one: 迈克尔·格罗塞-布勒默, 格罗塞-布勒默."""
    return len(full) > len(short) and full.endswith(short) and _DOTS.match(full[-len(short) - 1]) is not None


def _ends_latin(short: str, full: str) -> bool:
    """Whether a Latin name whose blanks were lost ends with this one: andrewcrisp, crisp."""
    return len(short) > 3 and short.isascii() and full.endswith(short)


def _learn_sex(figure: Figure, mention: Mention) -> None:
    if mention.text in ("他", "她"):
        figure.female = mention.text == "她"
    elif figure.female is None:
        words = figure.role if mention.form == "name" else f"{figure.role} {mention.text}"
        if _ends_with(roles.FEMALE, words):
            figure.female = True
        elif _ends_with(roles.MALE, words):
            figure.female = False


def _ends_with(pattern: re.Pattern[str], words: str) -> bool:
    """Whether a word for a man or a woman stands at the end of what somebody is called."""
    return any(match.start() >= len(words) - _POST_LENGTH for match in pattern.finditer(words))
