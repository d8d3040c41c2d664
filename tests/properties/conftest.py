"""How many examples a property tries: a few fixed ones, or many with `make test-all`."""

import pytest
from hypothesis import HealthCheck, settings

QUICK, THOROUGH = 60, 600


def pytest_configure(config: pytest.Config) -> None:
    """`make test-all` lifts "not slow" from the marks; nothing else differs."""
    is_quick = "not slow" in config.getoption("markexpr")
    settings.register_profile(
        "properties",
        settings.get_profile("restride"),
        max_examples=QUICK if is_quick else THOROUGH,
        derandomize=is_quick,
        database=None,
        # Drawing a log may live some days of it, and the first one lives a whole course.
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
