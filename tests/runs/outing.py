"""Runs made up for a case: stretches of walking, jogging and sprinting, one sample a second."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any, Literal

from restride.runs.matching.asked import Asked, Interval
from restride.runs.matching.model import Match
from restride.runs.model import Device, Lap, Run
from tests.runs.samples import samples

SPEEDS = {"walk": 1.4, "jog": 2.6, "sprint": 6.0, "pause": 0.0}
CADENCES = {"walk": 110.0, "jog": 160.0, "sprint": 190.0, "pause": 0.0}


def outing(
    *stretches: tuple[str, int], laps: Sequence[Lap] = (), workout: str | None = None
) -> Run:
    """A run of these stretches, in seconds each; a pause is not recorded."""
    kinds = [kind for kind, seconds in stretches for _ in range(seconds)]
    along = list(accumulate((SPEEDS[kind] for kind in kinds), initial=0.0))
    seen = [second for second, kind in enumerate(kinds) if kind != "pause"]
    return Run(
        sport="running",
        part=0,
        format="FIT",
        start=datetime(2026, 3, 10, 17, tzinfo=UTC),
        knows_zone=True,
        elapsed_s=float(len(kinds)),
        timer_s=float(len(seen)),
        distance_m=along[-1],
        ascent_m=None,
        descent_m=None,
        samples=samples(
            seen,
            speed_m_s=[SPEEDS[kinds[second]] for second in seen],
            cadence_spm=[CADENCES[kinds[second]] for second in seen],
            distance_m=[along[second] for second in seen],
        ),
        laps=tuple(laps),
        pauses=(),
        device=Device(None, None, None),
        workout=workout,
        content=b"",
    )


def laps(*seconds: float, steps: Sequence[int] | None = None, **fields: Any) -> list[Lap]:
    """Laps in a row; with steps they are a workout's, else the runner's own."""
    starts = accumulate(seconds, initial=0.0)
    return [
        Lap(
            **{
                "start_s": start,
                "elapsed_s": length,
                "timer_s": length,
                "distance_m": None,
                "by": "runner" if steps is None else "workout",
                "step": None if steps is None else steps[number],
            }
            | fields
        )
        for number, (start, length) in enumerate(zip(starts, seconds, strict=False))
    ]


def plan(times: int, *intervals: tuple[Literal["walk", "run"], float]) -> Asked:
    """So many times these intervals, in seconds each."""
    return Asked(times, tuple(Interval(kind, duration_s=seconds) for kind, seconds in intervals))


def runs_done(found: Match) -> list[tuple[float, float] | None]:
    """Start and duration of each asked run."""
    return [
        None if pair.done is None else (pair.done.start_s, pair.done.duration_s)
        for pair in found.pairs
        if pair.asked.kind == "run"
    ]
