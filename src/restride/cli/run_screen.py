"""A run drawn in a terminal: speed over time in run and walk, then what it comes to.

Run and walk differ by their sign and by a letter below, so that no colour is needed.
"""

from collections.abc import Sequence

from restride.cli.screen import Screen
from restride.runs.measuring.trace import Slice, Trace, Way, trace_of
from restride.runs.model import Run
from restride.telling.run_numbers import Number
from restride.telling.run_title import speed_unit, title

HEIGHT = 8
AXIS = 6
EIGHTHS = " ▁▂▃▄▅▆▇█"
LETTERS: dict[Way, str] = {"run": "R", "walk": "w", "pause": "."}
COLOURS: dict[Way, str | None] = {"run": "green", "walk": "cyan", "pause": None}
LEAST_TICK = 8


Spans = Sequence[tuple[float, float]]


def run_lines(
    run: Run, numbers: Sequence[Number], asked: Spans, screen: Screen, *, imperial: bool
) -> list[str]:
    """The title, the drawing, and the numbers with how sure they are.

    `asked` is from when to when each asked run was found, in seconds.
    """
    drawn = trace_of(run, screen.width - AXIS)
    lines = [screen.style(title(run), bold=True), ""]
    lines += (
        chart(drawn, asked, screen, imperial=imperial)
        if drawn.slices
        else ["Nothing was recorded in it."]
    )
    lines.append("")
    for number in numbers:
        lines += screen.labelled(number.label, number.words)
    return lines


def chart(drawn: Trace, asked: Spans, screen: Screen, *, imperial: bool) -> list[str]:
    """Speed as columns; letters for run, walk and pause; asked runs, minutes and heart rate."""
    unit, per_hour = speed_unit(imperial=imperial)
    speeds = [(one.speed_m_s or 0.0) * per_hour for one in drawn.slices]
    top = max([1.0, *speeds])
    lines = [f"{unit:>5}"]
    for row in range(HEIGHT - 1, -1, -1):
        label = f"{top * (row + 1) / HEIGHT:4.1f} " if row % 2 else " " * (AXIS - 1)
        cells = zip(drawn.slices, speeds, strict=True)
        line = "".join(_cell(one, speed / top * HEIGHT - row, screen) for one, speed in cells)
        lines.append(f"{label}│{line}")
    lines.append(f"{' ' * (AXIS - 1)}│{''.join(_letter(one, screen) for one in drawn.slices)}")
    if asked:
        lines.append(f"asked│{_asked(asked, drawn.elapsed_s, len(drawn.slices))}")
    lines.append(" " * AXIS + _minutes(drawn.elapsed_s, len(drawn.slices)))
    hearts = [one.heart_rate_bpm for one in drawn.slices]
    if any(heart is not None for heart in hearts):
        lines.append(f"heart│{_row(hearts, screen)}")
    run, walk = _sign("run", screen), _sign("walk", screen)
    lines.append(f"{' ' * AXIS}{run} R run · {walk} w walk · . pause")
    return lines


def _sign(way: Way, screen: Screen) -> str:
    if way == "run":
        return "█" if screen.unicode else "#"
    return "░" if screen.unicode else ":"


def _cell(one: Slice, fill: float, screen: Screen) -> str:
    """One row of a column; `fill` is how much of the cell lies below the speed."""
    if one.way == "pause" or fill <= 0:
        return " "
    if one.way == "walk" or not screen.unicode:
        sign = _sign(one.way, screen) if fill >= 1 / 2 else " "
    else:
        sign = EIGHTHS[min(8, round(fill * 8))]
    return screen.style(sign, COLOURS[one.way])


def _letter(one: Slice, screen: Screen) -> str:
    return screen.style(LETTERS[one.way], COLOURS[one.way])


def _asked(spans: Spans, elapsed_s: int, columns: int) -> str:
    """The number of each asked run where it was found, as far as it went."""
    line = [" "] * columns
    for number, (start_s, end_s) in enumerate(spans, start=1):
        first = min(columns - 1, int(start_s / elapsed_s * columns))
        last = max(first + 1, min(columns, round(end_s / elapsed_s * columns)))
        text = str(number).ljust(last - first, "-")[: max(last - first, len(str(number)))]
        line[first : first + len(text)] = text
    return "".join(line[:columns])


def _minutes(elapsed_s: int, columns: int) -> str:
    """Minutes below the columns, as many as have room, at round numbers."""
    minutes = elapsed_s / 60
    most = max(1, columns // LEAST_TICK)
    step = next((s for s in (1, 2, 5, 10, 15, 30, 60, 120, 240) if minutes / s <= most), 600)
    line = [" "] * columns
    for minute in range(0, int(minutes) + 1, step):
        at = min(columns - 1, round(minute * 60 / elapsed_s * columns))
        text = f"{minute} min" if minute == 0 else str(minute)
        if at + len(text) <= columns:
            line[at : at + len(text)] = text
    return "".join(line)


def _row(values: Sequence[float | None], screen: Screen) -> str:
    """One row of heights between the lowest and the highest; what is not known stays empty."""
    known = [value for value in values if value is not None]
    low, high = min(known), max(known)
    steps = EIGHTHS[1:] if screen.unicode else "_.-=^"
    reach = (high - low) or 1.0

    def sign(value: float | None) -> str:
        if value is None:
            return " "
        return steps[min(len(steps) - 1, int((value - low) / reach * len(steps)))]

    return "".join(sign(value) for value in values)
