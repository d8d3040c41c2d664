"""What is asked after an exercise: pain, then anything out of the ordinary."""

from typing import Any

from restride.cli import ask
from restride.protocol.value import Kind
from restride.telling.feelings import WHERE

WORDS = {"sharp": "sharp", "tight": "tight", "limping": "limp", "limp": "limp"}


def fill(answers: dict[str, Any], kind: Kind, heavy: bool) -> dict[str, Any]:
    """Asks what is missing; None stays where the runner is not sure."""
    told = dict(answers)
    if told["pain"] is None:
        told["pain"] = ask.score("How sore was the old spot at its worst?")
    if told["pain"] and told["where"] is None:
        told["where"] = ask.choice("Where was it sore?", WHERE)
    if None in (told["sharp"], told["tightness"], told["limp"]):
        told |= {
            name: value for name, value in _out_of_the_ordinary().items() if told[name] is None
        }
    if kind == "speed" and told["hesitation"] is None:
        told["hesitation"] = ask.yes_no("Did you hold back out of fear?")
    if heavy and told["full_range"] is None:
        told["full_range"] = ask.yes_no("Did you go through the whole range?")
    return told


def _out_of_the_ordinary() -> dict[str, Any]:
    def read(said: str) -> frozenset[str]:
        words = said.replace(",", " ").replace(" and ", " ").split()
        if words in (["n"], ["no"], ["none"]):
            return frozenset()
        if not words or not set(words) <= set(WORDS):  # Enter alone answers nothing
            raise ValueError("Type n for none of them, or sharp, tight, limping")
        return frozenset(WORDS[word] for word in words)

    said = ask.question("Anything sharp, tight or limping?", "n for none of them", read)
    if said is None:
        return {"sharp": None, "tightness": None, "limp": None}
    tightness: object = "none"
    if "tight" in said:
        tightness = ask.choice("Tight where?", {"one_side": "one thigh", "both": "both alike"})
    return {"sharp": "sharp" in said, "tightness": tightness, "limp": "limp" in said}
