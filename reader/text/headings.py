"""Which lines of a plain text are headings. A plain text does not say, so their form and place must."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMERAL = "[零〇一二三四五六七八九十百千两0-9０-９]"
_CHAPTER = re.compile(
    rf"第{_NUMERAL}{{1,7}}[回章卷节篇幕](?:[\s:：、.·].{{0,40}}|[^。！？；，,]{{0,24}})$"
    r"|(?:楔子|序章|序言|序幕|引子|引言|前言|尾声|后记|跋|番外)(?:[\s:：].{0,40})?$"
    r"|(?:chapter|part|book)\s+(?:\d{1,4}|[ivxlc]{1,8})\b.{0,60}$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    rf"(?:[一二三四五六七八九十]{{1,3}}、|[（(]{_NUMERAL}{{1,3}}[）)]|第{_NUMERAL}{{1,3}}[，,、]|\d{{1,2}}[、.．]\s*(?!\d))\S"
)
_BYLINE = re.compile(
    r"(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}"
    r"|.{0,12}\d{1,2}月\d{1,2}日(?:电|讯|消息)$"
    r"|[（(【]?(?:来源|作者|记者|编辑|责任编辑|编译|译者|文|图|图片|摄影|采写|撰文)\s?[:：|/／]"
    r"|\S{0,8}记者\s"
)
_FINAL = "。！!…；;，,、：:—～~"
_CLOSING = "”』」’》）)】"
_LONGEST = 40
_LONGEST_TITLE = 64


def is_chapter(line: str) -> bool:
    """Whether the line is the heading of a numbered chapter (第一回 …, Chapter 1 …) or of its like (楔子, 后记)."""
    return len(line) <= _LONGEST_TITLE and _CHAPTER.match(line) is not None


def is_byline(line: str) -> bool:
    """Whether the line names the date, the source or the author and is no part of the text's own words."""
    return len(line) <= _LONGEST_TITLE and _BYLINE.match(line) is not None


def has_form(line: str, longest: int = _LONGEST) -> bool:
    """Whether the line looks like a heading: short, with words, no whole sentence, nothing said by anyone."""
    if not 2 <= len(line) <= longest or line[-1] in _FINAL or not any(map(str.isalpha, line)):
        return False
    if any(mark in line for mark in "。；;：“") and ("：“" in line or ":“" in line or "。" in line[:-1]):
        return False
    if line[0] in "“「『" and line[-1] in "”」』。":  # a sentence that someone says
        return False
    if line[-1] in _CLOSING and len(line) > 1 and line[-2] in _FINAL + "？?":
        return False
    return line.count("，") + line.count(",") <= 2 and not is_byline(line)


def find_headings(lines: Sequence[str]) -> list[bool]:
    """For each line (stripped, none blank) whether it is a heading.

    Numbered chapters, where a text has them, are its only headings (beside a title in front). Otherwise a heading has
    the form of one, stands by itself, and longer paragraphs follow. A question may be one only in a text
    that has another heading within: a lone question is more often a turn of the argument.
    """
    found = [False] * len(lines)
    if not lines:
        return found
    chapters = [index for index, line in enumerate(lines) if is_chapter(line)]
    if len(chapters) >= 2 or chapters[:1] == [0]:
        for index in chapters:
            found[index] = index + 1 < len(lines)
        found[0] = found[0] or _is_title(lines)
        return found
    form = [has_form(line) for line in lines]
    questions = []
    for index in range(1, len(lines) - 1):
        if form[index] and _stands_out(lines, form, index):
            if lines[index][-1] in "？?":
                questions.append(index)
            else:
                found[index] = True
    if any(found) or len(questions) > 2:
        for index in questions:
            found[index] = True
    found[0] = _is_title(lines)
    return found


def _is_title(lines: Sequence[str]) -> bool:
    """Whether the first line is the title: the form of a heading, rather longer, and text follows."""
    return len(lines) > 1 and has_form(lines[0], _LONGEST_TITLE) and max(map(len, lines[1:6])) > len(lines[0])


def _stands_out(lines: Sequence[str], form: Sequence[bool], index: int) -> bool:
    """Whether a line in the form of a heading has the place of one: alone, before longer paragraphs."""
    line = lines[index]
    numbered = _NUMBERED.match(line) is not None
    if form[index + 1] and not numbered:
        return False
    if index > 1 and form[index - 1] and not (_NUMBERED.match(lines[index - 1]) or _only_short_before(form, index)):
        return False
    after = [len(text) for text in lines[index + 1 : index + 4]]
    return after[0] > len(line) and max(after) >= min(2 * len(line), 60)


def _only_short_before(form: Sequence[bool], index: int) -> bool:
    """Whether nothing but title lines stands before: the first heading may follow the title at once."""
    return index <= 3 and all(form[:index])
