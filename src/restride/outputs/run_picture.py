"""A run as an SVG picture: speed over time, run and walk told apart by pattern and letter.

It names itself to a screen reader, follows the reader's light or dark, asks nobody for a font, and
holds no place: only times, speeds and heart rates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from restride.runs.measuring.trace import Slice, Trace, Way, way_of

BAND_HEIGHT = 20
SLICES = 240
ROUND_MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 240)
TICK_WIDTH = 80  # room for the words of a tick, and air
LEAST_LETTER = 14
LETTERS: dict[Way, str] = {"run": "R", "walk": "w", "pause": ""}

STYLE = """
svg { font: 14px system-ui, sans-serif; max-width: 100%; height: auto; }
.paper { fill: #ffffff; } .ink { fill: #1c2530; } .soft { fill: #55606e; }
.grid { stroke: #c9d0d8; } .run { fill: #11694a; } .on-run { fill: #ffffff; }
.walk { stroke: #4b6b94; } .heart { stroke: #b3261e; fill: none; }
.halo { stroke: #ffffff; fill: none; }
.asked { stroke: #1c2530; stroke-width: 1.5; fill: none; }
@media (prefers-color-scheme: dark) {
.paper { fill: #14181d; } .ink { fill: #eef2f6; } .soft { fill: #aab4c0; }
.grid { stroke: #38424e; } .run { fill: #4cc38a; } .on-run { fill: #06281b; }
.walk { stroke: #9db8dc; } .heart { stroke: #ff8a80; }
.halo { stroke: #14181d; } .asked { stroke: #eef2f6; }
}
"""
HATCH = (
    '<pattern id="{hatch}" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="walk" stroke-width="2.5" d="M1.5 0v6"/></pattern>'
)


@dataclass(frozen=True)
class Caption:
    """The words of a picture: its title, what it shows in sentences, and the unit of speed."""

    title: str
    says: Sequence[str]
    unit: str
    per_m_s: float


@dataclass(frozen=True)
class Frame:
    """Where things lie. A narrow one is for a phone: the letters stay as large."""

    width: int = 800
    height: int = 376
    left: int = 56
    top: int = 56

    @property
    def right(self) -> int:
        """The end of the time axis."""
        return self.width - 16

    @property
    def bottom(self) -> int:
        """Speed 0; run and walk, what was asked, the minutes and the legend lie below it."""
        return self.height - 112

    def x(self, part: float) -> float:
        """A part of the time."""
        return self.left + (self.right - self.left) * part

    def y(self, part: float) -> float:
        """A part of the greatest speed."""
        return self.bottom - (self.bottom - self.top) * part


WIDE = Frame()
Spans = Sequence[tuple[float, float]]


def run_picture(drawn: Trace, caption: Caption, asked: Spans = ()) -> str:
    """The whole SVG file; `asked` is from when to when each asked run was found, in seconds."""
    frame = WIDE
    size = (
        f'viewBox="0 0 {frame.width} {frame.height}" width="{frame.width}" height="{frame.height}"'
    )
    named = 'role="img" aria-labelledby="title desc"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {named}>',
        f'<title id="title">{escape(caption.title)}</title>',
        f'<desc id="desc">{escape(" ".join(caption.says))}</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="paper" width="{frame.width}" height="{frame.height}"/>',
        _text(frame.left, 26, caption.title, "ink", 'font-size="17" font-weight="600"'),
        *_drawn(drawn, caption, asked, frame, "walk"),
        *_legend(drawn.slices, frame),
        "</svg>\n",
    ]
    return "\n".join(parts)


def page_picture(drawn: Trace, caption: Caption, asked: Spans, frame: Frame, name: str) -> str:
    """The same for a page that has its own colours, title and legend; `name` is its own there."""
    size = f'viewBox="0 {frame.top - 26} {frame.width} {frame.height - frame.top - 8}"'
    says = escape(f"{caption.title}. {' '.join(caption.says)}")
    parts = [
        f'<svg class="run-picture run-picture--{name}" {size} role="img" aria-label="{says}">',
        *_drawn(drawn, caption, asked, frame, f"walk-{name}"),
        "</svg>",
    ]
    return "\n".join(parts)


def _drawn(drawn: Trace, caption: Caption, asked: Spans, frame: Frame, hatch: str) -> Iterator[str]:
    """Speed, run and walk, heart and what was asked, over time."""
    speeds = [(one.speed_m_s or 0.0) * caption.per_m_s for one in drawn.slices]
    top = _round_up(max([1.0, *speeds]))
    yield f"<defs>{HATCH.format(hatch=hatch)}</defs>"
    yield _text(frame.left - 8, frame.top - 10, caption.unit, "soft", 'text-anchor="end"')
    yield from _speed_axis(top, frame)
    yield from _areas(drawn.slices, [speed / top for speed in speeds], frame, hatch)
    yield from _heart(drawn.slices, frame)
    yield from _band(drawn, frame)
    yield from _asked(asked, drawn.elapsed_s, frame)
    yield from _time_axis(drawn.elapsed_s, frame)


def _text(x: float, y: float, words: str, kind: str, more: str = "") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" {more}>{escape(words)}</text>'


def _round_up(value: float) -> int:
    """The next even number, so that the axis has whole numbers in its middle, too."""
    return int(-(-value // 2) * 2)


def _speed_axis(top: int, frame: Frame) -> Iterator[str]:
    for number in (0, top // 2, top):
        y = frame.y(number / top)
        yield f'<path class="grid" d="M{frame.left} {y:.1f}H{frame.right}"/>'
        yield _text(frame.left - 8, y + 5, str(number), "soft", 'text-anchor="end"')


def _areas(
    slices: Sequence[Slice], heights: Sequence[float], frame: Frame, hatch: str
) -> Iterator[str]:
    """One area for each stretch of slices of one kind; a pause leaves a gap."""
    for way, group in groupby(range(len(slices)), key=lambda at: slices[at].way):
        inside = list(group)
        if way == "pause":
            continue
        steps = [f"M{frame.x(inside[0] / len(slices)):.1f} {frame.bottom}"]
        steps += [
            f"V{frame.y(heights[at]):.1f}H{frame.x((at + 1) / len(slices)):.1f}" for at in inside
        ]
        shape = f'd="{"".join(steps)}V{frame.bottom}Z"'
        if way == "run":
            yield f'<path class="run" {shape}/>'
        else:
            yield f'<path class="walk" fill="url(#{hatch})" {shape}/>'


def _heart(slices: Sequence[Slice], frame: Frame) -> Iterator[str]:
    """The heart rate as a line between its own lowest and highest."""
    known = [one.heart_rate_bpm for one in slices if one.heart_rate_bpm is not None]
    if not known:
        return
    low, reach = min(known), (max(known) - min(known)) or 1.0
    steps, pen = [], "M"
    for at, one in enumerate(slices):
        if one.heart_rate_bpm is None:
            pen = "M"
            continue
        y = frame.y(0.05 + 0.9 * (one.heart_rate_bpm - low) / reach)
        steps.append(f"{pen}{frame.x((at + 0.5) / len(slices)):.1f} {y:.1f}")
        pen = "L"
    line = "".join(steps)
    yield f'<path class="halo" stroke-width="5" d="{line}"/>'
    yield f'<path class="heart" stroke-width="2" stroke-dasharray="5 3" d="{line}"/>'


def _band(drawn: Trace, frame: Frame) -> Iterator[str]:
    """Run and walk below the speed, with a letter where there is room."""
    for stretch in drawn.stretches:
        way = way_of(stretch)
        if way == "pause":
            continue
        start = frame.x(stretch.start_s / drawn.elapsed_s)
        width = (frame.right - frame.left) * stretch.duration_s / drawn.elapsed_s
        box = f'x="{start:.1f}" y="{frame.bottom + 6}" width="{width:.1f}" height="{BAND_HEIGHT}"'
        if way == "run":
            yield f'<rect class="run" {box}/>'
        else:
            yield f'<rect class="walk" fill="none" {box}/>'
        if width >= LEAST_LETTER:
            kind = "on-run" if way == "run" else "ink"
            middle = 'text-anchor="middle"'
            yield _text(start + width / 2, frame.bottom + 21, LETTERS[way], kind, middle)


def _asked(spans: Spans, elapsed_s: int, frame: Frame) -> Iterator[str]:
    """A bracket under each asked run, with its number."""
    if not spans:
        return
    y = frame.bottom + 31
    yield _text(frame.left - 8, y + 12, "asked", "soft", 'text-anchor="end"')
    for number, (start_s, end_s) in enumerate(spans, start=1):
        start, end = (frame.x(min(1.0, at / elapsed_s)) for at in (start_s, end_s))
        yield f'<path class="asked" d="M{start:.1f} {y}v5H{end:.1f}v-5"/>'
        middle = 'text-anchor="middle" font-size="12"'
        yield _text((start + end) / 2, y + 17, str(number), "ink", middle)


def _time_axis(elapsed_s: int, frame: Frame) -> Iterator[str]:
    minutes = elapsed_s / 60
    most = (frame.right - frame.left) // TICK_WIDTH
    step = next((one for one in ROUND_MINUTES if minutes / one <= most), 600)
    for minute in range(0, int(minutes) + 1, step):
        words = "0 min" if minute == 0 else str(minute)
        anchor = "start" if minute == 0 else "middle"
        x = frame.x(minute * 60 / max(1, elapsed_s))
        yield _text(x, frame.bottom + 68, words, "soft", f'text-anchor="{anchor}"')


def _legend(slices: Sequence[Slice], frame: Frame) -> Iterator[str]:
    y = frame.height - 16
    yield f'<rect class="run" x="{frame.left}" y="{y - 12}" width="22" height="14"/>'
    yield _text(frame.left + 30, y, "R  run", "ink")
    x = frame.left + 110
    yield f'<rect class="walk" fill="url(#walk)" x="{x}" y="{y - 12}" width="22" height="14"/>'
    yield _text(x + 30, y, "w  walk", "ink")
    yield _text(frame.left + 230, y, "gap: pause", "ink")
    known = [one.heart_rate_bpm for one in slices if one.heart_rate_bpm is not None]
    if known:
        x = frame.left + 350
        d = f"M{x} {y - 5}h26"
        yield f'<path class="heart" stroke-width="2" stroke-dasharray="5 3" d="{d}"/>'
        words = f"heart rate, {min(known):.0f} to {max(known):.0f} a minute"
        yield _text(x + 34, y, words, "ink")
