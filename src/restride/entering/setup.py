"""Days, equipment and goal, told anew: what is not named stays as it was."""

from collections.abc import Mapping
from typing import Any

import msgspec

from restride.log.model import Entry, Setup


def changed(known: Setup | None, head: Mapping[str, Any], changes: Mapping[str, Any]) -> Setup:
    """A new setup entry with these changes."""
    if known is None:
        return Setup(**head, **changes)
    own = {"by": None, "received_at": None, "note": None}
    return msgspec.structs.replace(known, **own, **head, **changes)


def says_the_same(one: Setup, other: Setup) -> bool:
    """Whether two entries tell the same, whenever they were written."""
    told = set(Setup.__struct_fields__) - set(Entry.__struct_fields__)
    return all(getattr(one, name) == getattr(other, name) for name in told)
