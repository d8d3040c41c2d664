"""A run on a treadmill as a Zwift workout. There is no official description of the format.

Zwift gives each step a pace, as a part of the runner's threshold pace, and Restride asks for none
in an easy run. The two numbers here are our own choice: slow enough that whoever keeps to them can
talk. The words on the screen say what is really asked.
"""

from collections.abc import Iterator

from lxml import etree

from restride.outputs.steps import Block, Step, Workout

WALK_OF_THRESHOLD = 0.4  # 12:30 a kilometre for a threshold of 5:00: a walk
RUN_OF_THRESHOLD = 0.6  # 8:20 a kilometre for the same: the slowest that is still a run


class TreadmillError(ValueError):
    """A run that cannot be a Zwift workout; the message says why."""


def zwift_workout(workout: Workout) -> bytes:
    """The whole file. Raises TreadmillError for what a treadmill or Zwift cannot do."""
    root = etree.Element("workout_file")
    for name, text in (
        ("author", "Restride"),
        ("name", str(workout.name)),
        ("description", _description(workout)),
        ("sportType", "run"),
        ("durationType", "time"),
    ):
        etree.SubElement(root, name).text = text
    steps = etree.SubElement(root, "workout")
    for step in _on_treadmill(workout):
        _add(steps, step)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _on_treadmill(workout: Workout) -> Iterator[Step]:
    for block in workout.blocks:
        if block.part in ("warm_up", "walk"):
            continue
        for step in block.steps:
            _refuse(block, step)
        for _ in range(block.times):
            yield from block.steps


def _refuse(block: Block, step: Step) -> None:
    if not block.on_treadmill:
        raise TreadmillError(f"{step.words} is not for a treadmill.")
    if step.duration_s is None:
        what = step.words.lower()
        raise TreadmillError(f"It has no time for '{what}', and each step of Zwift has one.")


def _description(workout: Workout) -> str:
    """What Zwift cannot hold: the warm-up beside the treadmill, and walks of no set length."""
    drills = [_drill(block) for block in workout.blocks if block.part == "warm_up"]
    before = [f"Before it, beside the treadmill: {', '.join(drills)}."] if drills else []
    walks = {
        step.effort for block in workout.blocks if block.part == "walk" for step in block.steps
    }
    if "warm_up" in walks:
        before.append("Walk a few minutes first.")
    after = ["End with a few minutes of walking."] if "cool_down" in walks else []
    pace = "The pace that Zwift shows is a guess: run so slowly that you can talk."
    return " ".join([*before, *after, pace])


def _drill(block: Block) -> str:
    times = f"{block.times} x " if block.times > 1 else ""
    return times + block.steps[0].name


def _add(steps: etree._Element, step: Step) -> None:
    """One steady stretch, with its name on the screen as it begins and, for a run, when to stop."""
    power = RUN_OF_THRESHOLD if step.effort == "work" else WALK_OF_THRESHOLD
    steady = etree.SubElement(
        steps, "SteadyState", Duration=str(round(step.duration_s or 0)), Power=f"{power:g}"
    )
    etree.SubElement(steady, "textevent", timeoffset="0", message=step.name)
    if step.note:
        etree.SubElement(steady, "textevent", timeoffset="15", message=step.note)
