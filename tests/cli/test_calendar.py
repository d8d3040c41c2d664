"""`restride calendar`: the coming days in a runner's own calendar."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from restride.log.model import Log, Setup
from tests.cli.alice import Living, Run, SetDay, answers, write_answers
from tests.outputs.ics import Shelf, problems
from tests.perfect import day_of, first_day_of, perfect

NUMBER = first_day_of("load-and-run")
TODAY = day_of(NUMBER)


def saved(run: Run, tmp_path: Path, *more: str) -> bytes:
    file = tmp_path / "plan.ics"
    result = run("calendar", "-o", str(file), "--force", *more)
    assert result.exit_code == 0, result.output
    data = file.read_bytes()
    assert problems(data) == []
    return data


def shelf_of(*files: bytes) -> Shelf:
    shelf = Shelf()
    for data in files:
        shelf.take(data)
    return shelf


def test_it_saves_the_plan_that_it_shows(living: Living, tmp_path: Path) -> None:
    run = living(perfect(NUMBER), NUMBER)
    plan = json.loads(run("plan", "--json").stdout)
    told = json.loads(run("calendar", "-o", str(tmp_path / "plan.ics"), "--json").stdout)
    with_work = [(day["on"], day["minutes"]) for day in plan if day["session"]]
    assert [(one["day"], one["minutes"]) for one in told["sessions"]] == with_work
    shelf = shelf_of((tmp_path / "plan.ics").read_bytes())
    assert [day.isoformat() for day in shelf.sessions()] == [day for day, _ in with_work]
    assert "5 × (walk 3 min, run 1 min)" in shelf.sessions()[TODAY]


def test_it_says_that_it_is_no_promise(living: Living, tmp_path: Path) -> None:
    output = living(perfect(NUMBER), NUMBER)("calendar", "-o", str(tmp_path / "p.ics")).output
    assert output.startswith("Saved 14 sessions for the next 14 days in")
    assert "only if every day until then is green" in output


def test_it_takes_the_runner_s_own_times(living: Living, tmp_path: Path) -> None:
    run = living(perfect(NUMBER), NUMBER)
    times = ("--at", "06:15", "--morning", "05:45", "--zone", "Europe/Berlin")
    data = saved(run, tmp_path, *times)
    assert b"DTSTART;TZID=Europe/Berlin:20260316T061500" in data
    assert b"DTSTART;TZID=Europe/Berlin:20260316T054500" in data


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--at", "6pm", "'6pm' is no time of day. Write one such as 18:00"),
        ("--morning", "25:00", "no time of day"),
        ("--zone", "Berlin", "'Berlin' is no time zone. Write one such as Europe/Berlin"),
        ("--zone", "../../etc/passwd", "no time zone"),
        ("--zone", "Europe", "no time zone"),
        ("--days", "61", "not in the range"),
    ],
)
def test_it_refuses_what_is_no_time(
    started: Run, tmp_path: Path, option: str, value: str, says: str
) -> None:
    result = started("calendar", "-o", str(tmp_path / "plan.ics"), option, value)
    assert result.exit_code == 2
    assert says in result.stderr
    assert not (tmp_path / "plan.ics").exists()


def test_importing_it_again_leaves_each_day_once_and_the_newest_of_it(
    living: Living, set_day: SetDay, tmp_path: Path
) -> None:
    run = living(perfect(NUMBER), NUMBER)
    shelf = shelf_of(saved(run, tmp_path))
    changes = (
        lambda: run("setup", "--days", "mon,wed,sat"),
        lambda: run("did", "walk-run", "--pain", "0"),
        lambda: set_day((TODAY + timedelta(days=1)).isoformat()),
        lambda: run(
            "morning", "--pain", "2", "--stiffness", "1", "--where", "old_spot", "--no-limp"
        ),
        lambda: run("setup", "--days", "mon,tue,wed,thu,fri,sat,sun"),
    )
    seen = [shelf.sessions()]
    for change in changes:
        change()
        newest = saved(run, tmp_path)
        shelf.take(newest)
        alone = shelf_of(newest).sessions()
        assert {day: shelf.sessions().get(day) for day in alone} == alone
        now = TODAY if len(seen) < 3 else TODAY + timedelta(days=1)
        last = now + timedelta(days=13)
        assert [day for day in shelf.sessions() if now <= day <= last and day not in alone] == []
        seen.append(shelf.sessions())
    assert len({str(sorted(one.items())) for one in seen}) >= 4


def test_days_that_are_not_free_get_nothing(living: Living, tmp_path: Path) -> None:
    log: Log = tuple(
        replace(entry, days=("mon", "wed", "sat")) if isinstance(entry, Setup) else entry
        for entry in perfect(0)
    )
    data = saved(living(log, 0), tmp_path)
    assert {day.weekday() for day in shelf_of(data).sessions()} == {0, 2, 5}
    assert b"CANCELLED" not in data


def test_days_that_are_no_longer_free_are_cancelled(living: Living, tmp_path: Path) -> None:
    run = living(perfect(NUMBER), NUMBER)
    shelf = shelf_of(saved(run, tmp_path))
    assert len(shelf.sessions()) == 14
    run("setup", "--days", "mon,wed,sat")
    shelf.take(saved(run, tmp_path))
    assert {day.weekday() for day in shelf.sessions()} == {0, 2, 5}


@pytest.mark.requirement("REQ-H07-5")
@pytest.mark.parametrize("felt", ["pull", "pop"])
def test_after_a_pull_every_coming_session_goes_away(
    living: Living, tmp_path: Path, felt: str
) -> None:
    run = living(perfect(NUMBER), NUMBER)
    shelf = shelf_of(saved(run, tmp_path))
    run("setback", "--felt", felt)
    shelf.take(saved(run, tmp_path))
    assert shelf.sessions() == {}
    assert [str(one["SUMMARY"]) for one in shelf.shown()] == ["Restride: this morning's questions"]


def test_it_says_why_there_is_no_session(living: Living, tmp_path: Path) -> None:
    run = living(perfect(NUMBER), NUMBER)
    run("setback", "--felt", "pull")
    output = run("calendar", "-o", str(tmp_path / "plan.ics")).output
    assert "Saved 0 sessions" in output
    assert "All waits, so the sessions of an older file are cancelled. Something pulled" in output


def test_it_writes_over_nothing_unasked(started: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    file.write_bytes(b"mine")
    assert "is there already" in started("calendar", "-o", str(file)).stderr
    assert file.read_bytes() == b"mine"


def test_it_needs_an_injury_to_go_by(run: Run, tmp_path: Path) -> None:
    result = run("calendar", "-o", str(tmp_path / "plan.ics"))
    assert (result.exit_code, "restride start" in result.stderr) == (2, True)


def test_it_works_on_the_example(run: Run, set_day: SetDay, tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / "examples" / "recovery.zip"
    shown = json.loads(run("log", "show", str(example), "--json").stdout.splitlines()[-1])
    last = date.fromisoformat(shown["day"])
    set_day(last.isoformat())
    assert run("import", str(example)).exit_code == 0
    assert len(shelf_of(saved(run, tmp_path)).sessions()) > 0


def test_while_the_morning_after_a_twinge_is_open_no_session_is_counted_on(
    living: Living, set_day: SetDay, tmp_path: Path
) -> None:
    run = living(perfect(NUMBER), NUMBER)
    shelf = shelf_of(saved(run, tmp_path))
    run("setback", "--felt", "twinge", "--not-stopped")
    set_day((TODAY + timedelta(days=1)).isoformat())
    shelf.take(saved(run, tmp_path))
    assert list(shelf.sessions()) == [TODAY]


def test_before_a_doctor_has_looked_it_says_so(run: Run, tmp_path: Path) -> None:
    triage = {**answers()["triage"], "limp": "yes"}
    run("start", "--answers", write_answers(tmp_path / "a.json", triage=triage))
    output = run("calendar", "-o", str(tmp_path / "plan.ics")).output
    assert "Saved 0 sessions" in output
    assert (
        "All waits, so the sessions of an older file are cancelled. One of your answers" in output
    )
