"""Where a protocol chooses between its sources, and why: for whoever wants to argue with it."""

from collections.abc import Iterable, Iterator

from restride.protocol.names import sources_of
from restride.protocol.problem import Problem
from restride.protocol.value import Id, Sourced, Value


class Choice(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question on which the sources differ or are silent.

    `offers` gives each source's answer in our words; `source` names what carries ours.
    `phases` and `moves` say what it is about, so that a comparison can show it there.
    """

    id: Id
    question: str
    offers: dict[Id, str]
    chosen: str
    because: str
    phases: tuple[Id, ...] = ()
    moves: tuple[Id, ...] = ()


class Choices(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All choices of one protocol."""

    choices: tuple[Choice, ...]


def check_choices(
    choices: Choices, phases: Iterable[str], moves: Iterable[str], sources: Iterable[str]
) -> Iterator[Problem]:
    """Find choices whose names the protocol, its exercises or its sources do not have."""
    known = {"phase": set(phases), "move": set(moves), "source": set(sources)}
    seen: set[str] = set()
    for at, choice in enumerate(choices.choices):
        used = [("phases", "phase", name) for name in choice.phases]
        used += [("moves", "move", name) for name in choice.moves]
        used += [("offers", "source", name) for name in choice.offers]
        used += [("source", "source", name) for name in sources_of(choice)]
        for field, of, name in used:
            if name not in known[of]:
                mend = f"Add the {of} or correct the name"
                yield Problem(("choices", at, field), f"there is no {of} `{name}`", mend)
        if choice.id in seen:
            what = f"the choice `{choice.id}` stands here twice"
            yield Problem(("choices", at, "id"), what, "Rename one of them")
        seen.add(choice.id)
