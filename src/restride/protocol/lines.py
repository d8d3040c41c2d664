"""Whether the traffic light's lines stand in order, and none lets more through than was written."""

from collections.abc import Iterator

from restride.protocol.model import Protocol
from restride.protocol.place import Steps
from restride.protocol.problem import Problem
from restride.protocol.profile import Band

# The highest pain at which either article goes on is 3 of 10; a clinic may only be stricter.
HIGHEST_AMBER = 3
RED_FROM = 4


def loose_bands(protocol: Protocol) -> Iterator[Problem]:
    """Find bands that are upside down or go on above 3 of 10."""
    light = protocol.light
    bands: list[tuple[Steps, Band]] = [
        (("light", "during", kind), band) for kind, band in light.during.items()
    ]
    bands.append((("light", "after"), light.after))
    bands.append((("light", "morning", "without_baseline"), light.morning.without_baseline))
    for steps, band in bands:
        if band.green > band.amber:
            what = f"green up to {band.green} is above amber up to {band.amber}"
            yield Problem((*steps, "green"), what, "Write green below amber")
        if band.amber > HIGHEST_AMBER:
            what = f"amber up to {band.amber} is above {HIGHEST_AMBER} of 10"
            yield Problem((*steps, "amber"), what, f"Write at most {HIGHEST_AMBER}")


def loose_mornings(protocol: Protocol) -> Iterator[Problem]:
    """Find mornings that stay green or amber at a pain that is red elsewhere."""
    morning, baseline = protocol.light.morning, protocol.light.baseline
    steps = ("light", "morning")
    if morning.red_from > RED_FROM:
        what = f"a morning is red only from {morning.red_from}"
        yield Problem((*steps, "red_from"), what, f"Write at most {RED_FROM}")
    if not 1 <= morning.amber_rise < morning.red_rise:
        what = f"a rise of {morning.amber_rise} is amber and of {morning.red_rise} red"
        yield Problem((*steps, "amber_rise"), what, "Let amber begin at 1 or more, and below red")
    if baseline.cap + morning.red_rise > RED_FROM:
        what = f"from a baseline of {baseline.cap} a rise of {morning.red_rise} is beyond red"
        yield Problem(("light", "baseline", "cap"), what, "Write a lower cap")
    if morning.phase_1_heel_press_up_to >= morning.red_from:
        what = "the heel press goes on into a red morning"
        yield Problem((*steps, "phase_1_heel_press_up_to"), what, f"Write below {morning.red_from}")


def falling_gaps(protocol: Protocol) -> Iterator[Problem]:
    """Find gaps in which a longer time away costs less than a shorter one."""
    gaps = protocol.gaps
    before = None
    for at, band in enumerate(gaps.bands):
        steps: Steps = ("gaps", "bands", at)
        if before is not None and band.from_days <= before.from_days:
            what = f"day {band.from_days} is not after day {before.from_days}"
            yield Problem((*steps, "from_days"), what, "Put the bands in order")
        if band.from_days >= gaps.restart_from_days:
            what = f"the band from day {band.from_days} comes after the new start"
            yield Problem((*steps, "from_days"), what, f"Write below {gaps.restart_from_days}")
        if before is not None and _costs(band.down) < _costs(before.down):
            yield Problem((*steps, "down"), "a longer gap costs less", "Write more rungs down")
        if before is not None and _costs(band.speed_down) < _costs(before.speed_down):
            yield Problem((*steps, "speed_down"), "a longer gap costs less", "Write more down")
        before = band


def _costs(down: int | str) -> float:
    return float("inf") if isinstance(down, str) else down
