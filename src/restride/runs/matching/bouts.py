"""Bouts of running or walking, as movement shows them: good to some seconds at either end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from restride.runs.matching.along import Track, metres_of, running_of
from restride.runs.matching.model import Part
from restride.runs.measuring.walk_run import BRIDGE_S, Stretch, walk_run
from restride.runs.model import Samples

# On labelled recordings a start or an end was found 2 to 9 s off.
DOUBT_S = 10.0
# What is shorter than both its ends may be off is not surely a bout.
SURE_S = 2 * DOUBT_S


@dataclass(frozen=True)
class Movement:
    """When it was run and walked, how long and how far up to each second."""

    stretches: tuple[Stretch, ...]
    running: Track
    metres: Track

    def part(self, start_s: float, end_s: float) -> Part:
        """Give what lies between two seconds."""
        return Part(start_s, end_s, end_s - start_s, self.metres.between(start_s, end_s))

    def ran_s(self, from_s: float, to_s: float) -> float:
        """Give the seconds of running between two."""
        return self.running.between(from_s, to_s) or 0.0


def movement_of(samples: Samples) -> Movement:
    """Find when it was run and walked."""
    stretches = walk_run(samples).stretches
    return Movement(stretches, running_of(stretches), metres_of(samples))


def bouts(movement: Movement, kind: Literal["walk", "run"]) -> tuple[Part, ...]:
    """Give every bout of a kind without the doubtful ones.

    A break too short to count does not end a bout; its seconds are not counted.
    """
    found = []
    for bout in _bridged(one for one in movement.stretches if one.running is (kind == "run")):
        duration_s = float(sum(one.duration_s for one in bout))
        if duration_s >= SURE_S:
            start_s, end_s = float(bout[0].start_s), float(_end(bout[-1]))
            found.append(replace(movement.part(start_s, end_s), duration_s=duration_s))
    return tuple(found)


def _bridged(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    bout: list[Stretch] = []
    for one in stretches:
        if bout and one.start_s - _end(bout[-1]) > BRIDGE_S:
            yield bout
            bout = []
        bout.append(one)
    if bout:
        yield bout


def _end(stretch: Stretch) -> int:
    return stretch.start_s + stretch.duration_s


def outside(movement: Movement, taken: Iterable[Part]) -> tuple[Part, ...]:
    """Give the running that is not in what is taken, without the doubtful."""
    ordered = sorted(taken, key=lambda part: part.start_s)
    left: list[tuple[float, float]] = []
    for run in bouts(movement, "run"):
        start_s = run.start_s
        for part in ordered:
            if part.end_s > start_s and part.start_s < run.end_s:
                left.append((start_s, part.start_s))
                start_s = part.end_s
        left.append((start_s, run.end_s))
    pieces = ((movement.part(*ends), movement.ran_s(*ends)) for ends in left if ends[0] < ends[1])
    return tuple(replace(part, duration_s=ran) for part, ran in pieces if ran >= SURE_S)
