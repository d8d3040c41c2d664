"""`restride workout`: the day's run as a file for a watch."""

import json
from pathlib import Path

import pytest

from tests.cli.alice import Living, Run
from tests.outputs.fit_decoders import by_fitdecode, steps_of
from tests.perfect import day_of, first_day_of, perfect

RUN_DAY = first_day_of("load-and-run")


def test_it_saves_today_s_run(living: Living, tmp_path: Path) -> None:
    file = tmp_path / "run.fit"
    result = living(perfect(RUN_DAY), RUN_DAY)("workout", "-o", str(file))
    assert (result.exit_code, result.output) == (
        0,
        f"Saved Walk and run for Monday 16 March in {file}.\n",
    )
    names = [step.name for step in steps_of(by_fitdecode(file.read_bytes()))]
    assert names[-4:] == ["Walk 3:00", "Run 1:00 easy", None, "Cool-down walk"]


def test_it_tells_another_program_what_it_saved(living: Living, tmp_path: Path) -> None:
    file = tmp_path / "run.fit"
    result = living(perfect(RUN_DAY), RUN_DAY)("workout", "-o", str(file), "--json")
    told = json.loads(result.stdout)
    assert told["asked"] == "restride-hamstring@1.0.0#walk-run-1"
    assert told["name"] == "walk-run-1 v1.0.0 2026-03-16"
    assert told["blocks"][-2]["times"] == 5
    assert [step["duration_s"] for step in told["blocks"][-2]["steps"]] == [180, 60]


def test_it_says_that_a_coming_run_waits_for_green_days(living: Living, tmp_path: Path) -> None:
    coming = day_of(RUN_DAY + 2).isoformat()
    result = living(perfect(RUN_DAY), RUN_DAY)(
        "workout", "--day", coming, "-o", str(tmp_path / "run.fit")
    )
    assert "Wednesday 18 March" in result.output
    assert "only if every day until then is green" in result.output


def test_it_uses_the_top_speed_that_was_measured(living: Living, tmp_path: Path) -> None:
    number = first_day_of("speed")
    run, file = living(perfect(number), number), tmp_path / "run.fit"
    run("setup", "--top-speed-m-s", "8")
    assert run("workout", "-o", str(file)).exit_code == 0
    last = steps_of(by_fitdecode(file.read_bytes()))[-3]
    assert (last.name, last.speeds) == ("Stride 50m 60%", (4000, 4800))


def test_it_writes_over_nothing_unasked(living: Living, tmp_path: Path) -> None:
    run, file = living(perfect(RUN_DAY), RUN_DAY), tmp_path / "run.fit"
    file.write_bytes(b"mine")
    result = run("workout", "-o", str(file))
    assert "is there already" in result.stderr
    assert file.read_bytes() == b"mine"
    assert run("workout", "-o", str(file), "--force").exit_code == 0
    assert file.read_bytes() != b"mine"


def refused(run: Run, tmp_path: Path, *more: str) -> str:
    file = tmp_path / "run.fit"
    result = run("workout", "-o", str(file), *more)
    assert result.exit_code == 2
    assert not file.exists()
    return result.stderr


def test_it_says_why_there_is_nothing_to_run(living: Living, tmp_path: Path) -> None:
    said = refused(living(perfect(RUN_DAY + 1), RUN_DAY + 1), tmp_path)
    assert "nothing to run on Tuesday 17 March. Walk and run: Rest for 1 more day" in said


def test_it_has_no_run_before_running_is_allowed(living: Living, tmp_path: Path) -> None:
    assert "not part of this phase yet" in refused(living(perfect(3), 3), tmp_path)


@pytest.mark.requirement("REQ-H07-4")
def test_it_waits_for_the_morning(living: Living, tmp_path: Path) -> None:
    log = perfect(RUN_DAY, morning=False)
    assert "restride morning" in refused(living(log, RUN_DAY), tmp_path)


def test_it_gives_no_run_on_a_red_morning(living: Living, tmp_path: Path) -> None:
    run = living(perfect(RUN_DAY, morning=False), RUN_DAY)
    run("morning", "--pain", "6", "--stiffness", "3", "--where", "old_spot", "--no-limp")
    assert "After a red you rest" in refused(run, tmp_path)


@pytest.mark.requirement("REQ-H07-4")
def test_it_gives_no_run_after_a_pull_and_none_for_the_days_to_come(
    living: Living, tmp_path: Path
) -> None:
    run = living(perfect(RUN_DAY), RUN_DAY)
    run("setback", "--felt", "pull")
    assert "restride start --triage" in refused(run, tmp_path)
    assert "restride start --triage" in refused(run, tmp_path, "--day", "2026-03-30")


def test_it_has_no_run_left_once_it_is_done(living: Living, tmp_path: Path) -> None:
    run = living(perfect(RUN_DAY), RUN_DAY)
    assert run("did", "walk-run", "--pain", "0").exit_code == 0
    assert "What was asked is done" in refused(run, tmp_path)


@pytest.mark.parametrize("day", ["2026-03-15", "2026-06-30"])
def test_it_refuses_a_day_that_is_over_or_far_off(living: Living, tmp_path: Path, day: str) -> None:
    said = refused(living(perfect(RUN_DAY), RUN_DAY), tmp_path, "--day", day)
    assert f"{day} is not among the next 60 days. Give a day from 2026-03-16 on" in said


def test_it_needs_an_injury_to_go_by(run: Run, tmp_path: Path) -> None:
    assert "restride start" in refused(run, tmp_path)


@pytest.mark.parametrize(
    ("form", "begins"), [("zwo", b"<?xml"), ("icu", b"walk-run-1 v1.0.0 2026-03-16\n")]
)
def test_it_saves_in_other_forms(living: Living, tmp_path: Path, form: str, begins: bytes) -> None:
    file = tmp_path / "run"
    run = living(perfect(RUN_DAY), RUN_DAY)
    assert run("workout", "--format", form, "-o", str(file)).exit_code == 0
    assert file.read_bytes().startswith(begins)


def test_it_puts_no_sprint_on_a_treadmill(living: Living, tmp_path: Path) -> None:
    number = first_day_of("speed")
    said = refused(living(perfect(number), number), tmp_path, "--format", "zwo")
    assert "Stride is not for a treadmill. For a watch, leave --format out." in said
