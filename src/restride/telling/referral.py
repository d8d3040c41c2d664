"""What to do, and what to tell the clinician, where Restride sends a runner to one."""

from collections.abc import Sequence

import msgspec

from restride.decision.model import Reason
from restride.log.model import Episode
from restride.telling.injury_choices import SITES
from restride.telling.names import Names, long_date
from restride.telling.next_step import CALL, refused
from restride.telling.reasons import sentence
from restride.telling.view import View, newest_episode, whole_episode

TITLES = {
    "emergency": "Call for help now",
    "doctor_first": "See a doctor first",
    "physio_first": "See a physio first",
}
SOON = {
    "emergency": (
        CALL,
        "Do not drive yourself. Do not exercise.",
    ),
    "doctor_first": (
        "Call your doctor and ask for a visit. Do no exercises for this leg until one says so.",
        "Walk only as far as it does not hurt. Do not stretch or rub the spot.",
        "If you get worse, or think that you cannot wait, call the emergency number: 112 or 911.",
    ),
    "physio_first": (
        "Ask a physio to look at the leg. You need not wait with the gentle work of phase 1.",
        "The rest of the plan waits until the physio has said that you may go on.",
    ),
}
ANSWERED = {"yes": "I say yes.", "not_sure": "I am not sure."}
FELT_AS = {"twinge": "I felt a twinge.", "pull": "I felt a pull.", "pop": "I felt a pop."}
OWN_WORDS = {
    "under_age": "I am under 18.",
    "popped": "It popped when it happened.",
    "grade_3": "I was told that it is a grade 3 tear.",
    "sit_bone_stretch": "It began at the sit-bone, in a stretch or a split.",
    "gradual_onset": "It came on slowly.",
    "sit_bone": "It hurts at the sit-bone.",
    "old_injury": "It has not gone away for more than 12 weeks.",
    "unconfirmed": "Nobody has looked yet whether it is a muscle strain, and which grade.",
    "limp_persists": "I still limp.",
    "second_injury": "I hurt this muscle before, and now again or in the other leg.",
    "three_reds": "On three days close together it hurt too much to train.",
    "second_setback": "Something pulled again for the second time in two months.",
}


class Referral(msgspec.Struct, frozen=True):
    """What to do, why, and a text in the runner's own voice to be read aloud."""

    outcome: str
    title: str
    do: tuple[str, ...]
    why: tuple[str, ...]
    say: tuple[str, ...]


def referral(seen: View) -> Referral | None:
    """The referral that holds on a day, or None where nobody has to look first."""
    outcome = seen.decision.triage.outcome
    if not refused(seen.decision) and outcome != "physio_first":
        return None
    # In an emergency nobody should read what else a physio might look at.
    causes = [one for one in seen.decision.triage.causes if one.data.get("outcome") == outcome]
    return Referral(
        outcome=outcome,
        title=TITLES[outcome],
        do=SOON[outcome],
        why=tuple(sentence(one, seen.names) for one in causes),
        say=tuple(_said(seen, causes)),
    )


def _said(seen: View, causes: Sequence[Reason]) -> list[str]:
    """What happened, then each cause as the runner would say it, the worst first."""
    episode = newest_episode(seen.log, seen.decision.on)
    injury = [] if episode is None else _injury(whole_episode(seen.log, seen.decision.on))
    return [*injury, *(line for one in causes if (line := _in_own_words(one, seen.names)))]


def _injury(episode: Episode) -> list[str]:
    when = f"{long_date(episode.injured_on)} {episode.injured_on.year}"
    told = [f"I hurt the back of my {episode.side} thigh on {when}."]
    if episode.site is not None and episode.site != "not_sure":
        told.append(f"The sore spot is {SITES[episode.site]}.")
    if episode.felt in FELT_AS:
        told.append(FELT_AS[episode.felt])
    return told


def _in_own_words(cause: Reason, names: Names) -> str | None:
    question = names.questions.get(str(cause.data.get("question")))
    if question is not None:
        answer = ANSWERED.get(str(cause.data.get("answer")), "")
        return f"I was asked: “{question.ask}” {answer}".strip()
    if cause.code == "earlier_injuries":
        count = cause.data.get("count")
        if count is None:
            return "I am not sure whether this leg was hurt before."
        return f"This same leg was hurt before, {count} times."
    return OWN_WORDS.get(cause.code)
