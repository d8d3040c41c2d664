"""`restride erase`: delete everything."""

import click

from restride.cli import terminal
from restride.cli.home import current
from restride.cli.options import standard
from restride.telling.mistake import Mistake

EPILOG = """\b
Examples:
  restride export keep.zip      save a copy first
  restride erase
"""


@click.command("erase", epilog=EPILOG)
@click.option("--yes", is_flag=True, help="Do not ask first.")
@standard
def command(yes: bool, as_json: bool) -> None:
    """Delete everything Restride knows about you on this machine. It cannot be undone."""
    home = current()
    count = len(home.log())
    if not yes:
        if not terminal.interactive():
            raise Mistake("There is nobody to ask. If you are sure: restride erase --yes")
        click.echo(f"This deletes all {count} entries in {home.path}. It cannot be undone.")
        if click.prompt("Type the word erase", default="", show_default=False) != "erase":
            raise Mistake("Nothing was erased: the word was not erase.")
    home.erase()
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"erased": count})
        return
    click.echo(f"Erased {count} entries.")
