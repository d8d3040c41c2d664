"""The speeds of a recording that a runner can have run, each second on its own."""

from itertools import accumulate

from restride.runs.measuring.seconds import PAUSE_S, Timeline, Values, smoothed
from restride.runs.measuring.walk_run import WalkRun

# The filter that held on the recordings: it leaves 4.6 m/s of a file whose own maximum is 11.4.
SPREAD_S = 7
SPREADS = 3
LEAST_SPREAD_M_S = 0.7
MOST_ACCELERATION_M_S2 = 4.0
# A start from standing or a slow walk is harder: 4.4 m/s in one second of a sprint by laser.
SLOW_M_S = 1.5
MOST_START_M_S2 = 6.0
MOST_SPEED_M_S = 12.5
# Distance and speed are two accounts of the same seconds, but a watch's distance lags by some.
AGREE_S = 5
LAG_S = 5
AGREE_M_S = 0.8
AGREE_PART = 0.15
# Steps show that it was run, and how long each was. The 100 m record took 41 steps: 2.44 m each.
RUN_CADENCE_SPM = 135
CADENCE_REACH_S = 3
LONGEST_STEP_M = 2.5
# Without steps a car, a bicycle or a jump of the positions looks the same; up to here it is slower
# than most of these and than a hard 400 m.
WITHOUT_STEPS_M_S = 7.0
# A watch glides to a wrong speed and back, and one that saves only changes makes that seconds long.
GLIDE_S = 5


def believed(line: Timeline, found: WalkRun) -> Values:
    """Give the speed of each second that was run, `None` where it is not to be believed."""
    kept: Values = [None] * len(line.recorded)
    speeds = _without_jumps(_without_outliers(line.speed_m_s))
    own, travelled = _mean_over_five(line.speed_m_s), _travelled_over_five(line.distance_m)
    steps = _steps(line)
    wrong = _wrong(line.speed_m_s, steps)
    for stretch in found.stretches:
        if not stretch.running:
            continue
        for at in range(stretch.start_s, stretch.start_s + stretch.duration_s):
            stepped = steps is None or steps[at] >= RUN_CADENCE_SPM
            if stepped and at not in wrong and _agrees(own[at], travelled[at : at + LAG_S + 1]):
                kept[at] = speeds[at]
    return kept


def _steps(line: Timeline) -> list[float] | None:
    """Give the most steps a minute around each second, 0 where none; None in a file without."""
    known = [step or 0.0 for step in line.smooth_cadence_spm]
    if not any(known):
        return None
    edge = [0.0] * CADENCE_REACH_S
    return list(map(max, edge + known, known, known[CADENCE_REACH_S:] + edge))


def _wrong(speeds: Values, steps: list[float] | None) -> set[int]:
    """Give the seconds of a speed that no step carries, and those on the way there and back."""
    wrong: set[int] = set()
    for at, speed in enumerate(speeds):
        if speed is None:
            continue
        most = WITHOUT_STEPS_M_S if steps is None else steps[at] * LONGEST_STEP_M / 60
        if speed > min(most or MOST_SPEED_M_S, MOST_SPEED_M_S):
            wrong.update(range(at - GLIDE_S, at + GLIDE_S + 1))
    return wrong


def _without_outliers(speeds: Values) -> Values:
    """Leave out what stands far from the seconds around it (Hampel's filter)."""
    medians = smoothed(speeds, SPREAD_S)
    reach = SPREAD_S // 2
    kept: Values = []
    for at, (speed, median) in enumerate(zip(speeds, medians, strict=True)):
        if speed is None or median is None or speed > MOST_SPEED_M_S:
            kept.append(None)
            continue
        if abs(speed - median) > LEAST_SPREAD_M_S:
            around = [v for v in speeds[max(0, at - reach) : at + reach + 1] if v is not None]
            away = sorted(abs(v - median) for v in around)
            if abs(speed - median) > SPREADS * away[len(away) // 2]:
                kept.append(None)
                continue
        kept.append(speed)
    return kept


def _without_jumps(speeds: Values) -> Values:
    """Leave out what no runner speeds up to, until it is over, or could slow down from in time.

    After a pause, or what would have been one, it begins anew.
    """
    kept = list(speeds)
    last_at, last_speed = -PAUSE_S, 0.0
    for at, speed in enumerate(kept):
        if speed is None:
            continue
        most = MOST_START_M_S2 if last_speed < SLOW_M_S else MOST_ACCELERATION_M_S2
        if at - last_at < PAUSE_S and speed - last_speed > most:
            kept[at] = None
        else:
            last_at, last_speed = at, speed
    most = MOST_SPEED_M_S
    for at in range(len(kept) - 1, -1, -1):
        speed = kept[at]
        most += MOST_ACCELERATION_M_S2
        if speed is not None and speed > most:
            kept[at] = None
        elif speed is not None:
            most = speed
    return kept


def _agrees(own: float | None, travelled: Values) -> bool:
    """Say whether the distance tells of the same speed, now or some seconds later."""
    if own is None:
        return False
    most = max(AGREE_M_S, AGREE_PART * own)
    return any(other is not None and -most <= own - other <= most for other in travelled)


def _travelled_over_five(distance_m: Values) -> Values:
    """Give the speed by distance over the five seconds around each."""
    half = AGREE_S // 2
    unknown: Values = [None] * (half + 1)
    starts, ends = unknown + distance_m, distance_m[half:] + unknown[:half]
    return [
        None if before is None or after is None else (after - before) / AGREE_S
        for before, after in zip(starts, ends, strict=False)
    ]


def _mean_over_five(speeds: Values) -> Values:
    """Give the mean of what is known within the five seconds around each."""
    half = AGREE_S // 2
    totals = [0.0, *accumulate(speed or 0.0 for speed in speeds)]
    counts = [0, *accumulate(speed is not None for speed in speeds)]
    last = len(speeds)
    ends = [(max(0, at - half), min(last, at + half + 1)) for at in range(last)]
    return [
        (totals[end] - totals[start]) / known if (known := counts[end] - counts[start]) else None
        for start, end in ends
    ]
