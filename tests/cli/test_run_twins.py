"""Two records of one run: one entry; the larger load restrains and the fewer repeats count."""

from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from restride.cli.home import Home
from restride.entering.directory import RUNNER
from restride.log.days import standing
from restride.log.model import Did, Log
from tests.cli.alice import Run, SetDay, appended
from tests.cli.run_day import AS_ASKED, DAY, START, WALK_3, run_file, runner, write_run
from tests.cli.test_run import said
from tests.runs.fit_file import seconds_of

__all__ = ["run_file", "runner"]

CALM = ("--pain", "0", "--no-sharp", "--tightness", "none", "--no-limp")
FASTER = [*WALK_3, *seconds_of(64, 2.6, 160)] * 5


def standing_runs(home: Path) -> list[Did]:
    log: Log = Home(str(home)).log()
    today = [one for one in standing(log, DAY) if isinstance(one, Did) and one.day == DAY]
    return [one for one in today if one.move in ("walk-run", "easy-running")]


@pytest.fixture
def phone_file(tmp_path: Path) -> Path:
    """Her phone's file of the same run: begun a little later, with a little more of running."""
    return write_run(tmp_path / "phone.fit", FASTER, START + timedelta(seconds=20))


def test_it_takes_two_files_of_one_run_for_one(
    runner: Run, run_file: Path, phone_file: Path, home: Path
) -> None:
    runner("run", str(run_file))
    result = runner("run", str(phone_file))
    (entry,) = standing_runs(home)
    assert "is the same run as" in said(result)
    assert entry.measured is not None
    assert (entry.measured.run_s or 0) > 310
    assert entry.asked is not None


def test_it_does_not_care_which_file_comes_first(
    runner: Run, run_file: Path, phone_file: Path, home: Path
) -> None:
    kept = []
    for files in permutations([run_file, phone_file]):
        for file in files:
            runner("run", str(file))
        (entry,) = standing_runs(home)
        kept.append(entry.measured)
        runner("undo", str(entry.id))
    assert kept[0] == kept[1]


def test_it_adds_nothing_from_the_lesser_record(
    runner: Run, run_file: Path, phone_file: Path, home: Path
) -> None:
    (first,) = appended(runner("run", str(phone_file), "--json"))
    result = runner("run", str(run_file))
    assert f"The same run as [{first['id'][-8:]}], from another file" in said(result)
    assert [str(one.id) for one in standing_runs(home)] == [first["id"]]


def test_it_keeps_the_bytes_of_both(
    runner: Run, run_file: Path, phone_file: Path, home: Path
) -> None:
    runner("run", str(phone_file), str(run_file))
    with Home(str(home)).store() as store:
        assert len(store.files(RUNNER)) == 2


def test_it_lets_no_second_file_take_back_what_was_too_long(
    runner: Run, tmp_path: Path, home: Path
) -> None:
    """The watch saw one run of two minutes; the phone more running in all, and none too long."""
    one_too_long = [*[*WALK_3, *seconds_of(60, 2.6, 160)] * 4, *WALK_3, *seconds_of(120, 2.6, 160)]
    more_in_all = [*WALK_3, *seconds_of(75, 2.6, 160)] * 5
    for name, seconds in (("watch", one_too_long), ("phone", more_in_all)):
        runner("run", str(write_run(tmp_path / f"{name}.fit", seconds)))
    (entry,) = standing_runs(home)
    assert entry.measured is not None
    assert (entry.measured.longest_run_s or 0) > 110
    assert (entry.measured.run_s or 0) > 365


def test_it_claims_no_more_repeats_than_the_lesser_record(
    runner: Run, run_file: Path, tmp_path: Path, home: Path
) -> None:
    runner("run", str(run_file))
    four = [*[*WALK_3, *seconds_of(60, 2.6, 160)] * 4, *WALK_3, *seconds_of(60, 1.4, 110)]
    runner("run", str(write_run(tmp_path / "phone.fit", four)))
    (entry,) = standing_runs(home)
    assert len(entry.done) == 4
    assert entry.measured is not None
    assert (entry.measured.run_s or 0) > 290


def test_it_takes_the_answers_along(
    runner: Run, run_file: Path, phone_file: Path, home: Path
) -> None:
    runner("did", "walk-run", "--file", str(run_file), "--pain", "3")
    runner("run", str(phone_file))
    (entry,) = standing_runs(home)
    assert entry.pain == 3


def test_it_takes_a_run_that_overlaps_a_little_for_another(
    runner: Run, run_file: Path, tmp_path: Path, home: Path
) -> None:
    later = write_run(tmp_path / "later.fit", AS_ASKED, START + timedelta(minutes=10))
    runner("run", str(run_file))
    runner("run", str(later))
    assert len(standing_runs(home)) == 2


def test_it_takes_a_much_longer_recording_for_another(
    runner: Run, run_file: Path, tmp_path: Path, home: Path
) -> None:
    longer = write_run(
        tmp_path / "longer.fit", [*WALK_3 * 4, *AS_ASKED], START - timedelta(minutes=12)
    )
    runner("run", str(run_file))
    runner("run", str(longer))
    assert len(standing_runs(home)) == 2


def test_it_puts_the_watch_in_place_of_what_was_told(
    runner: Run, run_file: Path, home: Path
) -> None:
    runner("did", "walk-run", *CALM)
    result = runner("run", str(run_file))
    (entry,) = standing_runs(home)
    assert "your own word" in said(result)
    assert entry.measured is not None
    assert (entry.pain, entry.limp) == (0, False)


@pytest.mark.requirement("REQ-H07-2")
def test_it_lets_what_was_told_beside_the_file_restrain(
    runner: Run, run_file: Path, home: Path
) -> None:
    runner("did", "walk-run", "--run-min", "4", *CALM)
    result = runner("run", str(run_file))
    (entry,) = standing_runs(home)
    assert (entry.done[0].run_s, entry.measured is not None) == (240, True)
    assert "AMBER" in result.stdout


def test_it_lets_a_run_told_in_time_stay_in_time(
    runner: Run, run_file: Path, home: Path, set_day: SetDay
) -> None:
    runner("did", "walk-run", *CALM)
    (told,) = standing_runs(home)
    set_day("2026-03-25")
    runner("run", str(run_file))
    (entry,) = standing_runs(home)
    assert (entry.at, entry.done, entry.measured is not None) == (told.at, told.done, True)
