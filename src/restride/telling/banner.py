"""The one line at the head of the page: the light, or who has to look before any light counts."""

import msgspec

from restride.decision.model import Colour, Decision

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
STOPPED: dict[str, str] = {
    "emergency": "Call for help now.",
    "doctor_first": "See a doctor first.",
}
PHYSIO = "See a physio first. Only the gentle work until then."
HELD = {
    "no_episode": "Tell Restride about your injury first.",
    "triage_missing": "The safety questions come first. No exercises until then.",
    "clinician_hold": "A clinician asked you to wait. No exercises now.",
    "setback_morning_missing": "Answer the morning first. No exercises until then.",
}
HELD_ANYWAY = "Wait. No exercises now."


class Banner(msgspec.Struct, frozen=True):
    """A shape, a word and a colour that say the same, and what it means in a sentence."""

    shape: str
    word: str
    fg: str
    means: str

    @property
    def tone(self) -> str:
        """The word in small letters: what a page's looks are named for."""
        return self.word.lower()

    @property
    def mark(self) -> str:
        """Shape and word."""
        return f"{self.shape} {self.word}"


def banner_of(decision: Decision) -> Banner:
    """What a runner must see first: a green light is no "go" while somebody has to look."""
    if decision.triage.outcome in STOPPED:
        return Banner("■", "STOP", "red", STOPPED[decision.triage.outcome])
    if decision.action in ("refer", "hold") and decision.light != "red":
        return Banner("▼", "HOLD", "magenta", _held(decision))
    return Banner(*LIGHTS[decision.light], _meaning(decision))


def _held(decision: Decision) -> str:
    codes = [one.reason.code for one in decision.limits if one.ladder is None]
    means = [HELD[code] for code in codes if code in HELD]
    if means:
        return means[0]
    return PHYSIO if decision.action == "refer" else HELD_ANYWAY


def _meaning(decision: Decision) -> str:
    if decision.light == "unknown" and any(one.code == "first_day" for one in decision.reasons):
        return FIRST_DAY
    return MEANS[decision.light]
