"""Alice, who strained her left hamstring on 1 March 2026, and what her first answers write."""

from datetime import date, datetime
from typing import Any

from msgspec.structs import replace

from restride.library import load
from restride.log.model import AnyEntry, EarlierInjuries, Episode, Pin, Setup, Triage
from restride.store.ids import new_id

INJURED_ON = date(2026, 3, 1)


def begun(now: datetime, **changes: Any) -> tuple[AnyEntry, ...]:
    """A mild strain that a physio has looked at; every safety question is a no."""
    protocol = load()

    def head() -> dict[str, Any]:
        return {"id": new_id(now), "day": now.date(), "at": now}

    episode = Episode(
        **head(),
        side="left",
        injured_on=INJURED_ON,
        site="middle",
        birth_year=1990,
        mechanism="sprinting",
        felt="pull",
        confirmed_by="physio",
        grade=1,
        earlier=EarlierInjuries(count=0, same_side=0),
        already_jogging=False,
    )
    return (
        replace(episode, **changes),
        Pin(**head(), protocol=protocol.id, version=protocol.version, digest=protocol.digest),
        Triage(**head(), answers={one.id: "no" for one in protocol.triage.questions}),
        Setup(**head(), equipment=("chair", "anchor", "step"), body_mass_kg=70),
    )
