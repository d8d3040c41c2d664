"""`restride undo`: take back an entry; it stays in the log, but no longer counts."""

import click

from restride.cli import terminal
from restride.cli.home import current
from restride.cli.options import standard
from restride.cli.written import write
from restride.entering import clock
from restride.entering.book import find_entry, protocol_for
from restride.entering.head import head
from restride.entering.own import own
from restride.log.model import Void
from restride.telling.entry_words import entry_words
from restride.telling.mistake import Mistake
from restride.telling.names import Names

EPILOG = """\b
Examples:
  restride undo
  restride undo 5a1f09c2 --reason "typed the wrong number"
"""


@click.command("undo", epilog=EPILOG)
@click.argument("entry", required=False)
@click.option("--reason", help="Why, in a few words.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@standard
def command(entry: str | None, reason: str | None, yes: bool, as_json: bool) -> None:
    """Take back ENTRY, or the last thing you wrote. ENTRY is an id or the end of one."""
    home = current()
    log = home.log()
    mine = own(log)
    if not mine:
        raise Mistake("There is nothing to take back: the log has no entries of yours.")
    target = mine[-1] if entry is None else find_entry(mine, entry)
    words = entry_words(target, Names(protocol_for(log, clock.today())))
    if terminal.interactive() and not yes and not as_json:
        click.confirm(f"Take back: {words}?", default=True, abort=True)
    elif entry is None and not yes:
        raise Mistake(
            f"The last entry is: {words} [{str(target.id)[-8:]}]. "
            "To take it back add --yes; for another one name its id: restride undo ENTRY"
        )
    # The void is about the day of what it takes back, so that day's decision changes too.
    write(
        home,
        [Void(**head(target.day), entry=target.id, why=reason)],
        as_json,
        f"Took back: {words}",
    )
