"""Every limit and criterion of a day; or only what one ladder or one reason is about."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any

import msgspec

from restride.decision.model import CriterionSeen, Decision, LadderSeen, Limit, Reason
from restride.telling.mistake import Mistake
from restride.telling.names import Names
from restride.telling.naming import spelled
from restride.telling.reasons import REASONS, sentence
from restride.telling.view import View


class Why(msgspec.Struct, frozen=True):
    """The part of a decision that was asked about."""

    reasons: Sequence[Reason]
    limits: Sequence[Limit]
    criteria: Sequence[CriterionSeen]
    ladders: Sequence[LadderSeen]

    @property
    def beside(self) -> list[Reason]:
        """The reasons that no limit tells already."""
        told = [limit.reason for limit in self.limits]
        return [one for one in self.reasons if one not in told]


def why(seen: View, about: str | None = None) -> Why:
    """Everything; or what one ladder or one reason is about.

    Raises Mistake for a name that is neither, with the nearest that is.
    """
    decision = seen.decision
    criteria = () if decision.milestone is None else decision.milestone.criteria
    reasons = causes_and_reasons(decision)
    if about is None:
        return Why(reasons, decision.limits, criteria, ())
    code = about.strip().lower().replace("-", "_")
    if any(code == one.code for one in (*reasons, *(one.reason for one in decision.limits))):
        limits = [one for one in decision.limits if one.reason.code == code]
        only = [] if limits else [one for one in reasons if one.code == code]
        return Why(only, limits, (), ())
    ladder = spelled(about)
    if ladder not in seen.names.ladders:
        raise Mistake(_unknown(about, seen, [one.code for one in reasons]))
    rungs = {rung.id for rung in seen.names.ladders[ladder].rungs}
    return Why(
        (),
        [one for one in decision.limits if one.ladder in (None, ladder)],
        [one for one in criteria if one.subject == ladder or one.subject in rungs],
        [one for one in decision.ladders if one.ladder == ladder],
    )


def causes_and_reasons(decision: Decision) -> list[Reason]:
    """Why triage says what it says, then why the day is as it is; each once."""
    causes = [*decision.triage.causes, *decision.reasons]
    return list({(one.code, one.entries): one for one in causes}.values())


def by_ladder(limits: Iterable[Limit]) -> dict[str | None, list[Limit]]:
    """The limits of each ladder, the most limiting first; None is what holds every ladder."""
    found: dict[str | None, list[Limit]] = {}
    for limit in limits:
        found.setdefault(limit.ladder, []).append(limit)
    return found


def most_words(limit: Limit, names: Names) -> str:
    """How much a limit leaves."""
    return "nothing today" if limit.up_to is None else f"up to {names.rung(limit.up_to)}"


def as_data(told: Why, seen: View) -> dict[str, Any]:
    """The same for another program, each reason with its sentence."""
    return {
        "on": seen.decision.on,
        "reasons": [_told(reason, seen) for reason in told.reasons],
        "limits": [
            {"ladder": one.ladder, "up_to": one.up_to, "guardrail": one.guardrail}
            | {"reason": _told(one.reason, seen)}
            for one in told.limits
        ],
        "criteria": told.criteria,
        "ladders": told.ladders,
    }


def _told(reason: Reason, seen: View) -> dict[str, Any]:
    return {
        "code": reason.code,
        "sentence": sentence(reason, seen.names),
        "data": reason.data,
        "entries": reason.entries,
        "unlocks": reason.unlocks,
        "sources": reason.sources,
    }


def _unknown(about: str, seen: View, codes: list[str]) -> str:
    close = get_close_matches(about, [*seen.names.ladders, *codes, *REASONS], n=1)
    if close and close[0] in REASONS and close[0] not in codes:
        return f"{close[0]} does not hold on {seen.decision.on}. What does: restride why"
    hint = f" Did you mean {close[0]}?" if close else ""
    return f"No ladder or reason is called {about!r}.{hint} All of them: restride why"
