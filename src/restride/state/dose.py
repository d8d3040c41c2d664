"""What was done of a dose: whole, or more than asked.

Where a watch and the runner's own words differ, the larger load restrains and the smaller counts.
"""

from restride.log.model import Bout, Did
from restride.protocol.index import Parts
from restride.protocol.profile import Cleans
from restride.protocol.value import Dose


def compare(dose: Dose, parts: Parts, did: Did, rule: Cleans) -> tuple[bool, bool]:
    """Whether the dose was done whole, and whether more was done than asked.

    What is more only within the doubt of how it was measured is neither.
    """
    whole, over = hold_against(dose, parts, did, rule, 0.0)
    doubt_s = None if did.measured is None else did.measured.doubt_s
    if over and doubt_s:
        return False, hold_against(dose, parts, did, rule, doubt_s)[1]
    return whole, over


def hold_against(
    dose: Dose, parts: Parts, did: Did, rule: Cleans, doubt_s: float
) -> tuple[bool, bool]:
    """Whether it was whole, and whether it was more, with so many seconds of doubt a stretch.

    A part of the dose that was not answered is not done.
    """
    done, more = did.done, 1 + rule.overrun
    if not done and did.measured is None:
        return False, False
    whole, over = bool(done), False
    for name, asked in parts:
        if name == "run_s":
            continue
        have = total(done, name)
        if have is None or have < asked * less(did, rule):
            whole = False
        elif have > asked * more:
            over = True
    if dose.run_s is not None:
        ran_whole, ran_over = hold_run_against(dose, dose.run_s, did, rule, doubt_s)
        whole, over = whole and ran_whole, over or ran_over
    if dose.intensity_percent is not None:
        fastest = max((bout.intensity_percent or 0.0 for bout in done), default=0.0)
        whole = whole and fastest >= dose.intensity_percent
        over = over or fastest > dose.intensity_percent * more
        if dose.distance_m is not None:
            longest = max((bout.distance_m or 0.0 for bout in done), default=0.0)
            whole = whole and sum(bout.times for bout in done) >= dose.sets
            over = over or longest > dose.distance_m * more
    load_kg, asked_kg = did.load_kg, dose.load_kg
    if load_kg is not None or asked_kg is not None:
        whole = whole and (load_kg or 0.0) >= (asked_kg or 0.0)
        over = over or (load_kg or 0.0) > (asked_kg or 0.0) * more
    return whole, over


def hold_run_against(
    dose: Dose, asked_s: float, did: Did, rule: Cleans, doubt_s: float
) -> tuple[bool, bool]:
    """The same for running: its repeats and minutes, the longest of them and the walks between.

    Walks are needed for the repeats that were really run.
    """
    (least, most), (shortest, longest) = run_s(did), longest_run_s(did, dose)
    repeats = sum(bout.times for bout in did.done if bout.run_s)
    at_least, more = less(did, rule), 1 + rule.overrun
    whole = least >= dose.sets * asked_s * at_least
    whole = whole and (repeats >= dose.sets or is_all_minutes(did, dose))
    whole = whole and (dose.sets > 1 or shortest >= asked_s * at_least)
    over = most > dose.sets * max(asked_s * more, asked_s + doubt_s)
    over = over or longest > max(asked_s * more, asked_s + doubt_s)
    if dose.walk_s is not None:
        needed = min(dose.walk_s * (2 - more), dose.walk_s - doubt_s)
        breaks = (total(did.done, "run_s") or 0.0) / asked_s
        over = over or walked_s(did) < needed * breaks
    return whole, over


def less(did: Did, rule: Cleans) -> float:
    """The part of a dose that is enough: a watch loses seconds at the start and at pauses."""
    return 1 if did.measured is None else 1 - rule.measured_short


def run_s(did: Did) -> tuple[float, float]:
    """The least and the most that was run in all, as told and as measured."""
    told = total(did.done, "run_s")
    return span(did, told, None if did.measured is None else did.measured.run_s)


def longest_run_s(did: Did, dose: Dose) -> tuple[float, float]:
    """The least and the most that the longest unbroken run was, as told and as measured."""
    told = max((bout.run_s for bout in did.done if bout.run_s is not None), default=None)
    seen = None if did.measured is None else did.measured.longest_run_s
    if seen is not None and is_all_minutes(did, dose):
        told = None
    return span(did, told, seen)


def span(did: Did, told: float | None, seen: float | None) -> tuple[float, float]:
    """The least and the most of what was told and seen; an entry that claims nothing shows 0."""
    known = [one for one in (told, seen) if one is not None] or [0.0]
    return (min(known) if did.done else 0.0), max(known)


def is_all_minutes(did: Did, dose: Dose) -> bool:
    """Whether one bout of a measured run holds the minutes of all its repeats."""
    if dose.sets == 1 or did.measured is None or did.measured.run_s is None:
        return False
    (only, *more) = did.done or (None,)
    if only is None or more or only.times > 1:
        return False
    return (only.run_s or 0.0) <= did.measured.run_s


def walked_s(did: Did) -> float:
    """The least that was walked: no more than the watch leaves beside the running."""
    told, seen = total(did.done, "walk_s") or 0.0, did.measured
    if seen is None or seen.elapsed_s is None or seen.run_s is None:
        return told
    return min(told, max(seen.elapsed_s - seen.run_s, 0.0))


def total(done: tuple[Bout, ...], name: str) -> float | None:
    """A part of the dose summed over bouts; None where no bout answered it."""
    if len(done) == 1:
        amount: float | None = getattr(done[0], name)
        return None if amount is None else amount * done[0].times
    have: float | None = None
    for bout in done:
        amount = getattr(bout, name)
        if amount is not None:
            have = (have or 0) + amount * bout.times
    return have
