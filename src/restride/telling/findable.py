"""Everything that the library's search can find."""

from collections.abc import Iterator

from restride.library.claim import load_evidence
from restride.library.page import load_pages
from restride.library.search import Entry
from restride.library.sheets import load_sheets
from restride.library.shelf import AnyProtocol, newest
from restride.library.texts import texts
from restride.protocol.exercise import Exercise
from restride.protocol.study import Study
from restride.protocol.test_sheet import TestSheet
from restride.telling.reasons import REASONS


def entries() -> Iterator[Entry]:
    """Everything that can be found, the most useful kinds first."""
    sheets, evidence = load_sheets(), load_evidence()
    for exercise in sheets.exercises:
        yield _entry("exercise", exercise)
    for test in sheets.tests:
        yield _entry("test", test)
    for page in load_pages():
        yield Entry(kind="page", id=page.id, title=page.title, text=page.text)
    for article in evidence.articles:
        for claim in article.claims:
            yield Entry(kind="claim", id=claim.id, title=claim.says, text=claim.found)
    for protocol in newest():
        yield _entry("protocol", protocol)
    for study in evidence.studies:
        yield _entry("study", study)
    for code, sentence in REASONS.items():
        yield Entry(kind="reason", id=code, title=code.replace("_", " "), text=sentence)


def _entry(kind: str, one: Exercise | TestSheet | AnyProtocol | Study) -> Entry:
    text = texts(one).removeprefix(one.title).lstrip()
    return Entry(kind=kind, id=one.id, title=one.title, text=text)
