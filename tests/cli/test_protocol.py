"""Reading, comparing and checking protocols on the command line."""

import json
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

import restride.library
from tests.cli.alice import Run

LIBRARY = Path(restride.library.__file__).parent
PROTOCOLS = sorted((LIBRARY / "protocols").iterdir())
DEFAULT = LIBRARY / "protocols" / "restride-hamstring"


def as_json(run: Run, *words: str) -> Any:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def widest(text: str) -> int:
    return max(len(line) for line in text.splitlines())


def test_it_lists_what_can_be_followed_first(run: Run) -> None:
    found = [(one["id"], one["runnable"]) for one in as_json(run, "protocol", "list")]
    assert found[0] == ("restride-hamstring", True)
    assert {name for name, runnable in found if not runnable} == {
        *("askling-l", "aspetar", "heiderscheit"),
        *("physiorun", "san-diego"),
    }


def test_it_shows_a_dose_as_printed(run: Run) -> None:
    assert "6–8 × 40–60 m at 60→80→90→100 %" in " ".join(
        run("protocol", "show", "physiorun", "--markdown").output.split()
    )


def test_it_says_what_a_writing_leaves_open(run: Run) -> None:
    text = run("protocol", "show", "san-diego", "--markdown").output
    assert "## What it leaves open" in text
    assert "- Left open (running): The traffic light is named" in text


def test_it_shows_the_choices_with_the_protocol(run: Run) -> None:
    text = run("protocol", "show", "restride-hamstring", "--markdown").output
    assert "## Where it chooses between its sources" in text


def test_it_knows_versions(run: Run) -> None:
    assert as_json(run, "protocol", "show", "physiorun@1.0.0")["version"] == "1.0.0"
    refused = run("protocol", "show", "physiorun@9.9.9")
    assert refused.exit_code == 2
    assert "there is no protocol physiorun@9.9.9" in refused.output


