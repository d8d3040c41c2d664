"""A value of the wrong shape: what is wrong, and the line and column of it."""

from collections.abc import Callable

import pytest

PROTOCOL = "protocols/tiny/protocol.yaml"
RULES = "protocols/tiny/rules.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            PROTOCOL,
            "dose: {hold_s: 20}",
            "dose: {hold_s: long}",
            f"{PROTOCOL}:41:45: expected `float | null`, got `str`. Change the value here.",
        ),
        (
            PROTOCOL,
            "dose: {hold_s: 20}",
            "dose: {holds_s: 20}",
            f"{PROTOCOL}:41:37: `holds_s` is not a known key. Perhaps you meant `hold_s`.",
        ),
        (
            PROTOCOL,
            "dose: {hold_s: 20}",
            "dose: {hold_s: 20, sets: 2.5}",
            f"{PROTOCOL}:41:55: expected `int`, got `float`. Change the value here.",
        ),
        (
            PROTOCOL,
            "      - id: bridge-20\n        minutes: 1\n",
            "      - id: bridge-20\n",
            f"{PROTOCOL}:39:9: `minutes` is missing. Add `minutes:` here.",
        ),
        (
            PROTOCOL,
            "{is: clean, rungs: [jog-10], source: paper}",
            "{is: clean, rung: [jog-10], source: paper}",
            f"{PROTOCOL}:25:21: `rung` is not a known key. Perhaps you meant `rungs`.",
        ),
        (
            PROTOCOL,
            "{is: clean, rungs",
            "{is: cleen, rungs",
            f"{PROTOCOL}:25:14: invalid value 'cleen'. Change the value here.",
        ),
        (
            PROTOCOL,
            "up_to: {bridge: bridge-20}",
            "up_to: {bridge: 20}",
            f"{PROTOCOL}:15:21: expected `str`, got `int`. Change the value here.",
        ),
        (
            PROTOCOL,
            "up_to: {bridge: bridge-20}",
            "up_to: {Bridge: bridge-20}",
            (
                f"{PROTOCOL}:15:13: the key `Bridge`: expected `str` matching regex "
                "'^[a-z0-9][a-z0-9.-]*$'. Change the key."
            ),
        ),
        (
            RULES,
            "speed: {green: 0,",
            "speed: {greeen: 0,",
            f"{RULES}:6:13: `greeen` is not a known key. Perhaps you meant `green`.",
        ),
        (
            RULES,
            "tired: {fatigue: 7,",
            "tired: {fatigue: 11,",
            f"{RULES}:18:20: expected `int` <= 10. Change the value here.",
        ),
        (
            PROTOCOL,
            "runnable: false\n",
            "runnable: false\ncolour: red\n",
            (
                f"{PROTOCOL}:5:1: `colour` is not a known key. Known here: id, version, digest, "
                "title, runnable, summary, sources, phases, ladders, light, cleans, gaps, "
                "setbacks, guardrail, session, warm_up, activities, triage, tests, moves."
            ),
        ),
        (
            "exercises/jog.yaml",
            "continuous_run: true",
            "continuous_run: often",
            "exercises/jog.yaml:6:17: expected `bool`, got `str`. Change the value here.",
        ),
    ],
)
def test_it_says_what_is_wrong_and_where(
    broken: Callable[[str, str, str], list[str]], file: str, old: str, new: str, message: str
) -> None:
    assert broken(file, old, new) == [message]


def test_it_reports_a_fault_in_each_section(broken: Callable[[str, str, str], list[str]]) -> None:
    messages = broken(PROTOCOL, "title: Bridge\n    kind: strength", "title: 1\n    kind: power")
    more = broken(PROTOCOL, "title: Run\n", "title: 2\n")
    assert [message.split(": ")[0] for message in messages] == [f"{PROTOCOL}:29:12"]
    assert [message.split(": ")[0] for message in more] == [
        f"{PROTOCOL}:29:12",
        f"{PROTOCOL}:43:12",
    ]
