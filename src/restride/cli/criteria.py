"""The criteria of a milestone in words: what is met, and what is missing most."""

from restride.cli.doses import number, seconds
from restride.cli.names import Names
from restride.cli.screen import Screen
from restride.decision.model import CriterionSeen, Decision, Milestone

CRITERIA = {
    "clean": "{subject}, done clean",
    "test": "{subject}",
    "heavy_days": "Days of heavy leg work",
    "no_limp": "Walking with no limp",
    "floor": "Day {need} after the injury",
    "since_setback": "Days since the setback",
}
UNITS = {"deg": "°", "s": " s", "min": " min", "reps": " times", "%": " %"}
COUNTED = {"clean", "heavy_days", "since_setback"}
STATES = {"met": "met", "unmet": "not yet", "unknown": "not known yet"}
MARKS = {"met": "✓", "unmet": "·", "unknown": "?"}
SIDES = {"left": " (left)", "right": " (right)", "both": " (both legs)"}
ORDER = ("unknown", "unmet")


def criterion_words(seen: CriterionSeen, names: Names) -> str:
    """One criterion: what it is, and how far it is."""
    template = CRITERIA.get(seen.criterion, "{subject}")
    subject = names.anything(seen.subject)
    said = template.format(subject=subject, need=number(seen.need))
    said += SIDES[seen.side] if seen.side is not None else ""
    return f"{said}{_progress(seen, names)}"


def _progress(seen: CriterionSeen, names: Names) -> str:
    if seen.criterion in ("no_limp", "floor"):
        return ""
    if seen.have is None:
        return f": not done yet, needs {_amount(seen.need, seen, names)}"
    if seen.criterion in COUNTED:
        return f": {number(seen.have)} of {number(seen.need)}"
    have, need = (_amount(value, seen, names) for value in (seen.have, seen.need))
    return f": {have}, needs {need}"


def _amount(value: float, seen: CriterionSeen, names: Names) -> str:
    """A result in its test's own unit, or pain out of ten."""
    if seen.criterion in COUNTED:
        return number(value)
    if seen.unit == "pain":
        return f"pain {number(value)}"
    test = names.tests.get(seen.subject)
    unit = seen.unit if test is None else test.unit
    return seconds(value) if unit == "s" else f"{number(value)}{UNITS.get(unit, '')}"


def missing(milestone: Milestone) -> list[CriterionSeen]:
    """What is not met, in the protocol's order; dates last, because nobody can work on them."""
    open_ones = [seen for seen in milestone.criteria if seen.state != "met"]
    return sorted(open_ones, key=lambda seen: seen.criterion == "floor")


def opens_next(decision: Decision, names: Names, screen: Screen) -> list[str]:
    """What the milestone opens, n of m met, and the most important that is missing."""
    milestone = decision.milestone
    if milestone is None or not milestone.criteria:
        return []
    met = sum(seen.state == "met" for seen in milestone.criteria)
    title = "Return to full training" if milestone.opens is None else names.phase(milestone.opens)
    lines = screen.labelled("OPENS NEXT", f"{title}: {met} of {len(milestone.criteria)} met")
    still = missing(milestone)
    if still:
        lines += screen.hanging(MARKS[still[0].state], f"First: {criterion_words(still[0], names)}")
    else:
        lines += screen.hanging("✓", "All met. It opens on your next green morning.")
    if milestone.heavy_asked:
        done = f"Heavy work done: {milestone.heavy_done} of {milestone.heavy_asked} asked."
        lines += screen.hanging(" ", done)
    return lines
