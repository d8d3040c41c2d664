"""What the printed sheet says, from the decision of its day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from restride.decision.model import Decision
from restride.library.sheets import Sheets, load_sheets
from restride.outputs.sheet import LightRow, Line, Sheet
from restride.protocol.profile import Band
from restride.protocol.value import Kind, Outcome
from restride.telling.banner import banner_of
from restride.telling.doses import dose_words, side_words
from restride.telling.names import Names, long_date
from restride.telling.naming import Found
from restride.telling.next_step import CALL, refused
from restride.telling.reasons import sentence
from restride.telling.session import CHANGES, main_reason, urgent, whom
from restride.telling.sheet_lines import NO_EXERCISES, Unit, code_of, units
from restride.telling.view import View, newest_episode

MOST_HELD = 3  # lines of limits; the rest is one command away, and the exercises need the room
FULL, MOST_HELD_THEN = 9, 2  # from so many lines of exercises on
FELT = (("nothing", "sharp"), ("tight", "limp"))
RANGE = ("whole range", "part")
FEAR = ("held back", "ran free")
KINDS: dict[Kind, str] = {"strength": "strength", "easy_run": "running", "speed": "fast"}
TEST_UNITS = {"s": "s", "min": "min", "deg": "°", "pain": "pain", "reps": "times"}
TIME_OF_DAY = ("", "first time", "second time", "third time")
MORNING_FIRST = (
    "This morning is not answered, and it decides how the day begins. Answer it first, then print "
    "anew: {how}"
)
ALL_DONE = "All done for today. Now your muscle rebuilds."
PULLS = (
    "Stop at once, strength work too. Do not try it once more.",
    "Walk only as far as it does not hurt. Do not stretch or rub the spot.",
    "Say so the same day: {how}. It steps back, and asks the safety questions again.",
)
# The questions of triage in a few words each, for somebody who has just been hurt.
SIGNS: dict[str, str] = {
    "saddle-numbness": "Numb skin where a saddle would touch.",
    "bladder-bowel": "Trouble to pass or hold water or stool.",
    "both-legs-weak": "Both legs weak or numb.",
    "chest-and-swollen-leg": "Chest pain or short breath with a swollen leg.",
    "tense-thigh": "A hard, tight thigh that hurts more and more at rest.",
    "pop": "A pop.",
    "limp": "A limp for over two days.",
    "bruise": "A large or spreading bruise.",
    "weakness": "Too weak to bend the knee against a light push.",
    "sit-bone-stretch": "Sudden pain at the sit-bone in a stretch.",
    "blood-thinners": "Blood thinners.",
    "swollen-warm-leg": "A swollen, warm or red lower leg.",
    "night-rest-pain": "Pain that wakes you, or at rest after day 3.",
    "groin-pain": "Pain in the groin.",
    "fever-weight-cancer": "Fever, lost weight, an earlier cancer.",
}


@dataclass(frozen=True)
class Ways:
    """How each thing is done where the sheet is printed: by a command, or on a page."""

    morning: str
    setback: str
    today: str
    why: str
    test: Callable[[str], str]
    fill: Callable[[str], str]
    next_step: Callable[[Decision, Names], str]


def sheet_of(seen: View, ways: Ways) -> Sheet:
    """Everything that stands on the sheet of a day."""
    decision, names = seen.decision, seen.names
    banner = banner_of(decision)
    lines = tuple(_lines(seen, ways))
    stopped = decision.action in ("refer", "hold")
    return Sheet(
        on=decision.on,
        title=f"{long_date(decision.on)} {decision.on.year}",
        about=" · ".join(_about(seen)),
        shape=banner.shape,  # type: ignore[arg-type]  # the banner has only these shapes
        word=banner.word,
        means=banner.means,
        lines=lines,
        instead=() if lines else tuple(_instead(decision, names, ways)),
        held=tuple(_held(seen, len(lines), ways)) if lines else (),
        light=() if stopped else _light(seen),
        baseline=_baseline(seen),
        pulls=tuple(line.format(how=ways.setback) for line in PULLS),
        emergency=f"{CALL} {_signs(seen, 'emergency')}",
        doctor=_signs(seen, "doctor_first"),
        footer=_footer(seen, ways, entered=bool(lines)),
    )


def _about(seen: View) -> Iterator[str]:
    decision = seen.decision
    if decision.day is not None:
        yield f"Day {decision.day}"
    if decision.phase is not None:
        yield seen.names.phase(decision.phase)
    episode = newest_episode(seen.log, decision.on)
    if episode is not None:
        yield f"{episode.side} leg"
    if decision.action not in NO_EXERCISES and decision.session:
        yield f"about {round(decision.minutes)} minutes"


def _lines(seen: View, ways: Ways) -> Iterator[Line]:
    sheets = load_sheets()
    for number, unit in enumerate(units(seen.decision), start=1):
        if unit.found is None:
            yield _test_line(str(number), unit, seen, ways)
        else:
            yield _exercise_line(str(number), unit, unit.found, seen, sheets)


def _exercise_line(code: str, unit: Unit, found: Found, seen: View, sheets: Sheets) -> Line:
    dose, item = found.dose, unit.item
    title = seen.names.move(unit.move)
    if unit.times > 1:
        title = f"{title}, {TIME_OF_DAY[unit.time] if unit.time < len(TIME_OF_DAY) else unit.time}"
    change = "" if item.change == "up" and seen.decision.light != "green" else CHANGES[item.change]
    told = [
        "" if dose is None else dose_words(dose, seen.imperial),
        side_words(item.sides, dose is not None and dose.each_side),
        change,
    ]
    return Line(
        code=code,
        title=title,
        dose=" · ".join(part for part in told if part),
        cue=_cue(unit, seen.names, sheets),
        figure=unit.move,
        boxes=1 if dose is None else dose.sets,
        ticks=_ticks(unit, seen.names),
    )


def _test_line(code: str, unit: Unit, seen: View, ways: Ways) -> Line:
    test = seen.names.tests.get(unit.move)
    unit_word = "" if test is None else TEST_UNITS.get(test.unit, "")
    legs = [f"{side} leg, " if side in ("left", "right") else "" for side in unit.item.sides]
    return Line(
        code=code,
        title=f"Test: {seen.names.test(unit.move)}",
        dose=f"Write it down: {ways.test(unit.move)}",
        cue="" if test is None else " ".join(test.how[:2]),
        figure=unit.move,
        blanks=tuple(f"{leg}{unit_word}" for leg in legs),
    )


def _cue(unit: Unit, names: Names, sheets: Sheets) -> str:
    """The exercise's own cues; the middle of its steps where the library has no sheet of it."""
    if unit.time > 1:
        return "As the first time."
    known = next((one for one in sheets.exercises if one.id == unit.move), None)
    if known is not None:
        return " ".join(known.cues)
    move = names.moves.get(unit.move)
    return "" if move is None else " ".join(move.steps[1:2])


