"""A decision in a few lines that a person can read and compare, and none of it left out."""

import hashlib
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from restride.decision.model import Decision, Item, LadderSeen, Limit, Milestone

Told = dict[str, str]


def told(decision: Decision) -> Told:
    """What a decision says, a line each; `all` is the digest of the whole of it."""
    limited = limits(decision.limits)
    others = dict.fromkeys(one.code for one in decision.reasons if one.code not in limited)
    lines = {
        "day": f"{decision.day} {decision.phase}",
        "light": f"{decision.light} {decision.action}",
        "triage": words([decision.triage.outcome, *(one.code for one in decision.triage.causes)]),
        "session": "; ".join(item(one) for one in decision.session),
        "gate": "" if decision.milestone is None else gate(decision.milestone),
        **{f"earned {one.ladder}": earned(one) for one in decision.ladders},
        **{f"limit {code}": ", ".join(ladders) for code, ladders in limited.items()},
        "says": words(others),
        "asks": words(decision.asks),
        "allows": words(one.activity for one in decision.activities if one.allowed),
        "label": decision.label or "",
        "all": digest(decision),
    }
    return {name: line for name, line in lines.items() if line}


def words(several: Iterable[str]) -> str:
    return " ".join(several)


def item(one: Item) -> str:
    side = "" if one.sides == ("both",) else f" {'+'.join(one.sides)}"
    once = (one.times_today, one.times_done) == (1, 0)
    times = "" if once else f" {one.times_done} of {one.times_today} done"
    return f"{one.rung or one.test or one.move} {one.change}{side}{times}"


def gate(milestone: Milestone) -> str:
    """Each criterion that is still shut, and how many are met."""
    met = sum(one.state == "met" for one in milestone.criteria)
    shut = [
        f"{one.subject}{f'.{one.side}' if one.side else ''} {one.state}"
        for one in milestone.criteria
        if one.state != "met"
    ]
    return "; ".join([f"{milestone.opens}: {met} of {len(milestone.criteria)} met", *shut])


def earned(one: LadderSeen) -> str:
    lower = "" if one.today in {one.earned, None} else f", today {one.today}"
    return f"{one.earned} {one.cleans}/{one.needed}{lower}"


def limits(several: Iterable[Limit]) -> dict[str, list[str]]:
    """The codes, the most limiting first, each with the ladders that it keeps down."""
    found: dict[str, list[str]] = {}
    for one in several:
        up_to = "" if one.up_to is None else f" up to {one.up_to}"
        guardrail = " (guardrail)" if one.guardrail else ""
        ladder = f"{one.ladder or 'everything'}{up_to}{guardrail}"
        found.setdefault(one.reason.code, []).append(ladder)
    return found


def digest(decision: Decision) -> str:
    """The digest of every field but the protocol's own digest, which a mended spelling changes."""
    whole = replace(decision, protocol=replace(decision.protocol, digest=""))
    return hashlib.sha256(msgspec.json.encode(whole, order="deterministic")).hexdigest()[:12]
