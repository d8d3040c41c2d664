"""Where a sheet that was printed from a page sends its reader."""

from django.utils.translation import gettext as _

from restride.decision.model import Decision, Question
from restride.telling.doses import dose_words
from restride.telling.names import Names
from restride.telling.next_step import CALL, next_of
from restride.telling.sheet_words import Ways


def on_pages() -> Ways:
    """The pages of Restride, by the words that are tapped there."""
    return Ways(
        morning=_("on Today in Restride"),
        setback=_("tap “Something pulled” in Restride"),
        today=_("Today in Restride"),
        why=_("see Why in Restride"),
        test=lambda _test: _("on Today in Restride"),
        fill=lambda _code: _("write it down on Today in Restride"),
        next_step=next_step,
    )


def next_step(decision: Decision, names: Names) -> str:
    """The next step, in a sentence."""
    step = next_of(decision)
    if step.kind == "call":
        return CALL
    if step.kind == "doctor":
        return _("See a doctor first. When one says that you may start, say so in Restride.")
    if step.question is not None:
        return asked()[step.question]
    if step.item is not None:
        item = step.item
        if item.test is not None:
            return f"{names.test(item.test)}."
        return f"{names.move(item.move)}, {dose_words(item.dose)}."
    return _("Nothing more today. Come back tomorrow morning.")


def asked() -> dict[Question, str]:
    """What is still to be answered."""
    return {
        "episode": _("Tell Restride about your injury."),
        "triage": _("Answer the safety questions in Restride."),
        "morning": _("Answer this morning's questions in Restride."),
        "after": _("Say in Restride how sore it got by bedtime."),
        "setup": _("Say in Restride which days and what equipment you have."),
        "test": _("A test is due."),
    }
