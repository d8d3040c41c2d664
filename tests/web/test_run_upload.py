"""Files of a watch, sent by a browser: taken in once, refused with words, and never trusted."""

import io
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from restride.entering import run_apart
from restride.entering.watch_files import Recorded, Refused
from restride.log.model import Log
from restride.web import uploads
from tests.cli.run_day import AS_ASKED, START, WALK_3
from tests.runs.fit_file import CYCLING, fit_file, seconds_of
from tests.runs.gpx_file import run_of as gpx_run_of
from tests.runs.recorded import kept_elsewhere, recording
from tests.web.runner import ADD, LINES, lines, runs_in, send, up_to_the_morning
from tests.web.words import words_of

Read = Callable[[], Log]
AS_THE_PLAN_ASKED = fit_file(AS_ASKED, start=START)


@pytest.fixture
def runner(owner: Client, home: Path, set_day: Callable[[str], None]) -> Client:
    set_day("2026-03-17")
    up_to_the_morning(home)
    return owner


def test_it_takes_a_run_in_and_says_what_it_was(runner: Client, read: Read) -> None:
    said = words_of(send(runner, AS_THE_PLAN_ASKED))
    assert "Walk and run, Tuesday 17 March" in said
    assert "Asked: 5 × (walk 3 min, run 1 min)." in said
    (entry,) = runs_in(read())
    assert entry.asked == "restride-hamstring@1.0.0#walk-run-1"
    assert entry.pain is None


def test_it_holds_the_light_until_the_run_is_answered(runner: Client) -> None:
    assert "Green" in words_of(runner.get("/"))
    *_, last = lines(runner, AS_THE_PLAN_ASKED)
    assert last["light"] == "? Unknown"


def test_it_tells_a_script_each_result_on_its_own_line(runner: Client, read: Read) -> None:
    first, last = lines(runner, AS_THE_PLAN_ASKED)
    assert (first["outcome"], first["name"]) == ("written", "run.fit")
    assert first["address"] == f"/runs/{runs_in(read())[0].id}/"
    assert set(last) == {"light", "means"}


def test_it_keeps_the_file_and_writes_the_same_one_once(runner: Client, read: Read) -> None:
    lines(runner, AS_THE_PLAN_ASKED)
    again, _light = lines(runner, AS_THE_PLAN_ASKED)
    assert again["outcome"] == "known"
    assert "Nothing was added" in again["says"]
    assert len(runs_in(read())) == 1


def test_it_takes_two_files_of_one_run_for_one(runner: Client, read: Read) -> None:
    phone = fit_file([*WALK_3, *seconds_of(64, 2.6, 160)] * 5, start=START + timedelta(seconds=20))
    lines(runner, AS_THE_PLAN_ASKED)
    second, _light = lines(runner, phone)
    assert "It is the same run as" in second["says"]
    assert len(runs_in(read())) == 1


def test_it_takes_the_good_ones_where_another_is_refused(runner: Client, read: Read) -> None:
    said = words_of(send(runner, b"shopping list", AS_THE_PLAN_ASKED))
    assert "is no recording of a watch" in said
    assert "Walk and run, Tuesday 17 March" in said
    assert len(runs_in(read())) == 1


def test_it_reads_every_run_of_a_zip(runner: Client, read: Read) -> None:
    evening = fit_file(AS_ASKED, start=START - timedelta(hours=5))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.fit", AS_THE_PLAN_ASKED)
        archive.writestr("two.fit", evening)
    *runs, _light = lines(runner, packed.getvalue(), "many.zip")
    assert [one["outcome"] for one in runs] == ["written", "written"]
    assert [one["name"] for one in runs] == ["many.zip: one.fit", "many.zip: two.fit"]
    assert len(runs_in(read())) == 2


def test_it_refuses_a_zip_that_swells(runner: Client, read: Read) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.gpx", b"<gpx>" + b" " * 30_000_000)
    first, _light = lines(runner, packed.getvalue(), "bomb.zip")
    assert first["outcome"] == "refused"
    assert "unpacks to more than any run holds" in first["says"]
    assert runs_in(read()) == []