def _ticks(unit: Unit, names: Names) -> tuple[tuple[str, ...], ...]:
    ladder = names.ladders.get(unit.item.ladder or "")
    if ladder is None:
        return FELT
    if ladder.part == "heavy":
        return (*FELT, RANGE)
    return (*FELT, FEAR) if ladder.kind == "speed" else FELT


def _instead(decision: Decision, names: Names, ways: Ways) -> Iterator[str]:
    """What stands where no exercise does: what to do, why, and what to say to whom."""
    if decision.session and decision.action not in NO_EXERCISES:
        yield ALL_DONE
        return
    if refused(decision):
        yield banner_of(decision).means
        yield ways.next_step(decision, names)
        yield from (sentence(cause, names) for cause in urgent(decision))
        yield "No exercises until then."
        return
    yield "No exercises today."
    reason = main_reason(decision, names)
    if reason is not None:
        yield sentence(reason, names)
    yield ways.next_step(decision, names)


def _held(seen: View, lines: int, ways: Ways) -> list[str]:
    """Today's limits, each reason once, the most limiting first; before all a missing morning."""
    decision, names = seen.decision, seen.names
    reasons = []
    for limit in decision.limits:
        if limit.reason not in reasons:
            reasons.append(limit.reason)
    told = [f"{whom(one, decision, names)}{sentence(one, names)}" for one in reasons]
    told = [MORNING_FIRST.format(how=ways.morning), *told] if "morning" in decision.asks else told
    most = MOST_HELD if lines < FULL else MOST_HELD_THEN
    more = len(told) - most
    return told if more <= 0 else [*told[:most], f"and {more} more: {ways.why}"]


