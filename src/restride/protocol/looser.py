"""Whether any line is looser than the default's: a clinic may be stricter, never looser.

The numbers are those of docs/clinical.md. They hold for every protocol that a runner may follow,
because nobody could see from outside that a warning now comes later.
"""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from restride.protocol.criteria import CleanDose, NoLimp, TestPassed
from restride.protocol.ladder import Growth, Ladder, LoadLimit
from restride.protocol.model import Protocol, Retests, Sentinel, Session
from restride.protocol.place import Steps
from restride.protocol.problem import Problem
from restride.protocol.profile import (
    Ambers,
    Baseline,
    Cleans,
    Gaps,
    Masked,
    MorningBand,
    Rest,
    Setbacks,
    Tired,
)
from restride.protocol.triage import Intake
from restride.protocol.walk import walk


class Line(NamedTuple):
    """The loosest value a field may have: at most or at least."""

    field: str
    value: float
    at_most: bool = True


LINES: dict[type[msgspec.Struct], tuple[Line, ...]] = {
    MorningBand: (Line("stiffness_amber_rise", 2),),
    Baseline: (Line("rise", 1), Line("cap", 2), Line("within_days", 14)),
    Masked: (Line("painkiller_hours", 12, at_most=False), Line("nsaid_hours", 24, at_most=False)),
    Tired: (Line("fatigue", 7),),
    Rest: (Line("days", 2, at_most=False), Line("green_mornings", 2, at_most=False)),
    Ambers: (Line("count", 3), Line("within_days", 7, at_most=False)),
    Cleans: (
        Line("overrun", 0.1),
        Line("measured_short", 0.02),
        Line("spikes_from_percent", 90, at_most=False),
        Line("days_apart", 2, at_most=False),
        Line("careful_after_injuries", 2),
        Line("stalled_days", 21),
    ),
    Gaps: (
        Line("restart_from_days", 29),
        Line("no_heavy_days", 14),
        Line("heavy_days_before_speed", 2, at_most=False),
    ),
    Setbacks: (
        Line("reds", 3),
        Line("reds_within_days", 14, at_most=False),
        Line("setbacks", 2),
        Line("setbacks_within_days", 60, at_most=False),
        Line("speeds_down", 2, at_most=False),
    ),
    Session: (
        Line("minutes", 45),
        Line("heavy_days_between", 1, at_most=False),
        Line("heavy_days_between_older", 2, at_most=False),
        Line("older_years", 60),
        Line("max_effort_days_apart", 2, at_most=False),
    ),
    Intake: (
        Line("adult_years", 18, at_most=False),
        Line("doctor_grade", 3),
        Line("earlier_same_side", 2),
        Line("old_injury_days", 84),
        Line("limp_days", 2),
        Line("late_start_day", 21, at_most=False),
    ),
    Sentinel: (
        Line("daily_weeks", 8, at_most=False),
        Line("weekly_days", 7),
        Line("until_months", 12, at_most=False),
        Line("pain", 2),
        Line("knee_extension_deficit_deg", 10),
        Line("no_heavy_days", 14),
        Line("no_speed_days", 3, at_most=False),
        Line("signals", 2),
        Line("within_days", 14, at_most=False),
    ),
    Retests: (Line("then_every_weeks", 13),),
    TestPassed: (Line("valid_days", 7),),
    CleanDose: (Line("valid_days", 14),),
    NoLimp: (Line("valid_days", 2),),
    LoadLimit: (Line("of_body_mass", 0.15),),
    Growth: (Line("fraction", 0.1), Line("at_least_s", 300)),
    Ladder: (Line("gap_from_days", 11),),
}
GREEN = {"strength": 2, "easy_run": 1, "speed": 0}


def looser_lines(protocol: Protocol) -> Iterator[Problem]:
    """Find numbers that would hold a runner back later or less than the default does."""
    for steps, value in walk(protocol):
        for line in LINES.get(type(value), ()):
            number = getattr(value, line.field)
            if number is None:
                continue
            if number > line.value if line.at_most else number < line.value:
                yield _looser((*steps, line.field), number, line.value, at_most=line.at_most)


def looser_greens(protocol: Protocol) -> Iterator[Problem]:
    """Find kinds of work, and mornings, that are green at more pain than the default's."""
    light = protocol.light
    bands = [(("light", "during", kind), band, GREEN[kind]) for kind, band in light.during.items()]
    rows: list[tuple[Steps, int, int]] = [(steps, band.green, most) for steps, band, most in bands]
    rows.append((("light", "after"), light.after.green, GREEN["strength"]))
    rows.append((("light", "morning", "without_baseline"), light.morning.without_baseline.green, 0))
    for steps, green, most in rows:
        if green > most:
            yield _looser((*steps, "green"), green, most, at_most=True)


def _looser(steps: Steps, number: float, line: float, *, at_most: bool) -> Problem:
    what = f"`{steps[-1]}` {number:g} is looser than {line:g}"
    return Problem(steps, what, f"Write at {'most' if at_most else 'least'} {line:g}")
