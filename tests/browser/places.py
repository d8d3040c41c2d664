"""One address for every page that the app has; a test fails where a page is missing here."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from restride.library import DEFAULT
from restride.library.claim import load_evidence
from restride.library.page import load_pages
from restride.library.sheets import load_sheets
from restride.log.model import AnyEntry, Did, Log, Morning
from tests.web.app import app as set_up

# Pages that answer with a file, or only to a form: nothing to look at.
NO_PAGE = {
    "log-export",
    "log-undo",
    "log-take-back",
    "today-undo",
    "runs-sheet",
    "runs-workout-file",
    "runs-calendar-file",
    "runs-calendar-revoke",
    "runs-answer",
    "runs-what",
    "runs-take-back",
    "runs-put-back",
    "calendar-feed",
}


def addresses(log: Log) -> Iterator[tuple[str, str]]:
    """The name and an address of every page, for a runner with this log."""
    for pattern in patterns():
        if pattern.name not in NO_PAGE:
            yield pattern.name, address(pattern, log)


@cache
def patterns() -> tuple[Any, ...]:
    """Every address of the app."""
    set_up()
    from django.urls import get_resolver

    return tuple(get_resolver("restride.web.urls").url_patterns)


def address(pattern: Any, log: Log) -> str:
    """The address with something in each of its gaps."""
    from django.urls import reverse

    gaps = {name: fill(pattern.name, name, log) for name in pattern.pattern.converters}
    return str(reverse(pattern.name, "restride.web.urls", kwargs=gaps))


def fill(page: str, gap: str, log: Log) -> Any:
    """Something that is there, for a gap of a page's address."""
    known = FILLED.get((page, gap)) or FILLED.get(("", gap))
    assert known is not None, f"{page}: say in tests/browser/places.py what {gap} may be"
    return known(log)


def newest(kind: type[AnyEntry], log: Log) -> Any:
    """The id of the newest entry of a kind."""
    return [one for one in log if isinstance(one, kind)][-1].id


def newest_run(log: Log) -> Any:
    """The id of the newest run from a watch."""
    return [one for one in log if isinstance(one, Did) and one.measured is not None][-1].id


FILLED: dict[tuple[str, str], Callable[[Log], Any]] = {
    ("start-ask", "step"): lambda _: "question-1",
    ("today-why-day", "day"): lambda log: log[len(log) // 2].day,
    ("log-correct", "entry"): lambda log: newest(Morning, log),
    ("runs-run", "entry"): newest_run,
    ("", "entry"): lambda log: newest(Did, log),
    ("library-exercise", "name"): lambda _: load_sheets().exercises[0].id,
    ("library-test", "name"): lambda _: load_sheets().tests[0].id,
    ("library-study", "name"): lambda _: load_evidence().studies[0].id,
    ("library-claim", "name"): lambda _: load_evidence().articles[0].claims[0].id,
    ("library-page", "name"): lambda _: load_pages()[0].id,
    ("library-protocol", "name"): lambda _: DEFAULT,
    ("today-did", "name"): lambda _: "walk-run",
    ("today-skip", "name"): lambda _: "walk-run",
    ("today-test", "name"): lambda _: "single-leg-hop",
}