@pytest.mark.parametrize("columns", ["80", "160"])
@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("show", "restride-hamstring"),
        ("show", "heiderscheit"),
        ("compare", "physiorun", "restride-hamstring"),
        ("compare", "san-diego", "physiorun"),
    ],
)
def test_it_fits_the_screen(
    run: Run, monkeypatch: pytest.MonkeyPatch, columns: str, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    result = run("protocol", *words)
    assert result.exit_code == 0, result.output
    assert widest(result.output) <= int(columns)


def test_it_says_at_a_glance_what_differs(run: Run) -> None:
    text = " ".join(run("protocol", "compare", "physiorun", "restride-hamstring").output.split())
    assert "Kinds of exercise in both: 8. The same: 1. Different: 7" in text
    assert "Only in physiorun: 0. Only in restride-hamstring: 6." in text


def test_it_puts_phases_and_their_gates_side_by_side(run: Run) -> None:
    seen = as_json(run, "protocol", "compare", "physiorun", "restride-hamstring")
    left, right = seen["phases"][1]
    assert (left["title"], left["when"], left["ends"]) == (
        "Eccentric foundation",
        "Days 7–21",
        [],
    )
    assert "Hop on one leg, each leg, 30 s or more, pain 0" in right["ends"]


@pytest.mark.parametrize(
    ("left", "right", "title", "differs"),
    [
        ("physiorun", "restride-hamstring", "Heel press", []),
        ("physiorun", "restride-hamstring", "Nordic lower", ["steps", "how long"]),
        ("askling-l", "physiorun", "Extender", ["how often"]),
        ("askling-l", "physiorun", "Glider", ["form", "phase", "dose", "how often", "how long"]),
        ("san-diego", "physiorun", "Nordic, assisted", None),
    ],
)
def test_it_says_in_what_an_exercise_differs(
    run: Run, left: str, right: str, title: str, differs: list[str] | None
) -> None:
    rows = as_json(run, "protocol", "compare", left, right)["rows"]
    row = next(row for row in rows if title in [work["title"] for work in row["right"]])
    if differs is None:
        assert "dose not said" in row["differs"]
    else:
        assert row["differs"] == differs


def test_it_gives_the_reason_beside_the_exercise(run: Run) -> None:
    seen = as_json(run, "protocol", "compare", "physiorun", "restride-hamstring")
    row = next(row for row in seen["rows"] if row["right"] and row["right"][0]["id"] == "extender")
    assert row["why"] == ["extender-once"]


def test_it_differs_from_itself_in_nothing(run: Run) -> None:
    rows = as_json(run, "protocol", "compare", "physiorun", "physiorun")["rows"]
    assert all(row["left"] == row["right"] and not row["differs"] for row in rows)


@pytest.mark.parametrize("folder", PROTOCOLS, ids=lambda path: path.name)
def test_it_accepts_what_is_shipped(run: Run, folder: Path) -> None:
    result = run("protocol", "check", str(folder))
    assert result.exit_code == 0, result.output
    assert result.output.count("has no problem") == 1


@pytest.mark.slow
def test_it_accepts_a_clinics_own_folder(run: Run, tmp_path: Path) -> None:
    own = Path(shutil.copytree(DEFAULT, tmp_path / "clinic"))
    result = run("protocol", "check", str(own / "protocol.yaml"))
    assert "It can be followed." in result.output


def test_it_takes_a_clinics_own_exercise_before_the_librarys(run: Run, tmp_path: Path) -> None:
    own = Path(shutil.copytree(DEFAULT, tmp_path / "clinic"))
    (own / "exercises").mkdir()
    (own / "exercises" / "diver.yaml").write_text("id: driver\n", encoding="utf-8")
    result = run("protocol", "check", str(own))
    assert f"{own}/exercises/diver.yaml:1:5: the id is not the name of its file" in result.output


def test_it_tells_every_problem_with_its_place(run: Run, tmp_path: Path) -> None:
    own = Path(shutil.copytree(DEFAULT, tmp_path / "clinic"))
    for file, old, new in (
        ("light.yaml", "cap: 2", "cap: 4"),
        ("phases.yaml", "test: single-leg-hop, side: each", "test: single-leg-hop, side: injured"),
    ):
        text = (own / file).read_text(encoding="utf-8")
        (own / file).write_text(text.replace(old, new), encoding="utf-8")
    result = run("protocol", "check", str(own))
    assert result.exit_code == 2
    lines = result.output.splitlines()
    assert lines[-1] == f"{own}: {len(lines) - 1} problems. It is not accepted."
    assert all(line.startswith(f"{own}/") for line in lines[:-1])
    assert any("from a baseline of 4" in line for line in lines)
    assert any("before the hop on each leg was shown" in line for line in lines)


def test_it_tells_problems_to_programs(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("form: written\ncolour: red\n", encoding="utf-8")
    result = run("protocol", "check", str(file), "--json")
    assert result.exit_code == 2
    (checked,) = json.loads(result.output)
    assert checked["faults"][-1] == {
        "file": str(file),
        "line": 2,
        "column": 1,
        "what": "`colour` is not a known key",
        "mend": checked["faults"][-1]["mend"],
    }


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A protocol that breaks no rule, and whose second phase nobody ever leaves."""
    own = Path(shutil.copytree(DEFAULT, tmp_path / "endless"))
    text = (own / "phases.yaml").read_text(encoding="utf-8")
    short, endless = (f"times: 4, over_days: {one}" for one in (7, 60))
    assert short in text
    (own / "phases.yaml").write_text(text.replace(short, endless), encoding="utf-8")
    return own


def test_it_keeps_a_log_that_breaks_a_claim(run: Run, endless: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.zip"
    result = run("protocol", "check", str(endless), "--counter-example", str(kept))
    assert result.exit_code == 2
    claim, replay = result.output.splitlines()
    assert claim.startswith(f"{endless}: it does not hold that every phase is reached: ")
    assert "`foundation` waits for heavy_days" in claim
    start, _, command = replay.partition(": restride ")
    assert start == "To see that day"
    replayed = run(*shlex.split(command), "--json")
    assert replayed.exit_code == 0, replayed.output
    assert json.loads(replayed.output)["phase"] == "foundation"


def test_it_tells_a_broken_claim_to_programs(run: Run, endless: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.zip"
    result = run("protocol", "check", str(endless), "--counter-example", str(kept), "--json")
    assert result.exit_code == 2
    (checked,) = json.loads(result.output)
    assert checked["faults"] == []
    assert checked["disproof"]["proof"] == "every_phase_is_reached"
    assert checked["disproof"]["counter_example"] == str(kept)


def test_it_says_where_no_log_can_be_kept(run: Run, endless: Path, tmp_path: Path) -> None:
    kept = tmp_path / "absent" / "kept.zip"
    result = run("protocol", "check", str(endless), "--counter-example", str(kept))
    assert result.exit_code == 2
    assert "cannot be written" in result.output


def test_it_names_a_path_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("protocol", "check", str(tmp_path / "absent.yaml"))
    assert result.exit_code == 2
    assert "absent.yaml" in result.output


@pytest.mark.parametrize(("words", "kind"), [((), "Protocol"), (("--written",), "Written")])
def test_it_prints_the_schema_an_author_needs(run: Run, words: tuple[str, ...], kind: str) -> None:
    schema = json.loads(run("protocol", "schema", *words).output)
    required = schema["$defs"][kind]["required"]
    assert "phases" in required
    assert "moves" not in required
