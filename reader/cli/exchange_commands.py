"""The command lines of what goes out to other programs and comes in from them, and of the vocabulary.

The readers and writers of those formats are imported by the command that needs them, so that no other one waits.
"""

from __future__ import annotations

from typing import get_args

import click

from reader.cli.vocabulary import print_vocabulary, undo_change
from reader.settings import Standard
from reader.store.vocabulary import STATUSES, Status
from reader.study.formats.word_tables import Table

_statuses = click.option(
    "--status",
    "statuses",
    type=click.Choice(STATUSES),
    multiple=True,
    help="Only words of this status; may be given more than once.",
)
_output = click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Write to a file.")
_file = click.argument("file", type=click.Path(allow_dash=True))
_dry_run = click.option("--dry-run", is_flag=True, help="Show what would come in; change nothing.")
_start = click.option(
    "--start", is_flag=True, help="These are the words that you know: no HSK level is assumed to be known any more."
)


@click.command("anki")
@click.argument("file", type=click.Path())
@_statuses
def _export_anki(file: str, statuses: tuple[Status, ...]) -> int:
    """Write saved words as cards for Anki.

    FILE.apkg has a note for each word that is being learnt, with cards for recognition and, where it has a sentence,
    cloze. Import it again after a while: what Anki has is brought up to date, and nothing is doubled.
    """
    from reader.cli.exporting import export_anki

    return export_anki(file, statuses)


def _table(form: Table, help_text: str) -> click.Command:
    @click.command(form, help=help_text)
    @_output
    @_statuses
    def command(output: str | None, statuses: tuple[Status, ...]) -> int:
        from reader.cli.exporting import export_table

        return export_table(form, output, statuses)

    return command


@click.command("json")
@_output
def _export_json(output: str | None) -> int:
    """Write out all that you learnt.

    Words, cards, reviews, what was read, corrections: for import json elsewhere.
    """
    from reader.cli.exporting import export_everything

    return export_everything(output)


@click.command("anki")
@_file
@click.option("--field", default="", metavar="NAME", help="The field that holds the word, or a column's number.")
@_start
@_dry_run
def _import_anki(file: str, field: str, start: bool, dry_run: bool) -> int:
    """Take over the words of an Anki package or text export.

    The interval of a word's cards says how well it is known: new 1, from a day 2, a week 3, two weeks 4, three weeks
    known; suspended ignored. Words that you saved here are left as they are.
    """
    from reader.cli.importing import import_anki

    return import_anki(file, field, start=start, dry_run=dry_run)


@click.command("words")
@_file
@click.option(
    "--status",
    type=click.Choice(STATUSES),
    default="known",
    show_default=True,
    help="Of words of which the file does not say any.",
)
@_start
@_dry_run
def _import_words(file: str, status: Status, start: bool, dry_run: bool) -> int:
    """Take over a list of words.

    One word a line, or a table as export csv makes it. Words that you saved here are left as they are.
    """
    from reader.cli.importing import import_words

    return import_words(file, status, start=start, dry_run=dry_run)


@click.command("lute")
@_file
@_dry_run
def _import_lute(file: str, dry_run: bool) -> int:
    """Take over the Chinese terms of an export of Lute."""
    from reader.cli.importing import import_lute

    return import_lute(file, dry_run=dry_run)


@click.command("json")
@_file
@_dry_run
def _import_json(file: str, dry_run: bool) -> int:
    """Take over what export json wrote, where it is missing here."""
    from reader.cli.importing import import_everything

    return import_everything(file, dry_run=dry_run)


@click.command("hsk")
@click.argument("level", type=click.IntRange(0, 7), metavar="N")
@click.option(
    "--standard", type=click.Choice(get_args(Standard)), help="Whose levels; without it, that of the settings."
)
@_dry_run
def _import_hsk(level: int, standard: str | None, dry_run: bool) -> int:
    """Begin with HSK 1 to N known.

    7 stands for 7 to 9, 0 for no word at all. Words that you saved here are left as they are.
    """
    from reader.cli.importing import import_level

    return import_level(level, standard or "", dry_run=dry_run)


@click.command("vocabulary")
@_statuses
@click.option("--undo", is_flag=True, help="Undo the last change: of a word, a section, an import.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def vocabulary(statuses: tuple[Status, ...], undo: bool, as_json: bool) -> int:
    """List the words of which you said something, the latest first."""
    return undo_change() if undo else print_vocabulary(statuses, as_json)


EXPORTS = (
    _export_anki,
    _table("csv", "Write saved words as a table for spreadsheets."),
    _table("pleco", "Write saved words as a list for Pleco."),
    _table("lute", "Write saved words as a table of terms for Lute."),
    _export_json,
)
IMPORTS = (_import_anki, _import_words, _import_lute, _import_json, _import_hsk)
