"""Nobody is left standing: from anywhere an honest log leads on, or somebody is named who helps."""

from datetime import date, timedelta

from hypothesis import given, settings
from msgspec.structs import replace

from restride.decision.model import Decision
from restride.log.model import Log, Pin, Setup
from restride.trial.outlook import good_day, quiet_morning
from tests.perfect import EVERYTHING, PROTOCOL
from tests.properties import edits
from tests.properties.folded import decide
from tests.properties.logs import Story, stories
from tests.properties.standing import PHASES, phase_at, rungs

MOST_DAYS = 40
REFERRED = {"emergency", "doctor_first", "physio_first"}


@settings(settings.get_profile("properties"))
@given(stories())
def test_it_leads_on_or_refers(story: Story) -> None:
    """Doing all that is asked brings a new rung or phase, or says who has to look first."""
    log, on = ready(story.log, story.on), story.on
    before = decide(log, on)
    for ahead in range(MOST_DAYS):
        day = on + timedelta(days=ahead)
        log = (*log, replace(quiet_morning(day), id=edits.fresh(log, day)))
        decision = decide(log, day)
        if is_referred(decision) or decision.phase == PHASES[-1] or is_further(before, decision):
            return
        log, before = (*log, *good_day(PROTOCOL, decision)), decision
    codes = [one.code for one in before.reasons]
    raise AssertionError(f"nothing new in {MOST_DAYS} days in {before.phase}: {codes}")


def ready(log: Log, on: date) -> Log:
    """Every day free, everything at hand, and the protocol that decides."""
    names = {"protocol": PROTOCOL.id, "version": PROTOCOL.version, "digest": PROTOCOL.digest}
    log = edits.told(log, on, Setup, equipment=EVERYTHING, body_mass_kg=70.0)
    return edits.told(log, on, Pin, **names)


def is_referred(decision: Decision) -> bool:
    """Whether the day names a doctor or a physiotherapist to see."""
    held = any(one.reason.code == "clinician_hold" for one in decision.limits)
    return held or decision.triage.outcome in REFERRED


def is_further(before: Decision, after: Decision) -> bool:
    """Whether the day brought a phase or a rung."""
    known = rungs(before)
    up = any(place > known.get(name, place) for name, place in rungs(after).items())
    return up or phase_at(after) > phase_at(before)
