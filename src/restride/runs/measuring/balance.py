"""The left foot's share of ground contact: a number to watch over weeks, never a gate."""

import math
import statistics
from collections.abc import Iterable, Iterator, Sequence

from restride.log.model import Measured
from restride.runs.measuring.found import Found
from restride.runs.measuring.walk_run import WalkRun
from restride.runs.model import Samples

METHOD = "contact balance 1: 30 s blocks of running, the first 20 s of each run left out"
TREND_METHOD = "contact balance trend 1: newest two against the runner's own earlier ones"

SETTLE_S = 20
BLOCK_S = 30
# A watch smooths each second over its neighbours, so the error comes from blocks. On recordings
# their SD is 0.2 to 1.6 %, and 0.3 to 19 min of running bring the mean to within half a percent.
WITHIN_PERCENT = 0.5
NORMAL_95 = 1.96
LEAST_BLOCKS = 6
# The halves of one run differ by up to 0.8 %: less than 2 % may be chance.
CHANGE_PERCENT = 2.0
HELD = 2
LEAST_BEFORE = 3
# Balance goes with speed (r to 0.6), so only like speeds are compared.
LIKE_SPEED = 0.10

NONE_RECORDED = "the watch recorded no ground-contact balance; it takes a pod or a chest strap"
TOO_FEW = "too little running to tell the balance"
UNSTEADY = "the balance swings too much for its mean to mean anything yet"
TOO_EARLY = "a change shows only against earlier runs at a like speed; there are too few yet"


class Balance(Found, frozen=True, kw_only=True):
    """The mean over a run, its 95 % error, and the running that it comes from.

    It means nothing alone: makers differ, and healthy runners lie between 47.9 and 51.5 %.
    """

    left_percent: float | None = None
    error_percent: float | None = None
    running_s: int | None = None
    mean_speed_m_s: float | None = None


class BalanceTrend(Found, frozen=True, kw_only=True):
    """How far the newest runs lie from the runner's own usual; `held` is a change to speak of."""

    usual_left_percent: float | None = None
    change_percent: float | None = None
    held: bool = False


def balance(samples: Samples, found: WalkRun) -> Balance:
    """Give the balance of a run, unknown below half a percent of certainty."""
    if not any(samples.balance_left_percent):
        return _unknown(NONE_RECORDED)
    blocks = list(_blocks(samples, found))
    if len(blocks) < LEAST_BLOCKS:
        return _unknown(TOO_FEW)
    means = [left for left, _ in blocks]
    error = NORMAL_95 * statistics.stdev(means) / math.sqrt(len(means))
    if error > WITHIN_PERCENT:
        return _unknown(UNSTEADY)
    speeds = [speed for _, speed in blocks if speed is not None]
    return Balance(
        method=METHOD,
        confidence="good",
        left_percent=round(statistics.fmean(means), 2),
        error_percent=round(error, 2),
        running_s=len(blocks) * BLOCK_S,
        mean_speed_m_s=round(statistics.fmean(speeds), 2) if speeds else None,
    )


def logged(measured: Iterable[Measured]) -> list[Balance]:
    """Give the sessions that a log holds of the device that recorded a balance last.

    `measured` goes from the oldest to the newest. Makers differ, so no two are compared.
    """
    known = [one for one in measured if one.balance_left_percent is not None]
    return [
        Balance(
            method=METHOD,
            confidence="good",
            left_percent=one.balance_left_percent,
            mean_speed_m_s=one.balance_speed_m_s,
        )
        for one in known
        if one.device == known[-1].device
    ]


def balance_trend(sessions: Sequence[Balance]) -> BalanceTrend:
    """Hold the newest two of one watch's sessions, oldest first, against those before.

    A change counts once both lie more than 2 % away on the same side.
    """
    known = [(s.left_percent, s.mean_speed_m_s) for s in sessions]
    steady = [(left, speed) for left, speed in known if left is not None and speed is not None]
    newest = steady[-HELD:]
    if len(newest) < HELD:
        return BalanceTrend(method=TREND_METHOD, confidence="unknown", why=TOO_EARLY)
    at_speed = statistics.fmean(speed for _, speed in newest)
    before = [
        left for left, speed in steady[:-HELD] if abs(speed - at_speed) <= LIKE_SPEED * at_speed
    ]
    alike = all(abs(speed - at_speed) <= LIKE_SPEED * at_speed for _, speed in newest)
    if len(before) < LEAST_BEFORE or not alike:
        return BalanceTrend(method=TREND_METHOD, confidence="unknown", why=TOO_EARLY)
    usual = statistics.median(before)
    changes = [left - usual for left, _ in newest]
    least = min(changes, key=abs)
    return BalanceTrend(
        method=TREND_METHOD,
        confidence="rough",
        usual_left_percent=round(usual, 2),
        change_percent=round(least, 2),
        held=all(change * least > 0 and abs(change) > CHANGE_PERCENT for change in changes),
    )


def _unknown(why: str) -> Balance:
    return Balance(method=METHOD, confidence="unknown", why=why)


def _blocks(samples: Samples, found: WalkRun) -> Iterator[tuple[float, float | None]]:
    """Give the mean balance and speed of each whole block that is at least half recorded."""
    by_second = {
        int(at): (left, speed)
        for at, left, speed in zip(
            samples.at_s, samples.balance_left_percent, samples.speed_m_s, strict=True
        )
        if left is not None and 0 < left < 100  # noqa: PLR2004 - none, or all of it, is no step
    }
    apart = max(1, round(_usual_gap(samples)))
    for stretch in found.stretches:
        if not stretch.running:
            continue
        end = stretch.start_s + stretch.duration_s
        for start in range(stretch.start_s + SETTLE_S, end - BLOCK_S + 1, BLOCK_S):
            seen = [by_second[at] for at in range(start, start + BLOCK_S) if at in by_second]
            if len(seen) * apart * 2 >= BLOCK_S:
                speeds = [speed for _, speed in seen if speed is not None]
                speed = statistics.fmean(speeds) if speeds else None
                yield statistics.fmean(left for left, _ in seen), speed


def _usual_gap(samples: Samples) -> float:
    """Give the time between samples: some watches save only changes."""
    return statistics.median(
        [after - before for before, after in zip(samples.at_s, samples.at_s[1:], strict=False)]
        or [1.0]
    )
