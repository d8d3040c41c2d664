"""The criteria of a milestone in words: what is met, and what is missing most."""

from restride.decision.model import CriterionSeen, Milestone
from restride.telling.doses import number, seconds
from restride.telling.names import Names

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
