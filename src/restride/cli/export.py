"""`restride export`: everything in one zip file."""

from pathlib import Path

import click

from restride.cli.home import current
from restride.cli.options import standard
from restride.cli.whole_file import force_option, refuse_what_is_there, whole_file
from restride.entering import clock
from restride.entering.directory import RUNNER
from restride.log.days import standing
from restride.log.model import Log, Pin
from restride.telling.mistake import Mistake

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
    from restride.log.exchange import Exchange, pack

    home = current()
    log = home.log()
    if not log:
        raise Mistake("There is nothing to export yet. Begin with: restride start")
    refuse_what_is_there(file, force)
    with home.store() as store:
        kept = {digest: store.file(RUNNER, digest) for digest in store.files(RUNNER)}
    files = {digest: content for digest, content in kept.items() if content is not None}
    with whole_file(file) as to:
        pack(Exchange(log, files, pinned_protocols(log)), to)
    report = {"file": str(file), "entries": len(log), "files": len(files)}
    if as_json:
        from restride.cli.as_json import print_json

        print_json(report)
        return
    click.echo(f"Saved {len(log)} entries and {len(files)} watch files in {file}.")


def pinned_protocols(log: Log) -> dict[str, bytes]:
    """Every protocol the log was pinned to and this library still has, by `id@version`."""
    from restride.library import LibraryError, load
    from restride.protocol.digest import canonical

    found = {}
    for pin in standing(log, clock.today()):
        if not isinstance(pin, Pin):
            continue
        try:
            protocol = load(pin.protocol, pin.version)
        except LibraryError:
            continue  # the log is the runner's own: it goes out with or without the plan
        if protocol.digest == pin.digest:
            found[f"{pin.protocol}@{pin.version}"] = canonical(protocol)
    return found
