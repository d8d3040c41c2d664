"""Watch files and protocols that are damaged or not what they seem: refused in one line each."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.alice import Run
from tests.cli.untouched import files_in, refusal
from tests.runs.fit_file import CYCLING, fit_file, seconds_of

JOG = seconds_of(60, 2.5, 160)
TODAY = datetime(2026, 3, 3, 7, tzinfo=UTC)
SMALL = Path(__file__).parents[1] / "protocol" / "small"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is no recording of a watch: neither FIT, TCX, GPX nor Apple Health. Choose"),
        (fit_file(JOG, start=TODAY)[:20], "is not a FIT file we can read"),
        (b"PK\x03\x04" + b"\0" * 100, "Export it again."),
        ("naïve text".encode("utf-16"), "neither FIT, TCX, GPX nor Apple Health"),
        (fit_file(JOG, start=TODAY, sports=[CYCLING]), "is cycling, not running or walking"),
        (fit_file(JOG, start=datetime(2027, 1, 1, tzinfo=UTC)), "has not come yet"),
        (fit_file(JOG, start=datetime(1990, 1, 2, tzinfo=UTC)), "clock was not set"),
    ],
    ids=["empty", "torn", "a zip", "text", "cycling", "to come", "no clock"],
)
def test_it_keeps_no_watch_file(
    started: Run, home: Path, tmp_path: Path, content: bytes, says: str
) -> None:
    file = tmp_path / "run.fit"
    file.write_bytes(content)
    assert says in refusal(home, lambda: started("did", "walk-run", "--file", str(file)))


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        (b"title: Build", b"title: [Build", "this is not YAML"),
        (b"title: Build", b"title: B\xe9", "the file is not UTF-8 text. Save it as UTF-8."),
        (b"pain: 2", b"pain: 11", "expected `int` <= 10"),
        (b"pain: 2", b"pain: .nan", "`.nan` is not a number. Write a finite number."),
        (b"pain: 2", b"pain: !!int ''", "`` is not of the kind that its tag says. Remove the tag."),
        (b"pain: 2", b'"\\e[31m\\n": 2', "is not a known key"),
        (b"is: clean", b"is: cleen", "Change the value here."),
        (b"side: each, ", b"", "`side` is missing. Add `side:` here."),
    ],
)
def test_it_accepts_no_protocol_with(
    run: Run, tmp_path: Path, was: bytes, becomes: bytes, says: str
) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "small")) / "protocols" / "small"
    file = folder / "protocol.yaml"
    text = file.read_bytes()
    assert was in text
    file.write_bytes(text.replace(was, becomes, 1))
    before = files_in(tmp_path)
    result = run("protocol", "check", str(folder))
    assert result.exit_code == 2
    *faults, count = result.stdout.splitlines()
    assert any(says in fault for fault in faults), result.stdout
    assert all(fault.startswith(f"{folder}/") and fault.isprintable() for fault in faults)
    assert count.endswith("It is not accepted.")
    assert files_in(tmp_path) == before
    told = json.loads(run("protocol", "check", str(folder), "--json").stdout)
    assert len(told[0]["faults"]) == len(faults)


@pytest.mark.parametrize("content", ["utf-16", "too large"])
def test_it_accepts_no_file_that_is_no_protocol(run: Run, tmp_path: Path, content: str) -> None:
    text = "id: small\n".encode("utf-16") if content == "utf-16" else b"#" * 1_000_001
    (tmp_path / "x.yaml").write_bytes(text)
    result = run("protocol", "check", str(tmp_path / "x.yaml"))
    assert result.exit_code == 2
    assert f"{tmp_path}/x.yaml:1:1: the file is" in result.stdout


def test_it_says_where_a_protocol_at_the_top_of_the_disk_lacks(run: Run) -> None:
    result = run("protocol", "check", "/nothing-of-that-name.yaml")
    assert result.exit_code == 2
    assert "nothing stands here" in result.stdout
