"""How a sheet lies on one page: the session takes what the rest leaves, and shrinks to fit."""

from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import accumulate
from typing import NamedTuple

from restride.outputs import figure
from restride.outputs.paper import MM_IN_A_POINT, Paper, Point, Printed, Size
from restride.outputs.sheet import Line, Shape, Sheet

Block = Callable[[Paper, Sheet, float, float], float]
"""Draws its part from a height on, and tells how tall it is."""

# Millimetres, chosen by eye on paper: margins that every home printer keeps, a box that a pencil
# ticks, a row that the drawing stays readable in.
SIDE, TOP, FOOT = 14.0, 11.0, 9.0
GAP = 4.5
ROOMY, TIGHT = 5.5, 1.6  # the space between two exercises, when there is much of it and little
# From roomy to tight: the dose under the title, then beside it; at 60 % the cue has 5 points.
FITS = (
    *((round(1 - 0.04 * step, 2), False) for step in range(4)),
    *((round(1 - 0.04 * step, 2), True) for step in range(11)),
)
TICK, SET_BOX = 2.6, 4.6
SETS_IN_A_ROW = 5
MOST_BOXES = 15
LEADING = 1.22  # from one base line to the next, in sizes
GREY, PALE = 95, 195
TITLE, DOSE, CUE = 11.0, 10.0, 8.5  # points
TICK_ROW, TICK_STEP, BLANK, LEAST = 4.0, 20.5, 6.0, 9.0
MORE, NOTES, LEAST_ROOM = 5.0, 18.0, 45.0

# Columns of the session: code, drawing, words, sets, pain, how it felt.
CODE, DRAWING, SETS, PAIN, FELT = 6.5, 17.0, 31.0, 14.0, 36.0
LIGHT_COLUMNS = (0.0, 0.15, 0.36, 0.435, 0.63)  # shares of the width
MOMENTS = ("While you trained", "From the end to bedtime", "The next morning")
HEADINGS = ("Exercise", "Sets: tick each", "Pain 0–10", "Tick what you felt")


class TooLongError(ValueError):
    """A plan's words need more than one page."""


def drawn(sheet: Sheet, size: Size = "a4") -> Printed:
    """The sheet on its page. Raises TooLongError where its words leave no room for an exercise."""
    with closing(Paper(size, f"Restride: {sheet.title}", sheet.on)) as paper:
        lay(paper, sheet)
        return paper.printed()


def lay(paper: Paper, sheet: Sheet) -> None:
    """Draw the whole sheet: the head, what stands below the session, and the session between."""
    width = paper.width - 2 * SIDE
    top = head(paper, sheet, width) + GAP
    blocks = parts(sheet)
    with paper.rehearsal():
        heights = [one(paper, sheet, 0.0, width) for one in blocks]
    bottom = paper.height - FOOT - sum(heights) - GAP * (len(heights) - 1)
    if bottom - top < LEAST_ROOM:
        raise TooLongError("the words of this day need more than one page")
    if sheet.lines:
        session(paper, sheet.lines, top, bottom - GAP, width)
        places = starts(bottom, heights)
    else:
        places = starts(no_session(paper, sheet.instead, top, width), heights[:-1])
        foot = paper.height - FOOT - heights[-1]
        if places[-1] + heights[-2] < foot - NOTES:
            notes(paper, places[-1] + heights[-2] + GAP + 3, foot - GAP, width)
        places.append(foot)
    for one, y in zip(blocks, places, strict=True):
        one(paper, sheet, y, width)


def parts(sheet: Sheet) -> list[Block]:
    """What stands below the session: only what this sheet has something for."""
    asked: list[Block] = [moments, light] if sheet.light else []
    return [*([held] if sheet.held else []), *asked, pulled, footer]


def starts(top: float, heights: Sequence[float]) -> list[float]:
    """Where each block begins."""
    return list(accumulate((height + GAP for height in heights[:-1]), initial=top))


