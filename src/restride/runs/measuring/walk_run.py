"""Telling running from walking, second by second: by cadence first, by speed where it is missing.

The limits come from trying rules on labelled recordings. A rule on speed alone found fifteen
runs in one brisk walk and missed half of a slow jog; cadence did neither.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from restride.runs.measuring.seconds import Timeline, timeline
from restride.runs.model import Pause, Samples

METHOD = "walk-run 2: cadence 135/145 a minute, else speed 1.85/2.15 m/s"

WALK_CADENCE_SPM = 135
RUN_CADENCE_SPM = 145
WALK_SPEED_M_S = 1.85
RUN_SPEED_M_S = 2.15
SURELY_WALKING_M_S = 0.8
SURELY_RUNNING_M_S = 2.6
SHORTEST_BOUT_S = 6
BRIDGE_S = 10


@dataclass(frozen=True)
class Stretch:
    """Seconds in a row of one kind; `running` None is a pause. The ends are good to about 10 s."""

    running: bool | None
    start_s: int
    duration_s: int


@dataclass(frozen=True)
class LongestRun:
    """The longest run that nothing longer than 10 s broke, from its first second on.

    `run_s` leaves out `bridged_s`, the seconds of its breaks.
    """

    start_s: int = 0
    run_s: int = 0
    bridged_s: int = 0


@dataclass(frozen=True)
class WalkRun:
    """How much was run and walked; pauses are neither, standing still counts as walking."""

    stretches: tuple[Stretch, ...]
    run_s: int
    walk_s: int
    longest: LongestRun

    @property
    def longest_run_s(self) -> int:
        """The running in the longest run, in seconds; its breaks are not counted."""
        return self.longest.run_s


def walk_run(samples: Samples, pauses: Sequence[Pause] = ()) -> WalkRun:
    """Cut a recording into stretches of running, walking and pause."""
    return walk_run_along(timeline(samples, pauses))


def walk_run_along(line: Timeline) -> WalkRun:
    """Cut a recording, second by second, into stretches of running, walking and pause."""
    stretches = tuple(_without_short(list(_stretches(line))))
    return WalkRun(
        stretches=stretches,
        run_s=sum(s.duration_s for s in stretches if s.running),
        walk_s=sum(s.duration_s for s in stretches if s.running is False),
        longest=_longest_run(stretches),
    )


def _stretches(line: Timeline) -> Iterator[Stretch]:
    start = 0
    for running, seconds in groupby(_states(line)):
        duration = sum(1 for _ in seconds)
        yield Stretch(running, start, duration)
        start += duration


def _states(line: Timeline) -> Iterator[bool | None]:
    running = False
    smooth = zip(line.smooth_speed_m_s, line.smooth_cadence_spm, strict=True)
    for there, (speed, cadence) in zip(line.recorded, smooth, strict=True):
        if there:
            running = _runs(speed, cadence, was_running=running)
            yield running
        else:
            yield None


def _runs(speed: float | None, cadence: float | None, *, was_running: bool) -> bool:
    """Say whether this second is run; between two limits it stays what it was."""
    if speed is not None and speed < SURELY_WALKING_M_S:
        return False
    if speed is not None and speed > SURELY_RUNNING_M_S:
        return True
    if cadence is not None:
        return _between(cadence, WALK_CADENCE_SPM, RUN_CADENCE_SPM, otherwise=was_running)
    if speed is not None:
        return _between(speed, WALK_SPEED_M_S, RUN_SPEED_M_S, otherwise=was_running)
    return was_running


def _between(value: float, walk: float, run: float, *, otherwise: bool) -> bool:
    return value >= run or (value > walk and otherwise)


def _without_short(stretches: list[Stretch]) -> list[Stretch]:
    """Give bouts too short to be meant to those beside them, the shortest first.

    What takes one in is longer than it was, so one pass for each length is enough.
    """
    for duration_s in range(1, SHORTEST_BOUT_S):
        stretches = _given_away(stretches, duration_s)
    return stretches


def _given_away(stretches: list[Stretch], duration_s: int) -> list[Stretch]:
    """Give each bout of this length to the bouts beside it, the earliest first."""
    kept: list[Stretch] = []
    for stretch, after in zip_longest(stretches, stretches[1:]):
        running = stretch.running
        before = kept[-1] if kept else None
        taken_in = before is not None and before.running is running
        short = running is not None and stretch.duration_s == duration_s
        if short and not taken_in and _bouts(before, after):
            running = not running
        if before is not None and before.running is running:
            kept[-1] = Stretch(running, before.start_s, before.duration_s + stretch.duration_s)
        else:
            kept.append(Stretch(running, stretch.start_s, stretch.duration_s))
    return kept


def _bouts(*stretches: Stretch | None) -> list[Stretch]:
    return [one for one in stretches if one is not None and one.running is not None]


def _longest_run(stretches: tuple[Stretch, ...]) -> LongestRun:
    longest = current = LongestRun()
    bridge_s = 0
    for stretch in stretches:
        if stretch.running and current.run_s and bridge_s <= BRIDGE_S:
            current = LongestRun(
                current.start_s,
                current.run_s + stretch.duration_s,
                current.bridged_s + bridge_s,
            )
            bridge_s = 0
        elif stretch.running:
            current, bridge_s = LongestRun(stretch.start_s, stretch.duration_s), 0
        else:
            bridge_s += stretch.duration_s
        longest = max(longest, current, key=lambda run: run.run_s)
    return longest
