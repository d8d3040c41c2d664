"""What may be answered about an injury, in plain words."""

from collections.abc import Mapping
from typing import Literal

from restride.log.model import Side

Felt = Literal["twinge", "pull", "pop", "gradual"]
SIDES: Mapping[Side, str] = {"left": "left", "right": "right"}
MECHANISMS: Mapping[Literal["sprinting", "stretching", "other"], str] = {
    "sprinting": "running fast",
    "stretching": "stretching or a split",
    "other": "something else",
}
FELT: Mapping[Felt, str] = {
    "twinge": "a twinge",
    "pull": "a pull",
    "pop": "a pop",
    "gradual": "it came slowly",
}
SITES: Mapping[Literal["sit_bone", "high", "middle", "low"], str] = {
    "sit_bone": "at the sit-bone",
    "high": "high on the thigh",
    "middle": "in the middle",
    "low": "low, near the knee",
}
GRADES: Mapping[Literal[1, 2, 3], str] = {
    1: "grade 1, mild",
    2: "grade 2, a partial tear",
    3: "grade 3, torn through",
}
CONFIRMERS: Mapping[Literal["nobody", "physio", "doctor"], str] = {
    "nobody": "nobody yet",
    "physio": "a physio",
    "doctor": "a doctor",
}
