"""The lines of a printed sheet: what each stands for, and the code that tells one from another."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import NamedTuple

import msgspec

from restride.decision.model import Decision, Item
from restride.telling.mistake import Mistake
from restride.telling.naming import Found

NO_EXERCISES = ("refer", "hold")
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: none is taken for another
MISREAD = str.maketrans("OIL", "011")
SIGNS = 4
YEARS_BACK = 4  # 29 February comes as seldom


class Unit(NamedTuple):
    """One thing to tick: an exercise done once, or a test. `time` counts from 1 in a day."""

    item: Item
    move: str
    found: Found | None
    time: int = 1
    times: int = 1


def units(decision: Decision) -> tuple[Unit, ...]:
    """What is still to do, each exercise and each time on a line of its own.

    None while somebody has to look: paper cannot be taken back.
    """
    if decision.action in NO_EXERCISES:
        return ()
    return tuple(unit for item in decision.session for unit in _of(item))


def _of(item: Item) -> Iterator[Unit]:
    times = item.times_today
    for time in range(item.times_done + 1, times + 1):
        if item.test is not None:
            yield Unit(item, item.test, None, time, times)
            continue
        ladder = item.ladder or item.move
        yield Unit(
            item, item.move, Found(ladder, item.rung, item.move, item.dose, (), item), time, times
        )
        for ask in item.also:
            found = Found(ladder, item.rung, ask.move, ask.dose, (), item)
            yield Unit(item, ask.move, found, time, times)


def code_of(decision: Decision) -> str:
    """`0308-7K3Q`: the day, and four signs of all that the sheet asks."""
    asked = [
        (one.move, one.item.rung, one.found and one.found.dose, one.time) for one in units(decision)
    ]
    told = msgspec.json.encode((decision.on, decision.protocol.digest, asked))
    number = int.from_bytes(sha256(told).digest()[:8], "big")
    signs = "".join(LETTERS[number >> 5 * place & 31] for place in range(SIGNS))
    return f"{decision.on:%m%d}-{signs}"


def day_of(code: str, today: date) -> date:
    """The newest day, up to today, of a sheet with this code. Raises Mistake."""
    head = code.partition("-")[0]
    for year in range(today.year, today.year - YEARS_BACK - 1, -1):
        try:
            day = date.fromisoformat(f"{year}{head}")
        except ValueError:
            continue
        if day <= today:
            return day
    raise Mistake(
        f"{code!r} is no sheet's code. It stands at the foot of the sheet, such as 0308-7K3Q."
    )


def spelled(code: str) -> str:
    """A code as it is printed, however it was typed."""
    return code.strip().upper().translate(MISREAD)
