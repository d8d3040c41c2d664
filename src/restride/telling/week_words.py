"""A week of runs in words: its dates, and what a watch measured or the runner told."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from restride.log.model import Did
from restride.telling.names import MONTHS
from restride.telling.run_weeks import DAYS, Amount, Week

METRES_IN_A_MILE = 1609.344


def dates(week: Week, today: date) -> str:
    """`9–15 March`, or `30 March–5 April`; the year where it is not clear."""
    end = week.monday + timedelta(days=DAYS - 1)
    first = f"{week.monday.day} {MONTHS[week.monday.month - 1]}"
    if week.monday.month == end.month:
        first = str(week.monday.day)
    year = f" {end.year}" if end.year != today.year else ""
    return f"{first}–{end.day} {MONTHS[end.month - 1]}{year}"


def amounts(amount: Amount, imperial: bool) -> Iterator[str]:
    """`3 runs`, `15 min run`, `45 min walked`, `5.1 km`, `longest run 1 min`: what is known."""
    yield "1 run" if amount.runs == 1 else f"{amount.runs} runs"
    if amount.run_s is not None:
        yield f"{minutes(amount.run_s)} run"
    if amount.walk_s:
        yield f"{minutes(amount.walk_s)} walked"
    if amount.distance_m is not None:
        yield far(amount.distance_m, imperial)
    if amount.longest_run_s:
        yield f"longest run {minutes(amount.longest_run_s)}"


def minutes(value: float) -> str:
    """Whole minutes: a week is not told to the second."""
    return f"{round(value / 60)} min"


def far(value: float, imperial: bool) -> str:
    """Kilometres or miles, to a tenth."""
    if imperial:
        return f"{value / METRES_IN_A_MILE:.1f} mi"
    return f"{value / 1000:.1f} km"


def balance_words(dids: Iterable[Did]) -> str | None:
    """How the newest runs stand to the runner's own usual; nothing while that is unknown."""
    from restride.runs.measuring.balance import balance_trend, logged

    ordered = sorted(dids, key=lambda did: (did.day, did.at, did.id))
    found = balance_trend(logged(did.measured for did in ordered if did.measured is not None))
    if found.usual_left_percent is None or found.change_percent is None:
        return None
    percent = f"{found.usual_left_percent:.1f} %"
    usual = f"Balance: your left foot is usually {percent} of the time on the ground"
    if not found.held:
        return f"{usual}, and so it was in your newest runs."
    more = "more" if found.change_percent > 0 else "less"
    return (
        f"{usual}. In your newest two runs it was {abs(found.change_percent):.1f} % {more}. "
        "It may be the watch, the shoes or the road. If it stays so, show it to your physio."
    )
