"""Today on one screen: the light, the next step, the session, one why, what opens next."""

from restride.cli.next_step import next_step
from restride.cli.opens_next import opens_next
from restride.cli.screen import Screen
from restride.decision.model import Decision, Item
from restride.telling.banner import banner_of
from restride.telling.names import Names, long_date
from restride.telling.next_step import open_items, refused
from restride.telling.reasons import sentence
from restride.telling.session import LABELS, how_to, item_words, main_reason, urgent, whom


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


def _how(decision: Decision, names: Names, screen: Screen) -> list[str]:
    todo = open_items(decision)
    if not todo:
        return []
    title, steps, stop = how_to(todo[0], names)
    lines = screen.labelled("HOW", title)
    for number, step in enumerate(steps, start=1):
        lines += screen.hanging(f"{number}.", step)
    return [*lines, *screen.labelled("STOP", stop, "red"), ""]


def _why(decision: Decision, names: Names, screen: Screen) -> list[str]:
    reason = main_reason(decision, names)
    if reason is None:
        return []
    return [*screen.labelled("WHY", whom(reason, decision, names) + sentence(reason, names)), ""]
