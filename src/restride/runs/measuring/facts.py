"""All that one recording tells about a run, each number with its method and its confidence."""

from collections import Counter

import msgspec

from restride.log.model import Measured
from restride.runs.measuring.balance import Balance, balance
from restride.runs.measuring.believed import MOST_SPEED_M_S, believed
from restride.runs.measuring.doubt import WHY, Doubt, doubts
from restride.runs.measuring.found import Confidence, Found
from restride.runs.measuring.hills import Hills, hills
from restride.runs.measuring.max_speed import MaxSpeed, max_speed
from restride.runs.measuring.pauses import Pauses, pauses_of
from restride.runs.measuring.seconds import Timeline, timeline
from restride.runs.measuring.speed_bands import Bands, speed_bands
from restride.runs.measuring.walk_run import METHOD, WalkRun, walk_run_along
from restride.runs.model import Run

LONGEST_NAME = 120  # of a name in the log
# Beyond a twentieth in doubt a sum is no longer good to the seconds that the bouts' ends leave.
MOST_DOUBT = 0.05
# Where neither steps nor speed are known for so much, walking and running were not seen.
MOST_UNSEEN = 0.2
NOT_SEEN = "the file holds neither steps nor speed for much of it"
BY_SPEED = "steps are missing for most of it, so slow jogging and fast walking look alike"
BY_POSITIONS = "there are neither steps nor the watch's own speed in the file, only positions"
AS_THE_FILE_SAYS = "distance 1: the file's own sum"
NO_DISTANCE = "the file does not say how far it went"
TOO_FAR = "the file's distance is farther than anyone runs in the time"


class Distance(Found, frozen=True, kw_only=True):
    """How far it went, as the file sums it up."""

    distance_m: float | None = None


class RunTime(Found, frozen=True, kw_only=True):
    """How long it was run and walked, and the stretches that may have been either."""

    run_s: float | None = None
    walk_s: float | None = None
    doubts: tuple[Doubt, ...] = ()


class LongestRun(Found, frozen=True, kw_only=True):
    """The longest run that nothing over 10 s broke.

    `run_s` leaves out `bridged_s`, the seconds of its breaks.
    """

    start_s: float | None = None
    run_s: float | None = None
    bridged_s: float | None = None


class Facts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything measured of one run or walk; `elapsed_s` includes pauses."""

    elapsed_s: float
    distance: Distance
    run_time: RunTime
    longest_run: LongestRun
    pauses: Pauses
    max_speed: MaxSpeed
    speed_bands: Bands
    hills: Hills
    balance: Balance


def facts(run: Run, trusted_max_speed_m_s: float | None) -> Facts:
    """Measure a run; without a trusted maximum its speed bands stay unknown.

    Raises `RunError` for samples at times that no run has.
    """
    line = timeline(run.samples, run.pauses)
    found = walk_run_along(line)
    doubtful = doubts(line, found)
    confidence, why = _trust(run, line, found, doubtful)
    seen = confidence != "unknown"
    speeds = believed(line, found)
    fastest = max_speed(found, speeds, own=_own_speed(run))
    return Facts(
        elapsed_s=run.elapsed_s,
        distance=_distance(run),
        run_time=RunTime(
            method=METHOD,
            confidence=confidence,
            why=why,
            run_s=float(found.run_s) if seen else None,
            walk_s=float(found.walk_s) if seen else None,
            doubts=doubtful,
        ),
        longest_run=LongestRun(
            method=METHOD,
            confidence=confidence,
            why=why,
            start_s=float(found.longest.start_s) if seen else None,
            run_s=float(found.longest.run_s) if seen else None,
            bridged_s=float(found.longest.bridged_s) if seen else None,
        ),
        pauses=pauses_of(run, line),
        max_speed=fastest,
        speed_bands=speed_bands(speeds, fastest, trusted_max_speed_m_s),
        hills=hills(line, run.device, run.format),
        balance=balance(run.samples, found),
    )


def measured(run: Run) -> Measured:
    """Give what a log entry keeps of a run."""
    found = facts(run, None)
    parts = (found.run_time, found.max_speed, found.hills)
    return Measured(
        method="; ".join(part.method.partition(":")[0] for part in parts),
        elapsed_s=run.elapsed_s,
        run_s=found.run_time.run_s,
        walk_s=found.run_time.walk_s,
        longest_run_s=found.longest_run.run_s,
        distance_m=found.distance.distance_m,
        max_speed_m_s=found.max_speed.max_speed_m_s,
        ascent_m=found.hills.ascent_m,
        descent_m=found.hills.descent_m,
        balance_left_percent=found.balance.left_percent,
        balance_speed_m_s=found.balance.mean_speed_m_s,
        device=_device(run),
    )


def _device(run: Run) -> str | None:
    """Name who made it and which one: balance and speeds are compared within one device only."""
    named = " ".join(one for one in (run.device.maker, run.device.product) if one)
    return named[:LONGEST_NAME].strip() or None


def _distance(run: Run) -> Distance:
    """Give the file's own sum, unless nobody runs so far in the time."""
    metres = run.distance_m
    if metres is None or not 0 <= metres <= MOST_SPEED_M_S * run.elapsed_s:
        why = NO_DISTANCE if metres is None else TOO_FAR
        return Distance(method=AS_THE_FILE_SAYS, confidence="unknown", why=why)
    by_positions = run.speed_from == "positions"
    return Distance(
        method=AS_THE_FILE_SAYS,
        confidence="rough" if by_positions else "good",
        why=BY_POSITIONS if by_positions else None,
        distance_m=metres,
    )


def _own_speed(run: Run) -> bool:
    """Say whether a watch measured the speed; a phone makes even what it calls so of positions."""
    measured_it = run.speed_from not in {"distance", "positions"}
    return measured_it and run.format != "GPX" and any(run.samples.speed_m_s)


def _trust(
    run: Run, line: Timeline, found: WalkRun, doubtful: tuple[Doubt, ...]
) -> tuple[Confidence, str | None]:
    """Say how sure the telling of running from walking is, and why it is not surer."""
    seconds = sum(line.recorded)
    stepped = len(line.cadence_spm) - line.cadence_spm.count(None)
    unseen = seconds - sum(
        speed is not None or cadence is not None
        for speed, cadence in zip(line.speed_m_s, line.cadence_spm, strict=True)
    )
    if unseen > MOST_UNSEEN * seconds or not seconds:
        return "unknown", NOT_SEEN
    if stepped < found.run_s / 2 or not stepped:
        return "rough", BY_POSITIONS if run.speed_from == "positions" else BY_SPEED
    if sum(doubt.duration_s for doubt in doubtful) > MOST_DOUBT * seconds:
        kinds = Counter[str]()
        for doubt in doubtful:
            kinds[doubt.kind] += doubt.duration_s
        return "rough", WHY[max(WHY, key=lambda kind: kinds[kind])]
    return "good", None
