"""Words that lead to a page, where there is one."""

from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse

from restride.log.model import AnyEntry
from restride.web.ways import address


@dataclass(frozen=True)
class Link:
    """Words, and the address of their page; without one the words stand alone."""

    words: str
    address: str | None = None


def of_entry(words: str, entry: AnyEntry) -> Link:
    """To an entry's place in the log, its day on top."""
    after = entry.day + timedelta(days=1)
    return Link(words, f"{reverse('log')}?before={after}#{str(entry.id)[-8:]}")


def of_source(title: str, source: str) -> Link:
    """To the library's page of a study or article."""
    return Link(title, address("library-study", source))