def head(paper: Paper, sheet: Sheet, width: float) -> float:
    """The day, for whom it is, and the light; the height where it ends."""
    right = SIDE + width
    paper.write(SIDE, TOP + 3, "RESTRIDE", 8, bold=True, grey=GREY)
    paper.write(
        right, TOP + 3, "Today only. Tomorrow has a sheet of its own.", 8, grey=GREY, align="right"
    )
    paper.rule(SIDE, TOP + 5.5, width, thick=0.5)
    paper.write(SIDE, TOP + 14.5, sheet.title, 21, bold=True)
    below = paragraph(paper, (SIDE, TOP + 20.5), sheet.about, width * 0.54, 10)
    badge = SIDE + width * 0.58
    shape(paper, sheet.shape, badge + 4.2, TOP + 12, 8.4)
    paper.write(badge + 11.5, TOP + 14.2, sheet.word, 16, bold=True)
    beside = paragraph(paper, (badge, TOP + 20.5), sheet.means, right - badge, 10)
    return max(below, beside) - 1.5


def session(paper: Paper, lines: Sequence[Line], top: float, bottom: float, width: float) -> None:
    """The exercises as a table, as large as fits; what never fits is said, not dropped unseen."""
    for x, text in zip(columns(width)[2:], HEADINGS, strict=True):
        paper.write(x, top + 1.6, text, 7.5, grey=GREY)
    top += 4.2
    rows = fitting(paper, lines, bottom - top, width)
    left = len(lines) - len(rows)
    free = bottom - top - sum(one.height for one in rows) - (MORE if left else 0.0)
    space = min(ROOMY, free / len(rows))
    for one in rows:
        paper.rule(SIDE, top, width, grey=PALE)
        draw_row(paper, one, top + space / 2, width)
        top += one.height + space
    paper.rule(SIDE, top, width, grey=PALE)
    if left:
        said = f"{left} more did not fit on the page. All of them are on the screen: restride today"
        paper.write(SIDE, top + 4, said, 8, bold=True)
    elif bottom - top > NOTES:
        notes(paper, top + 7, bottom, width)


class Row(NamedTuple):
    """A line of the session at one scale: its words wrapped, as (text, size, bold, grey)."""

    line: Line
    scale: float
    words: list[tuple[str, float, bool, int]]
    beside: str
    height: float


def fitting(paper: Paper, lines: Sequence[Line], room: float, width: float) -> list[Row]:
    """The lines, all at the largest scale at which they fit; at the least, as many as do."""
    rows: list[Row] = []
    for scale, compact in FITS:
        rows = [row_of(paper, one, scale, width, compact=compact) for one in lines]
        if sum(one.height + TIGHT for one in rows) <= room:
            return rows
    ends = accumulate(one.height + TIGHT for one in rows)
    return [row for row, end in zip(rows, ends, strict=True) if end <= room - MORE]


