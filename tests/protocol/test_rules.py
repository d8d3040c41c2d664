"""Each rule of the checker refuses one faulty file, with its own message at its own place."""

from collections.abc import Callable

import pytest

Spoil = Callable[[str, str, str], list[str]]
Case = tuple[str, str, str, str]

GATES: list[Case] = [
    (
        "      - {is: clean, rungs: [bridge-20], times: 2, source: paper}\n",
        "",
        "- {is: floor, day: 4,",
        (
            "only dates hold the gate out of `start`, so it opens by itself. "
            "Add something the runner has to show."
        ),
    ),
    (
        "      - {is: clean, rungs: [fast-100], times: 3, valid_days: 14, source: paper}\n",
        "      []\n",
        "[]\n  - id: keep",
        (
            "nothing holds the gate out of `fast`, so it opens by itself. "
            "Add something the runner has to show."
        ),
    ),
    (
        "up_to: {lift: lift-10, run: jog-30}",
        "up_to: {lift: lift-10, run: jog-20}",
        "[jog-30], source: paper}\n      - {is: test",
        "no phase up to here allows `jog-30`. Raise `up_to`, or ask for a lower rung.",
    ),
    (
        "ladders: [lift], times: 4",
        "ladders: [fast], times: 4",
        "fast], times: 4",
        "the phase `build` does not prescribe `fast`. Add it to `up_to` or leave it out here.",
    ),
    (
        "times: 3, valid_days: 14",
        "times: 3, valid_days: 3",
        "3, source: paper}\n  - id: keep",
        "3 cleans need 5 days, but count for 3. Let them count for longer.",
    ),
    (
        "times: 4, last_whole: 2",
        "times: 4, last_whole: 5",
        "5, pain: 2",
        "the last 5 of 4 days cannot be whole. Ask for fewer whole days.",
    ),
    (
        "side: injured, at_most: 8, valid",
        "side: injured, valid",
        "{is: test, test: knee, side: injured, valid",
        "any result would pass. Add `at_least:` or `at_most:`.",
    ),
    (
        "at_least: 30, valid_days",
        "at_most: 30, valid_days",
        "{is: test, test: hop",
        "a test in s would be passed by doing less. Write `at_least:` in place of `at_most:`.",
    ),
    (
        "last_whole: 2, pain: 2",
        "last_whole: 2, pain: 3",
        "3, source: paper}\n  - id: run",
        "pain 3 opens it, but the light is green only up to 2. Write at most 2.",
    ),
    (
        "side: injured, at_most: 9,",
        "side: injured, at_most: 10,",
        "{is: test, test: knee, side: injured, at_most: 10",
        (
            "this lets pass a deficit of 10°, which stops speed after return. "
            "Write `at_most:` below 10."
        ),
    ),
]

GUARDS: list[Case] = [
    (
        "up_to: {bridge: bridge-20}\n",
        "up_to: {bridge: bridge-20, run: walk-run}\n",
        "walk-run}\n",
        (
            "`run` is allowed before the hop on each leg was shown. "
            "Ask for `hop` on each side, at_least 30, pain 0, in a gate before it."
        ),
    ),
    (
        "test: hop, side: each, at_least: 30",
        "test: hop, side: injured, at_least: 30",
        "jog-30}\n",
        (
            "`run` is allowed before the hop on each leg was shown. "
            "Ask for `hop` on each side, at_least 30, pain 0, in a gate before it."
        ),
    ),
    (
        "    milestone:\n      - {is: test, test: hop",
        (
            "    late: {source: paper, up_to: {run: walk-run}}\n"
            "    milestone:\n      - {is: test, test: hop"
        ),
        "walk-run}}",
        (
            "`run` is allowed before the hop on each leg was shown. "
            "Add `hop` to the late start's tests."
        ),
    ),
    (
        "      - {is: clean, rungs: [jog-30], source: paper}\n",
        "      - {is: clean, rungs: [jog-20], source: paper}\n",
        "fast-100}\n    heavy:",
        (
            "`fast` is allowed before a 30-minute jog was shown. "
            "Ask for a clean run of 1800 s without a break, pain 0, in a gate before it."
        ),
    ),
    (
        "value: 30,",
        "value: 60,",
        "60, source",
        "the rung asks 30, which is no proof of 60. Prove no more than the rung asks.",
    ),
    (
        "dose: {hold_s: 30, each_side: true}",
        "dose: {hold_s: 30}",
        "{test: hop, value",
        "the test is of each leg, the rung is not. Add `each_side`.",
    ),
    (
        "allowed_while_physio: [bridge]",
        "allowed_while_physio: [run]",
        "run]",
        (
            "`run` is not in the first phase `start`. "
            "Allow only ladders of the first phase while a physiotherapist has to look."
        ),
    ),
    (
        "hop: hop-one-30, lift",
        "hop: hop-two-30, lift",
        "hop-one-30\n        minutes: 2",
        "no phase allows the rung `hop-one-30`. Raise `up_to` in a phase, or take it out.",
    ),
    (
        "rungs: [lift-0], times: 2",
        "rungs: [lift-10], times: 2",
        "{is: clean, rungs: [lift-10], times: 2",
        "`lift-5` asks for itself or a later rung first. Ask for a rung before it.",
    ),
    (
        "twinge_rungs: {run: jog-20}",
        "twinge_rungs: {fast: fast-60}",
        "fast-60}",
        "after a twinge `fast-60` is above what the phase `run` allows. Choose a lower rung.",
    ),
]

