"""How often and how long a run stood still on the watch."""

from itertools import groupby

from restride.runs.measuring.found import Found
from restride.runs.measuring.seconds import PAUSE_S, Timeline
from restride.runs.model import Run

METHOD = f"pauses 1: timer stopped, or nothing recorded for over {PAUSE_S} s"

# Timer and samples are two accounts of one pause; each end is good to a second or so.
AGREE_S = 15
AGREE_PART = 0.1


class Pauses(Found, frozen=True, kw_only=True):
    """The times when nothing was recorded; a stop of the timer and its gap are one pause.

    A watch that stops by itself makes the same pause as a runner who stops it.
    """

    count: int
    paused_s: float


def pauses_of(run: Run, line: Timeline) -> Pauses:
    """Count the pauses: stops of the timer, and gaps that no stop tells of."""
    stops = [(stop.start_s, stop.start_s + stop.elapsed_s) for stop in run.pauses]
    joined: list[tuple[float, float]] = []
    for start, end in sorted(stops + _gaps(line)):
        if joined and start <= joined[-1][1] + 1:  # the gap of a stop begins a second after it
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    paused_s = sum(end - start for start, end in joined)
    told_s = paused_s if run.timer_s is None else run.elapsed_s - run.timer_s
    agree = abs(told_s - paused_s) <= max(AGREE_S, AGREE_PART * paused_s)
    return Pauses(
        method=METHOD,
        confidence="good" if agree else "rough",
        why=None if agree else f"the watch itself left out {told_s:.0f} s",
        count=len(joined),
        paused_s=paused_s,
    )


def _gaps(line: Timeline) -> list[tuple[float, float]]:
    """Give the stretches without a record, from the last second before to the first after."""
    gaps: list[tuple[float, float]] = []
    at = 0
    for there, seconds in groupby(line.recorded):
        duration = sum(1 for _ in seconds)
        if not there:
            gaps.append((at - 1.0, float(at + duration)))
        at += duration
    return gaps