def row_of(paper: Paper, line: Line, scale: float, width: float, *, compact: bool) -> Row:
    """A line, measured; compact, with its dose beside the title where both fit in one row."""
    wide = columns(width)[3] - columns(width)[2] - 3
    title, dose, cue = TITLE * scale, DOSE * scale, CUE * scale
    both = paper.long(line.title, title, bold=True) + 3 * scale + paper.long(line.dose, dose)
    beside = line.dose if compact and both <= wide else ""
    words = [(text, title, True, 0) for text in paper.wrapped(line.title, wide, title, bold=True)]
    if not beside:
        words += [(text, dose, False, 0) for text in paper.wrapped(line.dose, wide, dose)]
    words += [(text, cue, False, GREY) for text in paper.wrapped(line.cue, wide, cue)]
    text = sum(leading(size) for _, size, _, _ in words)
    boxes = (SET_BOX + 1.2) * -(-min(line.boxes, MOST_BOXES) // SETS_IN_A_ROW)
    tall = max(boxes, TICK_ROW * len(line.ticks), BLANK * len(line.blanks), LEAST) * scale
    return Row(line, scale, words, beside, max(text, tall))


def columns(width: float) -> tuple[float, ...]:
    """The left ends of the six columns."""
    words = width - CODE - DRAWING - SETS - PAIN - FELT
    return tuple(accumulate((CODE, DRAWING, words, SETS, PAIN), initial=SIDE))


def draw_row(paper: Paper, row: Row, y: float, width: float) -> None:
    """One line of the session, from its upper edge."""
    line, scale = row.line, row.scale
    code, drawing, words, sets, pain, felt = columns(width)
    paper.write(code, y + leading(TITLE * scale) * 0.8, line.code, TITLE * scale, bold=True)
    figure.draw(paper, line.figure, (drawing, y), (DRAWING - 3, min(DRAWING - 3, row.height)))
    at = y
    for text, size, bold, grey in row.words:
        at += leading(size)
        paper.write(words, at - leading(size) * 0.2, text, size, bold=bold, grey=grey)
    beside = words + paper.long(line.title, TITLE * scale, bold=True) + 3 * scale
    paper.write(beside, y + leading(TITLE * scale) * 0.8, row.beside, DOSE * scale)
    set_boxes(paper, line, sets, y, scale)
    for number in range(max(1, len(line.blanks))):
        tall = SET_BOX if line.blanks else 6
        paper.box(pain, y + (0.4 + BLANK * number) * scale, 9 * scale, tall * scale)
    for number, labels in enumerate(line.ticks):
        ticks(paper, labels, (felt, y + (0.5 + TICK_ROW * number) * scale), scale)


def set_boxes(paper: Paper, line: Line, x: float, y: float, scale: float) -> None:
    """A box for each set, in rows; for very many sets, and for a test's result, a blank to fill."""
    y += 0.4 * scale
    if line.boxes > MOST_BOXES:
        paper.box(x, y, 11 * scale, SET_BOX * scale)
        paper.write(x + 12.5 * scale, y + 3.6 * scale, f"of {line.boxes}", CUE * scale)
    else:
        step = (SET_BOX + 1.2) * scale
        for number in range(line.boxes):
            down, across = divmod(number, SETS_IN_A_ROW)
            paper.box(x + across * step, y + down * step, SET_BOX * scale, SET_BOX * scale)
    for number, label in enumerate(line.blanks):
        at = y + BLANK * number * scale
        paper.box(x, at, 11 * scale, SET_BOX * scale)
        paper.write(x + 12.5 * scale, at + 3.6 * scale, label, 8 * scale)


def ticks(
    paper: Paper, labels: Sequence[str], place: Point, scale: float, step: float = TICK_STEP
) -> None:
    """Words in a row, each with a small box before it."""
    x, y = place
    for label in labels:
        paper.box(x, y, TICK * scale, TICK * scale)
        paper.write(x + 3.6 * scale, y + 2.25 * scale, label, 8 * scale)
        x += step * scale


def notes(paper: Paper, y: float, bottom: float, width: float) -> None:
    """Lines to write on, where the session leaves room."""
    paper.write(SIDE, y, "Notes", 7.5, grey=GREY)
    while y + 8 < bottom:
        y += 8
        paper.rule(SIDE, y, width, grey=PALE)


def no_session(paper: Paper, said: Sequence[str], top: float, width: float) -> float:
    """What the sheet says where it asks no exercise; where the rest may begin."""
    paper.rule(SIDE, top, width, grey=PALE)
    y = paragraph(paper, (SIDE, top + 14), said[0], width, 20, bold=True)
    for text in said[1:]:
        y = paragraph(paper, (SIDE, y + 2), text, width * 0.86, 12)
    return y + 8


def held(paper: Paper, sheet: Sheet, y: float, width: float) -> float:
    """What holds today; how tall it is."""
    paper.write(SIDE, y + 2.6, "What holds today", 9.5, bold=True)
    at = y + 7.2
    for text in sheet.held:
        at = hanging(paper, (SIDE, at), text, width, 8.5)
    return at - y - leading(8.5) + 1


def moments(paper: Paper, _: Sheet, y: float, width: float) -> float:
    """Three scales from 0 to 10 side by side; how tall they are."""
    paper.write(SIDE, y + 2.6, "The old spot at its worst: circle a number", 9.5, bold=True)
    third = (width - 2 * GAP) / 3
    step = third / 11
    for number, moment in enumerate(MOMENTS):
        x, at = SIDE + number * (third + GAP), y + 7.4
        paper.write(x, at, moment, 8.5)
        for score in range(11):
            paper.box(x + score * step, at + 1.4, step - 0.7, 5.2, grey=GREY)
            middle = x + score * step + (step - 0.7) / 2
            paper.write(middle, at + 5.0, str(score), 8, align="centre")
    last = SIDE + 2 * (third + GAP)
    paper.write(last + third - 18.5, y + 7.4, "limp?", 8.5, align="right")
    ticks(paper, ("yes", "no"), (last + third - 17, y + 5.2), 1, step=10)
    return 14.2


def light(paper: Paper, sheet: Sheet, y: float, width: float) -> float:
    """The traffic light: shape, word, the three moments, and what to do; how tall it is."""
    left = [SIDE + part * width for part in LIGHT_COLUMNS]
    paper.write(left[0], y + 2.6, "The traffic light", 9.5, bold=True)
    for x, text in zip(left[1:], ("While", "Evening", "Next morning", "What to do"), strict=True):
        paper.write(x, y + 2.6, text, 7.5, grey=GREY)
    at = y + 4.6
    for one in sheet.light:
        paper.rule(SIDE, at, width, grey=PALE)
        shape(paper, one.shape, SIDE + 2, at + 3.2, 3.6)
        paper.write(SIDE + 5.5, at + 4.2, one.word, 9, bold=True)
        below = at
        for x, end, text in zip(
            left[1:],
            (*left[2:], SIDE + width + 2),
            (one.during, one.evening, one.morning, one.then),
            strict=True,
        ):
            below = max(below, paragraph(paper, (x, at + 4.2), text, end - x - 2, 8.5))
        at = below - 1.6
    paper.rule(SIDE, at, width, grey=PALE)
    paper.write(SIDE, at + 3.4, sheet.baseline, 7.5, grey=GREY)
    return at + 4.0 - y


def pulled(paper: Paper, sheet: Sheet, y: float, width: float) -> float:
    """What to do if it pulls, and when to get help, in a frame; how tall it is."""
    inside, between = 4.0, 6.0
    third = (width - 2 * inside - 2 * between) / 3
    x = [SIDE + inside + number * (third + between) for number in range(3)]
    for left, text in zip(
        x, ("If it pulls", "Call for help at once", "A doctor first"), strict=True
    ):
        paper.write(left, y + 5.8, text, 11, bold=True)
    ends = [paragraph(paper, (x[1], y + 10.4), sheet.emergency, third, 8)]
    ends.append(paragraph(paper, (x[2], y + 10.4), sheet.doctor, third, 8))
    at = y + 10.4
    for number, text in enumerate(sheet.pulls, start=1):
        at = hanging(paper, (x[0], at), text, third, 8, mark=f"{number}.")
    height = max(*ends, at) - y - 0.2
    paper.frame(SIDE, y, width, height)
    return height


def footer(paper: Paper, sheet: Sheet, y: float, width: float) -> float:
    """Which plan and sheet this is, and how to enter it."""
    paper.rule(SIDE, y, width, grey=PALE)
    for n, text in enumerate(sheet.footer):
        paper.write(SIDE, y + 3.6 + n * 3.6, text, 8, grey=GREY)
    return 3.6 * len(sheet.footer) + 0.8


def paragraph(  # noqa: PLR0913 - place, width and look of a text
    paper: Paper,
    place: Point,
    text: str,
    width: float,
    size: float,
    *,
    bold: bool = False,
    grey: int = 0,
) -> float:
    """Wrapped text from its first base line on; the base line that the next may take."""
    x, baseline = place
    for row_text in paper.wrapped(text, width, size, bold=bold):
        paper.write(x, baseline, row_text, size, bold=bold, grey=grey)
        baseline += leading(size)
    return baseline


def hanging(  # noqa: PLR0913 - place, width and look of a text
    paper: Paper, place: Point, text: str, width: float, size: float, *, mark: str = "–"
) -> float:
    """A mark and wrapped text beside it; the base line that the next may take."""
    x, baseline = place
    paper.write(x, baseline, mark, size)
    return paragraph(paper, (x + 4, baseline), text, width - 4, size) + 0.4


def leading(size: float) -> float:
    """From one base line to the next, in millimetres."""
    return size * MM_IN_A_POINT * LEADING


def shape(paper: Paper, which: Shape, x: float, y: float, size: float) -> None:
    """A shape around a point: the colour of the light, for eyes and printers without colour."""
    half = size / 2
    match which:
        case "●":
            paper.disc(x, y, half)
        case "▲":
            paper.filled([(x - half, y + half * 0.85), (x + half, y + half * 0.85), (x, y - half)])
        case "▼":
            paper.filled([(x - half, y - half * 0.85), (x + half, y - half * 0.85), (x, y + half)])
        case "■":
            paper.filled(
                [
                    (x - half, y - half),
                    (x + half, y - half),
                    (x + half, y + half),
                    (x - half, y + half),
                ]
            )
        case "?":
            paper.write(x, y + half * 0.7, "?", size / MM_IN_A_POINT, bold=True, align="centre")
