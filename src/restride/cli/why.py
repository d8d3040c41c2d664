"""`restride why`: every limit and criterion, what is behind it, and what would change it."""

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any
from uuid import UUID

import click

from restride.cli.home import current
from restride.cli.options import as_known_option, on_option, standard
from restride.cli.screen import Screen, this_screen
from restride.cli.unlocked import unlocked
from restride.decision.model import CriterionSeen, LadderSeen, Limit, Reason
from restride.entering.book import not_future, view
from restride.log.model import Log
from restride.telling.criteria import MARKS, STATES, criterion_words
from restride.telling.entry_words import entry_words
from restride.telling.mistake import Mistake
from restride.telling.naming import spelled
from restride.telling.reasons import REASONS, sentence
from restride.telling.view import View, open_episode

EPILOG = """\b
Examples:
  restride why
  restride why walk-run
  restride why morning_amber --on yesterday
"""


@click.command("why", epilog=EPILOG)
@click.argument("about", required=False)
@on_option
@as_known_option
@standard
def command(about: str | None, on: date | None, as_known: bool, as_json: bool) -> None:
    """Explain the day: every limit and every gate; or only ABOUT, a ladder or a reason."""
    home = current()
    day = not_future(on)
    log_begun(home.log(), day)
    seen = view(home, day, as_known)
    open_episode(seen.log, seen.decision.on)
    chosen = choose(seen, about)
    if as_json:
        from restride.cli.as_json import print_json

        print_json(chosen.as_json(seen))
        return
    chosen.show(seen, this_screen())


def log_begun(log: Log, on: date) -> None:
    """Refuses a day before the first entry; an empty log is another mistake."""
    first = min((entry.day for entry in log), default=on)
    if on < first:
        raise Mistake(f"Your log begins on {first}. Name that day or a later one: --on {first}")


class Chosen:
    """The part of a decision that was asked about."""

    def __init__(
        self,
        reasons: Sequence[Reason],
        limits: Sequence[Limit],
        criteria: Sequence[CriterionSeen],
        ladders: Sequence[LadderSeen],
    ) -> None:
        self.reasons = reasons
        self.limits = limits
        self.criteria = criteria
        self.ladders = ladders

    def as_json(self, seen: View) -> dict[str, Any]:
        """The same as data, each reason with its sentence."""
        return {
            "on": seen.decision.on,
            "reasons": [_told(reason, seen) for reason in self.reasons],
            "limits": [
                {"ladder": one.ladder, "up_to": one.up_to, "guardrail": one.guardrail}
                | {"reason": _told(one.reason, seen)}
                for one in self.limits
            ],
            "criteria": self.criteria,
            "ladders": self.ladders,
        }

    def show(self, seen: View, screen: Screen) -> None:
        """Print it, part by part."""
        names = seen.names
        told = [limit.reason for limit in self.limits]
        for reason in (one for one in self.reasons if one not in told):
            screen.show(_reason("WHY", "", reason, seen, screen))
        for limit in self.limits:
            head = "Everything" if limit.ladder is None else names.ladder(limit.ladder)
            most = "nothing today" if limit.up_to is None else f"up to {names.rung(limit.up_to)}"
            rule = " Added by a safety rule." if limit.guardrail else ""
            said = f"{head}: {most}.{rule} "
            screen.show(_reason("LIMIT", said, limit.reason, seen, screen))
        for ladder in self.ladders:
            screen.show(_ladder(ladder, seen, screen))
        for criterion in self.criteria:
            screen.show(_criterion(criterion, seen, screen))


def choose(seen: View, about: str | None) -> Chosen:
    """Everything; or what one ladder or one reason is about."""
    decision = seen.decision
    criteria = () if decision.milestone is None else decision.milestone.criteria
    causes = [*decision.triage.causes, *decision.reasons]
    reasons = list({(one.code, one.entries): one for one in causes}.values())
    if about is None:
        return Chosen(reasons, decision.limits, criteria, ())
    code = about.strip().lower().replace("-", "_")
    if any(code == one.code for one in (*reasons, *(one.reason for one in decision.limits))):
        limits = [one for one in decision.limits if one.reason.code == code]
        only = [] if limits else [one for one in reasons if one.code == code]
        return Chosen(only, limits, (), ())
    ladder = spelled(about)
    if ladder not in seen.names.ladders:
        raise Mistake(_unknown(about, seen, [one.code for one in reasons]))
    rungs = {rung.id for rung in seen.names.ladders[ladder].rungs}
    return Chosen(
        (),
        [one for one in decision.limits if one.ladder in (None, ladder)],
        [one for one in criteria if one.subject == ladder or one.subject in rungs],
        [one for one in decision.ladders if one.ladder == ladder],
    )


def _unknown(about: str, seen: View, codes: list[str]) -> str:
    close = get_close_matches(about, [*seen.names.ladders, *codes, *REASONS], n=1)
    if close and close[0] in REASONS and close[0] not in codes:
        return f"{close[0]} does not hold on {seen.decision.on}. What does: restride why"
    hint = f" Did you mean {close[0]}?" if close else ""
    return f"No ladder or reason is called {about!r}.{hint} All of them: restride why"


def _told(reason: Reason, seen: View) -> dict[str, Any]:
    return {
        "code": reason.code,
        "sentence": sentence(reason, seen.names),
        "data": reason.data,
        "entries": reason.entries,
        "unlocks": reason.unlocks,
        "sources": reason.sources,
    }


def _reason(label: str, said: str, reason: Reason, seen: View, screen: Screen) -> list[str]:
    lines = screen.labelled(label, said + sentence(reason, seen.names))
    if reason.unlocks is not None:
        lines += screen.hanging("→", unlocked(reason.unlocks))
    lines += _entries(reason.entries, seen, screen)
    return [*lines, *_sources(reason.sources, seen, screen), ""]


def _criterion(criterion: CriterionSeen, seen: View, screen: Screen) -> list[str]:
    said = f"{MARKS[criterion.state]} {criterion_words(criterion, seen.names)}"
    lines = screen.labelled("GATE", f"{said} ({STATES[criterion.state]})")
    if criterion.state != "met":
        lines += screen.hanging("→", unlocked(criterion.unlocks))
    lines += _entries(criterion.entries, seen, screen)
    return [*lines, *_sources(criterion.sources, seen, screen), ""]


def _ladder(ladder: LadderSeen, seen: View, screen: Screen) -> list[str]:
    names = seen.names
    today = "nothing" if ladder.today is None else names.rung(ladder.today)
    lines = screen.labelled("LADDER", names.ladder(ladder.ladder))
    lines += screen.hanging("·", f"Earned: {names.rung(ladder.earned)}")
    lines += screen.hanging("·", f"Today: {today}")
    lines += screen.hanging("·", f"Done clean: {ladder.cleans} of {ladder.needed} needed")
    return [*lines, ""]


def _entries(ids: Sequence[UUID], seen: View, screen: Screen) -> list[str]:
    by_id = {entry.id: entry for entry in seen.log}
    lines: list[str] = []
    for entry_id in ids:
        entry = by_id.get(entry_id)
        if entry is not None:
            words = entry_words(entry, seen.names, seen.imperial)
            lines += screen.hanging("·", f"{words} [{str(entry_id)[-8:]}]")
    return lines


def _sources(sources: Sequence[str], seen: View, screen: Screen) -> list[str]:
    if not sources:
        return []
    return screen.hanging("·", f"From: {'; '.join(seen.names.source(one) for one in sources)}")
