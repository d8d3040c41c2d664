"""The doses of the default protocol, rung by rung, as the articles and our own steps give them."""

import pytest

from restride.protocol.ladder import Rung
from restride.protocol.model import Protocol
from restride.protocol.value import Dose

EACH = True
DOSES: dict[str, Dose] = {
    "heel-press-30": Dose(sets=3, hold_s=30),
    "heel-press-45": Dose(sets=3, hold_s=45),
    "extender-3x12": Dose(sets=3, reps=12, tempo_s=3),
    "bridge-two-10": Dose(hold_s=10),
    "bridge-two-20": Dose(hold_s=20),
    "bridge-two-30": Dose(hold_s=30),
    "bridge-one-10": Dose(hold_s=10, each_side=EACH),
    "bridge-one-20": Dose(hold_s=20, each_side=EACH),
    "bridge-one-30": Dose(hold_s=30, each_side=EACH),
    "dead-bug-3x8": Dose(sets=3, reps=8, each_side=EACH),
    "side-plank-5x10": Dose(sets=5, hold_s=10, each_side=EACH),
    "single-leg-stance-4x20": Dose(sets=4, hold_s=20, each_side=EACH),
    "bridge-load-10x5": Dose(sets=10, hold_s=5, load_kg=5),
    "rdl-two-leg": Dose(sets=3, reps=10, tempo_s=3),
    "rdl-one-leg": Dose(sets=3, reps=10, tempo_s=3, each_side=EACH),
    "rdl-one-leg-2.5": Dose(sets=3, reps=10, tempo_s=3, load_kg=2.5, each_side=EACH),
    "rdl-one-leg-5": Dose(sets=3, reps=10, tempo_s=3, load_kg=5, each_side=EACH),
    "rdl-one-leg-7.5": Dose(sets=3, reps=10, tempo_s=3, load_kg=7.5, each_side=EACH),
    "rdl-one-leg-10": Dose(sets=3, reps=10, tempo_s=3, load_kg=10, each_side=EACH),
    "rdl-one-leg-12.5": Dose(sets=3, reps=10, tempo_s=3, load_kg=12.5, each_side=EACH),
    "rdl-one-leg-15": Dose(sets=3, reps=10, tempo_s=3, load_kg=15, each_side=EACH),
    "glider-3x8": Dose(sets=3, reps=8, tempo_s=4, each_side=EACH),
    "diver-3x8": Dose(sets=3, reps=8, each_side=EACH),
    "nordic-assisted-2x4": Dose(sets=2, reps=4),
    "nordic-assisted-3x6": Dose(sets=3, reps=6),
    "nordic-assisted-3x8": Dose(sets=3, reps=8),
    "nordic-full-3x4": Dose(sets=3, reps=4),
    "nordic-full-3x6": Dose(sets=3, reps=6),
    "nordic-full-3x8": Dose(sets=3, reps=8),
    "nordic-full-4x8": Dose(sets=4, reps=8),
    "march-3x20": Dose(sets=3, distance_m=20),
    "skips-3x20": Dose(sets=3, distance_m=20),
    "hops-two-3x10": Dose(sets=3, reps=10),
    "hop-one-10": Dose(hold_s=10, each_side=EACH),
    "hop-one-20": Dose(hold_s=20, each_side=EACH),
    "hop-one-30": Dose(hold_s=30, each_side=EACH),
    "bounding-3x10m": Dose(sets=3, distance_m=10),
    "reach-walk-3x10": Dose(sets=3, reps=10, each_side=EACH),
    "walk-run-1": Dose(sets=5, walk_s=180, run_s=60),
    "walk-run-2": Dose(sets=5, walk_s=120, run_s=120),
    "walk-run-3": Dose(sets=5, walk_s=60, run_s=180),
    "walk-run-4": Dose(sets=5, walk_s=60, run_s=240),
    "jog-15": Dose(run_s=900),
    "jog-20a": Dose(run_s=1200),
    "jog-20b": Dose(run_s=1200),
    "jog-25": Dose(run_s=1500),
    "jog-30": Dose(run_s=1800),
    "easy-30": Dose(run_s=1800),
    "strides-4x50": Dose(sets=4, distance_m=50, intensity_percent=60),
    "strides-6x50": Dose(sets=6, distance_m=50, intensity_percent=60),
    "hills-6x20": Dose(sets=6, run_s=20),
    "sprint-70": Dose(sets=6, distance_m=40, intensity_percent=70),
    "sprint-80": Dose(sets=6, distance_m=50, intensity_percent=80),
    "sprint-90": Dose(sets=8, distance_m=50, intensity_percent=90),
    "sprint-100": Dose(sets=6, distance_m=60, intensity_percent=100),
    "keep-70": Dose(sets=5, distance_m=40, intensity_percent=70),
    "keep-80": Dose(sets=5, distance_m=40, intensity_percent=80),
    "keep-90": Dose(sets=5, distance_m=40, intensity_percent=90),
    "keep-100": Dose(sets=5, distance_m=40, intensity_percent=100),
}
TWICE = {
    *(f"rdl-one-leg{load}" for load in ("", "-2.5", "-5", "-7.5", "-10", "-12.5", "-15")),
    "glider-3x8",
    "diver-3x8",
    "nordic-full-3x6",
    "nordic-full-3x8",
    "nordic-full-4x8",
    "sprint-80",
    "sprint-90",
    "sprint-100",
}


