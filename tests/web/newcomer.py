"""Somebody who answers one question after the other, as a browser without JavaScript would."""

from typing import Any

from django.test import Client
from lxml.html import HtmlElement, document_fromstring
from msgspec import to_builtins
from msgspec.structs import replace

from restride.entering.answers import Answers
from restride.library import load
from restride.log.model import EarlierInjuries

QUESTIONS = load().triage.questions
SETUP = {"goal": "sprint", "days": ["mon", "tue"], "units": "metric", "weight_unit": "kg"}
TOLD: dict[str, dict[str, Any]] = {
    "leg": {"side": "left", "site": "middle"},
    "day": {"day": "2026-03-01"},
    "felt": {"answer": "pull"},
    "how": {"answer": "sprinting"},
    "confirmed": {"answer": "physio-1"},
    "earlier": {"answer": "0"},
    "you": {"birth_year": "1990"} | SETUP,
}
NO = {"answer": "no"}
ANSWERS = Answers(
    side="left",
    site="middle",
    injured_on="2026-03-01",
    triage={one.id: "no" for one in QUESTIONS},
    felt="pull",
    mechanism="sprinting",
    confirmed_by="physio",
    grade=1,
    earlier=EarlierInjuries(same_side=0),
)


class Newcomer:
    """Where they are, and how many forms they have sent."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.sent = 0
        self.address = "/"
        self.page: Any = None

    def send(self, address: str, answers: dict[str, Any]) -> Any:
        """Send a form, and go where the answer leads."""
        self.sent += 1
        self.page = self.client.post(address, answers)
        if self.page.status_code == 302:
            self.address = self.page["Location"]
        return self.page

    @property
    def step(self) -> str:
        """The step that is asked now, or an empty text."""
        return self.address.removeprefix("/start/ask/").strip("/") if "ask" in self.address else ""

    def begin(self) -> None:
        """Tap on Begin."""
        self.send("/start/", {})

    def answer(self, **changes: dict[str, Any]) -> Any:
        """Answer the question that is asked now: "no", or what Alice would say."""
        step = self.step
        return self.send(self.address, changes.get(step.replace("-", "_"), TOLD.get(step, NO)))

    def until(self, step: str, **changes: dict[str, Any]) -> None:
        """Answer up to a step, which is then the one that is asked."""
        while self.step and self.step != step:
            assert self.answer(**changes).status_code == 302, self.step

    def to_the_end(self, **changes: dict[str, Any]) -> None:
        """Begin and answer everything."""
        self.begin()
        self.until("nothing", **changes)

    def has_answered_all(self) -> None:
        """Everything is answered but the last screen, without walking there."""
        from django.core.signing import dumps

        from restride.web.journey.state import COOKIE, begin

        journey = replace(begin("first"), answers=ANSWERS)
        passed = (*TOLD, *(f"question-{at}" for at in range(1, len(QUESTIONS) + 1)))
        journey = replace(journey, passed=tuple(one for one in passed if one != "you"))
        self.client.cookies[COOKIE] = dumps(to_builtins(journey), salt=COOKIE)

    def change(self, step: str, told: dict[str, Any]) -> None:
        """Go back to a step and answer it in another way."""
        self.send(f"/start/ask/{step}/", told)

    def form(self, address: str) -> HtmlElement:
        """The page at an address."""
        return document_fromstring(self.client.get(address).content)


def number_of(question: str) -> int:
    """The number under which a safety question is asked."""
    return [one.id for one in QUESTIONS].index(question) + 1


def saying(question: str, answer: str) -> dict[str, dict[str, str]]:
    """One safety question answered in this way."""
    return {f"question_{number_of(question)}": {"answer": answer}}
