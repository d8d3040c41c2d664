"""A workout as a FIT file, read back by decoders that did not write it."""

import chiptime.validate
import pytest
from msgspec.structs import replace

from restride.outputs.fit_workout import NOTE_BYTES, fit_workout
from restride.outputs.steps import Step, Workout, workout
from restride.protocol.value import Ask, Dose
from restride.runs.matching.workout_name import named
from tests.outputs.asked_runs import RUNGS, asking, day_with, workout_asking
from tests.outputs.fit_decoders import (
    ACTIVE,
    AT_SPEED,
    AT_WILL,
    COOL_DOWN,
    DECODERS,
    DISTANCE,
    OPEN,
    RECOVERY,
    REPEAT,
    TIME,
    WARM_UP,
    Decoder,
    Read,
    as_run,
    by_fitdecode,
    steps_of,
)
from tests.perfect import PROTOCOL

Speeds = tuple[int | None, int | None]
Work = tuple[tuple[int, int], Speeds]
TOP_M_S = 8.0
EFFORTS = {"warm_up": WARM_UP, "work": ACTIVE, "recovery": RECOVERY, "cool_down": COOL_DOWN}


def whole_day(rung: str) -> Workout:
    found = workout(PROTOCOL, day_with(rung), TOP_M_S)
    assert found is not None
    return found


def asked_work(ask: Ask) -> list[Work]:
    """Straight from a dose, without the steps between: how long or far, and how fast."""
    dose = ask.dose
    one: list[Work] = []
    if dose.walk_s is not None:
        one.append(((TIME, round(dose.walk_s * 1000)), (None, None)))
    if dose.run_s is not None:
        one.append(((TIME, round(dose.run_s * 1000)), (None, None)))
    if dose.distance_m is not None:
        one.append(((DISTANCE, round(dose.distance_m * 100)), speeds_of(dose)))
    return one * dose.sets


def speeds_of(dose: Dose) -> Speeds:
    percent = dose.intensity_percent
    if percent is None:
        return None, None
    return round(TOP_M_S * 10 * (percent - 10)), round(TOP_M_S * 10 * percent)


@pytest.mark.requirement("REQ-H07-3")
@pytest.mark.parametrize("rung", RUNGS)
@pytest.mark.parametrize("decoder", DECODERS)
def test_every_rung_reads_back_as_it_was_asked(rung: str, decoder: Decoder) -> None:
    steps = as_run(steps_of(decoder(fit_workout(workout_asking(rung, TOP_M_S)))))
    work = [(one.duration, one.speeds) for one in steps if one.duration[0] != OPEN]
    _, asked = RUNGS[rung]
    assert work == [one for ask in (asked.asks, *asked.also) for one in asked_work(ask)]


@pytest.mark.parametrize(
    "rung", ["walk-run-1", "jog-30", "strides-4x50", "hills-6x20", "sprint-100"]
)
def test_whole_days_read_back_the_same_by_every_decoder(rung: str) -> None:
    asked = whole_day(rung)
    data = fit_workout(asked)
    expected = [one for block in asked.blocks for _ in range(block.times) for one in block.steps]
    for decoder in DECODERS:
        messages = decoder(data)
        steps = steps_of(messages)
        assert as_run(steps) == [read(one) for one in expected]
        assert messages["workout"] == [
            {"sport": 1, "num_valid_steps": len(steps), "wkt_name": str(asked.name)}
        ]


def read(step: Step) -> Read:
    duration = (OPEN, 0)
    if step.duration_s is not None:
        duration = (TIME, round(step.duration_s * 1000))
    elif step.distance_m is not None:
        duration = (DISTANCE, round(step.distance_m * 100))
    speeds: Speeds = (None, None)
    if step.speed_m_s is not None:
        speeds = round(step.speed_m_s[0] * 1000), round(step.speed_m_s[1] * 1000)
    return Read(
        name=step.name,
        duration=duration,
        target=(AT_WILL if step.speed_m_s is None else AT_SPEED, 0),
        speeds=speeds,
        intensity=EFFORTS[step.effort],
        note=step.note or None,
    )


def test_it_repeats_as_a_real_watch_writes_it() -> None:
    walk, run, again, last = steps_of(by_fitdecode(fit_workout(workout_asking("walk-run-1"))))
    assert (walk.name, run.name, last.name) == ("Walk 3:00", "Run 1:00 easy", "Cool-down walk")
    assert (again.duration, again.target[1], again.name) == ((REPEAT, 0), 5, None)


def test_it_repeats_nothing_that_is_done_once() -> None:
    steps = steps_of(by_fitdecode(fit_workout(workout_asking("jog-30"))))
    assert [one.duration[0] for one in steps] == [OPEN, TIME, OPEN]


@pytest.mark.parametrize("rung", RUNGS)
def test_it_is_valid_by_the_format_s_own_rules(rung: str) -> None:
    found = chiptime.validate.validate(fit_workout(workout_asking(rung, TOP_M_S)))
    assert [one for one in found if one.level == "error"] == []


def test_it_is_a_workout_made_on_its_day() -> None:
    asked = workout_asking("jog-30")
    (file_id,) = by_fitdecode(fit_workout(asked))["file_id"]
    assert (file_id["type"], file_id["manufacturer"]) == (5, 255)
    assert file_id["serial_number"] > 0


def test_the_same_run_gives_the_same_bytes() -> None:
    assert fit_workout(workout_asking("sprint-80", 8)) == fit_workout(
        workout_asking("sprint-80", 8)
    )


def test_another_run_of_the_same_day_is_another_file_to_a_watch() -> None:
    ids = [
        by_fitdecode(fit_workout(workout_asking(rung, top)))["file_id"][0]["serial_number"]
        for rung, top in (("sprint-80", 8.0), ("sprint-80", 8.1), ("sprint-90", 8.0))
    ]
    assert len(set(ids)) == 3


def test_its_name_leads_back_to_what_was_asked() -> None:
    asked = workout_asking("jog-20a")
    (told,) = by_fitdecode(fit_workout(asked))["workout"]
    assert named(told["wkt_name"]) == asked.name


@pytest.mark.parametrize("letter", ["a", "ü", "🦵"])
def test_it_cuts_a_note_that_is_too_long(letter: str) -> None:
    decision = asking("jog-15")
    long = " ".join([letter * 9] * 99)
    moves = tuple(replace(m, stop=long) if m.id == "jog" else m for m in PROTOCOL.moves)
    found = workout(replace(PROTOCOL, moves=moves), decision)
    assert found is not None
    note = steps_of(by_fitdecode(fit_workout(found)))[1].note or ""
    assert note.endswith(f"{letter * 9} ...")
    assert NOTE_BYTES - 45 < len(note.encode()) <= NOTE_BYTES
