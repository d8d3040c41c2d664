"""Alice, who strained her left hamstring two days ago, and what her commands write."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

from restride.library import load
from restride.log.model import Log

Run = Callable[..., Result]
SetDay = Callable[[str], None]
Living = Callable[[Log, int], Run]


def answers(**changes: Any) -> dict[str, Any]:
    """Her answers: a mild strain, a physio has looked, every safety question is a no."""
    return {
        "side": "left",
        "injured_on": "2026-03-01",
        "birth_year": 1990,
        "mechanism": "sprinting",
        "felt": "pull",
        "site": "middle",
        "confirmed_by": "physio",
        "grade": 1,
        "earlier": {"count": 0, "same_side": 0},
        "already_jogging": False,
        "triage": {question.id: "no" for question in load().triage.questions},
        "setup": {"equipment": ["chair", "anchor", "step"], "body_mass_kg": 70},
    } | changes


def write_answers(path: Path, **changes: Any) -> str:
    """Her answers in a file."""
    path.write_text(json.dumps(answers(**changes)), encoding="utf-8")
    return str(path)


def appended(result: Result) -> list[dict[str, Any]]:
    """The entries that a command with --json says it wrote."""
    assert result.exit_code == 0, result.output
    entries: list[dict[str, Any]] = json.loads(result.stdout)["appended"]
    return entries
