"""What a form says, read into an answer. What says nothing is refused; "skip" leaves it open."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import get_args

from django.http import QueryDict
from django.utils.translation import gettext as _

from restride.entering import clock
from restride.log.canonical import FIRST_YEAR
from restride.log.model import Answer, EarlierInjuries
from restride.protocol.triage import Question
from restride.telling.injury_choices import CONFIRMERS, FELT, GRADES, MECHANISMS, SIDES, SITES
from restride.telling.mistake import Mistake
from restride.web.journey.state import Journey

SKIP = "skip"
MOST_EARLIER = 4  # "four times or more": two already send to a physio, more decide nothing
Said = QueryDict


def question(journey: Journey, step: str, asked: Question, said: Said) -> Journey:
    """Yes, no or not sure; each of them is an answer."""
    answer = one_of(get_args(Answer), said.get("answer"))
    return journey.past(step, triage=journey.answers.triage | {asked.id: answer})


def leg(journey: Journey, said: Said) -> Journey:
    """The side, without which there is no going on, and the spot."""
    if said.get("side") not in SIDES:
        raise Mistake(_("Choose the leg that is hurt."))
    site = said.get("site")
    if site not in (None, "not_sure", *SITES):
        raise Mistake(_("Choose the sore spot, or “not sure”."))
    return journey.past("leg", side=said["side"], site=site)


def day(journey: Journey, said: Said) -> Journey:
    """The day of the injury: not one to come, and not one in another life."""
    try:
        told = date.fromisoformat(said.get("day", ""))
    except ValueError:
        raise Mistake(_("Choose the day that it happened, such as 2026-03-09.")) from None
    if told > clock.today():
        raise Mistake(_("That day has not come yet. Choose the day that it happened."))
    if told.year < FIRST_YEAR:
        raise Mistake(_("That is too long ago. Choose the day that it happened."))
    return journey.past("day", injured_on=told.isoformat())


def felt(journey: Journey, said: Said) -> Journey:
    """What it felt like; the safety questions cannot do without it."""
    return journey.past("felt", felt=one_of(FELT, said.get("answer")))


def how(journey: Journey, said: Said) -> Journey:
    """What the runner was doing."""
    if said.get("answer") == SKIP:
        return journey.past("how", mechanism=None)
    return journey.past("how", mechanism=one_of(MECHANISMS, said.get("answer")))


def confirmed(journey: Journey, said: Said) -> Journey:
    """Who looked, and the grade that they named, such as `physio-1`."""
    if said.get("answer") == SKIP:
        return journey.past("confirmed", confirmed_by=None, grade=None)
    who, _dash, named = said.get("answer", "").partition("-")
    grades = {str(grade): grade for grade in GRADES}
    grade = grades[one_of(grades, named)] if named and who != "nobody" else None
    return journey.past("confirmed", confirmed_by=one_of(CONFIRMERS, who), grade=grade)


def earlier(journey: Journey, said: Said) -> Journey:
    """How often the same leg was hurt before."""
    if said.get("answer") == SKIP:
        return journey.past("earlier", earlier=None)
    counts = {str(count): count for count in range(MOST_EARLIER + 1)}
    same_side = counts[one_of(counts, said.get("answer"))]
    return journey.past("earlier", earlier=EarlierInjuries(same_side=same_side))


READERS: Mapping[str, Callable[[Journey, Said], Journey]] = {
    "leg": leg,
    "day": day,
    "felt": felt,
    "how": how,
    "confirmed": confirmed,
    "earlier": earlier,
}


def one_of(choices: Collection[str], said: str | None) -> str:
    """What was chosen; refused where it is none of the choices."""
    if said is None or said not in choices:
        raise Mistake(_("Choose one of the answers."))
    return said
