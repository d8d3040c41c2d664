"""How long the command line takes to start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.conftest import EXAMPLE, Keep
from tests.bench.paired import paired

TIMES_BARE_START = 8.0
TODAY = ("today", "--on", "2026-06-01")

pytestmark = pytest.mark.bench


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A home that holds the example, and a start before the first one that is timed.

    Python keeps what it compiled at that start; told not to, it would compile anew at each.
    """
    env = {**os.environ, "RESTRIDE_HOME": str(tmp_path)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    restride(env, "import", str(EXAMPLE))
    restride(env, *TODAY)
    return env


def restride(env: dict[str, str], *words: str) -> None:
    command = [str(Path(sys.executable).with_name("restride")), *words]
    subprocess.run(command, check=True, capture_output=True, env=env)


def test_it_shows_today_within_eight_bare_starts(home: dict[str, str], keep: Keep) -> None:
    took = paired(
        lambda: restride(home, *TODAY),
        lambda: subprocess.run([sys.executable, "-c", "pass"], check=True),
        times=15,
    )
    says = f"restride today, {took.first_ms:.0f} ms; a bare interpreter starts in "
    says += f"{took.second_ms:.0f} ms (at most {TIMES_BARE_START})"
    keep("today_to_bare_start", took.ratio, says)
    assert took.ratio <= TIMES_BARE_START
