"""The fastest that a recording proves: a lower bound, as watches smooth short sprints away."""

from restride.runs.measuring.found import Found
from restride.runs.measuring.seconds import Values
from restride.runs.measuring.walk_run import WalkRun

METHOD = "maximum speed 1: mean of 3 s that agree with acceleration, steps and distance"
MEAN_S = 3
NO_SPEED = "the file holds no speed of the watch's own, and positions jump too far to make one"
NOT_RUN = "nothing was run"
NOT_AGREED = "no three seconds of running agree with the distance and with the steps"


class MaxSpeed(Found, frozen=True, kw_only=True):
    """The greatest mean speed over three seconds in a row, the first of them at `at_s`.

    It is "at least": a sprint of 8.1 m/s by laser comes out as 7.6 m/s of one value a second, and
    as 6.5, 5.4 and 4.7 m/s of a watch that smooths over one, two and three seconds. The file's own
    maximum is not used.
    """

    max_speed_m_s: float | None = None
    at_s: int | None = None


def max_speed(found: WalkRun, speeds: Values, *, own: bool) -> MaxSpeed:
    """Give the fastest three seconds of the believed speeds, if they are the watch's own.

    A speed made from positions is never a maximum: they jump by metres from second to second.
    """
    if not own or not found.run_s:
        return _unknown(NO_SPEED if found.run_s else NOT_RUN)
    fastest, fastest_at = 0.0, None
    for at, three in enumerate(zip(speeds, speeds[1:], speeds[2:], strict=False)):
        first, second, third = three
        if first is None or second is None or third is None:
            continue
        if (mean := (first + second + third) / MEAN_S) > fastest:
            fastest, fastest_at = mean, at
    if fastest_at is None:
        return _unknown(NOT_AGREED)
    return MaxSpeed(
        method=METHOD, confidence="at_least", max_speed_m_s=round(fastest, 3), at_s=fastest_at
    )


def _unknown(why: str) -> MaxSpeed:
    return MaxSpeed(method=METHOD, confidence="unknown", why=why)
