"""The one word for the day, from who must look first down to whether anything rises."""

import pytest
from msgspec.structs import replace

from restride.engine.decide import action_of
from restride.engine.now import reason
from restride.engine.session import ladder_item
from restride.state.light import AMBER, GREEN
from tests.engine.today import INDEX, in_phase, on
from tests.scenario_file import HERE, read
from tests.scenario_walk import walk


@pytest.mark.parametrize(
    ("scenario", "day", "action"),
    [
        ("1-triage/triage.bladder-bowel-refuses", 0, "refer"),  # an emergency
        ("1-triage/triage.doctor-first-loads-nothing-refuses", 0, "refer"),
        ("1-triage/triage.physio-in-phase-3-to-5-refuses", 0, "refer"),
        ("1-triage/triage.back-pain-refuses", 0, "repeat"),  # physio first, but in phase 1
        ("1-triage/triage.clinician-hold-refuses", 0, "hold"),
        ("1-triage/triage.unanswered-refuses", 0, "hold"),
        ("1-triage/triage.pain-elsewhere-refuses-2", 0, "hold"),  # with a gap behind it
        ("3-clean/setback.no-answer-allows", 0, "hold"),
        ("2-light/light.red.today-refuses", 0, "rest"),  # nothing is left
        ("5-day/days-available-refuses", 0, "rest"),
        ("2-light/light.morning.amber-refuses", 0, "rest"),  # only calm work is left
        ("2-light/light.during.hops-refuses", 0, "rest"),
        ("2-light/light.amber.third-refuses", 0, "rest"),  # a ladder stepped down, too
        ("3-clean/guardrail.facts-stand-refuses", 0, "rest"),
        ("2-light/light.amber.speed-ends-refuses", 0, "repeat"),  # amber today, work goes on
        ("1-triage/triage.gaps-after-clearance-refuses", 0, "step_back"),  # a gap
        ("3-clean/setback.twinge.lower-phase-allows", 0, "step_back"),  # no gap
        ("3-clean/setback.pull-allows", 0, "step_back"),
        ("6-keep/sentinel.asked-allows", 0, "maintain"),
        ("6-keep/heavy.twice-allows", 0, "maintain"),
        ("4-ladders/walk-run.climb-allows", 0, "progress"),
        ("2-light/light.morning.unknown-refuses", 0, "repeat"),
    ],
)
def test_it_finds_the_word(scenario: str, day: int, action: str) -> None:
    seen = walk(read(HERE / f"{scenario}.yaml"))
    assert next(one.decision.action for one in seen if one.day == day) == action


@pytest.mark.parametrize(
    ("changes", "light", "action"),
    [
        (("same", "up"), GREEN, "progress"),
        (("same", "new"), GREEN, "progress"),
        (("same", "down"), GREEN, "repeat"),
        (("up", "new"), AMBER, "repeat"),
    ],
)
def test_it_is_progress_where_a_ladder_rises_on_a_green_day(
    changes: tuple[str, ...], light: int, action: str
) -> None:
    now = on(in_phase("foundation"), 3)
    now.light = light
    item = ladder_item(now, INDEX.ladders["hinge"], 0)
    items = tuple(replace(item, change=change) for change in changes)
    assert action_of(now, items, []) == action
    of_no_ladder = (*(replace(one, ladder=None) for one in items), replace(item, change="same"))
    assert action_of(now, of_no_ladder, []) == "repeat"


@pytest.mark.parametrize(("phase", "action"), [("early", "repeat"), ("foundation", "refer")])
def test_it_refers_to_a_physio_from_the_second_phase_on(phase: str, action: str) -> None:
    now = on(in_phase(phase), 3)
    item = ladder_item(now, INDEX.ladders["bridge"], 0)
    limits = list(now.none_of([INDEX.ladders["extender"]], reason("triage_physio_first")))
    assert action_of(now, (replace(item, change="same"),), limits) == action


@pytest.mark.parametrize(
    ("ladder", "held", "action"),
    [
        ("heel-press", False, "repeat"),
        ("heel-press", True, "rest"),  # only calm work is left
        ("bridge", False, "repeat"),
        ("bridge", True, "repeat"),
    ],
)
def test_it_is_rest_where_a_rest_is_due_and_only_calm_work_is_left(
    ladder: str,
    held: bool,  # noqa: FBT001 - a case
    action: str,
) -> None:
    now = on(in_phase("early"), 3)
    item = replace(ladder_item(now, INDEX.ladders[ladder], 0), change="same")
    limits = list(now.none_of([INDEX.ladders["extender"]], reason("after_amber"))) if held else []
    assert action_of(now, (item,), limits) == action
