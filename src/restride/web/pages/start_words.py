"""The choices of a question as they are shown, and which of them was chosen before."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from restride.protocol.triage import Question
from restride.telling.injury_choices import CONFIRMERS, FELT, GRADES, MECHANISMS, SIDES, SITES
from restride.web.journey.interview import Interview
from restride.web.journey.reading import MOST_EARLIER, SKIP

NOT_SURE = {"not_sure": _("not sure")}
SKIPPED = {SKIP: _("I do not know")}


class Choice(NamedTuple):
    """A value that a form sends, its words, and whether it was answered so before."""

    value: str
    words: Any  # a text, or one that is translated when it is shown
    chosen: bool


def words(kind: str, now: Interview, question: Question | None) -> dict[str, Any]:
    """What the template of a step needs to know."""
    answers = now.journey.answers
    if question is not None:
        said = {"yes": _("Yes"), "no": _("No"), "not_sure": _("I am not sure")}
        asked = now.protocol.triage.questions
        where = {"number": asked.index(question) + 1, "all": len(asked)}
        return where | {
            "question": question.ask,
            "eyebrow": _("Safety question %(number)s of %(all)s") % where,
            "choices": choices(said, answers.triage.get(question.id)),
        }
    passed = kind in now.journey.passed
    if kind == "leg":
        sites = [*choices(SITES, answers.site), *choices(NOT_SURE, answers.site)]
        return {"sides": choices(SIDES, answers.side), "sites": sites}
    if kind == "felt":
        return {"choices": choices(FELT, answers.felt)}
    if kind == "how":
        known = answers.mechanism or (SKIP if passed else None)
        return {"choices": [*choices(MECHANISMS, known), *choices(SKIPPED, known)]}
    if kind == "earlier":
        same = None if answers.earlier is None else str(answers.earlier.same_side)
        return {"choices": choices(often(), same or (SKIP if passed else None))}
    if kind == "confirmed":
        return confirmers(answers.confirmed_by, answers.grade, passed=passed)
    return {}


def confirmers(who: str | None, grade: int | None, *, passed: bool) -> dict[str, Any]:
    """Who looked, each with the grades that they may have named."""
    grades = {**{f"-{one}": said for one, said in GRADES.items()}, "": _("no grade")}
    known = None if who is None else who + ("" if grade is None else f"-{grade}")
    looked = [
        (said, choices({who + end: words for end, words in grades.items()}, known))
        for who, said in CONFIRMERS.items()
        if who != "nobody"
    ]
    others: dict[str, Any] = {"nobody": CONFIRMERS["nobody"]} | SKIPPED
    return {"looked": looked, "choices": choices(others, known or (SKIP if passed else None))}


def often() -> dict[str, Any]:
    """How often this leg was hurt before."""
    said = (_("never"), _("once"), _("twice"), _("three times"))
    counted = {str(count): words for count, words in enumerate(said)}
    return counted | {str(MOST_EARLIER): _("four times or more")} | SKIPPED


def choices(said: Mapping[Any, Any], known: object) -> list[Choice]:
    """Choices in their order."""
    return [Choice(str(value), words, value == known) for value, words in said.items()]
