"""The command line: parse, call one function, print."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import get_args

import click
from click.shell_completion import CompletionItem, shell_complete

from reader import __version__
from reader.cli.correcting import Form, export_corrections, import_corrections
from reader.cli.corrections import print_corrections
from reader.cli.defining import print_definitions
from reader.cli.doctor import print_report
from reader.cli.exchange_commands import EXPORTS, IMPORTS, vocabulary
from reader.cli.listing import print_sections, print_terms, print_words
from reader.cli.numbers import print_difficulty, print_statistics
from reader.cli.output import drop_output, prepare_streams, warn
from reader.cli.printing import Place, print_text
from reader.cli.quoting import export_quotes, print_quotes
from reader.cli.reviewing import Review, review_words
from reader.cli.safekeeping import list_backups, make_backup, restore_backup
from reader.cli.searching import print_matches
from reader.errors import ReaderError
from reader.layout.rows import NARROWEST
from reader.quotes.export import ExportFormat
from reader.quotes.records import QuoteKind
from reader.text.loading import load

_NAME = "zhipu-reader"
_COMPLETION = "_ZHIPU_READER_COMPLETE"
_INTERRUPTED = 130
_EXAMPLES = """\b
Examples:
  zhipu-reader                         read on; the first time, the article that comes along
  zhipu-reader news.txt                read a text file in UTF-8 (./words, if it is named like a command)
  curl -s ADDRESS | zhipu-reader -     read what comes in
  zhipu-reader print --pinyin inline   the text with pinyin behind each word
  zhipu-reader words --json news.txt   every word with reading, gloss and HSK level
  zhipu-reader quotes --speaker 刘德兵  what somebody says in the text
  zhipu-reader define 落地 MaaS        what a word means
  zhipu-reader search damoxing         where 大模型 stands: hanzi, pinyin, initials, English, re:…
  zhipu-reader review --minutes 10     ask what is due, for ten minutes
  zhipu-reader import hsk 4            begin with the words of HSK 1 to 4 as known ones
  zhipu-reader export anki my.apkg     what you are learning, as cards for Anki
  zhipu-reader export corrections -o my.json   words, readings and quotes that you put right
  eval "$(_ZHIPU_READER_COMPLETE=bash_source zhipu-reader)"    completion (also zsh_source, fish_source)

\b
Dictionary: CC-CEDICT (CC BY-SA 4.0). Settings: see zhipu-reader doctor.
"""

_text = click.argument("text", required=False, type=click.Path(allow_dash=True))
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


class _Commands(click.Group):
    """The group that completes files too: the first word may be a text to read."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage("zhipu-reader", "[TEXT]")
        formatter.write_usage("zhipu-reader", "COMMAND [ARGS]...", prefix="       ")

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]


@click.group(cls=_Commands, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Read Chinese in the terminal: pinyin above the hanzi, every word explained.

    TEXT is a text file in UTF-8, or - for standard input. Without it the commands take the article that comes
    along.
    """


@cli.command("print")
@_text
@click.option(
    "--pinyin",
    type=click.Choice(["above", "inline", "none"]),
    default="above",
    show_default=True,
    help="Where the pinyin stands.",
)
@click.option("--section", type=int, metavar="N", help="Only this section (see: zhipu-reader sections).")
@click.option("--width", type=click.IntRange(NARROWEST), metavar="N", help="Columns of a row.")
def print_command(text: str | None, pinyin: Place, section: int | None, width: int | None) -> int:
    """Print the text with pinyin."""
    return print_text(load(text), pinyin, section, width)


@cli.command()
@_text
@_json
def sections(text: str | None, as_json: bool) -> int:
    """List the sections of the text."""
    return print_sections(load(text), as_json)


@cli.command()
@_text
@_json
def words(text: str | None, as_json: bool) -> int:
    """List the words of the text with reading, gloss and HSK level."""
    return print_words(load(text), as_json)


@cli.command()
@_text
@_json
def terms(text: str | None, as_json: bool) -> int:
    """List the glossary's terms in the text."""
    return print_terms(load(text), as_json)


@cli.command()
@_text
@click.option("--speaker", metavar="NAME", help="Only what this person says; part of the name is enough.")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(get_args(QuoteKind)),
    multiple=True,
    help="Only this kind; may be given more than once.",
)
@click.option("--indirect", is_flag=True, help="Reported speech without quotation marks, too.")
@_json
def quotes(text: str | None, speaker: str | None, kinds: tuple[QuoteKind, ...], indirect: bool, as_json: bool) -> int:
    """List who says what in the text."""
    return print_quotes(load(text), speaker, kinds, indirect, as_json)


@cli.command()
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@_json
def define(words: tuple[str, ...], as_json: bool) -> int:
    """Look words up in glossary and dictionary."""
    return print_definitions(words, as_json)


@cli.command()
@click.argument("query")
@_text
@_json
@click.option("--all", "everywhere", is_flag=True, help="Also the texts read before, your words, glossary, dictionary.")
def search(query: str, text: str | None, as_json: bool, everywhere: bool) -> int:
    """Find hanzi, pinyin, initials, English or re:EXPRESSION in the text.

    Pinyin without tones (damoxing), with numbers or marks (da4mo2xing2, dà móxíng), initials (dmx), zhuyin; hanzi of
    either script; English by what words mean (computing power); Latin letters; a regular expression after re:.
    """
    return print_matches(query, load(text), everywhere=everywhere, as_json=as_json)


