"""Runs made up for a case, as seconds of (speed, steps a minute) that a watch agrees with."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import accumulate

from restride.runs.model import Device, Pause, Run, Samples
from tests.runs.samples import samples

Second = tuple[float, float | None]

WALK: Second = (1.4, 110)
JOG: Second = (2.8, 162)
FAST: Second = (6.0, 200)


def seconds(*parts: tuple[Second, int]) -> list[Second]:
    return [second for second, duration_s in parts for _ in range(duration_s)]


def watched(
    made: Sequence[Second],
    at_s: Sequence[float] | None = None,
    **columns: Sequence[float | None],
) -> Samples:
    """What a watch samples each second; the distance is what the speeds add up to."""
    told: dict[str, Sequence[float | None]] = {
        "speed_m_s": [speed for speed, _ in made],
        "cadence_spm": [steps for _, steps in made],
        "distance_m": list(accumulate(speed for speed, _ in made)),
    }
    return samples(range(len(made)) if at_s is None else at_s, **(told | columns))


def run(seen: Samples, **told: object) -> Run:
    """A run of a watch with a barometer; `told` is what else its file says."""
    elapsed_s = seen.at_s[-1] if seen.at_s else 0.0
    metres = [one for one in seen.distance_m if one is not None]
    plain = Run(
        sport="running",
        part=0,
        format="FIT",
        start=datetime(2026, 3, 9, 7, tzinfo=UTC),
        knows_zone=True,
        elapsed_s=elapsed_s,
        timer_s=None,
        distance_m=max(metres, default=None),
        ascent_m=None,
        descent_m=None,
        samples=seen,
        laps=(),
        pauses=(),
        device=Device("garmin", "fr965", barometer=True),
        workout=None,
        content=b"",
        speed_from="device",
    )
    return replace(plain, **told)  # type: ignore[arg-type]  # each test names real fields


def paused(made: Sequence[Second], after_s: int, pause_s: int) -> Samples:
    """The same seconds with a pause after some of them; what was seen is not changed."""
    at_s = [at if at < after_s else at + pause_s for at in range(len(made))]
    return watched(made, at_s)


def stop(start_s: float, elapsed_s: float) -> Pause:
    return Pause(start_s, elapsed_s)
