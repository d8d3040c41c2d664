"""How many examples a property tries: a few fixed ones, or 100,000 with `make test-all`.

The many are tried in batches, each with its own seed: `[seed 17]` in a test's name is that seed, so
running that one test again tries the same examples. Whole batches that passed are left out of later
runs on the same engine (`depth.py`), all but the first of each property.
"""

import gc
import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, Phase, seed, settings

from tests.properties import depth
from tests.properties.depth import BATCH

QUICK = 60
SELDOM = 100_000  # objects: to look for garbage among the states kept took a fifth of the time
THOROUGH = int(os.environ.get("EXAMPLES", "100000"))
FAULT = os.environ.get("FAULT")  # a property's name: its fault is put in, and it has to fail


def pytest_configure(config: pytest.Config) -> None:
    """`make test-all` lifts "not slow" from the marks; nothing else differs."""
    gc.set_threshold(SELDOM)
    is_quick = "not slow" in config.getoption("markexpr")
    settings.register_profile(
        "properties",
        settings.get_profile("restride"),
        max_examples=QUICK if is_quick else min(BATCH, THOROUGH),
        derandomize=is_quick,
        database=None,
        phases=[Phase.generate] if FAULT else tuple(Phase),
        # Drawing a log may live some days of it, and the first one lives a whole course.
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )


def pytest_sessionstart() -> None:
    """Puts in the fault that was asked for; an ordinary run has none."""
    if FAULT:
        from tests.properties.faults import sow  # noqa: PLC0415 - it lives whole courses

        sow(FAULT)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a batch; a quick run has one, with fixed examples."""
    function = metafunc.function
    is_property = hasattr(function, "hypothesis") or "batch" in function.__annotations__
    if is_property and "not slow" not in metafunc.config.getoption("markexpr"):
        batches = range(-(-THOROUGH // BATCH))
        metafunc.parametrize("batch", batches, ids=lambda number: f"seed {number}", indirect=True)


def batch_of(item: pytest.Item) -> depth.Batch | None:
    """The whole batch that a test tries; none in a quick run, or with a fault put in."""
    params = getattr(getattr(item, "callspec", None), "params", {})
    if FAULT or THOROUGH < BATCH or "batch" not in params:
        return None
    return item.name.partition("[")[0], params["batch"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what passed before; the rest by seed, so that no property is behind another."""
    batches = {item: one for item in items if (one := batch_of(item)) is not None}
    if not batches:
        return
    passed = depth.passed(depth.kept())
    old = {item for item, one in batches.items() if one in passed and one[1] > 0}
    config.hook.pytest_deselected(items=list(old))
    items[:] = [item for item in items if item not in old]
    items.sort(key=lambda item: batches.get(item, ("", -1))[1])


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Keeps a batch that passed."""
    result = yield
    if (one := batch_of(pyfuncitem)) is not None:
        depth.keep(depth.kept(), one)
    return result


@pytest.fixture(autouse=True)
def batch(request: pytest.FixtureRequest) -> int:
    """The seed of one batch; a quick run tries the same examples every time."""
    number: int = getattr(request, "param", 0)
    if hasattr(request.function, "hypothesis"):
        seed(number)(request.function)
    return number
