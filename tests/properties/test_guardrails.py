"""The guardrails hold in every story; being placed in a phase lifts none of them."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from restride.log.model import AnyEntry, Clinician, Did
from restride.log.model import Test as TestEntry
from restride.trial.outlook import quiet_morning
from tests.perfect import day_of
from tests.properties.courses import COURSES, LAST_DAY, until
from tests.properties.folded import decide
from tests.properties.troubles import PLACED

HOP, HOP_RUNG, HOP_S = "single-leg-hop", "hop-one-30", 30
JOG_S = 1_800.0
MISSING = ("left", "right", "jog")
PLACED_UP = ("placed in load-and-run", "placed in speed")


@pytest.mark.requirement("REQ-H12-1", "REQ-H17-1")
@settings(settings.get_profile("properties"))
@given(
    st.sampled_from(COURSES),
    st.integers(14, LAST_DAY),
    st.sampled_from(MISSING),
    st.sampled_from(PLACED_UP),
)
def test_it_asks_no_run_without_hops_and_no_speed_without_a_jog(
    course: str, cut: int, missing: str, placed: str
) -> None:
    """A run needs a painless 30 s hop of each leg in the log; speed needs a 30-minute jog too."""
    day = day_of(cut)
    log = tuple(one for one in until(course, cut) if missing not in shows(one))
    log = PLACED[placed](log, day)
    shown = {what for one in log for what in shows(one)}
    for ahead in range(1, 4):
        on = day + timedelta(days=ahead)
        log = (*log, quiet_morning(on))
        parts = {item.part for item in decide(log, on).session}
        assert not parts & {"run", "speed"} or shown >= {"left", "right"}
        assert "speed" not in parts or "jog" in shown


def shows(entry: AnyEntry) -> set[str]:
    """Which of the three facts an entry could be: the hop of a side, or the jog."""
    if isinstance(entry, Clinician):
        return {"right"} if entry.test == HOP else set()  # the uninjured leg, by another way
    if getattr(entry, "pain", None) != 0:
        return set()
    sides = {"left", "right"}
    if isinstance(entry, TestEntry) and entry.test == HOP and (entry.value or 0) >= HOP_S:
        return sides & {entry.side} if entry.side != "both" else sides
    if not isinstance(entry, Did) or entry.asked is None:
        return set()
    if entry.asked.endswith(f"#{HOP_RUNG}"):
        return sides & {entry.side} if entry.side != "both" else sides
    return {"jog"} if any((bout.run_s or 0) >= JOG_S for bout in entry.done) else set()
