"""A sentence for every reason code, in plain words; the numbers come from the reason's data.

`{days:day}` writes the number with its noun, in the plural where it has one.
"""

from collections.abc import Mapping
from string import Formatter
from typing import Any

from restride.decision.model import Reason
from restride.telling.names import Names

REASONS: dict[str, str] = {
    "not_runnable": "This plan is for reading, not for following.",
    "no_episode": "Restride does not know about an injury yet.",
    "protocol_mismatch": (
        "The plan you started with ({pinned}) and the one installed here ({loaded}) are not the "
        "same. Nothing goes on until they are."
    ),
    "triage_missing": (
        "The safety questions are not all answered yet. They come before any exercise."
    ),
    "triage_answer": "{question_say}",
    "under_age": "You are under 18. A doctor should look at it first.",
    "popped": "It popped. A doctor should look at it before you load it.",
    "grade_3": "A grade 3 tear belongs with a doctor first.",
    "unconfirmed": (
        "No physio or doctor has confirmed that this is a muscle strain. "
        "You can do phase 1; the rest waits until one has."
    ),
    "earlier_injuries": (
        "This same leg was hurt before: {count:time}. See a physio before you go past phase 1."
    ),
    "gradual_onset": "It came on slowly, so it may not be a strain. See a physio first.",
    "old_injury": "The injury is {days:day} old. After 12 weeks a physio should look first.",
    "limp_persists": "You still limp after {days:day}. A doctor should look at it.",
    "sit_bone": "Pain at the sit-bone can be the tendon. See a physio first.",
    "sit_bone_stretch": (
        "Sudden pain at the sit-bone from a stretch can be the tendon coming off the bone. "
        "A doctor should look at it first."
    ),
    "second_injury": "A second injury, or both legs at once, goes to a physio first.",
    "three_reds": "Three red days close together: a physio should look before you go on.",
    "second_setback": (
        "This is the second setback within {days:day}. A physio should look before you go on."
    ),
    "triage_emergency": "One of your answers needs help right now. No exercises today.",
    "triage_doctor_first": "One of your answers needs a doctor first. No exercises until then.",
    "triage_physio_first": "See a physio first. Until then only the gentle work of phase 1.",
    "clinician_hold": "A clinician asked you to hold this for now.",
    "setback_today": "Something pulled today. Stop for today, strength too.",
    "setback_morning_missing": (
        "Something pulled, and the morning after it is not answered yet. "
        "Everything waits for that answer; without it we go back to the start, to be safe."
    ),
    "red_today": "Today went red. Stop for today, strength too. Rest is part of healing.",
    "amber_today": "Today is amber: do less, or walk. This step stays where it is.",
    "overrun": "That was more than was asked. It counts like an amber, not as progress.",
    "rest_after_red": (
        "After a red you rest: {days:more day}, "
        "and {greens} of {needed} green mornings so far. Then loading comes back."
    ),
    "after_amber": "Yesterday was amber, so today is a walk, trunk work and the heel press.",
    "morning_red": "Your old spot is too sore this morning to train, or you limp. Rest or walk.",
    "morning_amber": "Your old spot is a little too sore or stiff this morning to do all of it.",
    "morning_red_uncounted": (
        "You are sore this morning though you did nothing hard yesterday. "
        "It does not count against you; take it easy."
    ),
    "morning_red_before": (
        "No green morning since a red one. Answer this morning before you load the leg."
    ),
    "morning_unknown": "We do not know how this morning was, so nothing moves up today.",
    "painkiller": (
        "A painkiller {hours:hour} ago can hide pain, so today's pain cannot be trusted yet."
    ),
    "tired": "You are very tired ({fatigue} out of 10), so no fast running today.",
    "ill": "You are ill, so no fast running today. Get well first.",
    "both_thighs": "Both thighs are sore alike: that is training. The heavy work rests today.",
    "baseline_rising": "Your normal morning pain has been rising this week, so take it easier.",
    "gap": "You were away from this for {days:day}, so you come back {down:step} lower.",
    "no_heavy_recently": (
        "No heavy leg work for {days:day}. Fast running waits until you have done it twice."
    ),
    "guardrail_hop": (
        "Running waits until you can hop for 30 seconds on each leg with no pain. "
        "This rule holds for everyone."
    ),
    "guardrail_jog": (
        "Fast running waits until you have jogged for 30 minutes with no pain. "
        "This rule holds for everyone."
    ),
    "requires": "Comes after something else is done clean: {rung}.",
    "in_turn": "Two exercises take turns; today it is the other one.",
    "spacing": "Rest for {days:more day} before the next time.",
    "weekly_full": "{done} of {allowed} done this week already. That is enough.",
    "not_available": "You said you cannot train on this day of the week.",
    "equipment": "Needs something you have not named: {needs}.",
    "load_limit": "The weight stays at {kg} kg or less for now.",
    "body_mass_unknown": ("Restride does not know your body weight, so no weight is added."),
    "too_early": "This one starts on day {from_day} after the injury.",
    "heavy_before_speed": "Tomorrow is for fast running, so the heavy work is not today.",
    "speed_after_heavy": "Your legs did heavy work yesterday, so fast running waits.",
    "test_not_needed": "This test waits until the rest of the gate is nearly done.",
    "no_time": "Does not fit in {minutes:minute} today.",
    "max_effort_spacing": "All-out efforts need days between them: wait {days:more day}.",
    "phase_cap": "{phase} goes this far and no further.",
    "sentinel": "An early warning sign came up, so no fast running for {days:more day}.",
    "race_not_ready": "You are not ready for the race yet. The plan is not squeezed to fit a date.",
    "not_yet": "This one waits for: {waits_for}.",
    "stalled": ("Nothing has moved up for {days:day}. Carry on, and ask a physio to have a look."),
    "gate_waits_for_green": "The gate is ready. It opens on your next green morning.",
    "phase_opened": "A gate opened: you are now in {phase}.",
    "placed": "Your clinician placed you in {phase}.",
    "placed_back": "Your clinician placed you back in {phase}. It comes again, step by step.",
    "stepped_back": "Something pulled, so you are back in {phase}. It comes again, step by step.",
    "restarted": (
        "You begin again in the first phase: after a pull, or after four weeks away. "
        "The safety questions come first."
    ),
    "stepped_down": "{ladder} goes one step down. Stepping back is how you heal.",
    "reported_by_runner": (
        "You told us a clinician cleared this: {hold}. It stays marked as your own word."
    ),
    "first_day": "This is your first day, so everything starts at its first step.",
    "done_for_today": "All done for today. Now your muscle rebuilds.",
    "stop_strength": "Stop if pain goes above {amber} of 10 or feels sharp.",
    "stop_easy_run": "Walk if pain goes above {green} of 10; stop above {amber} or if you limp.",
    "stop_speed": "Stop if pain goes above {green} of 10, or at any tightness or fear.",
}

