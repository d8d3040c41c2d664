"""The end of an interview: everything is written together, once."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from restride.entering import clock
from restride.entering.answers import as_given
from restride.entering.first_entries import again_entries, first_entries
from restride.entering.head import heads
from restride.log.model import AnyEntry, Episode
from restride.protocol.model import Protocol
from restride.store.store import EntryConflict
from restride.web.book import OwnBook
from restride.web.journey.state import Journey


def write(
    book: OwnBook,
    journey: Journey,
    protocol: Protocol,
    known: Episode | None,
    setup: Mapping[str, Any],
) -> None:
    """Write what was told. Sent a second time, nothing is written.

    Raises StoreError where the log cannot be written, and then nothing is.
    """
    if any(entry.id in journey.ids for entry in book.log()):
        return
    try:
        book.append(*entries(journey, protocol, known, setup))
    except EntryConflict:
        return  # another tab was quicker, with the same ids


def entries(
    journey: Journey, protocol: Protocol, known: Episode | None, setup: Mapping[str, Any]
) -> list[AnyEntry]:
    """The entries of this interview, with the ids that it was given at its beginning."""
    told, triage = as_given(journey.answers), journey.answers.triage
    if known is not None:
        # What was told on another page meanwhile is newer than this interview.
        told = {name: told[name] for name in told if getattr(known, name) is None}
        return again_entries(own_heads(journey), known, triage, told, setup)
    told |= {"side": journey.answers.side, "injured_on": _injured_on(journey)}
    return first_entries(own_heads(journey), protocol, told, triage, setup)


def _injured_on(journey: Journey) -> date:
    return date.fromisoformat(journey.answers.injured_on or "")


def own_heads(journey: Journey) -> Iterator[dict[str, Any]]:
    """Heads of now, with the interview's own ids."""
    return (one | {"id": own} for one, own in zip(heads(clock.today()), journey.ids, strict=False))
