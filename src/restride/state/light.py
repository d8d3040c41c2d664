"""The traffic light: the colour of an exercise, of the evening, of the next morning.

No standard exists; the thresholds are the protocol's named profile (clinical rules, section 2).
"""

import msgspec
from msgspec.structs import replace

from restride.log.days import in_time
from restride.log.model import After, Did, Morning, Painkiller
from restride.protocol.index import LadderAt
from restride.protocol.profile import Band, Light

# Worse is larger. Unknown is worse than green and never hides an amber or a red.
GREEN, UNKNOWN, AMBER, RED = range(4)


def of_pain(band: Band, pain: int | None) -> int:
    """Pain against a band of the profile."""
    if pain is None:
        return UNKNOWN
    return GREEN if pain <= band.green else AMBER if pain <= band.amber else RED


def during(ladder: LadderAt | None, band: Band, did: Did) -> int:
    """The colour of one exercise or run while it was done.

    Sharp pain, a limp or having to stop is red whatever the number. One-sided tightness is at
    least amber. Both thighs alike is training soreness: amber for heavy work only.
    """
    sharp, limp, where, tightness = did.sharp, did.limp, did.where, did.tightness
    if sharp or limp or did.stopped_early:
        return RED
    pain = did.pain
    if where == "both_thighs" and pain is not None:
        if ladder is not None and ladder.heavy:
            return AMBER
        pain = 0
    colour = of_pain(band, pain)
    if tightness == "one_side" and colour < AMBER:
        return AMBER
    if colour != GREEN:
        return colour
    if sharp is None or tightness is None or where == "elsewhere" or not in_time(did):
        return UNKNOWN
    upright = ladder is None or ladder.ladder.kind != "strength"
    return UNKNOWN if limp is None and upright else GREEN


def evening(light: Light, afters: list[After]) -> int:
    """The worst answer about the time from the end of the session to bedtime."""
    colour = GREEN if afters else UNKNOWN
    for after in afters:
        of_this = of_pain(light.after, after.pain)
        colour = max(colour, of_this if of_this != GREEN or in_time(after) else UNKNOWN)
    return colour


def is_masked(light: Light, painkiller: Painkiller | None) -> bool:
    """Whether a painkiller may hide pain; not answered is not "none"."""
    if painkiller is None or painkiller.type == "none":
        return painkiller is None
    rule = light.masked
    hours = rule.nsaid_hours if painkiller.type == "nsaid" else rule.painkiller_hours
    return painkiller.hours_ago is None or painkiller.hours_ago < hours


class Baseline(msgspec.Struct, frozen=True, gc=False):
    """What mornings are held against: those that did not follow a run or a heavy day."""

    quiet: tuple[tuple[int, int, int | None], ...] = ()  # day, pain, stiffness
    medians: tuple[tuple[int, int], ...] = ()  # day, median pain before the cap
    lowest: int | None = None
    accepted: int | None = None
    stiffness: int | None = None  # the usual one of the quiet mornings that answered it
    is_rising: bool = False  # the median rose by the profile's step within its days

    def plus(self, light: Light, day: int, pain: int, stiffness: int | None) -> "Baseline":
        """With one more quiet morning; the baseline only ever falls."""
        rule = light.baseline
        quiet = (*self.quiet, (day, pain, stiffness))[-rule.mornings :]
        stiff = [one[2] for one in quiet if one[2] is not None]
        usual = middle(stiff) if stiff else None
        if len(quiet) < rule.mornings or quiet[0][0] < day - rule.within_days:
            return replace(self, quiet=quiet, stiffness=usual)
        median = middle([one[1] for one in quiet])
        medians = *(one for one in self.medians if one[0] >= day - rule.rise_days), (day, median)
        lowest = min(rule.cap, median, rule.cap if self.lowest is None else self.lowest)
        rising = any(median - old >= rule.rise for _, old in medians)
        return Baseline(quiet, medians, lowest, self.accepted, usual, rising)

    def pain(self, light: Light, day: int) -> int | None:
        """The baseline for a morning, or None with too few recent quiet mornings."""
        rule = light.baseline
        known = len(self.quiet) == rule.mornings and self.quiet[0][0] >= day - rule.within_days
        lowest = self.lowest if known else None
        return lowest if self.accepted is None else max(self.accepted, lowest or 0)


