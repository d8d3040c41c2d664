"""No property that cannot fail: each one does, once its own fault is in the engine."""

import os
import re
import subprocess
import sys

import pytest

from tests.properties.faults import FAULTS
from tests.properties.write_properties import HERE, PAGE, page, properties

FILES = {one.name: one.file for one in properties()}
A_PROPERTY = re.compile(r"^def (test_it_\w+)", re.MULTILINE)
ENOUGH = "3000"  # examples; most fail within ten


def test_each_property_has_a_fault_of_its_own() -> None:
    found = {
        name for file in HERE.glob("test_*.py") for name in A_PROPERTY.findall(file.read_text())
    }
    assert found == FILES.keys() == FAULTS.keys()
    assert len({fault.says for fault in FAULTS.values()}) == len(FAULTS)


def test_the_page_shows_them_as_they_are() -> None:
    assert PAGE.read_text() == page(), "docs/safety/properties.md is old: `make docs`"


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_property_fails_with_its_fault(name: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]
    command += ["-m", "not bench", f"{FILES[name]}", "-k", name]
    environment = {**os.environ, "FAULT": name, "EXAMPLES": ENOUGH}
    run = subprocess.run(
        command, cwd=HERE.parents[1], env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == pytest.ExitCode.TESTS_FAILED, run.stdout[-2_000:]
    assert re.search(r"^E +(AssertionError|assert )", run.stdout, re.MULTILINE), run.stdout[-2_000:]
