"""Reasons, limits and criteria with what is behind them, ready for a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from restride.decision.model import CriterionSeen, Limit, Met, Reason
from restride.log.model import AnyEntry
from restride.telling.criteria import STATES, criterion_words
from restride.telling.entry_words import entry_words
from restride.telling.reasons import sentence, unlock_words
from restride.telling.view import View
from restride.telling.why import by_ladder, most_words
from restride.web.links import Link, of_entry, of_source
from restride.web.ways import Way, way

LEAST = ("clean", "heavy_days", "since_setback", "floor", "test")  # have grows towards need


@dataclass(frozen=True)
class Told:
    """A reason: its sentence, what would change it, the entries behind it, its sources."""

    code: str
    says: str
    changes: str | None
    way: Way | None
    entries: Sequence[Link]
    sources: Sequence[Link]
    most: str = ""
    guardrail: bool = False


@dataclass(frozen=True)
class Held:
    """All that limits one ladder, the most limiting first; without a title, all of them."""

    title: str | None
    limits: Sequence[Told]


@dataclass(frozen=True)
class Asked:
    """A criterion: whether it is met, how far it is, and what is behind it."""

    says: str
    state: Met
    word: str
    have: float | None
    need: float
    changes: str | None
    way: Way | None
    entries: Sequence[Link]
    sources: Sequence[Link]


class Explainer:
    """Tells the reasons of one view."""

    def __init__(self, seen: View) -> None:
        self.seen, self.names = seen, seen.names
        self.entries: dict[UUID, AnyEntry] = {entry.id: entry for entry in seen.log}

    def reason(self, reason: Reason) -> Told:
        """A reason that limits nothing by itself."""
        return Told(
            reason.code,
            sentence(reason, self.names),
            None if reason.unlocks is None else unlock_words(reason.unlocks),
            None if reason.unlocks is None else way(reason.unlocks),
            self.behind(reason.entries),
            self.sources(reason.sources),
        )

    def limit(self, limit: Limit) -> Told:
        """A reason with how much it leaves."""
        told = self.reason(limit.reason)
        most = most_words(limit, self.names)
        return Told(**{**vars(told), "most": most, "guardrail": limit.guardrail})

    def held(self, limits: Iterable[Limit]) -> list[Held]:
        """Every limit, under its ladder."""
        return [
            Held(None if ladder is None else self.names.ladder(ladder), [*map(self.limit, found)])
            for ladder, found in by_ladder(limits).items()
        ]

    def criterion(self, seen: CriterionSeen) -> Asked:
        """A criterion of the gate; only what grows towards its need has a bar."""
        grows = seen.criterion in LEAST and not seen.at_most and seen.need > 0
        return Asked(
            criterion_words(seen, self.names),
            seen.state,
            STATES[seen.state],
            min(seen.have, seen.need) if grows and seen.have is not None else None,
            seen.need,
            None if seen.state == "met" else unlock_words(seen.unlocks),
            None if seen.state == "met" else way(seen.unlocks),
            self.behind(seen.entries),
            self.sources(seen.sources),
        )

    def behind(self, ids: Iterable[UUID]) -> list[Link]:
        """The entries behind it, each leading to its place in the log."""
        found = [self.entries[one] for one in ids if one in self.entries]
        return [of_entry(entry_words(one, self.names, self.seen.imperial), one) for one in found]

    def sources(self, ids: Iterable[str]) -> list[Link]:
        """Where the rule comes from."""
        return [of_source(self.names.source(one), one) for one in ids]
