"""A folder watched: each new file is taken in once it has stopped growing."""

import time
from collections.abc import Iterator
from pathlib import Path

import click

from restride.cli.home import Home
from restride.cli.run_import import Imported, import_all
from restride.cli.run_report import report
from restride.cli.screen import this_screen
from restride.entering.watch_files import inside

# Longer than a slow copy holds its breath. One that held it longer is taken again when it has
# grown, and the two are then records of one run.
EVERY_S = 5

State = tuple[int, int]
"""A file's size, and the nanosecond it was last written."""


def watch(home: Home, folder: Path, called: str | None) -> Imported:
    """Take in what settles in the folder until Ctrl-C. Raises Mistake for one that is not there."""
    total = Imported()
    inside(folder)
    this_screen().say(f"Watching {folder}. Ctrl-C ends it.")
    try:
        for ready in settled(folder):
            done = import_all(home, ready, called)
            report(home, done, as_json=False)
            total.add(done)
            if done.stopped:
                break
    except KeyboardInterrupt:
        pass
    click.echo()
    this_screen().say(f"Stopped watching. {total.summary()}")
    return total


def wait() -> None:
    """Wait until the next look."""
    time.sleep(EVERY_S)


def settled(folder: Path) -> Iterator[list[Path]]:
    """The files that did not change between two looks, each once for each content, for ever."""
    before: dict[Path, State] = {}
    taken: dict[Path, State] = {}
    while True:
        now = {path: state for path in inside(folder) if (state := _state(path)) is not None}
        ready = [
            path
            for path, state in now.items()
            if before.get(path) == state and taken.get(path) != state
        ]
        taken |= {path: now[path] for path in ready}
        before = now
        if ready:
            yield ready
        wait()


def _state(path: Path) -> State | None:
    """Nothing for a file that is empty so far, or gone again."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if found.st_size else None
