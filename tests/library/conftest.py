"""The default protocol."""

import pytest

from restride.library import load
from restride.protocol.model import Protocol


@pytest.fixture(scope="session")
def protocol() -> Protocol:
    """The default protocol as it ships."""
    return load("restride-hamstring")