CLIMBS: list[Case] = [
    (
        "reps: 8, load_kg: 10}",
        "reps: 8, load_kg: 2.5}",
        "{move: lift, dose: {sets: 3, reps: 8, load_kg: 2.5}",
        "`lift-10` asks less than `lift-5` before it. Put the rungs in order of difficulty.",
    ),
    (
        (
            "dose: {hold_s: 30}, source: paper}\n      - id: hop-one-30\n        minutes: 2\n"
            "        asks: {move: hop-one, dose: {hold_s: 30, each_side: true}"
        ),
        (
            "dose: {hold_s: 30, each_side: true}, source: paper}\n      - id: hop-one-30\n"
            "        minutes: 2\n        asks: {move: hop-one, dose: {hold_s: 30}"
        ),
        "{move: hop-one, dose",
        (
            "`hop-one-30` is on both legs, `hop-two-30` before it on one. "
            "Put the rungs in order of difficulty."
        ),
    ),
    (
        "asks: {move: jog, dose: {run_s: 1800}",
        "asks: {move: walk-run, dose: {run_s: 1800}",
        "walk-run, dose: {run_s: 1800}",
        (
            "`jog-30` goes back to `walk-run`, which the ladder had left. "
            "Keep rungs of one exercise together."
        ),
    ),
    (
        "dose: {hold_s: 10}",
        "dose: {hold_s: 5}",
        "{hold_s: 20}",
        "`bridge-20` asks 20 where `bridge-10` asked 5. Put a rung between them.",
    ),
    (
        "distance_m: 40, intensity_percent: 60}",
        "distance_m: 40, intensity_percent: 50}",
        "{sets: 5, distance_m: 40, intensity_percent: 80}",
        "from 50 to 80 % is more than 20 points at once. Put a speed between them.",
    ),
    (
        "dose: {run_s: 1800}",
        "dose: {run_s: 1800, intensity_percent: 70}",
        "{run_s: 1800, intensity_percent: 70}",
        "`jog-30` is both longer and faster than `jog-20`. Raise the length first, then the speed.",
    ),
    (
        "intensity_percent: 100}",
        "intensity_percent: 101}",
        "101}",
        "more than full speed is asked. Write at most 100.",
    ),
    (
        "    load_limit: {of_body_mass: 0.15, source: memory}\n",
        "",
        "id: lift\n",
        "`lift` adds load without an upper end. Add `load_limit: {of_body_mass: ...}`.",
    ),
]

SWAP = "        swaps:\n          - {move: bridge, dose: {hold_s: 25}, source: paper}\n"
CLIMBS.append(
    (
        "      - id: bridge-20\n        minutes: 1\n",
        f"      - id: bridge-20\n        minutes: 1\n{SWAP}",
        "{hold_s: 25}",
        "the swap asks for more than `bridge-20` itself. Ask for as much or less.",
    )
)

