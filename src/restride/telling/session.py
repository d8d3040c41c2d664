"""Today's session in words: each item, how it is done, the one why, and whom it holds back."""

import msgspec

from restride.decision.model import Colour, Decision, Item, Reason
from restride.telling.doses import dose_words, side_words, times_words
from restride.telling.names import Names, listed
from restride.telling.next_step import refused
from restride.telling.reasons import stop_rule

CHANGES = {"up": "one step up", "down": "one step down", "new": "new", "same": ""}
CHANGED = ("overrun", "stepped_down", "phase_opened", "placed", "placed_back")  # what to say first
PARTS = ("speed", "run", "heavy")
LABELS = {
    "cleared_to_sprint": "You are cleared to sprint.",
    "not_cleared_to_sprint": "You are back to running, but not cleared to sprint.",
}


def urgent(decision: Decision) -> list[Reason]:
    """The causes; only the most urgent where the interview ended there, before the rest of it."""
    causes, outcome = decision.triage.causes, decision.triage.outcome
    ended = outcome == "emergency" or (refused(decision) and "triage" in decision.asks)
    return [one for one in causes if not ended or one.data.get("outcome") == outcome]


class ItemWords(msgspec.Struct, frozen=True):
    """An item of the session in words: what, how much, which leg, how often, what changed."""

    title: str
    dose: str = ""
    legs: str = ""
    often: str = ""
    then: tuple[str, ...] = ()
    change: str = ""


def words_of(item: Item, names: Names, imperial: bool, light: Colour = "green") -> ItemWords:
    """The words of an item.

    Nothing is called a step up under a light that says that nothing moves up.
    """
    if item.test is not None:
        return ItemWords(f"Test: {names.test(item.test)}", legs=side_words(item.sides, True))
    return ItemWords(
        title=names.move(item.move),
        dose=dose_words(item.dose, imperial),
        legs=side_words(item.sides, item.dose.each_side),
        often=times_words(item.times_today, item.times_done),
        then=tuple(
            f"then {names.move(ask.move)} {dose_words(ask.dose, imperial)}" for ask in item.also
        ),
        change="" if item.change == "up" and light != "green" else CHANGES[item.change],
    )


def item_words(item: Item, names: Names, imperial: bool, light: Colour = "green") -> str:
    """One line of the session."""
    said = words_of(item, names, imperial, light)
    parts = [part for part in (said.dose, said.legs, said.often, *said.then, said.change) if part]
    if item.test is not None:
        return " · ".join([said.title, *parts])
    return f"{said.title}: {' · '.join(parts)}"


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


def whom(reason: Reason, decision: Decision, names: Names) -> str:
    """The ladders that a reason holds back, where it does not hold back everything."""
    held = [one.ladder for one in decision.limits if one.reason == reason]
    ladders = [names.ladder(ladder) for ladder in held if ladder is not None]
    return "" if not ladders or None in held else f"{listed(ladders)}: "
