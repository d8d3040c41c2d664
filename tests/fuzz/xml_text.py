"""Changes of XML that mostly leave it XML: elements moved, doubled and lost, odd values in them."""

import re
from random import Random

from tests.fuzz.target import Mutate

TOKEN = re.compile(rb"<[^>]*>|[^<]+")
VALUE = re.compile(rb'(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)')
ODD = (
    *(b"", b"0", b"-1", b"1e308", b"nan", b"inf", b"9" * 400, b"\xff", b"&amp;", b"&a;", b"\x00"),
    *(b"1989-12-31T00:00:00Z", b"9999-12-31T23:59:59Z", b"0001-01-01T00:00:00+14:00"),
    *(b"2026-03-09T23:30:00", b"2026-03-09", b"2026-13-09T25:61:00Z", b"2026-03-09T23:30:00-23:59"),
    *(b"90", b"-180", b"1e-300", b"Other", b"walking", b"<!DOCTYPE a>", b"<a>" * 200, b"]]>"),
)


def mutated(data: bytes, chance: Random, mutate: Mutate, longest: int) -> bytes:
    """The data with a change."""
    act = chance.random()
    if act < 0.2:
        return mutate(data, longest)
    if act < 0.6:
        return _with_odd_value(data, chance)
    tokens = TOKEN.findall(data)
    if not tokens:
        return mutate(data, longest)
    start = chance.randrange(len(tokens))
    end = start + min(chance.randint(1, 60), len(tokens) - start)
    at = chance.randrange(len(tokens) + 1)
    if act < 0.75:
        del tokens[start:end]
    elif act < 0.9:
        tokens[at:at] = tokens[start:end]
    else:
        tokens = tokens[:start] if act < 0.95 else [*tokens[start:end], *tokens]
    return b"".join(tokens)[:longest]


def _with_odd_value(data: bytes, chance: Random) -> bytes:
    places = list(VALUE.finditer(data))
    if not places:
        return data
    changed = chance.sample(places, min(len(places), chance.randint(1, 4)))
    for place in sorted(changed, key=lambda one: -one.start()):
        data = data[: place.start()] + chance.choice(ODD) + data[place.end() :]
    return data
