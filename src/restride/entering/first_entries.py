"""The entries that an interview ends in: a log begun, or the safety questions answered again."""

from collections.abc import Iterator, Mapping
from typing import Any

from restride.entering.answers import news
from restride.log.model import Answer, AnyEntry, Episode, Pin, Setup, Triage
from restride.protocol.model import Protocol

Heads = Iterator[dict[str, Any]]
Fields = Mapping[str, Any]


def first_entries(
    heads: Heads, protocol: Protocol, injury: Fields, triage: dict[str, Answer], setup: Fields
) -> list[AnyEntry]:
    """The first entries of a log, to be written together; no setup where none was told."""
    written: list[AnyEntry] = [
        Episode(**next(heads), **injury),
        Pin(
            **next(heads),
            protocol=protocol.id,
            version=protocol.version,
            digest=protocol.digest,
        ),
        Triage(**next(heads), answers=triage),
    ]
    return [*written, *_told(heads, setup)]


def again_entries(
    heads: Heads, episode: Episode, triage: dict[str, Answer], facts: Fields, setup: Fields
) -> list[AnyEntry]:
    """New answers, and what an earlier interview had left open."""
    written: list[AnyEntry] = [Triage(**next(heads), answers=triage)]
    new = news(facts, episode)
    if new:
        side, injured_on = episode.side, episode.injured_on
        written.append(Episode(**next(heads), side=side, injured_on=injured_on, **new))
    return [*written, *_told(heads, setup)]


def _told(heads: Heads, setup: Fields) -> list[AnyEntry]:
    return [Setup(**next(heads), **setup)] if setup else []
