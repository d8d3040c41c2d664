"""`restride import`: everything back from an exported zip file."""

from pathlib import Path

import click

from restride.cli import clock
from restride.cli.errors import Mistake
from restride.cli.home import RUNNER, current
from restride.cli.log_file import read_log
from restride.cli.options import standard
from restride.cli.view import view

EPILOG = """\b
Example:
  restride import my-recovery.zip
"""


@click.command("import", epilog=EPILOG)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@standard
def command(file: Path, as_json: bool) -> None:
    """Read back your own log from FILE. What is there already is not added twice."""
    read = read_log(file)
    if not read.log:
        raise Mistake(f"{file} has no entries. Choose the file you exported.")
    home = current()
    here = {entry.id for entry in home.log()}
    if here and here.isdisjoint(entry.id for entry in read.log):
        raise Mistake(
            f"{file} is another log than the one here. Import it into a place of its own: "
            "restride import --home DIR"
        )
    with home.store() as store:
        new = store.restore(RUNNER, read.log, read.files)
    if as_json:
        from restride.cli.as_json import print_json

        decision = view(home, clock.today()).decision
        print_json({"read": len(read.log), "new": new, "decision": decision})
        return
    click.echo(f"Read {len(read.log)} entries from {file}; {new} were new.")