def test_it_names_the_damage_of_a_torn_file(runner: Client, read: Read) -> None:
    first, _light = lines(runner, AS_THE_PLAN_ASKED[:9_000], "torn.fit", sport="run")
    assert first["outcome"] == "written"
    assert "Mind: damaged after" in first["says"]
    assert len(runs_in(read())) == 1


def test_it_asks_whether_it_was_run_or_walked_where_the_file_does_not_say(
    runner: Client, read: Read
) -> None:
    silent = gpx_run_of(sport=None)
    first, _light = lines(runner, silent, "phone.gpx")
    assert (first["outcome"], first["asks_sport"]) == ("refused", True)
    assert first["says"] == "phone.gpx does not say which sport it is."
    assert "restride run" not in first["says"]
    second, _light = lines(runner, silent, "phone.gpx", sport="walk")
    assert second["outcome"] == "written"
    assert read()[-1].day.year == 2026


def test_it_leaves_other_sport_out_without_blame(runner: Client, read: Read) -> None:
    first, _light = lines(runner, fit_file(AS_ASKED, start=START, sports=(CYCLING,)))
    assert first["outcome"] == "other sport"
    assert runs_in(read()) == []


def test_it_never_opens_what_a_name_points_at(runner: Client) -> None:
    first, _light = lines(runner, b"x", "../../etc/pass\x00wd<b>.fit")
    assert "/" not in first["name"]
    assert first["says"].startswith(f"{first['name']} is no recording")


def test_it_asks_for_a_file(runner: Client) -> None:
    answer = runner.post(ADD, {})
    assert answer.status_code == 422
    assert b"Choose one file or more" in answer.content


def test_it_says_where_to_begin_before_an_injury_is_known(owner: Client) -> None:
    assert "Tell Restride about your injury first" in words_of(owner.get(ADD))
    first, _light = lines(owner, AS_THE_PLAN_ASKED)
    assert first["outcome"] == "refused"
    assert "no injury in your log yet" in first["says"]


def test_it_refuses_what_is_too_large_before_it_reads(
    runner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "REQUEST_BYTES", 1_000)
    answer = send(runner, AS_THE_PLAN_ASKED)
    assert answer.status_code == 413
    assert b"Nothing was written" in answer.content


def test_it_ends_a_reader_that_takes_too_long(
    runner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_apart, "SECONDS", 0.0)
    first, _light = lines(runner, AS_THE_PLAN_ASKED)
    assert first["says"] == "run.fit takes too long to read. Export the runs one by one."


def test_it_ends_a_reader_that_takes_too_much(tmp_path: Path) -> None:
    """In a reader of its own, so that the limit is not this program's."""
    file = tmp_path / "run.fit"
    file.write_bytes(fit_file(AS_ASKED * 20, start=START))
    (one,) = run_apart.read_apart(file)
    assert one.name == "run.fit"
    assert isinstance(one, Recorded)
    (refused,) = run_apart.read_apart(file, memory_bytes=50_000_000)
    assert isinstance(refused, Refused)
    assert refused.why == "run.fit takes too much to read. Export the runs one by one."


def test_it_runs_no_module_that_lies_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "lxml.py").write_text("raise SystemExit(3)")
    (tmp_path / "run.gpx").write_bytes(gpx_run_of())
    (one,) = run_apart.read_apart(tmp_path / "run.gpx")
    assert isinstance(one, Recorded)


def test_it_answers_without_a_script_too(runner: Client) -> None:
    answer = runner.get(ADD)
    assert b'enctype="multipart/form-data"' in answer.content
    assert LINES.encode() in answer.content


@kept_elsewhere
def test_it_takes_in_a_real_recording(runner: Client) -> None:
    """From years before the injury, so it is history."""
    first, _light = lines(runner, recording("d03").read_bytes(), "real.fit")
    assert first["outcome"] == "written"
    assert "kept as history" in first["says"]
    assert runner.get(first["address"]).status_code == 200
