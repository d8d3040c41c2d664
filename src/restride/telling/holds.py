"""What stands in the way until a physio or doctor has looked."""

from restride.telling.reasons import sentence
from restride.telling.view import View

WORD = (
    "It stays marked as your own word, any clinician who looks later will see it so, "
    "and it lifts no safety rule."
)


def open_holds(seen: View) -> dict[str, str]:
    """What stands in the way and a clinician can clear: a name, and its sentence."""
    held = {}
    for cause in seen.decision.triage.causes:
        question = cause.data.get("question")
        name = question if isinstance(question, str) else cause.code
        held[name] = sentence(cause, seen.names)
    return held
