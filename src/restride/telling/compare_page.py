"""The page that `restride protocol compare` shows: what differs at a glance, and why."""

from collections.abc import Iterator, Sequence

from restride.protocol.choices import Choice
from restride.telling.blocks import Block, Bullets, Grid, Heading, Paragraph
from restride.telling.comparison import Comparison, Row
from restride.telling.outline import Outline, Stage, Work

WIDE = 120  # from here on the reasons fit beside the exercises


def compare_page(seen: Comparison, width: int) -> Iterator[Block]:
    """Every block of the page; narrow screens get the reasons as numbered notes."""
    left, right = seen.left, seen.right
    wide = width >= WIDE
    notes = {choice.id: at for at, choice in enumerate(seen.choices, 1)}
    yield Heading(f"{left.id} and {right.id}", 1)
    yield Paragraph(_at_a_glance(seen))
    yield Heading("Phases, and what ends each")
    yield Grid(["Phase", left.id, right.id], _phases(seen))
    yield Heading("Exercises in both")
    yield Grid(_heads(seen, wide), [_cells(row, seen, notes, wide) for row in seen.both()])
    for one, rows in ((left, seen.only("left")), (right, seen.only("right"))):
        if rows:
            yield Heading(f"Only in {one.id}")
            yield Bullets([_alone(row, one is left, notes) for row in rows])
    if seen.choices:
        yield Heading("Why")
        yield Paragraph(
            "Where the sources differ, what was chosen, and the reason. "
            "The numbers stand beside the exercises above."
        )
        yield Bullets([choice_text(choice) for choice in seen.choices], numbered=True)


def choice_text(choice: Choice) -> str:
    """A choice in one paragraph: the question, each source's answer, ours, and why."""
    offers = " ".join(f"{source}: {_ended(offer)}" for source, offer in choice.offers.items())
    because = " ".join(choice.because.split())
    return f"{choice.question} {offers} Chosen: {_ended(choice.chosen)} Why: {because}"


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _at_a_glance(seen: Comparison) -> str:
    both = seen.both()
    kinds = [one for row in both for one in row.differs]
    counted = ", ".join(f"{kind} {kinds.count(kind)}" for kind in dict.fromkeys(kinds))
    different = sum(bool(row.differs) for row in both)
    said = [
        f"Kinds of exercise in both: {len(both)}. The same: {len(both) - different}.",
        f"Different: {different}" + (f" ({counted})." if counted else "."),
        f"Only in {seen.left.id}: {len(seen.only('left'))}.",
        f"Only in {seen.right.id}: {len(seen.only('right'))}.",
        *dict.fromkeys(_may_be_followed(one) for one in (seen.left, seen.right)),
    ]
    return " ".join(said)


def _may_be_followed(one: Outline) -> str:
    return f"{one.id} can be followed." if one.runnable else f"{one.id} is only for reading."


def _phases(seen: Comparison) -> list[list[str]]:
    return [
        [str(at), _stage(left), _stage(right)] for at, (left, right) in enumerate(seen.phases, 1)
    ]


def _stage(stage: Stage | None) -> str:
    if stage is None:
        return "–"
    when = f" ({stage.when})" if stage.when else ""
    ends = stage.ends or ("nothing said",)
    return "\n".join([f"{stage.title}{when}", *(f"· {end}" for end in ends)])


def _heads(seen: Comparison, wide: bool) -> list[str]:
    sides = [seen.left.id, seen.right.id]
    return ["Exercise", *sides, "Differs in", "Why"] if wide else ["What differs", *sides]


def _cells(row: Row, seen: Comparison, notes: dict[str, int], wide: bool) -> list[str]:
    differs = "\n".join(f"≠ {one}" for one in row.differs) or "= same"
    sides = [_works(row.left), _works(row.right)]
    if wide:
        chosen = [choice for choice in seen.choices if choice.id in row.why]
        why = "\n".join(f"[{notes[one.id]}] {' '.join(one.because.split())}" for one in chosen)
        return [row.title, *sides, differs, why]
    marks = " ".join(f"[{notes[name]}]" for name in row.why)
    return ["\n".join(part for part in (row.title, differs, marks) if part), *sides]


def _works(works: Sequence[Work]) -> str:
    named = len(works) > 1
    return "\n".join(_work(work, named) for work in works)


def _work(work: Work, named: bool) -> str:
    head = f"{work.title}. " if named else ""
    return f"{phases_text(work.phases)}: {head}{work.does}. {work.often.capitalize()}."


def phases_text(phases: Sequence[int]) -> str:
    """`phase 2`, `phases 2–5`, or `phases 1, 3`."""
    if len(phases) <= 1:
        return f"Phase {phases[0]}" if phases else "No phase"
    if list(phases) == list(range(phases[0], phases[-1] + 1)):
        return f"Phases {phases[0]}–{phases[-1]}"
    return f"Phases {', '.join(str(phase) for phase in phases)}"


def _alone(row: Row, is_left: bool, notes: dict[str, int]) -> str:
    marks = "".join(f" [{notes[name]}]" for name in row.why)
    works = row.left if is_left else row.right
    return " ".join(f"{work.title}: {_work(work, named=False)}" for work in works) + marks
