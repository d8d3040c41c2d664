"""What may go wrong, or be unusual, on one day of a log.

`RESTRAINTS` only ever hold back. `LOSSES` take something away. `LEAVE` is what a clinician grants.
Each is a function of the log and the day, and makes the log as if it had been so all along.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from restride.log.model import (
    After,
    AnyEntry,
    Bout,
    Clinician,
    Did,
    Episode,
    Log,
    Morning,
    Painkiller,
    Pin,
    Setback,
    Setup,
    Skip,
)
from restride.log.model import Test as TestEntry
from tests.perfect import PHYSIO, PROTOCOL
from tests.properties import edits

Trouble = Callable[[Log, date], Log]


def work(**answers: Any) -> Trouble:
    """Everything that was done that day, with other answers."""
    return lambda log, day: edits.said(log, day, Did, **answers)


def pain(worst: int) -> Trouble:
    """Everything that was done that day hurt at least this much."""
    return lambda log, day: edits.hurt(log, day, worst)


def morning(**answers: Any) -> Trouble:
    """More answers about that morning; of two answers the worse counts."""
    return tell(Morning, **answers)


def tell(kind: type[AnyEntry], **fields: Any) -> Trouble:
    """One more entry of that day."""
    return lambda log, day: edits.told(log, day, kind, **fields)


def physio(act: str, **fields: Any) -> Trouble:
    """A clinician's entry."""
    return tell(Clinician, act=act, reason="So decided.", by=PHYSIO, **fields)


def triage(outcome: str, answer: str) -> Trouble:
    """A worse answer to a triage question."""
    return lambda log, day: edits.answered(log, day, outcome, answer)


def leave_out(*kinds: type[AnyEntry], days: int = 1) -> Trouble:
    """Entries that were never written; without a kind, none of any."""
    named = kinds or (Did, After, Morning, TestEntry)
    return lambda log, day: edits.without(log, day, *named, days=days)


def retold(**answers: Any) -> Trouble:
    """The injury told once more, with something new."""
    return lambda log, day: edits.again(log, day, Episode, **answers)


def setup(**answers: Any) -> Trouble:
    """Another answer to what there is and what is wanted."""
    return lambda log, day: edits.again(log, day, Setup, **answers)


RESTRAINTS: dict[str, Trouble] = {
    "some pain": pain(3),
    "much pain": pain(7),
    "sharp": work(sharp=True),
    "one side tight": work(tightness="one_side"),
    "limp": work(limp=True),
    "stopped early": work(stopped_early=True),
    "sore evening": tell(After, pain=3),
    "bad evening": tell(After, pain=6),
    "sore morning": morning(pain=1),
    "bad morning": morning(pain=6),
    "limping morning": morning(limp=True),
    "stiff morning": morning(stiffness=5),
    "tight morning": morning(tightness="one_side"),
    "tender morning": morning(tender=True),
    "tired": morning(fatigue=9),
    "ill": morning(ill=True),
    "painkiller": morning(painkiller=Painkiller(type="nsaid", hours_ago=3)),
    "pain elsewhere": morning(pain=2, where="elsewhere"),
    "twinge": tell(Setback, felt="twinge", stopped=False, during="speed"),
    "pull": tell(Setback, felt="pull", stopped=True, during="run"),
    "pop": tell(Setback, felt="pop", stopped=True),
    "too much": edits.doubled,
    "one more run": edits.ran_again,
    "race": lambda log, day: edits.unasked(log, day, "racing"),
    "test failed": edits.failed,
    "sore to press": tell(TestEntry, test="palpation", side="left", pain=3, valid=True),
    "lag in the knee": tell(
        TestEntry, test="knee-extension-deficit", side="left", value=20, pain=0, valid=True
    ),
    "held": physio("hold"),
    "held off running": physio("hold", ladders=("walk-run", "speed")),
    "emergency": triage("emergency", "yes"),
    "doctor first": triage("doctor_first", "yes"),
    "physio first": triage("physio_first", "not_sure"),
    "the other leg": retold(side="right"),
    "a grade 3": retold(grade=3),
    "another protocol": tell(Pin, protocol="another", version="1.0.0", digest="0" * 64),
}
LOSSES: dict[str, Trouble] = {
    "no morning": leave_out(Morning),
    "no evening": leave_out(After),
    "no work": leave_out(Did, TestEntry),
    "nine days away": leave_out(days=9),
    "three weeks away": leave_out(days=21),
    "five weeks away": leave_out(days=35),
    "written late": edits.late,
    "taken back": edits.voided,
    "morning taken back": lambda log, day: edits.voided(log, day, Morning),
    "evening taken back": lambda log, day: edits.voided(log, day, After),
    "pain not said": work(pain=None),
    "sharp not said": work(sharp=None),
}
LEAVE: dict[str, Trouble] = {
    "cleared": physio("clear", hold="physio_first"),
    "cleared by a doctor": physio("clear", hold="doctor_first"),
    "told to be cleared": tell(Clinician, act="clear", hold="doctor_first", reason="She said so."),
    "pain accepted": physio("accept", pain=1),
    "hop on the other leg stood in for": physio(
        "substitute", test="single-leg-hop", side="right", passed=True
    ),
    "date unlocked": physio("unlock", phase="speed"),
}
UNUSUAL: dict[str, Trouble] = {  # neither helps nor holds back
    "left out": tell(Skip, what="nordic", why="no_time"),
    "few days": setup(days=("tue", "sat")),
    "nothing to train with": setup(equipment=()),
    "longer distances": setup(goal="distance"),
    "a dose of her own": physio("dose", rung="glider-3x8", dose=Bout(times=2, reps=6)),
    "the grade known": retold(grade=2),
}
PLACED: dict[str, Trouble] = {
    **{f"placed in {phase.id}": physio("place", phase=phase.id) for phase in PROTOCOL.phases},
    "placed on a rung": physio("place", rungs={"speed": "sprint-100", "nordic": "nordic-full-4x8"}),
}
TROUBLES: dict[str, Trouble] = {**RESTRAINTS, **LOSSES, **LEAVE, **UNUSUAL, **PLACED}
# A clinician's place overrules what was before it, downwards too; it has no order to compare by.
WITHOUT_PLACE = (*RESTRAINTS, *LOSSES, *LEAVE, *UNUSUAL)