def middle(values: list[int]) -> int:
    """The median, the lower of two: `statistics` would cost every start of the program 2 ms."""
    return sorted(values)[(len(values) - 1) // 2]


class MorningSeen:
    """A morning's answers together, the worse of two answers, and its colour."""

    def __init__(self, light: Light, mornings: list[Morning], baseline: Baseline, day: int) -> None:
        self.entries = mornings
        self.pain: int | None = None
        self.stiffness: int | None = None
        self.fatigue: int | None = None
        self.limp: bool | None = None
        self.hours: float | None = None
        self.told_pain = self.told_limp = self.masked = self.sore = self.elsewhere = False
        self.ill = self.tight = self.tender = False
        for one in mornings:
            self.take(light, one)
        self.answered = self.told_pain and self.told_limp
        self.colour, self.code = self.judged(light, baseline, day)

    def take(self, light: Light, one: Morning) -> None:
        """Adds one entry's answers. Both thighs alike leave the old spot quiet."""
        pain = one.pain
        if one.where == "both_thighs" and pain is not None:
            self.sore, pain = self.sore or pain > 0, 0
        elif one.where == "elsewhere":
            self.elsewhere, pain = self.elsewhere or pain != 0, None
        self.pain = worse(self.pain, pain)
        self.stiffness = worse(self.stiffness, one.stiffness)
        self.fatigue = worse(self.fatigue, one.fatigue)
        self.limp = self.limp if one.limp is None else bool(self.limp) or one.limp
        self.ill = self.ill or one.ill is True
        self.tight = self.tight or one.tightness == "one_side"
        self.tender = self.tender or one.tender is True
        if in_time(one):
            self.told_pain = self.told_pain or one.pain is not None
            self.told_limp = self.told_limp or one.limp is not None
        if is_masked(light, one.painkiller):
            self.masked = True
            self.hours = None if one.painkiller is None else one.painkiller.hours_ago

    def judged(self, light: Light, baseline: Baseline, day: int) -> tuple[int, str]:
        """The colour against the runner's own baseline, and the code that says why."""
        if not self.entries:
            return UNKNOWN, "morning_unknown"
        colour = RED if self.limp else self.of_old_spot(light, baseline.pain(light, day))
        if colour >= AMBER:
            return colour, "morning_red" if colour == RED else "morning_amber"
        usual = baseline.stiffness
        stiff = (
            usual is not None
            and self.stiffness is not None
            and (self.stiffness >= usual + light.morning.stiffness_amber_rise)
        )
        if stiff:
            return AMBER, "morning_amber"
        if baseline.is_rising:
            return AMBER, "baseline_rising"
        if self.masked:
            return UNKNOWN, "painkiller"
        if colour == UNKNOWN or self.limp is None or not self.answered:
            return UNKNOWN, "morning_unknown"
        return GREEN, "morning_green"

    def of_old_spot(self, light: Light, baseline: int | None) -> int:
        """Pain at the old spot against the baseline."""
        rule, pain = light.morning, self.pain
        if pain is None:
            return UNKNOWN
        if pain >= rule.red_from:
            return RED
        if baseline is None:
            return of_pain(rule.without_baseline, pain)
        rise = pain - baseline
        return RED if rise >= rule.red_rise else AMBER if rise >= rule.amber_rise else GREEN


def worse(one: int | None, other: int | None) -> int | None:
    """The larger of two answers, where either may be missing."""
    if one is None or other is None:
        return one if other is None else other
    return max(one, other)
