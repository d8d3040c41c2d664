"""What a worker does: read a runner's log, decide, and answer. It imports no more than a server."""

import hashlib
import os
import resource
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from restride.engine.decide import decide
from restride.library import load
from restride.log.lines import decode_stored
from restride.protocol.model import Protocol

MB = 1e6 if sys.platform == "darwin" else 1e6 / 1024  # of what the system counts peaks in


class Runner(NamedTuple):
    """Whose log is the first bytes of a file, and the last day in them."""

    file: Path
    length: int
    on: date


class Answer(NamedTuple):
    """A decision's digest; the worker, and the most memory it has ever held."""

    digest: str
    worker: int
    peak_mb: float


def answer(runner: Runner) -> Answer:
    with runner.file.open("rb") as file:
        log = decode_stored(file.read(runner.length))
    decision = msgspec.json.encode(decide(protocol(), log, runner.on))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB
    return Answer(hashlib.sha256(decision).hexdigest(), os.getpid(), peak)


@cache
def protocol() -> Protocol:
    return load()


def bare_work(number: int) -> int:
    """Some milliseconds of a processor and nothing else."""
    return sum(place % number for place in range(100_000))
