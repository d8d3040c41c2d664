"""What does not go to plan in the example recovery, and what she and her physio write about it.

Her days are counted from the injury. What happens in training is tied to a rung and how often
she has done it, so that it stays true to the plan whatever day the plan puts it on.
"""

from datetime import date
from typing import Any, NamedTuple

INJURED_ON = date(2026, 2, 26)
RACE_DAY = date(2026, 7, 19)
KEPT_DAYS = 56

CONFIRMED = 5
WEIGHT_BOUGHT = 12
HOLIDAY = range(31, 40)
NO_MORNING = {9, 46, 97}
TYPO = 23
AFTER_WRITTEN_NEXT_MORNING = {19, 75}

FIRST_MORNINGS: dict[int, dict[str, Any]] = {
    1: {"pain": 3, "stiffness": 4, "limp": True, "tender": True},
    2: {"pain": 2, "stiffness": 3, "tender": True},
    3: {"pain": 2, "stiffness": 3, "tender": True},
    4: {"pain": 1, "stiffness": 2},
    5: {"pain": 1, "stiffness": 2},
    6: {"pain": 0, "stiffness": 1},
}

Moment = tuple[str, int]  # a rung, and the how-manieth time

AT_WORK: dict[Moment, dict[str, Any]] = {
    ("glider-3x8", 1): {"pain": 1},
    ("rdl-one-leg", 1): {"pain": 1, "note": "Wobbly, and a slight pull. Better on the second set."},
    ("nordic-full-3x4", 1): {
        "pain": 3,
        "controlled": False,
        "note": "First full Nordic. I dropped the last two.",
    },
    ("walk-run-3", 1): {
        "pain": 2,
        "note": "Ran with Jo and forgot to run slowly. I felt it, walked the rest.",
    },
    ("bounding-3x10m", 3): {
        "pain": 4,
        "stopped_early": True,
        "note": "Cold and in a hurry. It went up to a 4, so I stopped.",
    },
    ("easy-30", 2): {"note": "Lovely evening. I missed the turn and ran too long."},
    ("sprint-70", 1): {"note": "Sprinting again! It feels fast to me."},
    ("sprint-80", 2): {"note": "The fourth was the best run since February."},
    ("sprint-100", 1): {"note": "All out. I had forgotten how that feels."},
}

PART_DONE = {("bounding-3x10m", 3): 0.7, ("easy-30", 2): 1.2}

BY_EVENING: dict[Moment, dict[str, Any]] = {
    ("nordic-full-3x8", 1): {"pain": 3, "note": "Sat on it the whole evening, at the cinema."},
}

NEXT_MORNING: dict[Moment, dict[str, Any]] = {
    ("glider-3x8", 2): {"pain": 2, "stiffness": 3, "note": "More than I thought, getting up."},
    ("hills-6x20", 1): {"fatigue": 7, "ill": True, "note": "A cold from the little one."},
    ("keep-100", 3): {"tender": True, "note": "Tender where it was, when I press on it."},
}

TWINGE: Moment = ("strides-6x50", 1)
TWINGE_NOTE = "On the last stride the old spot caught for a moment. I could go on, but I stopped."
HOLD_AFTER, CLEAR_AFTER = 1, 4  # days after the twinge


class Visit(NamedTuple):
    """What the physio says in writing."""

    act: str
    reason: str


HOLD = Visit("hold", "Twinge in the strides yesterday. Nothing until I have seen her on Friday.")
CLEAR = Visit("clear", "Seen: strong, full length, no pain on pressing. Goes on with easy running.")

SHORT_OF_TIME = {"side-plank": 0.08, "single-leg-stance": 0.08}
NOTES: dict[int, str] = {
    0: "Pulled up in the last sprint on the track.",
    HOLIDAY.stop: "Back from a week and more away, without my shoes.",
}
