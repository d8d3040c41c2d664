"""A protocol that reads well but does not make sense: each fault with its place."""

from collections.abc import Callable

import pytest

PROTOCOL = "protocols/tiny/protocol.yaml"
RULES = "protocols/tiny/rules.yaml"
Break = Callable[[str, str, str], list[str]]


@pytest.mark.requirement("REQ-H22-1")
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "move: bridge, dose: {hold_s: 20}",
            "move: brigde, dose: {hold_s: 20}",
            "41:22: there is no move `brigde`. Perhaps you meant `bridge`.",
        ),
        (
            "{is: test, test: hop,",
            "{is: test, test: jump,",
            "17:26: there is no test `jump`. Add the test or correct the name.",
        ),
        (
            "rungs: [jog-10]",
            "rungs: [jog-11]",
            "25:29: there is no rung `jog-11`. Perhaps you meant `jog-10`.",
        ),
        (
            "run: jog-10}",
            "runs: jog-10}",
            "23:38: there is no ladder `runs`. Perhaps you meant `run`.",
        ),
        (
            "run: jog-10}",
            "run: bridge-10}",
            "23:37: the rung `bridge-10` is not on the ladder `run`. Choose one of jog-10.",
        ),
        (
            "from_phase: first",
            "from_phase: third",
            "54:47: there is no phase `third`. Add the phase or correct the name.",
        ),
        (
            "from_phase: first",
            "after_rung: sprint",
            "54:47: there is no rung `sprint`. Add the rung or correct the name.",
        ),
        (
            "hold_s: 20}, source: paper",
            "hold_s: 20}, source: papers",
            "41:58: there is no source `papers`. Perhaps you meant `paper`.",
        ),
        (
            "- id: bridge-20\n",
            "- id: bridge-20\n        follows: sprint\n",
            "40:18: there is no rung `sprint`. Add the rung or correct the name.",
        ),
        (
            "- id: jog-10\n",
            "- id: bridge-10\n",
            "50:13: the rung `bridge-10` stands here twice. Rename one of them.",
        ),
        (
            "- id: second\n",
            "- id: first\n",
            "19:9: the phase `first` stands here twice. Rename one of them.",
        ),
    ],
)
def test_it_refuses_names_that_do_not_fit(broken: Break, old: str, new: str, message: str) -> None:
    assert f"{PROTOCOL}:{message}" in broken(PROTOCOL, old, new)


@pytest.mark.requirement("REQ-H22-1")
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "twinge_phase: second",
            "twinge_phase: third",
            "38:17: there is no phase `third`. Add the phase or correct the name.",
        ),
        (
            "twinge_rungs: {run: jog-10}",
            "twinge_rungs: {run: bridge-10}",
            "39:23: the rung `bridge-10` is not on the ladder `run`. Choose one of jog-10.",
        ),
        (
            "hop_test: hop",
            "hop_test: jump",
            "46:23: there is no test `jump`. Add the test or correct the name.",
        ),
        (
            "allowed_while_physio: [bridge]",
            "allowed_while_physio: [bridges]",
            "61:26: there is no ladder `bridges`. Perhaps you meant `bridge`.",
        ),
        (
            "    speed: {green: 0, amber: 2, source: paper}\n",
            "",
            "4:5: the light has no row for `speed`. Add `speed:` with green and amber.",
        ),
        (
            "not_sure: emergency",
            "not_sure: proceed",
            (
                "74:17: the answer `not_sure` lets the runner pass. "
                "Choose physio_first, doctor_first or emergency."
            ),
        ),
    ],
)
def test_it_refuses_rules_that_do_not_fit(broken: Break, old: str, new: str, message: str) -> None:
    assert f"{RULES}:{message}" in broken(RULES, old, new)


@pytest.mark.requirement("REQ-H22-1")
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "hold_s: 20}, source: paper",
            "hold_s: 20}, source: []",
            "41:58: no source is named. Name at least one.",
        ),
        (
            "hold_s: 20}, source: paper",
            "hold_s: 20}, source: editorial",
            "41:58: an editorial choice gives no reason. Add `because:` with the reason.",
        ),
        (
            "hold_s: 20}, source: paper",
            "hold_s: 20}, source: memory",
            (
                "41:58: this permits something on a recalled fact alone. "
                "Name a source that was read, or make it editorial."
            ),
        ),
    ],
)
def test_it_refuses_weak_grounds(broken: Break, old: str, new: str, message: str) -> None:
    assert broken(PROTOCOL, old, new) == [f"{PROTOCOL}:{message}"]


@pytest.mark.requirement("REQ-H22-1")
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "dose: {hold_s: 20}",
            "dose: {sets: 3}",
            "41:36: the dose does not say how much. Add one of reps, hold_s, run_s, distance_m.",
        ),
        (
            "dose: {hold_s: 20}",
            "dose: {hold_s: 20, tempo_s: 4, reps: 20}",
            "40:18: 1 minutes are too short for 1.7 minutes of work. Count rests as well.",
        ),
        (
            "minutes: 10\n",
            "minutes: 50\n",
            "51:18: 50 minutes are longer than a session of 45. Make the rung shorter.",
        ),
        (
            "{is: floor, day: 10,",
            "{is: floor, day: 3,",
            "26:26: day 3 is not after the day 4 of an earlier phase. Choose a later day.",
        ),
    ],
)
def test_it_refuses_what_is_not_possible(broken: Break, old: str, new: str, message: str) -> None:
    assert broken(PROTOCOL, old, new) == [f"{PROTOCOL}:{message}"]


def test_it_refuses_more_days_than_a_week_holds(broken: Break) -> None:
    old = (
        "clean: 1\n    source: paper\n    rhythm: {per_7_days: 3, days_between: 1, source: paper}\n"
    )
    ladder = f"part: strength\n    {old}"
    messages = broken(PROTOCOL, ladder, ladder.replace("days_between: 1", "days_between: 3"))
    what = "3 days with 3 between need 9 days. Ask for fewer days or less between."
    assert messages == [f"{PROTOCOL}:34:43: {what}"]


def test_it_reports_every_problem(broken: Break) -> None:
    once = broken(PROTOCOL, "from_phase: first", "from_phase: third")
    more = broken(RULES, "not_sure: emergency", "not_sure: proceed")
    assert (len(once), len(more)) == (1, 2)
