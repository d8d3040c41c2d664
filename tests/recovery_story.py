"""What does not go to plan in the example recovery, and what she and her physio write about it.

Her days are counted from the injury. What happens in training is tied to a rung and how often
she has done it, so that it stays true to the plan whatever day the plan puts it on.
"""

from datetime import date
from typing import Any

from restride.log.model import EarlierInjuries, Measured

SEED = 2026
INJURED_ON = date(2026, 2, 26)
RACE_DAY = date(2026, 7, 19)
KEPT_DAYS = 56  # eight weeks
LONGEST_WAY = 250  # days; a story that takes longer is not this one

INJURY: dict[str, Any] = {"side": "left", "injured_on": INJURED_ON}
AS_TOLD: dict[str, Any] = {
    "site": "middle",
    "birth_year": 1994,
    "mechanism": "sprinting",
    "confirmed_by": "nobody",
    "earlier": EarlierInjuries(count=1, same_side=0),
    "felt": "pull",
    "already_jogging": False,
    "note": "It pulled in the last sprint on the track. I limped to the car.",
}
CONFIRMED = 5
AS_SEEN: dict[str, Any] = {
    "grade": 1,
    "confirmed_by": "physio",
    "note": "Seen and tested: a grade 1 strain, middle of the muscle.",
}

AT_HOME: dict[str, Any] = {
    "days": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "equipment": ("chair", "anchor", "slider", "step", "hill", "flat_100_m"),
    "race_day": RACE_DAY,
    "usual_longest_run_s": 5400.0,
    "trusted_max_speed_m_s": 7.5,
    "body_mass_kg": 61.0,
}
ARRANGED: dict[int, tuple[str, dict[str, Any]]] = {
    12: ("Bought a weight.", {"equipment": (*AT_HOME["equipment"], "weight")}),
    120: (
        "Late shift on Fridays from now on.",
        {"days": ("mon", "tue", "wed", "thu", "sat", "sun")},
    ),
}
RIDES_FROM = 13
RIDES_ON = range(5)  # by bike, Monday to Friday

HOLIDAY = range(28, 37)
BACK_HOME = "Back from a week and more away, without my running shoes."
NO_MORNING = {9, 46, 98}
TYPO = 25
AFTER_WRITTEN_NEXT_MORNING = {18, 75}
OFFLINE = {50}
SHORT_OF_TIME = {"side-plank": 0.05, "single-leg-stance": 0.05}

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
    ("rdl-one-leg", 1): {"pain": 1, "note": "Wobbly, and a slight pull."},
    ("nordic-full-3x4", 1): {
        "pain": 3,
        "controlled": False,
        "note": "My first full Nordic. I dropped the last two.",
    },
    ("bounding-3x10m", 2): {
        "pain": 4,
        "stopped_early": True,
        "note": "Cold and in a hurry. It went up to a 4, so I stopped.",
    },
    ("walk-run-3", 1): {"pain": 2, "note": "Ran with Jo, too fast. I felt it and walked the rest."},
    ("easy-30", 2): {"note": "Lovely evening. I missed the turn and ran too long."},
    ("sprint-70", 1): {"note": "Sprinting again! It feels fast to me."},
    ("sprint-80", 2): {"note": "The fourth was the best run since February."},
    ("sprint-100", 1): {"note": "All out. I had forgotten how that feels."},
}
PART_DONE: dict[Moment, float] = {
    ("bounding-3x10m", 2): 0.7,
    ("walk-run-3", 1): 0.6,
    ("easy-30", 2): 1.2,
}
AMISS = {moment for moment, felt in AT_WORK.items() if felt.get("pain", 0) > 1}

BY_EVENING: dict[Moment, dict[str, Any]] = {
    ("nordic-full-3x8", 1): {"pain": 3, "note": "Sat on it all evening, at the cinema."},
}

NEXT_MORNING: dict[Moment, dict[str, Any]] = {
    ("rdl-one-leg-7.5", 5): {"pain": 3, "stiffness": 3, "note": "More than I thought, getting up."},
    ("hills-6x20", 1): {"fatigue": 7, "ill": True, "note": "A cold, from the little one."},
    ("keep-100", 3): {"tender": True, "note": "Tender where it was, when I press on it."},
}

TWINGE: Moment = ("strides-6x50", 1)
AS_FELT: dict[str, Any] = {
    "felt": "twinge",
    "stopped": False,
    "during": "speed",
    "note": "On the last stride the old spot caught for a moment. It did not stop me.",
}
HOLD_AFTER, CLEAR_AFTER = 1, 4  # days after the twinge
HOLD = "Twinge in the strides yesterday. Nothing until I have seen her."
CLEAR = "Seen: strong, full length, no pain on pressing. Goes on with easy running."

FINE: dict[str, Any] = {"pain": 0, "sharp": False, "tightness": "none", "limp": False}
RACE: dict[str, Any] = {
    "effort": 8,
    "surface": "road",
    "measured": Measured(method="watch", elapsed_s=3054.0, run_s=3054.0, distance_m=10_000.0),
    "note": "The 10 km in town. Not my fastest, and I could not care less.",
}
