"""`restride log`: show, check and merge logs."""

from collections.abc import Sequence
from pathlib import Path

import click

from restride.cli.options import standard
from restride.cli.whole_file import force_option

FILE = click.Path(dir_okay=False, path_type=Path)

EPILOG = """\b
Examples:
  restride log show
  restride log check my-recovery.zip
  restride log merge phone.zip laptop.zip -o both.zip
"""


@click.group("log", epilog=EPILOG, invoke_without_command=True)
@standard
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Show, check and merge logs: what did happen. Alone it shows your own.

    A log in a file is a zip that was exported, or its log.jsonl.
    """
    if ctx.invoked_subcommand is None:
        _show(None, as_json)


@command.command("show")
@click.argument("file", type=FILE, required=False)
@standard
def show(file: Path | None, as_json: bool) -> None:
    """Show every entry of FILE, or of your own log, day by day.

    What was taken back is marked. With --json it prints the log's own lines, one entry a line.
    """
    _show(file, as_json)


def _show(file: Path | None, as_json: bool) -> None:
    from restride.cli.home import current
    from restride.cli.log_page import shown
    from restride.entering.log_file import LogFile, read_log

    if file is None:
        home = current()
        shown(LogFile(home.database, home.log()), as_json)
    else:
        shown(read_log(file), as_json)


@command.command("check")
@click.argument("files", type=FILE, nargs=-1, required=True)
@standard
def check(files: Sequence[Path], as_json: bool) -> None:
    """Check the logs in FILES: every line, every id, what was taken back, the plan they name.

    Every problem is told with its line and how to mend it. The exit code is 2 if there is one.
    """
    from restride.cli.log_check import checked

    results = [checked(file) for file in files]
    if as_json:
        from restride.cli.as_json import print_json

        print_json(results)
    else:
        for result in results:
            click.echo(result.told())
    if any(result.problems for result in results):
        raise click.exceptions.Exit(2)


@command.command("merge")
@click.argument("files", type=FILE, nargs=-1, required=True)
@click.option("-o", "--out", type=FILE, required=True, help="The file to write: .zip or .jsonl.")
@force_option
@click.option(
    "--same-runner", is_flag=True, help="They are one runner's, though no entry is in two of them."
)
@standard
def merge(files: Sequence[Path], out: Path, force: bool, same_runner: bool, as_json: bool) -> None:
    """Make one log of the logs in FILES: every entry that is in any of them, once.

    The files stay as they are. Two entries with one id that say different things are refused.
    """
    from restride.cli.log_merge import merged, write

    result = merged(files, same_runner)
    write(result, out, force)
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"file": str(out), "entries": len(result.log), "files": len(result.files)})
        return
    click.echo(f"Merged {len(files)} logs into {out}: {len(result.log)} entries.")