WEEK: list[Case] = [
    (
        "minutes: 10\n  source",
        "minutes: 5\n  source",
        "5\n  source",
        "5 minutes are too short for 10 minutes of work. Count the walks between as well.",
    ),
    (
        "up_to: {bridge: bridge-20}\n",
        "up_to: {bridge: bridge-20}\n    rhythm: {hop: {per_7_days: 4, source: paper}}\n",
        "4, source: paper}}",
        "`start` asks for `hop` more often than the ladder does. Ask for as many days or fewer.",
    ),
    (
        "heavy_first: {per_7_days: 2, days_between: 1, source: paper}",
        "heavy_first: {per_7_days: 4, days_between: 0, source: paper}",
        "{per_7_days: 4, days_between: 0",
        "4 heavy days are more than any heavy ladder's 3. Ask for as many days or fewer.",
    ),
    (
        "rhythm: {per_7_days: 2, days_between: 2, source: paper}",
        "rhythm: {per_7_days: 7, source: paper}",
        "id: fast\n    title: Fast\n    goal",
        (
            "2 heavy days and 7 speed days do not fit into one week of `fast`. "
            "Ask for fewer of one of them."
        ),
    ),
    (
        (
            "up_to: {lift: lift-10, run: jog-30}\n"
            "    heavy: {per_7_days: 3, days_between: 1, source: paper}\n"
        ),
        "up_to: {lift: lift-10, run: jog-30}\n",
        "id: run\n    title: Run\n    goal",
        (
            "`run` has heavy work and does not say how many heavy days. "
            "Add `heavy:` with days a week and days between."
        ),
    ),
    (
        "minutes: 16\n",
        "minutes: 40\n",
        "{lift: lift-10, fast: fast-100}\n    heavy",
        "a speed day of `fast` takes 50 minutes of 45. Ask for less, or split it.",
    ),
]

LINES: list[Case] = [
    (
        "overrun: 0.1",
        "overrun: 0.2",
        "0.2\n",
        "`overrun` 0.2 is looser than 0.1. Write at most 0.1.",
    ),
    (
        "painkiller_hours: 12",
        "painkiller_hours: 6",
        "6, nsaid",
        "`painkiller_hours` 6 is looser than 12. Write at least 12.",
    ),
    (
        "speed: {green: 0,",
        "speed: {green: 1,",
        "1, amber: 2, source: paper}\n  after",
        "`green` 1 is looser than 0. Write at most 0.",
    ),
    (
        "strength: {green: 2, amber: 3,",
        "strength: {green: 2, amber: 4,",
        "4, source: paper}\n    easy_run",
        "amber up to 4 is above 3 of 10. Write at most 3.",
    ),
    (
        "after: {green: 2, amber: 3,",
        "after: {green: 3, amber: 2,",
        "3, amber: 2, source: paper}\n  morning",
        "green up to 3 is above amber up to 2. Write green below amber.",
    ),
    (
        "red_from: 4",
        "red_from: 5",
        "5\n    stiff",
        "a morning is red only from 5. Write at most 4.",
    ),
    (
        "amber_rise: 1\n    red_rise: 2",
        "amber_rise: 2\n    red_rise: 2",
        "2\n    red_rise",
        "a rise of 2 is amber and of 2 red. Let amber begin at 1 or more, and below red.",
    ),
    (
        "cap: 2,",
        "cap: 3,",
        "3, rise: 1",
        "from a baseline of 3 a rise of 2 is beyond red. Write a lower cap.",
    ),
    (
        "phase_1_heel_press_up_to: 3",
        "phase_1_heel_press_up_to: 4",
        "4\n    source",
        "the heel press goes on into a red morning. Write below 4.",
    ),
    (
        "from_days: 15,",
        "from_days: 8,",
        "8, down: 2",
        "day 8 is not after day 8. Put the bands in order.",
    ),
    (
        "from_days: 15,",
        "from_days: 30,",
        "30, down: 2",
        "the band from day 30 comes after the new start. Write below 29.",
    ),
    (
        "down: 2, speed",
        "down: 0, speed",
        "0, speed",
        "a longer gap costs less. Write more rungs down.",
    ),
    (
        "down: 2, speed_down: first,",
        "down: 2, speed_down: 1,",
        "1, source: paper}\n  restart",
        "a longer gap costs less. Write more down.",
    ),
]


@pytest.mark.requirement("REQ-H22-1")
@pytest.mark.parametrize(("old", "new", "at", "message"), [*GATES, *GUARDS, *CLIMBS, *WEEK, *LINES])
def test_it_refuses_a_faulty_file(spoil: Spoil, old: str, new: str, at: str, message: str) -> None:
    assert message in spoil(old, new, at)