def rungs(protocol: Protocol) -> dict[str, Rung]:
    return {rung.id: rung for ladder in protocol.ladders for rung in ladder.rungs}


def test_it_asks_for_these_doses_in_this_order(protocol: Protocol) -> None:
    assert {name: rung.asks.dose for name, rung in rungs(protocol).items()} == DOSES
    assert list(rungs(protocol)) == list(DOSES)


def test_it_wants_two_cleans_of_the_hard_rungs(protocol: Protocol) -> None:
    wanted = {
        rung.id: rung.clean or ladder.clean for ladder in protocol.ladders for rung in ladder.rungs
    }
    assert wanted == {name: 2 if name in TWICE else 1 for name in DOSES}


def test_it_swaps_with_the_same_amount(protocol: Protocol) -> None:
    for rung in rungs(protocol).values():
        for swap in rung.swaps:
            assert swap.dose in (rung.asks.dose, Dose(sets=10, hold_s=5))


@pytest.mark.requirement("REQ-H21-4")
def test_it_has_a_swap_without_equipment_where_a_gate_needs_the_rung(protocol: Protocol) -> None:
    needs = {move.id: move.equipment for move in protocol.moves}
    for ladder in ("heel-press", "nordic", "speed"):
        for rung in next(each.rungs for each in protocol.ladders if each.id == ladder):
            assert any(not needs[ask.move] for ask in (rung.asks, *rung.swaps)), rung.id


def test_it_says_where_effort_is_all_out(protocol: Protocol) -> None:
    all_out = {name for name, rung in rungs(protocol).items() if rung.max_effort}
    assert all_out == {"bridge-one-30", "hop-one-30", "sprint-100", "keep-100"}


def test_it_keeps_only_the_heel_press_and_unloaded_trunk_work_for_calm_days(
    protocol: Protocol,
) -> None:
    calm = {ladder.id for ladder in protocol.ladders if ladder.calm}
    assert calm == {"heel-press", "dead-bug", "side-plank", "single-leg-stance"}


@pytest.mark.parametrize("hinge", ["rdl-one-leg", "rdl-one-leg-15"])
def test_it_keeps_a_heavy_day_at_22_to_25_minutes(protocol: Protocol, hinge: str) -> None:
    by_name = rungs(protocol)
    minutes = [by_name[name].minutes for name in (hinge, "diver-3x8", "nordic-full-3x8")]
    assert 22 <= sum(minutes) <= 25


@pytest.mark.requirement("REQ-H18-2")
def test_it_fits_every_speed_day_into_a_session(protocol: Protocol) -> None:
    warm_up = protocol.warm_up.minutes
    warm_up += sum(rungs(protocol)[name].minutes for name in ("skips-3x20", "reach-walk-3x10"))
    speed = next(ladder for ladder in protocol.ladders if ladder.id == "speed")
    assert all(warm_up + rung.minutes <= protocol.session.minutes for rung in speed.rungs)
