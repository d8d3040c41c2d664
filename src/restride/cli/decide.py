"""`restride decide`: the decision for any day of any log file, without a home."""

from datetime import date
from pathlib import Path

import click

from restride.cli.options import DATE, standard
from restride.cli.today import show
from restride.entering.log_file import read_log
from restride.telling.view import view_of

EPILOG = """\b
Examples:
  restride decide examples/recovery.zip --on 2026-03-09
  restride decide log.jsonl --on 2026-03-09 --json
"""


@click.command("decide", epilog=EPILOG)
@click.argument("log", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--on", type=DATE, required=True, help="The day to decide for.")
@standard
def command(log: Path, on: date, as_json: bool) -> None:
    """Decide for one day from LOG, a .jsonl file or an exported .zip."""
    read = read_log(log)
    show(view_of(read.log, read.protocol_on(on), on), as_json)
