"""Thousands of changed files of each kind: no crash, no hang over 5 s, no memory over 1 GB."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
READERS = ["fit_file", "tcx_file", "gpx_file", "apple_health", "gzip_file", "zip_file"]
MOST_MB = 1_000


@pytest.mark.parametrize(
    "count", [pytest.param(100, id="some"), pytest.param(10_000, id="all", marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("reader", READERS)
def test_it_withstands_changed_files(reader: str, count: int, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.runs.mutated_files", reader, str(count)],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-4_000:]
    told = json.loads(ran.stdout)
    assert told["peak_mb"] < MOST_MB
    assert told["slowest_s"] < 5
    # Changes that leave nothing to read would show nothing of the reader.
    assert told["read"] > count * 0.2
