"""A run from a watch file."""

import json
from pathlib import Path

import pytest

from tests.cli.alice import Run, SetDay, appended, write_answers

FILE = Path(__file__).parents[3] / "shared" / "data" / "activities" / "d31_6761214480_ACTIVITY.fit"


@pytest.fixture
def watch(run: Run, tmp_path: Path, set_day: SetDay) -> Run:
    if not FILE.exists():
        pytest.skip("no real watch files beside this checkout (../shared/data/activities)")
    set_day("2021-05-12")
    path = write_answers(tmp_path / "a.json", injured_on="2021-05-01")
    assert run("start", "--answers", path).exit_code == 0
    return run


@pytest.mark.requirement("REQ-H07-2")
def test_it_takes_minutes_and_distance_from_the_file(watch: Run) -> None:
    (entry,) = appended(watch("did", "walk-run", "--file", str(FILE), "--pain", "0", "--json"))
    (bout,) = entry["done"]
    assert bout["run_s"] == entry["measured"]["run_s"]
    assert bout["walk_s"] == entry["measured"]["walk_s"]
    assert bout["distance_m"] == pytest.approx(8_611.09)  # the watch's own total
    assert entry["day"] == "2021-05-11"


def test_it_counts_the_same_file_once(watch: Run) -> None:
    watch("did", "walk-run", "--file", str(FILE))
    again = watch("did", "walk-run", "--file", str(FILE))
    assert "already" in again.output
    assert appended(watch("did", "walk-run", "--file", str(FILE), "--json")) == []


def test_it_reads_a_file_again_whose_entry_was_taken_back(watch: Run) -> None:
    (first,) = appended(watch("did", "walk-run", "--file", str(FILE), "--json"))
    watch("undo", first["id"])
    (second,) = appended(watch("did", "walk-run", "--file", str(FILE), "--json"))
    assert second["id"] != first["id"]
    assert second["source_sha256"] == first["source_sha256"]
    assert appended(watch("did", "walk-run", "--file", str(FILE), "--json")) == []


def test_it_never_drops_another_answer_about_the_same_file(watch: Run) -> None:
    (first,) = appended(watch("did", "walk-run", "--file", str(FILE), "--pain", "0", "--json"))
    result = watch("did", "walk-run", "--file", str(FILE), "--pain", "3")
    assert result.exit_code == 2
    assert f"restride undo {first['id'][-8:]}" in result.stderr


def test_it_says_why_it_added_nothing(watch: Run) -> None:
    watch("did", "walk-run", "--file", str(FILE))
    told = json.loads(watch("did", "walk-run", "--file", str(FILE), "--json").stdout)
    assert "in your log already" in told["why"]


@pytest.mark.requirement("REQ-H07-2")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("heel-press",), "is not"),
        (("walk-run", "--day", "2021-05-10"), "Leave --day out"),
        (("walk-run", "--run-min", "5"), "Leave out --run-min"),
    ],
)
def test_it_refuses_what_the_file_contradicts(
    watch: Run, words: tuple[str, ...], says: str
) -> None:
    result = watch("did", *words, "--file", str(FILE))
    assert result.exit_code == 2
    assert says in result.stderr


def test_it_hands_the_file_back_with_an_export(watch: Run, tmp_path: Path) -> None:
    watch("did", "walk-run", "--file", str(FILE))
    report = json.loads(watch("export", str(tmp_path / "all.zip"), "--json").stdout)
    assert report["files"] == 1
