"""The exercises of the library in the order in which somebody meets them."""

from collections.abc import Iterable

from restride.library import load
from restride.protocol.exercise import Exercise
from restride.telling.outline import outline


def by_phase(exercises: Iterable[Exercise]) -> dict[str, list[Exercise]]:
    """The exercises under the first phase of the default protocol that asks for them.

    Those that it does not ask for come last.
    """
    protocol = load()
    told = outline(protocol)
    first: dict[str, int] = {}
    for work in told.works:
        for move, at in work.begins.items():
            first[move] = min(at, first.get(move, at))
    speed = next(work for work in protocol.ladders if work.part == "speed")
    warm_up = next(at for at, phase in enumerate(protocol.phases, 1) if speed.id in phase.up_to)
    for ask in (*protocol.warm_up.before, *protocol.warm_up.last):
        first.setdefault(ask.move, warm_up)
    groups: dict[str, list[Exercise]] = {
        f"{at}. {stage.title}": [] for at, stage in enumerate(told.stages, 1)
    }
    titles = list(groups)
    for one in exercises:
        at = first.get(one.id, 0)
        groups.setdefault(titles[at - 1] if at else "Only in other protocols", []).append(one)
    return {title: each for title, each in groups.items() if each}
