"""A file packed by gzip: what is in it, up to where it breaks, or refused with a `RunError`."""

import gzip
import zlib
from collections.abc import Iterator
from random import Random

from tests.fuzz import tcx_file, watch_file
from tests.fuzz.target import Mutate
from tests.runs import gpx_file
from tests.runs.fit_file import fit_file, seconds_of

LONGEST = 20_000
WORDS = ("\x1f\x8b\x08", ".FIT", "<gpx ")


def seeds() -> Iterator[bytes]:
    """Each format, one in two parts, one torn, one within another, and one that bursts."""
    jog = fit_file(seconds_of(40, 2.5, 160))
    yield gzip.compress(jog)
    yield gzip.compress(next(tcx_file.seeds()))
    yield gzip.compress(gpx_file.run_of(30)[:200]) + gzip.compress(gpx_file.run_of(30)[200:])
    yield gzip.compress(jog)[:-20]
    yield gzip.compress(gzip.compress(jog))
    yield gzip.compress(bytes(2_000_000))


def read(data: bytes) -> None:
    """Read it as a runner's file."""
    watch_file.read(data)


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change what is packed and pack it again; else change its bytes."""
    try:
        content = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return mutate(data, LONGEST)
    if chance.random() < 0.4 or len(content) > LONGEST:
        return mutate(data, LONGEST)
    return gzip.compress(tcx_file.mutated(content, chance, mutate))[:LONGEST]
