"""From what a decision says to the page where it is done: words to tap, and an address.

What the command line says with a command to type, a page says with a link. A page that is not
there has no link; the words stay.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from restride.decision.model import Question
from restride.telling.mistake import Cure

Words = str | Promise
# What would change a limit (`Reason.unlocks`): the words of its link, and the name of its page.
UNLOCKS: dict[str, tuple[Words, str]] = {
    "add_equipment": (_("Change your equipment"), "start-setup"),
    "answer_episode": (_("Tell Restride about your injury"), "start"),
    "answer_morning": (_("Answer the morning questions"), "today-morning"),
    "answer_setup": (_("Say your days and equipment"), "start-setup"),
    "answer_triage": (_("Answer the safety questions"), "start-triage"),
    "clinician_confirms": (_("Say who has confirmed it"), "start-injury"),
    "clinician_clears": (_("Say what a clinician said"), "start-cleared"),
    "do_no_limp": (_("Say in the morning how you walk"), "today-morning"),
    "hours_pass": (_("Answer the morning again"), "today-morning"),
}
CURES: dict[Cure, tuple[Words, str]] = {
    "tell_injury": (_("Tell Restride about your injury"), "start"),
    "see_ids": (_("See what you wrote"), "log"),
    "see_plan": (_("See the days to come"), "path"),
    "answer_triage": (_("Answer the safety questions"), "start-triage"),
    "answer_morning": (_("Answer the morning questions"), "today-morning"),
    "see_why": (_("See what opens the next phase"), "path"),
    "say_what": (_("Go to your runs"), "runs"),
    "say_sport": (_("Go to your runs"), "runs"),
    "choose_fit": (_("Go to your runs"), "runs"),
    "other_log": (_("Save this log first"), "log-export"),
}
# What the day still has to know: a title, why it is asked, the button, the name of its page.
ASKS: dict[Question, tuple[Words, Words, Words, str]] = {
    "episode": (
        _("Tell Restride about your injury"),
        _("A few questions, one at a time. Then you see your first exercises."),
        _("Begin"),
        "start",
    ),
    "triage": (
        _("Answer the safety questions"),
        _("They come before any exercise. “Not sure” is always an answer."),
        _("Answer them"),
        "start-triage",
    ),
    "morning": (
        _("How is the leg this morning?"),
        _("Answer before you get going. It decides what is right today."),
        _("Answer this morning"),
        "today-morning",
    ),
    "setup": (
        _("Say which days and what equipment you have"),
        _("So that the session fits your week."),
        _("Say it"),
        "start-setup",
    ),
    "test": (_("A test is due"), _("It stands in today's session."), _("See the tests"), "today"),
    "after": (
        _("Tonight: how sore did it get?"),
        _("The worst moment from the end of the session to bedtime."),
        _("Answer"),
        "today-after",
    ),
}


@dataclass(frozen=True)
class Way:
    """Where something is done: what to tap, and the address behind it."""

    words: str
    address: str


@lru_cache(maxsize=1024)
def address(name: str, *args: str) -> str | None:
    """The address of a page, or None while there is no such page."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None


def way(code: str) -> Way | None:
    """The way to what would change a limit, where a page does that."""
    return _way(*UNLOCKS[code]) if code in UNLOCKS else None


def cure(code: Cure | None) -> Way | None:
    """The way to what mends a mistake."""
    return None if code is None else _way(*CURES[code])


def _way(words: Words, name: str) -> Way | None:
    there = address(name)
    return None if there is None else Way(str(words), there)
