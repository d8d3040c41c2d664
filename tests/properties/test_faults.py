"""No property that cannot fail: each one does, once its own fault is in the engine."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.properties.faults import FAULTS

HERE = Path(__file__).parent
PROPERTIES = {
    name: file
    for file in sorted(HERE.glob("test_*.py"))
    for name in re.findall(r"^def (test_it_\w+)", file.read_text(), re.MULTILINE)
    if 'profile("properties")' in file.read_text()
}
ENOUGH = "3000"  # examples; most fail within ten


def test_each_property_has_a_fault_of_its_own() -> None:
    assert PROPERTIES.keys() == FAULTS.keys()
    assert len({fault.says for fault in FAULTS.values()}) == len(FAULTS)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_property_fails_with_its_fault(name: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    command += ["-m", "not bench", f"{PROPERTIES[name]}", "-k", f"{name}"]
    environment = {**os.environ, "FAULT": name, "EXAMPLES": ENOUGH}
    run = subprocess.run(
        command, cwd=HERE.parents[1], env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == pytest.ExitCode.TESTS_FAILED, run.stdout[-2_000:]
    assert re.search(r"^E +(AssertionError|assert )", run.stdout, re.MULTILINE), run.stdout[-2_000:]
