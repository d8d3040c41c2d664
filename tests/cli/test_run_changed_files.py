"""Changed files of every kind taken in: each is written down whole, or not at all."""

import json
from pathlib import Path
from uuid import UUID

import pytest

from restride.cli.home import Home
from restride.entering.directory import RUNNER
from restride.log.model import Did
from tests.cli.alice import Run
from tests.cli.run_day import runner
from tests.fuzz.readers import target
from tests.fuzz.target import Mutating
from tests.runs.mutated_files import mutant
from tests.runs.reading.test_mutated_files import READERS

__all__ = ["runner"]


def changed_files(folder: Path, reader: str, count: int) -> Path:
    format_of: Mutating = target(reader)  # type: ignore[assignment]  # every reader of runs mutates
    seeds = list(format_of.seeds())
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}").write_bytes(mutant(format_of, seeds, number))
    return folder


@pytest.mark.parametrize(
    "count", [pytest.param(30, id="some"), pytest.param(1_000, id="many", marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("reader", READERS)
def test_it_takes_in_nothing_by_halves(
    runner: Run, home: Path, tmp_path: Path, reader: str, count: int
) -> None:
    before = {entry.id for entry in Home(str(home)).log()}
    folder = changed_files(tmp_path / "watch", reader, count)
    told = json.loads(runner("run", str(folder), "--json").stdout)
    new = [entry for entry in Home(str(home)).log() if entry.id not in before]
    written = {UUID(one["entry"]) for one in told["runs"] if one["outcome"] == "written"}
    dids = {entry.id for entry in new if isinstance(entry, Did)}
    assert written
    assert dids == written
    assert {one["file"].split(": ")[0] for one in told["refused"]} <= {
        str(path) for path in folder.iterdir()
    }
    with Home(str(home)).store() as store:
        kept = set(store.files(RUNNER))
    assert {entry.source_sha256 for entry in new if isinstance(entry, Did)} <= kept
    assert runner("today").exit_code == 0
