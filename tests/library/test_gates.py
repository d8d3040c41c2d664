"""The gates of the default protocol: what each phase has to show before the next."""

import msgspec
import pytest

from restride.protocol.criteria import AnyCriterion
from restride.protocol.model import Phase, Protocol

BRIDGE: dict[str, object] = {
    "is": "test",
    "test": "single-leg-bridge",
    "side": "injured",
    "at_least": 30.0,
}
HOP: dict[str, object] = {"is": "test", "test": "single-leg-hop", "side": "each", "at_least": 30.0}
WALK: dict[str, object] = {"is": "test", "test": "brisk-walk", "side": "none", "at_least": 30.0}
PALPATION: dict[str, object] = {"is": "test", "test": "palpation", "side": "injured"}
KNEE: dict[str, object] = {
    "is": "test",
    "test": "knee-extension-deficit",
    "side": "injured",
    "at_most": 9.0,
}
HEAVY: dict[str, object] = {"is": "heavy_days", "times": 4, "over_days": 7, "last_whole": 2}
WEEK: dict[str, object] = {"valid_days": 7}
FULL = ("nordic-full-3x6", "nordic-full-3x8", "nordic-full-4x8")


def clean(*rungs: str, times: int = 1) -> dict[str, object]:
    return {"is": "clean", "rungs": rungs} | ({"times": times} if times > 1 else {})


GATES: dict[str, list[dict[str, object]]] = {
    "early": [
        BRIDGE | WEEK,
        clean("heel-press-30", "heel-press-45", times=2),
        clean("extender-3x12", times=2),
        {"is": "no_limp", "valid_days": 2},
        {"is": "floor", "day": 4},
    ],
    "foundation": [
        HOP | WEEK,
        HEAVY | {"ladders": ("hinge", "lengthening", "nordic")},
        WALK | WEEK,
        {"is": "floor", "day": 10},
    ],
    "load-and-run": [
        clean("jog-30"),
        clean("diver-3x8", times=2),
        clean(*FULL, times=2),
        clean("reach-walk-3x10", times=2),
        PALPATION | WEEK,
        KNEE | WEEK,
        {"is": "floor", "day": 21},
    ],
    "speed": [
        clean("sprint-100", times=2) | {"no_hesitation": True, "valid_days": 14},
        clean("sprint-90", "sprint-100") | {"valid_days": 14},
    ],
    "keep": [],
}


def plain(criteria: tuple[AnyCriterion, ...] | None) -> list[dict[str, object]]:
    """Write the criteria without their sources; what is left out is pain 0."""
    written = [msgspec.to_builtins(criterion) for criterion in criteria or ()]
    return [{k: v for k, v in each.items() if k not in ("source", "because")} for each in written]


def phase(protocol: Protocol, name: str) -> Phase:
    return next(each for each in protocol.phases if each.id == name)


def test_it_has_five_phases(protocol: Protocol) -> None:
    assert [each.id for each in protocol.phases] == list(GATES)


@pytest.mark.parametrize("name", GATES)
def test_it_opens_on_these_criteria(protocol: Protocol, name: str) -> None:
    assert plain(phase(protocol, name).milestone) == GATES[name]


def test_it_lets_a_distance_runner_finish_at_repeated_90_percent(protocol: Protocol) -> None:
    expected = [clean("sprint-90", times=2) | {"valid_days": 14}]
    assert plain(phase(protocol, "speed").milestone_distance) == expected


def test_it_has_its_own_gate_after_a_twinge(protocol: Protocol) -> None:
    assert plain(phase(protocol, "load-and-run").milestone_after_twinge) == [
        {"is": "since_setback", "days": 7},
        clean("jog-30"),
        PALPATION | WEEK,
        KNEE | WEEK,
        {"is": "heavy_days", "ladders": ("lengthening", "nordic"), "times": 2, "last_whole": 2},
    ]


def test_it_asks_late_starters_for_the_bridge_and_lets_them_walk_run(protocol: Protocol) -> None:
    early, foundation = phase(protocol, "early").late, phase(protocol, "foundation").late
    assert early is not None
    assert foundation is not None
    kept = [GATES["early"][0], GATES["early"][3], GATES["early"][4]]
    assert (plain(early.milestone), early.tests) == (kept, {"single-leg-bridge": 1})
    assert foundation.up_to == {"walk-run": "walk-run-4"}
    assert foundation.tests == {"single-leg-hop": 3}


def test_it_runs_only_in_the_third_phase_and_later(protocol: Protocol) -> None:
    running = {"walk-run", "easy-run", "speed", "sprint-keep"}
    has = {each.id: running & set(each.up_to) for each in protocol.phases}
    assert has == {
        "early": set(),
        "foundation": set(),
        "load-and-run": {"walk-run"},
        "speed": {"easy-run", "speed"},
        "keep": {"easy-run", "sprint-keep"},
    }


def test_it_opens_the_diver_after_glider_and_hinge_at_full_range(protocol: Protocol) -> None:
    ladder = next(each for each in protocol.ladders if each.id == "lengthening")
    hinge = next(each for each in protocol.ladders if each.id == "hinge")
    full: dict[str, object] = {"full_range": True}
    assert plain(ladder.rungs[1].requires) == [
        clean("glider-3x8", times=2) | full,
        clean(*(rung.id for rung in hinge.rungs[1:]), times=2) | full,
    ]


def test_it_keeps_each_speed_only_after_it_is_cleared(protocol: Protocol) -> None:
    ladder = next(each for each in protocol.ladders if each.id == "sprint-keep")
    follows = {rung.id: rung.follows for rung in ladder.rungs}
    assert follows == {f"keep-{speed}": f"sprint-{speed}" for speed in (70, 80, 90, 100)}


def test_it_proves_the_max_tests_by_the_top_rungs(protocol: Protocol) -> None:
    proofs = {
        rung.id: (rung.proves.test, rung.proves.value)
        for ladder in protocol.ladders
        for rung in ladder.rungs
        if rung.proves is not None
    }
    assert proofs == {
        "bridge-one-30": ("single-leg-bridge", 30),
        "hop-one-30": ("single-leg-hop", 30),
    }
