"""Today on one screen: the light, the next step, the session, one why, what opens next."""

from restride.cli.banner import banner_of
from restride.cli.criteria import opens_next
from restride.cli.doses import dose_words, side_words, times_words
from restride.cli.names import Names, long_date
from restride.cli.next_step import next_step, open_items, refused
from restride.cli.screen import Screen, listed
from restride.cli.words import sentence, stop_rule
from restride.decision.model import Colour, Decision, Item, Reason

CHANGES = {"up": "one step up", "down": "one step down", "new": "new", "same": ""}
CHANGED = ("overrun", "stepped_down", "phase_opened")  # what to say first
PARTS = ("speed", "run", "heavy")
LABELS = {
    "cleared_to_sprint": "You are cleared to sprint.",
    "not_cleared_to_sprint": "You are back to running, but not cleared to sprint.",
}


def today_lines(
    decision: Decision, names: Names, screen: Screen, imperial: bool = False
) -> list[str]:
    """The whole screen, line by line."""
    lines = [*_head(decision, names, screen), ""]
    lines += screen.labelled("NEXT", next_step(decision, names))
    lines.append("")
    if refused(decision):
        lines += _referral(decision, names, screen)
    else:
        if decision.triage.outcome == "physio_first":
            lines += _referral(decision, names, screen)
        lines += _session(decision, names, screen, imperial)
        lines += _how(decision, names, screen)
        lines += _why(decision, names, screen)
    if decision.action != "refer":
        lines += opens_next(decision, names, screen)
    if decision.label is not None:
        lines += screen.labelled("", LABELS[decision.label])
    return lines


def _head(decision: Decision, names: Names, screen: Screen) -> list[str]:
    left = f"RESTRIDE · {long_date(decision.on)}"
    about = [] if decision.day is None else [f"Day {decision.day}"]
    if decision.phase is not None:
        about.append(names.phase(decision.phase))
    return screen.boxed(left, " · ".join(about), banner_of(decision))


def _referral(decision: Decision, names: Names, screen: Screen) -> list[str]:
    if refused(decision):
        lines = screen.labelled("HELP", "No exercises now. What to do, and what to say:", "red")
    else:
        lines = screen.labelled("PHYSIO", "Only the gentle work until one has looked:", "yellow")
    for cause in urgent(decision):
        lines += screen.hanging("–", sentence(cause, names))
    return [*lines, ""]


def urgent(decision: Decision) -> list[Reason]:
    """The causes; only the most urgent where the interview ended there, before the rest of it."""
    causes, outcome = decision.triage.causes, decision.triage.outcome
    ended = outcome == "emergency" or (refused(decision) and "triage" in decision.asks)
    return [one for one in causes if not ended or one.data.get("outcome") == outcome]


def _session(decision: Decision, names: Names, screen: Screen, imperial: bool) -> list[str]:
    if not decision.session:
        return [*screen.labelled("TODAY", "No exercises today."), ""]
    lines = screen.labelled("TODAY", f"About {round(decision.minutes)} minutes")
    for item in decision.session:
        lines += screen.hanging(_box(item), item_words(item, names, imperial, decision.light))
    return [*lines, ""]


def _box(item: Item) -> str:
    if item.times_done >= item.times_today:
        return "[✓]"
    return "[½]" if item.times_done else "[ ]"


def item_words(item: Item, names: Names, imperial: bool, light: Colour = "green") -> str:
    """One line of the session: title, dose, legs, how often, what changed.

    Nothing is called a step up under a light that says that nothing moves up.
    """
    change = "" if item.change == "up" and light != "green" else CHANGES[item.change]
    if item.test is not None:
        return " · ".join(
            filter(None, [f"Test: {names.test(item.test)}", side_words(item.sides, True)])
        )
    title = names.move(item.move)
    parts = [
        dose_words(item.dose, imperial),
        side_words(item.sides, item.dose.each_side),
        times_words(item.times_today, item.times_done),
        *(f"then {names.move(ask.move)} {dose_words(ask.dose, imperial)}" for ask in item.also),
        change,
    ]
    return f"{title}: {' · '.join(part for part in parts if part)}"


def how_to(item: Item, names: Names) -> tuple[str, tuple[str, ...], str]:
    """The title, the steps and the stop rule of an item."""
    if item.test is not None:
        test = names.tests.get(item.test)
        steps = () if test is None else test.how
        return names.test(item.test), steps, stop_rule(item.stop, names)
    move = names.moves.get(item.move)
    if move is None:
        return item.move, (), stop_rule(item.stop, names)
    return move.title, move.steps, move.stop


def _how(decision: Decision, names: Names, screen: Screen) -> list[str]:
    todo = open_items(decision)
    if not todo:
        return []
    title, steps, stop = how_to(todo[0], names)
    lines = screen.labelled("HOW", title)
    for number, step in enumerate(steps, start=1):
        lines += screen.hanging(f"{number}.", step)
    return [*lines, *screen.labelled("STOP", stop, "red"), ""]


def main_reason(decision: Decision, names: Names) -> Reason | None:
    """The one why: what holds everything, what changed, else what holds running, then the rest."""
    everything = [one.reason for one in decision.limits if one.ladder is None]
    changed = [one for code in CHANGED for one in decision.reasons if one.code == code]
    limits = sorted(decision.limits, key=lambda one: _rank(one.ladder, names))
    found = [*everything, *changed, *(one.reason for one in limits), *decision.reasons]
    return found[0] if found else None


def _rank(ladder: str | None, names: Names) -> int:
    known = None if ladder is None else names.ladders.get(ladder)
    return len(PARTS) if known is None or known.part not in PARTS else PARTS.index(known.part)


def _why(decision: Decision, names: Names, screen: Screen) -> list[str]:
    reason = main_reason(decision, names)
    if reason is None:
        return []
    return [*screen.labelled("WHY", whom(reason, decision, names) + sentence(reason, names)), ""]


def whom(reason: Reason, decision: Decision, names: Names) -> str:
    """The ladders that a reason holds back, where it does not hold back everything."""
    held = [one.ladder for one in decision.limits if one.reason == reason]
    ladders = [names.ladder(ladder) for ladder in held if ladder is not None]
    return "" if not ladders or None in held else f"{listed(ladders)}: "
