"""Proving a protocol by living it; what breaks a claim is kept as a log that anyone can replay."""

import shlex
import sys
from datetime import date
from pathlib import Path

import click
import msgspec

from restride.cli.whole_file import whole_file
from restride.log.exchange import Exchange, pack
from restride.protocol.digest import canonical
from restride.protocol.model import Protocol
from restride.trial.counter_example import CounterExample
from restride.trial.course import courses
from restride.trial.proofs import PROOFS


class Disproof(msgspec.Struct, frozen=True, kw_only=True):
    """A claim that does not hold, and where the log is that shows it on a day."""

    proof: str
    what: str
    mend: str
    day: date
    counter_example: str

    @property
    def replay(self) -> str:
        """The command that shows the day."""
        return f"restride decide {shlex.quote(self.counter_example)} --on {self.day}"


def disproved(protocol: Protocol, to: Path) -> Disproof | None:
    """The first claim that does not hold; its log is written to a file, over what was there."""
    found = _first(protocol)
    if found is None:
        return None
    name = f"{protocol.id}@{protocol.version}"
    with whole_file(to) as file:
        pack(Exchange(found.log, protocols={name: canonical(protocol)}), file)
    return Disproof(
        proof=found.proof,
        what=found.says,
        mend=found.mend,
        day=found.day,
        counter_example=str(to),
    )


def _first(protocol: Protocol) -> CounterExample | None:
    ways = courses(protocol)
    try:
        for number, proof in enumerate(PROOFS, 1):
            claim = proof.__name__.replace("_", " ")
            _progress(f"Proving {number} of {len(PROOFS)}: {claim}")
            found = proof(ways)
            if found is not None:
                return found
        return None
    finally:
        _progress("")


def _progress(text: str) -> None:
    """One line that the next one takes the place of; nothing where nobody looks."""
    if sys.stderr.isatty():
        click.echo(f"\r{text:<70}\r", nl=False, err=True)
