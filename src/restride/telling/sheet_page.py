"""What the pages of exercises and tests have in common: sources, names typed."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from restride.protocol.exercise import Exercise, Finding
from restride.protocol.names import sources_of
from restride.protocol.study import Study
from restride.protocol.test_sheet import Norm, TestSheet, Validity
from restride.protocol.value import Sourced
from restride.protocol.walk import walk
from restride.telling.blocks import Block, Bullets, Heading, Reference, References
from restride.telling.known import HOW_KNOWN, references
from restride.telling.linking import Link
from restride.telling.mistake import Mistake
from restride.telling.naming import spelled

Sheet = TypeVar("Sheet", Exercise, TestSheet)


def found(name: str, sheets: Iterable[Sheet], first: Iterable[str] = ()) -> Sheet:
    """The one sheet that a typed name means, those in `first` before the rest.

    Raises Mistake with the nearest name, or with those it could mean.
    """
    by_id = {sheet.id: sheet for sheet in sheets}
    wanted = spelled(name)
    own = [one for one in by_id.values() if wanted in _names(one)]
    part = [one for one in by_id.values() if any(wanted in each for each in _names(one))]
    near = [one for one in part if one.id in set(first)]
    for meant in (own, near, part):
        if wanted and len(meant) == 1:
            return meant[0]
    if wanted and part:
        raise Mistake(f"{name!r} may mean {' or '.join(one.id for one in part)}. Name one of them.")
    known = {each: one.id for one in by_id.values() for each in _names(one)}
    close = get_close_matches(wanted, known, n=1, cutoff=0.5)
    hint = f" Did you mean {known[close[0]]}?" if close else ""
    raise Mistake(f"Restride knows no {name!r}.{hint}")


def _names(sheet: Exercise | TestSheet) -> list[str]:
    return [spelled(each) for each in (sheet.id, sheet.title, *sheet.other_names)]


def cited(value: Sourced, studies: Mapping[str, Study], link: Link) -> str:
    """The short names of a value's sources in brackets: `(Askling 2013; our own choice)`."""
    return f"({'; '.join(_short(name, studies, link) for name in sources_of(value))})"


def said(values: Iterable[Finding], studies: Mapping[str, Study], link: Link) -> Bullets:
    """Findings as a list, each with its sources."""
    return Bullets([f"{one.says} {cited(one, studies, link)}" for one in values])


def sources(sheet: Exercise | TestSheet, studies: Mapping[str, Study], link: Link) -> list[Block]:
    """Every source of the page, in order of first use, with our own reasons."""
    values = [value for _, value in walk(sheet) if isinstance(value, Sourced)]
    names = [name for value in values for name in sources_of(value) if name != "editorial"]
    reasons = dict.fromkeys(_reason(value) for value in values if value.because is not None)
    return [Heading("Sources"), References([*references(names, studies, link).items, *reasons])]


def _reason(value: Sourced) -> Reference:
    of = {Norm: "The norm: ", Validity: "How long it counts: "}.get(type(value), "")
    return Reference(f"{of}{value.because}", HOW_KNOWN["editorial"])


def _short(name: str, studies: Mapping[str, Study], link: Link) -> str:
    study = studies[name]
    own = HOW_KNOWN["editorial"]
    title = own if name == "editorial" else (study.citation or study.title).split(".")[0]
    return link("study", name, title)
