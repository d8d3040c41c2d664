"""From a name somebody typed to the exercise or test it means."""

from collections.abc import Iterable
from dataclasses import dataclass

from restride.decision.model import Item
from restride.protocol.value import Ask, Dose, Kind, Sourced
from restride.telling.mistake import Mistake
from restride.telling.names import Names
from restride.telling.view import View


@dataclass(frozen=True)
class Found:
    """An exercise: the item of that day's session, or only the move where nobody asked for it."""

    ladder: str
    rung: str | None
    move: str
    dose: Dose | None
    also: tuple[Ask, ...] = ()
    item: Item | None = None

    @property
    def asked(self) -> bool:
        """Whether it stood in that day's session."""
        return self.item is not None


def spelled(name: str) -> str:
    """A name as ids are spelled."""
    return "-".join(name.strip().lower().replace("_", " ").replace("-", " ").split())


def find(name: str, seen: View) -> Found:
    """What `name` means: first today's session, then the rest of the protocol.

    Raises Mistake with a suggestion where it means nothing.
    """
    wanted = spelled(name)
    in_session = _in_session(wanted, seen)
    if in_session is not None:
        return in_session
    elsewhere = _in_protocol(wanted, seen.names)
    if elsewhere is not None:
        return elsewhere
    raise Mistake(unknown(name, session_names(seen), known_names(seen.names)))


def _in_session(wanted: str, seen: View) -> Found | None:
    items = [item for item in seen.decision.session if item.test is None]
    # Named by ladder or rung the whole rung is meant; by move, that move alone.
    for item in sorted(items, key=lambda item: item.times_done >= item.times_today):
        if wanted in (item.ladder, item.rung):
            return Found(item.ladder or item.move, item.rung, item.move, item.dose, item.also, item)
        if wanted in (item.move, spelled(seen.names.move(item.move))):
            return Found(item.ladder or item.move, item.rung, item.move, item.dose, (), item)
        for ask in item.also:
            if wanted in (ask.move, spelled(seen.names.move(ask.move))):
                return Found(item.ladder or ask.move, item.rung, ask.move, ask.dose, (), item)
    return None


def _in_protocol(wanted: str, names: Names) -> Found | None:
    for ladder in names.protocol.ladders:
        for rung in ladder.rungs:
            if wanted in (rung.id, ladder.id, rung.asks.move):
                return Found(ladder.id, None, rung.asks.move, None)
    for move in names.protocol.moves:
        if wanted in (move.id, spelled(move.title)):
            return Found(move.id, None, move.id, None)
    for activity, title in names.activities.items():
        if wanted in (activity, spelled(title)):
            return Found(activity, None, activity, None)
    return None


def kind_of(found: Found, seen: View) -> tuple[Kind, bool]:
    """The ladder's kind, and whether it is heavy work; a plain move counts as strength."""
    ladder = seen.names.ladders.get(found.ladder)
    return ("strength", False) if ladder is None else (ladder.kind, ladder.part == "heavy")


def session_names(seen: View) -> list[str]:
    """The names in that day's session, each once."""
    items = [item.ladder or item.move for item in seen.decision.session if item.test is None]
    return list(dict.fromkeys(items))


def known_names(names: Names) -> list[str]:
    """Every name that `find` knows."""
    ladders: Iterable[str] = names.ladders
    return [*ladders, *names.rungs, *names.moves, *names.activities]


def unknown(name: str, near: list[str], all_of_them: Iterable[str]) -> str:
    """One line: no such name, the nearest, and those that are meant today."""
    from difflib import get_close_matches

    close = get_close_matches(spelled(name), [*near, *all_of_them], n=1, cutoff=0.5)
    hint = f" Did you mean {close[0]}?" if close else ""
    today = f" In the session: {', '.join(near)}." if near else ""
    return f"Restride knows no {name!r}.{hint}{today}"


def sources_of(value: Sourced) -> tuple[str, ...]:
    """A sourced value's sources, however many it names."""
    return (value.source,) if isinstance(value.source, str) else value.source
