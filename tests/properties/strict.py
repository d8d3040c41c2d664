"""The protocol made stricter, one line at a time; its name and digest stay, so a pin fits."""

from functools import cache
from typing import Any

from msgspec.structs import replace

from restride.protocol.model import Protocol
from tests.perfect import PROTOCOL
from tests.properties.folded import Folded

LIGHT = PROTOCOL.light


def light(**changes: Any) -> Protocol:
    return replace(PROTOCOL, light=replace(LIGHT, **changes))


def bands(by: int) -> dict[str, Any]:
    """Every band during work, so many points of pain lower."""
    return {
        kind: replace(band, green=max(0, band.green - by), amber=max(0, band.amber - by))
        for kind, band in LIGHT.during.items()
    }


def ladders(**changes: Any) -> Protocol:
    return replace(PROTOCOL, ladders=tuple(replace(one, **changes) for one in PROTOCOL.ladders))


def cleans(more: int) -> Protocol:
    """Every rung asks for more cleans."""
    return replace(
        PROTOCOL, ladders=tuple(replace(one, clean=one.clean + more) for one in PROTOCOL.ladders)
    )


STRICT: dict[str, Protocol] = {
    "less pain during work": light(during=bands(1)),
    "less pain in the evening": light(after=replace(LIGHT.after, green=0, amber=2)),
    "less pain in the morning": light(morning=replace(LIGHT.morning, red_rise=1, red_from=3)),
    "a lower baseline": light(baseline=replace(LIGHT.baseline, cap=0)),
    "a longer painkiller": light(masked=replace(LIGHT.masked, painkiller_hours=48, nsaid_hours=72)),
    "tired sooner": light(tired=replace(LIGHT.tired, fatigue=2)),
    "a longer rest": light(rest=replace(LIGHT.rest, days=LIGHT.rest.days + 2)),
    "more green mornings": light(rest=replace(LIGHT.rest, green_mornings=4)),
    "one amber is enough": light(ambers=replace(LIGHT.ambers, count=1)),
    "ambers remembered longer": light(ambers=replace(LIGHT.ambers, within_days=21)),
    "more cleans": cleans(1),
    "more cleans for the careful": replace(
        PROTOCOL, cleans=replace(PROTOCOL.cleans, careful=PROTOCOL.cleans.careful + 1)
    ),
    "no more than asked": replace(PROTOCOL, cleans=replace(PROTOCOL.cleans, overrun=0.0)),
    "heavy days further apart": replace(
        PROTOCOL, session=replace(PROTOCOL.session, heavy_days_between=2)
    ),
    "efforts further apart": replace(
        PROTOCOL, session=replace(PROTOCOL.session, max_effort_days_apart=5)
    ),
    "two heavy weeks missed sooner": replace(
        PROTOCOL, gaps=replace(PROTOCOL.gaps, no_heavy_days=8, heavy_days_before_speed=4)
    ),
    "one red is enough": replace(PROTOCOL, setbacks=replace(PROTOCOL.setbacks, reds=1)),
    "setbacks remembered longer": replace(
        PROTOCOL, setbacks=replace(PROTOCOL.setbacks, setbacks_within_days=90)
    ),
}


@cache
def folded(name: str) -> Folded:
    return Folded(STRICT[name])
