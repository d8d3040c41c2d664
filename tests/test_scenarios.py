"""Every rule of the clinical rules, walked through: `scenarios/` holds the cases."""

from pathlib import Path

import pytest

from tests.safety.hazards import required_by
from tests.scenario_always import breaches
from tests.scenario_expect import differences
from tests.scenario_file import (
    Scenario,
    all_files,
    files,
    lacking,
    read,
    rule_and_effect,
    rules,
)
from tests.scenario_names import unknown
from tests.scenario_walk import walk

MOST_LINES = 45  # one screen


def name(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


def required(file: Path) -> pytest.MarkDecorator:
    """The requirements of the safety file that a scenario shows."""
    rule, _ = rule_and_effect(file)
    return pytest.mark.requirement(*required_by(rule))


@pytest.mark.parametrize(
    "file", [pytest.param(file, marks=required(file), id=name(file)) for file in files()]
)
def test_it_decides_as_the_clinical_rules_say(file: Path) -> None:
    scenario = read(file)
    wrong = [
        f"day {day:+}: {difference}"
        for day, expect, decision, log in walk(scenario)
        for difference in (*differences(decision, expect), *breaches(decision, log))
    ]
    assert not wrong, f"{scenario.why.strip()}\n" + "\n".join(wrong)


def test_it_keeps_a_scenario_to_one_screen() -> None:
    assert not [name(file) for file in all_files() if lines(file) > MOST_LINES]


def lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def test_it_names_the_section_that_a_scenario_shows() -> None:
    silent = [
        file for file in all_files() if f"section {file.parent.name[0]}" not in read(file).why
    ]
    assert not [name(file) for file in silent]


def test_it_asserts_why_a_scenario_refuses() -> None:
    refusing = [file for file in all_files() if rule_and_effect(file)[1] == "refuses"]
    assert not [name(file) for file in refusing if not tells_why(read(file))]


def tells_why(scenario: Scenario) -> bool:
    return any(one.tells_why for one in (scenario.expect, *(then.expect for then in scenario.then)))


def test_it_names_only_what_there_is() -> None:
    wrong = {name(file): unknown(read(file)) for file in all_files()}
    assert not {file: names for file, names in wrong.items() if names}


def test_it_has_each_scenario_in_the_catalogue() -> None:
    catalogue = rules()
    unknown = [f for f in all_files() if rule_and_effect(f)[0] not in catalogue[f.parent.name]]
    assert not [name(file) for file in unknown], "add the rule to rules.yaml, or mend the file name"


def test_it_shows_every_rule_allowing_and_refusing() -> None:
    assert not lacking()
