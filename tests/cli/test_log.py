"""Showing, checking and merging logs on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from restride.cli import main
from restride.log.exchange import Exchange, pack, unpack
from restride.log.lines import decode, encode
from restride.log.model import By, Log, Pin
from restride.store.store import sha256_of
from tests.cli.alice import Run
from tests.entries import morning
from tests.store.kept import void

EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"


def restride(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def refused(*words: object) -> str:
    result = restride(*words)
    assert result.exit_code == 2, result.output
    assert result.stderr.count("\n") == 1
    return result.stderr


def jsonl(path: Path, *log: Any) -> Path:
    path.write_bytes(encode(log))
    return path


def zipped(path: Path, log: Log, **more: dict[str, bytes]) -> Path:
    with path.open("wb") as file:
        pack(Exchange(log, **more), file)
    return path


def test_it_finds_nothing_wrong_with_the_example() -> None:
    result = restride("log", "check", EXAMPLE)
    assert result.exit_code == 0
    assert result.output == f"{EXAMPLE}: 1497 entries, and no problem.\n"


def test_it_tells_every_problem_with_its_line(tmp_path: Path) -> None:
    good, other = (encode((morning(n),)) for n in (1, 2))
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(good + b'{"kind":"morn\n' + other.replace(b'"pain":0', b'"pain":11') + other)
    result = restride("log", "check", EXAMPLE, bad)
    assert result.exit_code == 2
    fine, torn, eleven = result.output.splitlines()
    assert "no problem" in fine
    assert torn.startswith(f"{bad}: line 2: ")
    assert torn.endswith("write the entry whole, or delete the line.")
    assert eleven.startswith(f"{bad}: line 3: pain: Expected int <= 10")


def test_it_tells_the_same_to_another_program(tmp_path: Path) -> None:
    bad = jsonl(tmp_path / "bad.jsonl", morning(1), void(3, morning(2).id))
    result = restride("log", "check", bad, "--json")
    assert result.exit_code == 2
    [found] = json.loads(result.stdout)
    [problem] = found["problems"]
    assert (found["path"], found["entries"], problem["line"]) == (str(bad), None, 2)
    assert "is not in this log" in problem["what"]
    assert "Merge the log that has that entry" in problem["mend"]


def test_it_tells_the_first_of_very_many_problems(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b"no entry\n" * 1_000)
    lines = restride("log", "check", bad).output.splitlines()
    assert len(lines) == 21
    assert lines[-1] == f"{bad}: and 980 problems more."


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("torn.zip", b"PK\x03\x04 torn", "This is not a zip"),
        ("utf16.jsonl", encode((morning(1),)).decode().encode("utf-16"), "line 1: it is not UTF-8"),
    ],
)
def test_it_names_a_file_that_is_no_log(
    tmp_path: Path, name: str, content: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(content)
    result = restride("log", "check", tmp_path / name)
    assert result.exit_code == 2
    assert result.output.startswith(f"{tmp_path / name}: {says}")


def test_it_checks_what_is_there_though_one_file_is_not(tmp_path: Path) -> None:
    result = restride("log", "check", tmp_path / "nowhere.zip", EXAMPLE)
    assert result.exit_code == 2
    assert "cannot be read: No such file" in result.output
    assert "1497 entries" in result.output


def test_it_names_a_plan_that_nobody_has(tmp_path: Path) -> None:
    like = morning(2)
    pin = Pin(id=like.id, day=like.day, at=like.at, protocol="lost", version="9", digest="0" * 64)
    result = restride("log", "check", jsonl(tmp_path / "log.jsonl", morning(1), pin))
    assert result.exit_code == 2
    assert "lost" in result.output


def test_it_merges_two_copies_of_a_log(tmp_path: Path) -> None:
    phone = jsonl(tmp_path / "phone.jsonl", morning(1), morning(2))
    laptop = jsonl(tmp_path / "laptop.jsonl", morning(1), morning(3))
    out = tmp_path / "both.jsonl"
    result = restride("log", "merge", phone, laptop, "-o", out)
    assert "3 entries" in result.output
    assert decode(out.read_bytes()) == (morning(1), morning(2), morning(3))


def test_it_merges_zips_with_their_files_and_plans(tmp_path: Path) -> None:
    log, run = (morning(1),), {sha256_of(b"run"): b"run"}
    one = zipped(tmp_path / "one.zip", log, files=run, protocols={"a@1.0.0": b"{}"})
    two = zipped(tmp_path / "two.zip", log, protocols={"b@1.0.0": b"{}"})
    told = restride("log", "merge", one, two, "-o", tmp_path / "both.zip", "--json")
    assert json.loads(told.stdout)["files"] == 1
    with (tmp_path / "both.zip").open("rb") as file:
        both = unpack(file)
    assert both == Exchange(log, run, {"a@1.0.0": b"{}", "b@1.0.0": b"{}"})


def test_it_merges_a_log_with_itself_into_the_same_bytes(tmp_path: Path) -> None:
    restride("log", "merge", EXAMPLE, EXAMPLE, "-o", tmp_path / "same.zip")
    assert (tmp_path / "same.zip").read_bytes() == EXAMPLE.read_bytes()


def test_it_merges_no_two_contents_of_one_id(tmp_path: Path) -> None:
    one = jsonl(tmp_path / "one.jsonl", morning(1, pain=0))
    two = jsonl(tmp_path / "two.jsonl", morning(1, pain=5))
    said = refused("log", "merge", one, two, "-o", tmp_path / "both.jsonl")
    assert f"entry {morning(1).id} is known with other content" in said
    assert "not the same: pain" in said
    assert not (tmp_path / "both.jsonl").exists()


def test_it_merges_no_two_contents_of_one_plan(tmp_path: Path) -> None:
    one = zipped(tmp_path / "one.zip", (morning(1),), protocols={"a@1.0.0": b"{}"})
    two = zipped(tmp_path / "two.zip", (morning(1),), protocols={"a@1.0.0": b"[]"})
    said = refused("log", "merge", one, two, "-o", tmp_path / "both.zip")
    assert "two.zip: its copy of the protocol a@1.0.0 is not the one" in said


def test_it_merges_two_runners_only_when_told_that_they_are_one(tmp_path: Path) -> None:
    one, two = (jsonl(tmp_path / f"{n}.jsonl", morning(n)) for n in (1, 2))
    words = ("log", "merge", one, two, "-o", tmp_path / "both.jsonl")
    assert "may be two runners'" in refused(*words)
    assert not (tmp_path / "both.jsonl").exists()
    assert restride(*words, "--same-runner").exit_code == 0


def test_it_merges_over_nothing_that_is_there(tmp_path: Path) -> None:
    one = jsonl(tmp_path / "one.jsonl", morning(1))
    before = one.read_bytes()
    assert "is there already" in refused("log", "merge", one, EXAMPLE, "--same-runner", "-o", one)
    assert one.read_bytes() == before
    assert restride("log", "merge", one, one, "-o", one, "--force").exit_code == 0
    assert one.read_bytes() == before


def test_it_merges_no_watch_files_away(tmp_path: Path) -> None:
    said = refused("log", "merge", EXAMPLE, "-o", tmp_path / "only.jsonl")
    assert "would lose the watch files and the plan" in said
    assert not (tmp_path / "only.jsonl").exists()


def test_it_shows_the_days_and_what_was_taken_back(started: Run) -> None:
    started("morning", "--pain", "4", "--stiffness", "1")
    started("undo", "--yes")
    shown = started("log", "show").output
    assert "Tuesday 3 March 2026\n" in shown
    assert "  taken back: morning, pain 4, stiffness 1 [" in shown
    assert "  took back entry " in shown
    assert started("log").output == shown


def test_it_shows_the_lines_of_a_file_as_they_are(tmp_path: Path) -> None:
    log = jsonl(tmp_path / "log.jsonl", morning(1), morning(2))
    assert restride("log", "show", log, "--json").stdout == log.read_text("utf-8")


def test_it_shows_who_wrote_and_nothing_that_steers_a_terminal(tmp_path: Path) -> None:
    physio = By(role="clinician", account="bob")
    log = jsonl(tmp_path / "log.jsonl", morning(1, note="good\x1b[2J\nnews", by=physio))
    shown = restride("log", "show", log).output
    assert "note: good [2J news, written by a clinician" in shown


def test_it_shows_nothing_where_nothing_is_written(run: Run) -> None:
    result = run("log", "show")
    assert result.exit_code == 2
    assert "restride start" in result.stderr
    assert run("log", "show", "--json").stdout == ""
