"""`restride why`: every limit and criterion, what is behind it, and what would change it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import click

from restride.cli.home import current
from restride.cli.options import as_known_option, on_option, standard
from restride.cli.screen import Screen, this_screen
from restride.cli.unlocked import unlocked
from restride.decision.model import CriterionSeen, LadderSeen, Reason
from restride.entering.book import log_begun, not_future, view
from restride.telling.criteria import MARKS, STATES, criterion_words
from restride.telling.entry_words import entry_words
from restride.telling.reasons import sentence
from restride.telling.view import View, open_episode
from restride.telling.why import Why, as_data, most_words, why

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
    told = why(seen, about)
    if as_json:
        from restride.cli.as_json import print_json

        print_json(as_data(told, seen))
        return
    show(told, seen, this_screen())


def show(told: Why, seen: View, screen: Screen) -> None:
    """Print it, part by part."""
    names = seen.names
    for reason in told.beside:
        screen.show(_reason("WHY", "", reason, seen, screen))
    for limit in told.limits:
        head = "Everything" if limit.ladder is None else names.ladder(limit.ladder)
        rule = " Added by a safety rule." if limit.guardrail else ""
        said = f"{head}: {most_words(limit, names)}.{rule} "
        screen.show(_reason("LIMIT", said, limit.reason, seen, screen))
    for ladder in told.ladders:
        screen.show(_ladder(ladder, seen, screen))
    for criterion in told.criteria:
        screen.show(_criterion(criterion, seen, screen))


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
