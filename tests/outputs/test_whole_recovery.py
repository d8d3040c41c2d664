"""Every day of a whole recovery, with all that goes wrong in it, as a file for a watch."""

import pytest

from restride.decision.model import Decision, Item
from restride.outputs.fit_workout import fit_workout
from restride.outputs.steps import RUNS, STOPS, workout
from tests.outputs.fit_decoders import DECODERS, DISTANCE, TIME, as_run, steps_of
from tests.perfect import PROTOCOL
from tests.recovery import recovery


def todo(decision: Decision, *parts: str) -> list[Item]:
    left = [item for item in decision.session if item.times_done < item.times_today]
    return [item for item in left if item.part in parts]


def asked(decision: Decision) -> tuple[int, int]:
    """Milliseconds and centimetres that are still to be run and walked, from the doses alone."""
    items = todo(decision, *RUNS, "warm_up")
    doses = [dose for item in items for dose in (item.dose, *(ask.dose for ask in item.also))]
    seconds = sum(dose.sets * ((dose.walk_s or 0) + (dose.run_s or 0)) for dose in doses)
    metres = sum(dose.sets * (dose.distance_m or 0) for dose in doses)
    return round(seconds * 1000), round(metres * 100)


@pytest.mark.slow
def test_it_asks_for_what_the_day_asked_and_for_nothing_on_the_others() -> None:
    kept = {True: 0, False: 0}
    for _, decision in recovery().looks:
        found = workout(PROTOCOL, decision)
        assert (found is not None) == bool(todo(decision, *RUNS))
        kept[found is not None] += 1
        if found is None:
            continue
        assert decision.action not in STOPS
        for decoder in DECODERS:
            steps = as_run(steps_of(decoder(fit_workout(found))))
            times, lengths = (
                sum(step.duration[1] for step in steps if step.duration[0] == kind)
                for kind in (TIME, DISTANCE)
            )
            assert (times, lengths) == asked(decision)
    assert min(kept.values()) > 20
