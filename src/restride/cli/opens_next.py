"""What the next milestone opens, and how much of it is met."""

from restride.cli.screen import Screen
from restride.decision.model import Decision
from restride.telling.criteria import MARKS, criterion_words, missing
from restride.telling.names import Names


def opens_next(decision: Decision, names: Names, screen: Screen) -> list[str]:
    """What the milestone opens, n of m met, and the most important that is missing."""
    milestone = decision.milestone
    if milestone is None or not milestone.criteria:
        return []
    met = sum(seen.state == "met" for seen in milestone.criteria)
    title = "Return to full training" if milestone.opens is None else names.phase(milestone.opens)
    lines = screen.labelled("OPENS NEXT", f"{title}: {met} of {len(milestone.criteria)} met")
    still = missing(milestone)
    if still:
        lines += screen.hanging(MARKS[still[0].state], f"First: {criterion_words(still[0], names)}")
    else:
        lines += screen.hanging("✓", "All met. It opens on your next green morning.")
    if milestone.heavy_asked:
        done = f"Heavy work done: {milestone.heavy_done} of {milestone.heavy_asked} asked."
        lines += screen.hanging(" ", done)
    return lines
