"""What a form holds: answers as the log wants them. What is left empty stays None, never 0."""

from collections.abc import Container, Mapping
from math import isfinite
from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from restride.entering.once import Form
from restride.telling.mistake import Mistake

NOT_SURE = "not_sure"
MOST_PAIN = 10
SCORES = tuple(str(score) for score in range(MOST_PAIN + 1))


def sent(request: HttpRequest) -> Form:
    """The form as it was sent. Raises Mistake where it has no name."""
    told = sorted((name, request.POST.getlist(name)) for name in request.POST)
    answers = [(name, said) for name, said in told if name not in ("csrfmiddlewaretoken", "form")]
    try:
        name = UUID(request.POST.get("form", ""))
    except ValueError as error:
        raise Mistake(_("This page is too old. Open it again; nothing was written.")) from error
    return Form(name, msgspec.json.encode([request.path, *answers]))


def score(post: QueryDict, name: str) -> int | None:
    """0 to 10; nothing chosen and "not sure" are no answer."""
    said = post.get(name, "")
    if said in ("", NOT_SURE):
        return None
    if said not in SCORES:
        raise Mistake(_("%(said)s is no number from 0 to 10. Choose one.") % {"said": said[:20]})
    return int(said)


def yes_no(post: QueryDict, name: str) -> bool | None:
    """Yes, no, or no answer."""
    said = chosen(post, name, ("yes", "no", NOT_SURE))
    return None if said in (None, NOT_SURE) else said == "yes"


def chosen(post: QueryDict, name: str, choices: Container[str]) -> Any:
    """One of a few, or no answer."""
    said = post.get(name, "")
    if said == "":
        return None
    if said not in choices:
        raise Mistake(_("%(said)s is none of the answers. Choose one.") % {"said": said[:20]})
    return said


def number(post: QueryDict, name: str, what: str, most: float, least: float = 0) -> float | None:
    """A number somebody typed, with a point or a comma; `what` names its field in a mistake."""
    said = post.get(name, "").strip().replace(",", ".")
    if not said:
        return None
    try:
        value = float(said)
    except ValueError:
        value = float("nan")
    if not isfinite(value) or not least <= value <= most:
        raise Mistake(
            _("%(what)s: %(said)s cannot be. Write a number from %(least)g to %(most)g.")
            % {"what": what, "said": said[:20], "least": least, "most": most}
        )
    return value


def as_usual(told: Mapping[str, Any], usual: Mapping[str, Any], button: str) -> dict[str, Any]:
    """The answers with what one button names filled in; refused where they contradict it."""
    for name, value in usual.items():
        if told[name] not in (None, value):
            raise Mistake(
                _("You tapped “%(button)s”, but another answer says that it was not so. ")
                % {"button": button}
                + _("Take that answer back, or tap “Write it down”.")
            )
    return {**told, **usual}
