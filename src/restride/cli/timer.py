"""A timer for holds: get ready, hold, rest. It is read, not heard; the bell only helps."""

import sys
import time
from collections.abc import Callable
from select import select
from typing import Protocol

import click

from restride.protocol.test_sheet import Timer

BELL = "\a"


class Stopwatch(Protocol):
    """A clock to look at, and a key to press."""

    def now(self) -> float:
        """Seconds since some moment."""
        ...

    def pressed(self, within_s: float) -> bool:
        """Wait that long, or until Enter is pressed: then True at once."""
        ...


class Keyboard:
    """The machine's own clock, and the Enter key of the terminal."""

    def now(self) -> float:
        """Seconds of a clock that never jumps."""
        return time.monotonic()

    def pressed(self, within_s: float) -> bool:
        """Whether Enter was pressed in that time."""
        ready, _, _ = select([sys.stdin], [], [], within_s)
        if ready:
            sys.stdin.readline()
        return bool(ready)


def stopwatch() -> Stopwatch:
    """What a hold is timed by."""
    return Keyboard()


def hold(timer: Timer, watch: Stopwatch) -> int:
    """Count down, then up; Enter starts at once, and then ends it. Whole seconds held."""
    click.echo("  Enter starts it at once; Enter again ends the hold.")
    _count(timer.ready_s, watch, lambda gone: f"  Get ready: {timer.ready_s - gone}")
    click.echo(f"{BELL}  GO")
    held = _count(timer.hold_s, watch, lambda gone: f"  Hold: {gone} of {timer.hold_s} s")
    click.echo(f"{BELL}  DONE: {held} s")
    return held


def rest(timer: Timer, watch: Stopwatch) -> None:
    """Count down the rest between the legs; Enter skips it."""
    click.echo("  Rest. Enter skips it.")
    _count(timer.rest_s, watch, lambda gone: f"  Rest: {timer.rest_s - gone}")


def _count(seconds: int, watch: Stopwatch, says: Callable[[int], str]) -> int:
    """Show each second until they are over or Enter is pressed; the whole seconds gone."""
    start = watch.now()
    gone = 0
    stopped = False
    while gone < seconds and not stopped:
        click.echo(f"\r{says(gone)} ", nl=False)
        stopped = watch.pressed(max(0, start + gone + 1 - watch.now()))
        # A wait may end a hair early; that second counts all the same.
        gone = min(int(watch.now() - start + 0.01), seconds)
    if not stopped:  # Enter itself has begun a new line
        click.echo(f"\r{says(gone)} ")
    return gone
