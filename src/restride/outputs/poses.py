"""How a stick figure stands, lies or runs: the direction of each limb, and what is beside it.

Directions are degrees: 0 is forward (to the right), 90 up, -90 down. Each limb starts at the joint
where the one before it ends; the lowest joint touches the floor. They are drawn for a likeness, and
prove nothing about how deep or how far to move.
"""

from typing import Literal, NamedTuple

Prop = Literal["chair", "cushion", "pole", "weight", "load", "anchor", "slope", "steps", "slider"]


class Limb(NamedTuple):
    """A leg (thigh, shank, foot) or an arm (upper arm, forearm; the hand has no direction)."""

    upper: float
    lower: float
    end: float = 0


class Pose(NamedTuple):
    """One figure. The near leg and arm are drawn dark; `lift` is how far off the floor it is."""

    trunk: float
    near: Limb
    far: Limb
    near_arm: Limb = Limb(-92, -84)
    far_arm: Limb = Limb(-88, -80)
    head: float | None = None
    lift: float = 0
    props: tuple[Prop, ...] = ()


STANDING = Limb(-90, -90)
FLAT = Limb(0, 0, 80)  # a leg on the floor, the body on its back
ON_BACK = 180.0
BESIDE = Limb(-8, 0)  # an arm on the floor beside a body on its back

UPRIGHT = Pose(90, STANDING, STANDING)
KNEELING = Pose(90, Limb(-90, 180, 180), Limb(-90, 180, 180))
WALK = Pose(88, Limb(-66, -78, 12), Limb(-106, -122, -40), Limb(-118, -96), Limb(-64, -44))
RUN = Pose(80, Limb(-30, -112, -20), Limb(-112, -158, -70), Limb(-140, -50), Limb(-50, 40), lift=5)
SPRINT = Pose(
    78, Limb(-2, -100, -12), Limb(-124, -142, -60), Limb(-158, -66), Limb(-22, 68), lift=4
)
UPHILL = Pose(
    66, Limb(-8, -98, 12), Limb(-124, -134, -50), Limb(-158, -66), Limb(-22, 68), props=("slope",)
)

POSES: dict[str, Pose] = {
    "bridge-two": Pose(204, Limb(24, -96), Limb(24, -96), BESIDE, BESIDE, head=184),
    "bridge-one": Pose(204, Limb(24, -96), Limb(24, 24, 100), BESIDE, BESIDE, head=184),
    "bridge-weight": Pose(
        204, Limb(24, -96), Limb(24, -96), Limb(20, 20), Limb(20, 20), head=184, props=("load",)
    ),
    "heel-press": Pose(ON_BACK, Limb(38, 8, 95), Limb(62, -72), BESIDE, BESIDE, props=("chair",)),
    "heel-press-cushion": Pose(
        ON_BACK, Limb(22, -4, 88), Limb(62, -72), BESIDE, BESIDE, props=("cushion",)
    ),
    "extender": Pose(ON_BACK, Limb(90, 52, 140), FLAT, Limb(52, 40), Limb(52, 40)),
    "glider": Pose(
        44, Limb(-82, -94), Limb(-142, -148, -60), Limb(-8, -4), Limb(-96, -84), props=("pole",)
    ),
    "rdl-two-leg": Pose(18, Limb(-68, -98), Limb(-68, -98), Limb(-92, -90), Limb(-92, -90)),
    "rdl-two-leg-weight": Pose(
        18, Limb(-68, -98), Limb(-68, -98), Limb(-92, -90), Limb(-92, -90), props=("weight",)
    ),
    "rdl-one-leg": Pose(10, Limb(-80, -96), Limb(188, 188, -84), Limb(-92, -90), Limb(-92, -90)),
    "rdl-one-leg-weight": Pose(
        10, Limb(-80, -96), Limb(188, 188, -84), Limb(-92, -90), Limb(-92, -90), props=("weight",)
    ),
    "diver": Pose(-2, Limb(-78, -98), Limb(178, 178, 178), Limb(6, 6), Limb(6, 6)),
    "nordic": Pose(
        46,
        Limb(-134, 180, 180),
        Limb(-134, 180, 180),
        Limb(-62, -8),
        Limb(-62, -8),
        props=("anchor",),
    ),
    "nordic-assisted": Pose(
        62,
        Limb(-118, 180, 180),
        Limb(-118, 180, 180),
        Limb(-74, -60),
        Limb(-74, -60),
        props=("anchor",),
    ),
    "sliding-curl": Pose(
        194, Limb(6, -44, 40), Limb(6, -44, 40), BESIDE, BESIDE, head=184, props=("slider",)
    ),
    "dead-bug": Pose(ON_BACK, Limb(90, 2, 92), Limb(14, 8, 92), Limb(150, 160), Limb(90, 90)),
    "side-plank": Pose(166, Limb(-14, -14, 60), Limb(-14, -14, 60), Limb(-90, 180), Limb(-14, -14)),
    "single-leg-stance": Pose(90, STANDING, Limb(-36, -122, -20), Limb(-40, -20), Limb(-140, -160)),
    "a-march": Pose(90, Limb(-4, -94, -8), STANDING, Limb(-132, -40), Limb(-54, 46)),
    "a-skip": Pose(
        86, Limb(-2, -96, -8), Limb(-92, -94, -40), Limb(-140, -48), Limb(-48, 50), lift=5
    ),
    "high-knees": Pose(
        88, Limb(2, -100, -12), Limb(-96, -100, -50), Limb(-146, -56), Limb(-40, 56), lift=5
    ),
    "reach-walk": Pose(
        84, Limb(-34, -28, 56), Limb(-104, -112, -20), Limb(-112, -92), Limb(-60, -36)
    ),
    "hop-one": Pose(
        88, Limb(-76, -104, -50), Limb(-60, -150, -60), Limb(-120, -50), Limb(-64, 20), lift=9
    ),
    "hop-two": Pose(
        88, Limb(-72, -106, -50), Limb(-72, -106, -50), Limb(-120, -50), Limb(-64, 20), lift=9
    ),
    "bounding": Pose(
        80, Limb(-4, -88, 0), Limb(-150, -168, -90), Limb(-150, -70), Limb(-30, 50), lift=11
    ),
    "prone": Pose(ON_BACK, Limb(0, 0, -10), Limb(0, 90, 160), Limb(-164, 176), Limb(-164, 176)),
    "walk": WALK,
    "run": RUN,
    "sprint": SPRINT,
    "hill": UPHILL,
    "stairs": UPHILL._replace(props=("steps",)),
}


class Before(NamedTuple):
    """A fainter figure: where the movement starts, or what it takes turns with.

    It shares a joint with the dark one, or stands `shift` beside it.
    """

    pose: Pose
    joint: str
    shift: float = 0


BEFORE: dict[str, Before] = {
    "nordic": Before(KNEELING, "near knee"),
    "nordic-assisted": Before(KNEELING, "near knee"),
    "walk-run": Before(WALK, "hip", -44),
}
# Moves and tests that look like another.
LIKE: dict[str, str] = {
    "high-knee-march": "a-march",
    "jog": "run",
    "walk-run": "run",
    "build-up": "run",
    "stride": "sprint",
    "hill-run": "hill",
    "stair-run": "stairs",
    "brisk-walk": "walk",
    "knee-extension-deficit": "extender",
    "palpation": "prone",
    "single-leg-bridge": "bridge-one",
    "single-leg-hop": "hop-one",
}


def pose_of(name: str) -> Pose | None:
    """The pose of a move or a test, or None where nobody has drawn it."""
    return POSES.get(LIKE.get(name, name))
