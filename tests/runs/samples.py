"""Samples made up for a case: what it does not name was not recorded."""

from collections.abc import Sequence
from dataclasses import fields

from restride.runs.model import Samples


def samples(at_s: Sequence[float], **columns: Sequence[float | None]) -> Samples:
    empty = (None,) * len(at_s)
    names = [one.name for one in fields(Samples) if one.name != "at_s"]
    given = {name: tuple(columns.pop(name, empty)) for name in names}
    assert not columns, f"no such columns: {', '.join(columns)}"
    return Samples(at_s=tuple(at_s), **given)
