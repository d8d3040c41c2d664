"""A fault in a protocol that reads well but does not make sense."""

from typing import NamedTuple

from restride.protocol.place import Steps


class Problem(NamedTuple):
    """What is wrong at these steps, and how to mend it."""

    steps: Steps
    what: str
    mend: str
