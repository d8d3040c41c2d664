"""What was answered so far. It travels in one signed cookie, in this browser alone.

A cookie and not hidden fields: going back, reloading and a second tab all find the same answers, no
form is sent anew by going back, and nothing about the body stands in an address. The entries' ids
are made at the beginning and travel along, so whatever is sent twice is written once.
"""

from datetime import datetime, timedelta
from typing import Any, Literal, Self
from uuid import UUID

import msgspec
from django.core import signing
from django.http import HttpRequest, HttpResponse

from restride.entering import clock
from restride.entering.answers import Answers
from restride.store.ids import new_id

COOKIE = "restride-start"
MOST_ENTRIES = 4  # injury, plan, safety answers, setup
# Long enough for an evening that is interrupted, too short for "do you limp" to be answered
# yesterday.
LASTS = timedelta(hours=6)


# The first injury told, the same one looked at again, or another one while the first is in the log.
About = Literal["first", "same", "another"]


class Journey(msgspec.Struct, frozen=True, kw_only=True):
    """One interview: which entries it will become, what is known, which steps are behind."""

    ids: tuple[UUID, ...]
    begun: datetime
    about: About
    answers: Answers = Answers()
    passed: tuple[str, ...] = ()

    def past(self, step: str, **told: Any) -> Self:
        """The same with a step answered, or left open where nothing was told."""
        answers = msgspec.structs.replace(self.answers, **told)
        passed = (*(one for one in self.passed if one != step), step)
        return msgspec.structs.replace(self, answers=answers, passed=passed)


class Unreadable(Exception):
    """The cookie is not as it was made. Nothing in it can be trusted."""


def begin(about: About) -> Journey:
    """A new interview."""
    now = clock.now()
    ids = tuple(new_id(now) for _ in range(MOST_ENTRIES))
    return Journey(ids=ids, begun=now, about=about)


def under_way(request: HttpRequest) -> Journey | None:
    """The interview of this browser; None without one, or where it is too old.

    Raises Unreadable for a cookie that was changed.
    """
    cookie = request.COOKIES.get(COOKIE)
    if not cookie:
        return None
    try:
        journey = msgspec.convert(signing.loads(cookie, salt=COOKIE), Journey, strict=False)
    except (signing.BadSignature, msgspec.ValidationError, ValueError) as error:
        raise Unreadable from error
    fresh = timedelta() <= clock.now() - journey.begun < LASTS
    return journey if fresh else None


def keep(response: HttpResponse, journey: Journey) -> None:
    """Let the browser carry the answers."""
    told = signing.dumps(msgspec.to_builtins(journey), salt=COOKIE, compress=True)
    response.set_cookie(COOKIE, told, httponly=True, samesite="Strict")


def forget(response: HttpResponse) -> None:
    """Let go of the answers: they are written, or cannot be read."""
    response.delete_cookie(COOKIE, samesite="Strict")