def _light(seen: View) -> tuple[LightRow, ...]:
    """What each colour is at the three moments, in the numbers of the runner's own plan."""
    light, morning = seen.protocol.light, seen.protocol.light.morning
    bands = _bands(seen)
    after, rest = light.after, light.rest
    return (
        LightRow(
            shape="●",
            word="Green",
            during=_each({kind: _to(band.green) for kind, band in bands.items()}),
            evening=_to(after.green),
            morning="as usual",
            then="Finish as written. It counts.",
        ),
        LightRow(
            shape="▲",
            word="Amber",
            during=_each({kind: _from_to(band) for kind, band in bands.items()}),
            evening=_from_to(after),
            morning=(f"usual + {morning.amber_rise}, stiffness + {morning.stiffness_amber_rise}"),
            then=(
                "Also one thigh tight. Do half, or walk; end if it stays above "
                f"{light.during['strength'].green}. Fast running ends at once."
            ),
        ),
        LightRow(
            shape="■",
            word="Red",
            during=_each({kind: f"{band.amber + 1}+" for kind, band in bands.items()}),
            evening=f"{after.amber + 1}+",
            morning=f"usual + {morning.red_rise}, {morning.red_from}+, or a limp",
            then=(
                "Also sharp, a pull, a pop, a limp. Stop it all, strength too; "
                f"then {rest.days} days of rest or walking."
            ),
        ),
    )


def _baseline(seen: View) -> str:
    light = seen.protocol.light
    first = light.morning.without_baseline
    return (
        f"Usual: the middle of your last {light.baseline.mornings} quiet mornings. With fewer: "
        f"{_to(first.green)} green, {_from_to(first)} amber, {first.amber + 1} and more red."
    )


def _bands(seen: View) -> dict[Kind, Band]:
    """The bands of the kinds of work that today asks; strength where it asks none."""
    ladders = [seen.names.ladders.get(item.ladder or "") for item in seen.decision.session]
    kinds = {ladder.kind for ladder in ladders if ladder is not None} or {"strength"}
    return {kind: band for kind, band in seen.protocol.light.during.items() if kind in kinds}


def _each(told: dict[Kind, str]) -> str:
    """One value, or one for each kind of work with its name."""
    if len(set(told.values())) == 1:
        return next(iter(told.values()))
    return ", ".join(f"{KINDS[kind]} {said}" for kind, said in told.items())


def _to(most: int) -> str:
    return "0" if most == 0 else f"0–{most}"


def _from_to(band: Band) -> str:
    low = band.green + 1
    return str(low) if low == band.amber else f"{low}–{band.amber}"


def _signs(seen: View, outcome: Outcome) -> str:
    """The signs that lead to an outcome; a question that has no short words here is asked whole."""
    asked = (one for one in seen.protocol.triage.questions if one.yes == outcome)
    return " ".join(SIGNS.get(one.id, one.ask) for one in asked)


def _footer(seen: View, ways: Ways, *, entered: bool) -> tuple[str, str]:
    decision, protocol = seen.decision, seen.decision.protocol
    plan = (
        f"Plan {protocol.id} {protocol.version} ({protocol.digest[:8]}), for {decision.on} alone. "
        "It is no diagnosis."
    )
    if not entered:
        return plan, f"When something changes, look again: {ways.today}"
    code = code_of(decision)
    return plan, f"Sheet {code}. When it is filled in: {ways.fill(code)}"