@cli.command()
@_text
@_json
def corrections(text: str | None, as_json: bool) -> int:
    """List the corrections of words, readings and quotes.

    With a TEXT: those that can apply to it, and whether they do. Without: the whole history.
    """
    return print_corrections(load(text) if text else None, as_json)


@cli.group("export")
def exporting() -> None:
    """Write out what is kept."""


@exporting.command("corrections")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jieba", "lute"]),
    default="json",
    show_default=True,
    help="All of it in JSON; a user dictionary for jieba; exceptions for Lute's parser.",
)
@click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Write to a file.")
def export_corrections_command(form: Form, output: str | None) -> int:
    """Write out the corrections of words, readings and quotes.

    For jieba and Lute: of words, what holds now; a split of one place only is left out, since they know no places.
    """
    return export_corrections(form, output)


@exporting.command("quotes")
@_text
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(ExportFormat)),
    default="md",
    show_default=True,
    help="Markdown, a table for spreadsheets, or JSON.",
)
@click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Write to a file.")
def export_quotes_command(text: str | None, form: ExportFormat, output: str | None) -> int:
    """Write out who says what in the text."""
    return export_quotes(load(text), form, output)


@cli.group("import")
def importing() -> None:
    """Take over what was written out."""


@importing.command("corrections")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--dry-run", is_flag=True, help="Say how many would come in; change nothing.")
def import_corrections_command(file: str, dry_run: bool) -> int:
    """Take over corrections from a FILE of export corrections, or - for standard input."""
    return import_corrections(file, dry_run=dry_run)


@cli.command()
@click.argument("file", required=False, type=click.Path())
def backup(file: str | None) -> int:
    """Copy all that is kept to a FILE, or to the folder of backups.

    A reader may be open meanwhile. The reader itself makes a backup on each day on which it is used.
    """
    return make_backup(file)


@cli.command()
@click.argument("file", required=False, type=click.Path())
@click.option("--yes", "sure", is_flag=True, help="Do not ask.")
def restore(file: str | None, sure: bool) -> int:
    """Go back to a backup: a FILE, or the date of a daily one; without either, list them.

    What it replaces is kept. No reader may be open.
    """
    return restore_backup(file, sure) if file else list_backups()


@cli.command()
@click.option("--text", type=click.Path(allow_dash=True), metavar="TEXT", help="Only words that stand in this text.")
@click.option("--limit", type=click.IntRange(1, 1000), metavar="N", help="Words at most.")
@click.option("--minutes", type=click.FloatRange(0, min_open=True), metavar="M", help="End after so many minutes.")
@click.pass_obj
def review(open_reader: Review | None, text: str | None, limit: int | None, minutes: float | None) -> int:
    """Review the words that are due, each in its own sentence.

    A review that was left goes on where it was, unless --limit or --minutes asks for a new one.
    """
    return review_words(open_reader, text, limit, minutes)


@cli.command()
@_json
def stats(as_json: bool) -> int:
    """Show what was read, learnt and remembered."""
    return print_statistics(as_json)


@cli.command()
@_text
@_json
def grade(text: str | None, as_json: bool) -> int:
    """Show how difficult a text is: its HSK level, how much of it is known, its hardest words."""
    return print_difficulty(load(text), as_json)


@cli.command()
def doctor() -> int:
    """Show versions, folders, dictionary and what the terminal can do."""
    return print_report()


for _command in EXPORTS:
    exporting.add_command(_command)
for _command in IMPORTS:
    importing.add_command(_command)
cli.add_command(vocabulary)


def run(arguments: Sequence[str], open_reader: Review | None = None) -> int:
    """Carry out a command line; the exit status: 0 found or done, 1 nothing found, 2 wrong usage or bad input.

    Args:
        arguments: What was typed after the program's name.
        open_reader: Opens the interface on the review.
    """
    prepare_streams()
    try:
        status = _carry_out(arguments, open_reader)
        sys.stdout.flush()
    except click.ClickException as error:
        warn(_one_line(error))
        return 2
    except ReaderError as error:
        warn(str(error))
        return 2
    except BrokenPipeError:  # whoever read the output has seen enough
        drop_output()
        return 0
    except OSError as error:
        drop_output()
        warn(f"the output cannot be written ({error.strerror})")
        return 2
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    return status


def _carry_out(arguments: Sequence[str], open_reader: Review | None) -> int:
    """As `click.Command.main` does, but for its own idea of closed pipes."""
    if _COMPLETION in os.environ:
        return shell_complete(cli, {}, _NAME, _COMPLETION, os.environ[_COMPLETION])
    try:
        with cli.make_context(_NAME, list(arguments), obj=open_reader) as context:
            return int(cli.invoke(context) or 0)
    except click.exceptions.Exit as end:
        return end.exit_code


def _one_line(error: click.ClickException) -> str:
    """What was wrong, and where help is to be had."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    name = context.command_path if context else _NAME
    message = " ".join(error.format_message().split())
    return f"{message} See: {name} --help"
