"""The one line at the head of the page: the light, or who has to look before any light counts."""

from dataclasses import dataclass

from restride.decision.model import Colour, Decision
from restride.protocol.value import Outcome

LIGHTS: dict[Colour, tuple[str, str, str]] = {
    "green": ("●", "GREEN", "green"),
    "amber": ("▲", "AMBER", "yellow"),
    "red": ("■", "RED", "red"),
    "unknown": ("?", "UNKNOWN", "cyan"),
}
MEANS: dict[Colour, str] = {
    "green": "Go. Do what is written here, no more.",
    "amber": "Careful. Do less today; nothing moves up.",
    "red": "Stop. No loading, strength work too.",
    "unknown": "Not known yet. Do no more than this; nothing moves up.",
}
FIRST_DAY = "Your first day: there is no morning to go by yet. Begin gently."
REFERRED: dict[Outcome, str] = {
    "emergency": "Call for help now.",
    "doctor_first": "See a doctor first.",
    "physio_first": "See a physio first.",
}
HELD = {
    "no_episode": "Tell Restride about your injury first.",
    "triage_missing": "The safety questions come first. No exercises until then.",
    "clinician_hold": "A clinician asked you to wait. No exercises now.",
    "setback_morning_missing": "Answer the morning first. No exercises until then.",
}
HELD_ANYWAY = "Wait. No exercises now."


@dataclass(frozen=True)
class Banner:
    """A shape, a word and a colour that say the same, and what it means in a sentence."""

    shape: str
    word: str
    fg: str
    means: str

    @property
    def mark(self) -> str:
        """Shape and word."""
        return f"{self.shape} {self.word}"


def banner_of(decision: Decision) -> Banner:
    """What a runner must see first: a green light is no "go" while somebody has to look."""
    outcome = decision.triage.outcome
    if decision.action == "refer" and outcome != "unknown":
        if outcome == "physio_first":
            return Banner("▼", "HOLD", "yellow", f"{REFERRED[outcome]} Only gentle work until then.")
        return Banner("■", "STOP", "red", REFERRED.get(outcome, HELD_ANYWAY))
    if decision.action == "hold" and decision.light != "red":
        codes = [one.reason.code for one in decision.limits if one.ladder is None]
        means = (HELD[code] for code in codes if code in HELD)
        return Banner("▼", "HOLD", "magenta", next(means, HELD_ANYWAY))
    return Banner(*LIGHTS[decision.light], _meaning(decision))


def _meaning(decision: Decision) -> str:
    if decision.light == "unknown" and any(one.code == "first_day" for one in decision.reasons):
        return FIRST_DAY
    return MEANS[decision.light]
