"""Ascent, descent and steep ways down, from a barometer alone."""

import math
import operator
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

import msgspec

from restride.runs.measuring.believed import MOST_SPEED_M_S
from restride.runs.measuring.found import Confidence, Found
from restride.runs.measuring.seconds import PAUSE_S, Timeline
from restride.runs.model import Device, Format

METHOD = "hills 1: barometer, every 10 m, Hann window of 60 m, steps from 1 m"
EVERY_M = 10
WINDOW_M = 60
LEAST_CLIMB_M = 1.0
SHORTEST_M = 300
# Down this steep, over at least this far, is a way down that a plan may speak of.
STEEP_DOWN = -0.08
STEEP_DOWN_M = 50
# A barometer drifts by centimetres a second; runners climb and fall by up to about 2 m in one.
MOST_CLIMB_M_S = 3.0
JUMP_S = 5
MOST_JUMPS = 0.01

# Watches of these families list a barometer in every newer file that was tried; older ones do not.
WITH_BAROMETER = ("fenix", "fr920xt", "fr965")

NOT_LISTED = "the file does not list the barometer; newer files of such watches do"
NO_BAROMETER = "no trustworthy hills: the file does not say that the watch has a barometer"
OF_A_PHONE = "no trustworthy hills: the altitude is of positions, which wander by tens of metres"
JUMPS = "no trustworthy hills: the altitude jumps as no barometer does"
TOO_SHORT = f"no trustworthy hills: the altitude is known for less than {SHORTEST_M} m of the way"


class WayDown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch that falls by 8 % or more, by distance from the start of the run."""

    from_m: float
    length_m: float
    descent_m: float


class _Point(NamedTuple):
    along_m: float
    altitude_m: float


class Hills(Found, frozen=True, kw_only=True):
    """How far it went up and down. A treadmill's slope is in no file."""

    ascent_m: float | None = None
    descent_m: float | None = None
    steep_down: tuple[WayDown, ...] = ()


def hills(line: Timeline, device: Device, kind: Format) -> Hills:
    """Give the hills where a barometer measured them, and else why not."""
    if kind in {"GPX", "Apple Health"}:
        return _unknown(OF_A_PHONE)
    barometer = _barometer(device)
    if barometer == "unknown":
        return _unknown(NO_BAROMETER)
    pieces, jumped = _pieces(line)
    if jumped > MOST_JUMPS * sum(line.recorded):
        return _unknown(JUMPS)
    if sum(piece[-1].along_m - piece[0].along_m for piece in pieces) < SHORTEST_M:
        return _unknown(TOO_SHORT)
    profiles = [_hann(_every_ten(piece)) for piece in pieces]
    climbs = [_climb(profile) for profile in profiles]
    return Hills(
        method=METHOD,
        confidence=barometer,
        why=NOT_LISTED if barometer == "rough" else None,
        ascent_m=round(sum(up for up, _ in climbs), 1),
        descent_m=round(sum(down for _, down in climbs), 1),
        steep_down=tuple(way for profile in profiles for way in _ways_down(profile)),
    )


def _unknown(why: str) -> Hills:
    return Hills(method=METHOD, confidence="unknown", why=why)


def _barometer(device: Device) -> Confidence:
    if device.barometer is not None:
        return "good" if device.barometer else "unknown"
    product = (device.product or "").lower().replace("forerunner", "fr").replace(" ", "")
    return "rough" if product.removeprefix("garmin").startswith(WITH_BAROMETER) else "unknown"


def _pieces(line: Timeline) -> tuple[list[list[_Point]], int]:
    """Give the altitude by distance from break to break, and how many seconds of it jumped.

    A break is a pause, a gap in the distance, or an altitude that jumps and stays, as after a
    calibration: the step across it is no hill. A jump that comes back is left out.
    """
    pieces: list[list[_Point]] = []
    jumped = last_at = 0
    start_m = next((metres for metres in line.distance_m if metres is not None), 0.0)
    for at, (metres, altitude_m) in enumerate(zip(line.distance_m, line.altitude_m, strict=True)):
        if metres is None or altitude_m is None:
            continue
        point, passed_s = _Point(metres - start_m, altitude_m), at - last_at
        before = pieces[-1][-1] if pieces else point
        far_m = point.along_m - before.along_m
        climbed_m = abs(altitude_m - before.altitude_m)
        if climbed_m > MOST_CLIMB_M_S * passed_s:
            jumped += 1
            if passed_s <= JUMP_S:
                continue
        if (
            not pieces
            or climbed_m > MOST_CLIMB_M_S * min(passed_s, JUMP_S)
            or passed_s > PAUSE_S
            or not -EVERY_M <= far_m <= MOST_SPEED_M_S * passed_s + EVERY_M
        ):
            pieces.append([point])
        else:
            pieces[-1].append(point)
        last_at = at
    return pieces, jumped


def _every_ten(piece: list[_Point]) -> list[_Point]:
    """Give the altitude at every tenth metre of the way, on a line between the points."""
    found: list[_Point] = []
    along_m = piece[0].along_m
    for before, after in pairwise(piece):
        while along_m <= after.along_m and after.along_m > before.along_m:
            part = (along_m - before.along_m) / (after.along_m - before.along_m)
            altitude_m = before.altitude_m + part * (after.altitude_m - before.altitude_m)
            found.append(_Point(along_m, altitude_m))
            along_m += EVERY_M
    return found


def _hann(profile: list[_Point]) -> list[_Point]:
    """Smooth the altitude; the window's own ends have no weight."""
    taps = WINDOW_M // EVERY_M - 1
    weights = [math.sin(math.pi * (tap + 1) / (taps + 1)) ** 2 for tap in range(taps)]
    total, reach = sum(weights), taps // 2
    heights = [point.altitude_m for point in profile]
    padded = heights[:1] * reach + heights + heights[-1:] * reach
    return [
        _Point(
            point.along_m,
            sum(map(operator.mul, weights, padded[number : number + taps])) / total,
        )
        for number, point in enumerate(profile)
    ]


def _climb(profile: list[_Point]) -> tuple[float, float]:
    """Sum the steps up and the steps down that are no smaller than the least climb."""
    up = down = 0.0
    level = profile[0].altitude_m if profile else 0.0
    for point in profile:
        step = point.altitude_m - level
        if abs(step) >= LEAST_CLIMB_M:
            up, down = up + max(step, 0.0), down + max(-step, 0.0)
            level = point.altitude_m
    return up, down


def _ways_down(profile: list[_Point]) -> Iterator[WayDown]:
    """Give the steep stretches down, long enough to be run down."""

    def steep(pair: tuple[_Point, _Point]) -> bool:
        before, after = pair
        return after.altitude_m - before.altitude_m <= STEEP_DOWN * EVERY_M

    for falls, pairs in groupby(pairwise(profile), key=steep):
        steps = list(pairs)
        top, foot = steps[0][0], steps[-1][1]
        if falls and foot.along_m - top.along_m >= STEEP_DOWN_M:
            yield WayDown(
                from_m=round(top.along_m),
                length_m=round(foot.along_m - top.along_m),
                descent_m=round(top.altitude_m - foot.altitude_m, 1),
            )
