"""Every reader meets its seeds in each run of the tests, and the fuzzer in the slow ones."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.readers import READERS, target
from tests.fuzz.runner import MOST_MEMORY_MB, fuzz
from tests.fuzz.seeds import ROOT

RUNS = 500

has_fuzzer = pytest.mark.skipif(
    find_spec("atheris") is None, reason="atheris has no wheel for this machine"
)
with_fuzzer = [pytest.mark.slow, has_fuzzer]


@pytest.mark.parametrize("reader", READERS)
def test_it_reads_its_seeds(reader: str) -> None:
    found = target(reader)
    seeds = list(found.seeds())
    assert seeds
    for seed in seeds:
        assert len(seed) <= found.LONGEST
        found.read(seed)


@has_fuzzer
def test_it_can_load_all_that_it_watches() -> None:
    """In a process of its own, as the fuzzer does: here Django may be set up already."""
    load = "from tests.fuzz.driver import everything; print(*map(__import__, everything()))"
    done = subprocess.run([sys.executable, "-c", load], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert b"restride" in done.stdout


def test_every_reader_here_is_fuzzed() -> None:
    here = Path(__file__).parent.glob("*.py")
    reads = {file.stem for file in here if "\ndef seeds(" in file.read_text("utf-8")}
    assert reads - {"faulty"} == set(READERS)


@pytest.mark.parametrize("reader", [pytest.param(one, marks=with_fuzzer) for one in READERS])
def test_it_withstands_the_fuzzer(reader: str, tmp_path: Path) -> None:
    outcome = fuzz(reader, tmp_path, f"-runs={RUNS}", "-seed=1")
    assert outcome.finding is None, (tmp_path / "log.txt").read_text("utf-8")[-4_000:]
    assert outcome.executions >= RUNS
    assert outcome.coverage > 20
    assert 0 < outcome.peak_mb < MOST_MEMORY_MB


@pytest.mark.parametrize(
    ("fault", "kept"),
    [
        pytest.param("raises", "crash-", marks=with_fuzzer),
        pytest.param("hangs", "timeout-", marks=with_fuzzer),
        pytest.param("hoards", "oom-", marks=with_fuzzer),
    ],
)
def test_the_fuzzer_finds_a_reader_that(
    fault: str, kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAULT", fault)
    outcome = fuzz("faulty", tmp_path, "-runs=100")
    assert outcome.finding is not None
    assert [file.read_bytes() for file in tmp_path.glob(f"{kept}*")] == [fault.encode()]
