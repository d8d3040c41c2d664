"""A run as text for the workout builder of intervals.icu.

In that text `m` is minutes and metres are `mtr`; what stands before the first amount is the cue
that a watch shows; a repeat has an empty line before and after it and holds no other repeat.
"""

from restride.outputs.steps import Block, Step, Workout

OPEN = "2m press lap"  # it wants a time for planning; the step still ends with the lap button


def intervals_icu(workout: Workout) -> str:
    """The whole text. Its first line is the workout's name."""
    blocks = [_block(block) for block in workout.blocks]
    return "\n\n".join([str(workout.name), *blocks]) + "\n"


def _block(block: Block) -> str:
    lines = [_line(step) for step in block.steps]
    return "\n".join([f"{block.times}x", *lines] if block.times > 1 else lines)


def _line(step: Step) -> str:
    parts = ["-", _cue(step), _amount(step)]
    if step.speed_m_s is not None:
        slow, fast = step.speed_m_s
        parts.append(f"{_pace(slow)}-{_pace(fast)}/km Pace")
    return " ".join(parts)


def _cue(step: Step) -> str:
    """The words. No `%` and no `3x10`: the builder would read a target or a repeat in them."""
    cue = step.words
    if step.count:
        cue += f" ({step.count.replace('x', ' times ')})"
    if step.is_easy:
        cue += " easy"
    if step.percent is not None:
        cue += f" at {step.percent:g} of 100"
    return cue


def _amount(step: Step) -> str:
    if step.duration_s is not None:
        whole, rest = divmod(round(step.duration_s), 60)
        return (f"{whole}m" if whole else "") + (f"{rest}s" if rest or not whole else "")
    if step.distance_m is not None:
        return f"{step.distance_m:g}mtr"
    return OPEN


def _pace(speed_m_s: float) -> str:
    """Minutes a kilometre, up to the next second: never faster than asked."""
    whole, rest = divmod(-int(-1000 // speed_m_s), 60)
    return f"{whole}:{rest:02d}"
