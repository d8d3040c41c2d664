"""Words that lead to a page, where there is one."""

from dataclasses import dataclass
from datetime import timedelta

from django.urls import NoReverseMatch, reverse

from restride.log.model import AnyEntry

# Where what would change a limit is done; what only a body, a clinician or time can do has no page.
WAYS = {
    "add_equipment": "start-setup",
    "answer_episode": "start",
    "answer_morning": "today-morning",
    "answer_setup": "start-setup",
    "answer_triage": "start-triage",
    "clinician_clears": "start-cleared",
    "clinician_confirms": "start-injury",
    "do_no_limp": "today-morning",
    "hours_pass": "today-morning",
}


@dataclass(frozen=True)
class Link:
    """Words, and the address of their page; without one the words stand alone."""

    words: str
    address: str | None = None


def address(name: str, *args: object) -> str | None:
    """The address of a page by its name, or None where no page has that name."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None


def way(code: str) -> str | None:
    """Where that is done which would change a limit."""
    return address(WAYS[code]) if code in WAYS else None


def of_entry(words: str, entry: AnyEntry) -> Link:
    """To an entry's place in the log, its day on top."""
    after = entry.day + timedelta(days=1)
    return Link(words, f"{reverse('log')}?before={after}#{str(entry.id)[-8:]}")


def of_source(title: str, source: str) -> Link:
    """To the library's page of a study or article."""
    return Link(title, address("library-study", source))
