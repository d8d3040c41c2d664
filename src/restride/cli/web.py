"""`restride web`: the same log in a browser."""

import os
import sys

import click

from restride.cli.home import current
from restride.cli.options import home_option

EPILOG = """\b
Examples:
  restride web
  restride web --port 8421 --no-browser
"""


@click.command("web", epilog=EPILOG)
@click.option("--port", type=click.IntRange(0, 65_535), default=8420, help="Default: 8420.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@home_option
def command(port: int, no_browser: bool) -> None:
    """Open Restride in your browser, on this machine, with the log of the command line.

    It stays until you stop it with Ctrl-C. Only this machine can reach it.
    """
    words = ["--home", current().path, "--port", str(port)]
    words += ["--no-browser"] if no_browser else []
    # A program of its own takes this one's place: no page is served by a command's short life.
    os.execv(sys.executable, [sys.executable, "-m", "restride.web", *words])  # noqa: S606 - our own program, with arguments we checked