# Another sentence where a number of the data has this value: code, key, value.
VARIANTS: dict[tuple[str, str, object], str] = {
    ("earlier_injuries", "count", None): (
        "We do not know whether this leg was hurt before. See a physio before you go past phase 1."
    ),
    ("after_amber", "cause", "overrun"): (
        "You did more than was asked yesterday, so today is a walk, trunk work and the heel press."
    ),
}

UNLOCKED_BY: dict[str, str] = {
    "add_equipment": "Get what it needs, then tell Restride.",
    "answer_episode": "Tell Restride about your injury.",
    "answer_morning": "Answer the morning questions.",
    "answer_setup": "Answer it.",
    "answer_triage": "Answer the safety questions.",
    "clean_again": "Do it clean: the whole dose, green during, after and next morning.",
    "clinician_confirms": "A physio or doctor confirms it.",
    "hours_pass": "Wait until the painkiller has worn off, then answer again.",
    "clinician_clears": "A physio or doctor says you may.",
    "days_pass": "Only time opens this one.",
    "green_mornings": "Green mornings, each one answered.",
    "heavy_days": "Two days of heavy leg work.",
    "hop_30_s_each_leg": "Hop for 30 seconds on each leg with no pain.",
    "jog_30_min": "Jog for 30 minutes with no pain.",
    "load_pinned_protocol": "Install the Restride that has your version of the plan.",
    "milestone": "Meet what the next gate asks.",
    "next_green_morning": "A green morning.",
    "next_heavy_day": "It comes in turn on the next heavy day.",
    "next_morning": "Tomorrow morning's answers.",
    "next_session": "It comes back in one of the next sessions.",
    "do_clean": "Do it clean: the whole dose, green during, after and next morning.",
    "do_heavy_days": "Do the heavy leg work whole, on its days, with green mornings after.",
    "do_no_limp": "Walk with no limp and say so in the morning.",
    "do_since_setback": "Only time opens this one.",
    "do_test": "Do the test and pass it, with answers the evening and morning after.",
    "rest": "Rest today.",
    "see_physio": "Let a physio have a look. The work goes on meanwhile.",
    "rested": "A good night's sleep.",
    "well_again": "Being well again.",
}


class Filling(Formatter):
    """Fills a sentence; a number that is missing becomes a word, so that nothing crashes."""

    def get_value(self, key: int | str, _: Any, kwargs: Mapping[str, Any]) -> Any:
        """The value named, or None where the reason carries none."""
        return kwargs.get(str(key))

    def format_field(self, value: Any, format_spec: str) -> str:
        """The value, with the noun that the sentence gives for it."""
        if value is None:
            return f"some {format_spec}s" if format_spec else "unknown"
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if not format_spec:
            return str(value)
        return f"{value} {format_spec}" + ("" if value == 1 else "s")


def sentence(reason: Reason, names: Names) -> str:
    """The reason as a sentence, or its bare code where no sentence is known."""
    template = _template(reason)
    if template is None:
        return reason.code
    return Filling().vformat(template, (), names.translated(reason.data))


def _template(reason: Reason) -> str | None:
    for (code, key, value), said in VARIANTS.items():
        if code == reason.code and reason.data.get(key) == value:
            return said
    return REASONS.get(reason.code)


def stop_rule(code: str, names: Names) -> str:
    """When to stop, in one sentence, with the numbers of the protocol's own light."""
    template = REASONS.get(code)
    if template is None:
        return code
    bands = {f"stop_{kind}": band for kind, band in names.protocol.light.during.items()}
    band = bands.get(code)
    numbers = {} if band is None else {"green": band.green, "amber": band.amber}
    return Filling().vformat(template, (), numbers)


def unlock_words(code: str) -> str:
    """What would change it."""
    return UNLOCKED_BY.get(code, code.replace("_", " "))
