"""`restride import`: everything back from an exported zip file."""

from datetime import timedelta
from pathlib import Path

import click

from restride.cli.home import current
from restride.cli.log_file import LogFile, read_log
from restride.cli.options import standard
from restride.entering import clock
from restride.entering.book import view
from restride.entering.directory import RUNNER
from restride.log.model import Episode, Log
from restride.telling.mistake import Mistake

EPILOG = """\b
Example:
  restride import my-recovery.zip
"""


@click.command("import", epilog=EPILOG)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@standard
def command(file: Path, as_json: bool) -> None:
    """Read back your own log from FILE. What is there already is not added twice."""
    from restride.store import open_store

    read = read_log(file)
    if not read.log:
        raise Mistake(f"{file} has no entries. Choose the file you exported.")
    refuse_days_to_come(file, read.log)
    for held in (read, LogFile(file, read.log)):  # from now on the library's own copy decides
        held.protocol_on(clock.today())
    home = current()
    here = {entry.id for entry in home.log()}
    if here and here.isdisjoint(entry.id for entry in read.log):
        raise Mistake(
            f"{file} is another log than the one here. Import it into a place of its own: "
            "restride import --home DIR"
        )
    if not home.exists():
        with open_store(":memory:") as trial:  # a log that is refused leaves no empty store behind
            trial.restore(RUNNER, read.log, read.files)
    with home.store() as store:
        new = store.restore(RUNNER, read.log, read.files)
    if as_json:
        from restride.cli.as_json import print_json

        decision = view(home, clock.today()).decision
        print_json({"read": len(read.log), "new": new, "decision": decision})
        return
    name = click.format_filename(file)
    click.echo(f"Read {len(read.log)} entries from {name}; {new} were new.")


def refuse_days_to_come(file: Path, log: Log) -> None:
    """What has not happened yet is no part of a log; a day's grace is for other time zones."""
    latest = clock.now() + timedelta(days=1)
    for entry in log:
        days = [entry.day, *([entry.injured_on] if isinstance(entry, Episode) else [])]
        day = max(days)
        if day > latest.date() or entry.at > latest:
            raise Mistake(
                f"{file}: the {entry.__struct_config__.tag} entry {entry.id}, of {day}, written "
                f"{entry.at:%Y-%m-%d}, has not come yet. Correct its date, or this computer's."
            )
