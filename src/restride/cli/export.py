"""`restride export`: everything in one zip file."""

from pathlib import Path

import click

from restride.cli.home import current
from restride.cli.options import standard
from restride.cli.whole_file import force_option, refuse_what_is_there, whole_file

EPILOG = """\b
Example:
  restride export my-recovery.zip
"""


@click.command("export", epilog=EPILOG)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@force_option
@standard
def command(file: Path, force: bool, as_json: bool) -> None:
    """Save your log, your watch files and your plan in FILE. Keep it safe: it is about you."""
    from restride.entering.exchange import exported
    from restride.log.exchange import pack

    exchange = exported(current())
    refuse_what_is_there(file, force)
    with whole_file(file) as to:
        pack(exchange, to)
    log, files = exchange.log, exchange.files
    report = {"file": str(file), "entries": len(log), "files": len(files)}
    if as_json:
        from restride.cli.as_json import print_json

        print_json(report)
        return
    click.echo(f"Saved {len(log)} entries and {len(files)} watch files in {file}.")
