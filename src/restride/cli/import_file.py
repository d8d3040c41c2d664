"""`restride import`: everything back from an exported zip file."""

from pathlib import Path

import click

from restride.cli.home import current
from restride.cli.options import standard
from restride.entering import clock
from restride.entering.book import view
from restride.entering.log_file import read_log

EPILOG = """\b
Example:
  restride import my-recovery.zip
"""


@click.command("import", epilog=EPILOG)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@standard
def command(file: Path, as_json: bool) -> None:
    """Read back your own log from FILE. What is there already is not added twice."""
    from restride.entering.exchange import restored

    home, read = current(), read_log(file)
    new = restored(home, read)
    if as_json:
        from restride.cli.as_json import print_json

        decision = view(home, clock.today()).decision
        print_json({"read": len(read.log), "new": new, "decision": decision})
        return
    name = click.format_filename(file)
    click.echo(f"Read {len(read.log)} entries from {name}; {new} were new.")
