"""The search finds a fault, and tells it as a log that shows it again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from restride.cli import main
from restride.state.light import GREEN
from restride.trial.counter_example import CounterExample
from tests.exhaustive.printed import printed
from tests.exhaustive.search import Search

Wrap = Callable[[Callable[..., Any]], Callable[..., Any]]


def a_day_short(right: Callable[..., Any]) -> Callable[..., Any]:
    return lambda index, ladder, days: right(index, ladder, days - 1)


def silence_is_green(right: Callable[..., Any]) -> Callable[..., Any]:
    return lambda light, afters: right(light, afters) if afters else GREEN


def clean_every_day(right: Callable[..., Any]) -> Callable[..., Any]:
    def add(index: Any, state: Any, ladder: Any, known: Any, day: int) -> None:
        known.cleans = tuple(one - 1 for one in known.cleans)
        right(index, state, ladder, known, day)

    return add


def a_gate_is_a_rung(right: Callable[..., Any]) -> Callable[..., Any]:
    def enter(index: Any, state: Any, phase: int, day: int) -> None:
        right(index, state, phase, day)
        for name, known in state.ladders.items():
            known.rung = min(index.ladders[name].top, known.rung + 1)

    return enter


FAULTS: dict[str, tuple[str, str, Wrap, str]] = {
    "a gap counts from the day after": (
        "hops", "restride.state.ladders.gap_band", a_day_short, "earned",
    ),
    "an evening without an answer is green": (
        "bridge", "restride.state.light.evening", silence_is_green, "not all was green",
    ),
    "cleans on two days running count": (
        "bridge", "restride.state.counting.add_clean", clean_every_day, "earned",
    ),
    "a gate opens a rung as well": (
        "nordic", "restride.state.step.enter", a_gate_is_a_rung, "earned",
    ),
    "four weeks away are a gap like others": (
        "speed", "restride.state.opening.restarts", lambda _: lambda *_: False, "four weeks",
    ),
    "a red is forgotten overnight": (
        "walk-run", "restride.state.step.rest_after_red", lambda _: lambda *_: None, "asked",
    ),
}  # fmt: skip


def fault_found(name: str, monkeypatch: pytest.MonkeyPatch) -> CounterExample:
    ladder, target, wrap, _ = FAULTS[name]
    module, _, attribute = target.rpartition(".")
    monkeypatch.setattr(target, wrap(getattr(pytest.importorskip(module), attribute)))
    search = Search(ladder, earlier=2 if "cleans" in name else 0)
    search.run(most_depth=3)
    assert search.found is not None
    return search.found


@pytest.mark.parametrize("name", FAULTS)
def test_it_finds_a_fault(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert FAULTS[name][3] in fault_found(name, monkeypatch).says


def test_it_tells_a_fault_as_a_log_to_replay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, to = fault_found("a gap counts from the day after", monkeypatch), tmp_path / "log.zip"
    assert printed(found, to) == (
        "restride-hamstring@1.0.0: it does not hold that a ladder moves by the clinical rules: "
        f"{found.says}. {found.mend}.\nTo see that day: restride decide {to} --on {found.day}"
    )
    told = CliRunner().invoke(main, ["decide", str(to), "--on", str(found.day), "--json"])
    hops = next(one for one in json.loads(told.output)["ladders"] if one["ladder"] == "hops")
    assert found.says.endswith(f"by the engine {hops['earned']}")
