"""The day's run for a watch: which it is, or why there is none that may leave this machine."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from restride.decision.model import Decision
from restride.telling.coming import is_stopped, on_day
from restride.telling.mistake import Cure, Mistake
from restride.telling.names import Names, long_date
from restride.telling.next_step import FIRST
from restride.telling.reasons import sentence
from restride.telling.view import View, newest_setup, open_episode

if TYPE_CHECKING:
    from restride.outputs.steps import Workout

Form = Literal["fit", "zwo", "icu"]
FARTHEST = 60  # days; the plan shows as many
RUNS = ("run", "speed")
ANSWER: dict[str, Cure] = {
    "episode": "tell_injury",
    "triage": "answer_triage",
    "morning": "answer_morning",
}
ONLY_IF_GREEN = (
    "This is for {day}, and only if every day until then is green. "
    "Make it anew that morning: what is asked may have changed."
)


def workout_of(now: View, day: date) -> "Workout":
    """The run asked for on a day; `now` is today's view. Raises Mistake where there is none."""
    from restride.outputs.steps import workout

    today = now.decision.on
    if not today <= day < today + timedelta(days=FARTHEST):
        raise Mistake(
            f"{day} is not among the next {FARTHEST} days. Give a day from {today} on.", "see_plan"
        )
    open_episode(now.log, today)
    refuse_unanswered(now)
    asked = on_day(now, day)
    setup = newest_setup(now.log, today)
    top_speed = None if setup is None else setup.trusted_max_speed_m_s
    found = workout(now.protocol, asked, top_speed)
    if found is None:
        raise _none(f"There is nothing to run on {long_date(day)}.", asked, now.names)
    return found


def written(asked: "Workout", form: Form) -> bytes:
    """The file's content. Raises Mistake for a run that this kind of file cannot hold."""
    if form == "icu":
        from restride.outputs.intervals_icu import intervals_icu

        return intervals_icu(asked).encode()
    if form == "zwo":
        from restride.outputs.zwo import TreadmillError, zwift_workout

        try:
            return zwift_workout(asked)
        except TreadmillError as error:
            raise Mistake(str(error), "choose_fit") from error
    from restride.outputs.fit_workout import fit_workout

    return fit_workout(asked)


def refuse_unanswered(now: View) -> None:
    """No run leaves for a watch before the questions that could stop it. Raises Mistake."""
    urgent = [question for question in now.decision.asks if question in FIRST]
    if urgent:
        raise Mistake("First the questions that could change the run.", ANSWER[urgent[0]])
    if is_stopped(now.decision):
        raise _none("There is no run to save now.", now.decision, now.names)


def _none(says: str, decision: Decision, names: Names) -> Mistake:
    why = why_none(decision, names)
    if why is None:
        return Mistake(f"{says} Running is not part of this phase yet.", "see_why")
    return Mistake(f"{says} {why}")


def why_none(decision: Decision, names: Names) -> str | None:
    """Why nothing is to be run: it is done, everything stops, or each kind of running is held.

    None where the phase has no running in it yet.
    """
    if any(item.part in RUNS and item.times_done for item in decision.session):
        return "What was asked is done."
    stops = [limit.reason for limit in decision.limits if limit.ladder is None]
    if stops:
        return sentence(stops[0], names)
    held: dict[str, str] = {}
    for limit in decision.limits:
        ladder = names.ladders.get(limit.ladder or "")
        if limit.up_to is None and ladder is not None and ladder.part in RUNS:
            held.setdefault(ladder.title, sentence(limit.reason, names))
    return " ".join(f"{title}: {said}" for title, said in held.items()) or None
