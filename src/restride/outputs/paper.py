"""One sheet of paper to draw on, in millimetres; it knows where everything that was drawn lies."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Literal, NamedTuple

from fpdf import FPDF
from fpdf.fonts import TTFFont

FONTS = Path(__file__).parent / "fonts"
FAMILY = "restride-sans"
MM_IN_A_POINT = 25.4 / 72
# The part of a letter's size above and below its base line, from the font's own outlines.
ABOVE, BELOW = 0.75, 0.23

Size = Literal["a4", "letter"]
Point = tuple[float, float]


class Extent(NamedTuple):
    """What a drawn thing covers, in millimetres from the upper left corner."""

    what: Literal["text", "box", "drawing"]
    left: float
    top: float
    right: float
    bottom: float
    said: str = ""


class Printed(NamedTuple):
    """A finished page: the PDF, and where everything on it lies."""

    pdf: bytes
    width: float
    height: float
    extents: tuple[Extent, ...]


class Paper:
    """A page of a PDF. `grey` is 0 for black to 255 for white; sizes of text are in points."""

    def __init__(self, size: Size, title: str, on: date) -> None:
        self.extents: list[Extent] = []
        self.rehearsing = False
        self._lengths: dict[tuple[str, bool], float] = {}  # of a text at one point
        self.pdf = FPDF(format=size)
        self.pdf.set_auto_page_break(auto=False)
        self.pdf.set_title(title)
        self.pdf.set_lang("en")
        self.pdf.set_creator("Restride")
        # The day itself: the same sheet is the same file, whenever it is printed.
        self.pdf.set_creation_date(datetime.combine(on, time(), UTC))
        self.pdf.add_font(FAMILY, "", FONTS / f"{FAMILY}-regular.ttf")
        self.pdf.add_font(FAMILY, "B", FONTS / f"{FAMILY}-bold.ttf")
        self.pdf.add_page()

    @property
    def width(self) -> float:
        """The page's width."""
        return float(self.pdf.w)

    @property
    def height(self) -> float:
        """The page's height."""
        return float(self.pdf.h)

    def long(self, text: str, size: float, *, bold: bool = False) -> float:
        """How long a text is in one line."""
        if (text, bold) not in self._lengths:
            self.pdf.set_font(FAMILY, "B" if bold else "", 1)
            self._lengths[text, bold] = float(self.pdf.get_string_width(text))
        return self._lengths[text, bold] * size

    def wrapped(self, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """The text in lines that fit; a word that is too long alone is broken."""
        lines: list[str] = []
        row = ""
        for word in text.split():
            longer = f"{row} {word}" if row else word
            if self.long(longer, size, bold=bold) <= width:
                row = longer
                continue
            if row:
                lines.append(row)
            row = word
            while self.long(row, size, bold=bold) > width and len(row) > 1:
                fits = next(
                    end
                    for end in range(len(row) - 1, 0, -1)
                    if end == 1 or self.long(row[:end], size, bold=bold) <= width
                )
                lines.append(row[:fits])
                row = row[fits:]
        return [*lines, row] if row else lines

    def write(  # noqa: PLR0913 - place and look of a text are six things
        self,
        x: float,
        baseline: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        grey: int = 0,
        align: Literal["left", "centre", "right"] = "left",
    ) -> None:
        """One line of text; `x` is its left end, its middle or its right end."""
        if not text or self.rehearsing:
            return
        length = self.long(text, size, bold=bold)
        left = x - {"left": 0.0, "centre": length / 2, "right": length}[align]
        self.pdf.set_font(FAMILY, "B" if bold else "", size)
        self.pdf.set_text_color(grey)
        self.pdf.text(left, baseline, text)
        tall = size * MM_IN_A_POINT
        self.extents.append(
            Extent(
                "text", left, baseline - ABOVE * tall, left + length, baseline + BELOW * tall, text
            )
        )

    def box(self, x: float, y: float, width: float, height: float, *, grey: int = 0) -> None:
        """An empty box with thin sides, to be ticked or written in."""
        if self.rehearsing:
            return
        self._pen(0.2, grey)
        self.pdf.rect(x, y, width, height, round_corners=True, corner_radius=0.6)
        self.extents.append(Extent("box", x, y, x + width, y + height))

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        """A frame around what is drawn inside it."""
        if self.rehearsing:
            return
        self._pen(0.5, 0)
        self.pdf.rect(x, y, width, height, round_corners=True, corner_radius=1.5)
        self.extents.append(Extent("box", x, y, x + width, y + height))

    def rule(self, x: float, y: float, length: float, *, thick: float = 0.2, grey: int = 0) -> None:
        """A horizontal line."""
        if self.rehearsing:
            return
        self._pen(thick, grey)
        self.pdf.line(x, y, x + length, y)

    def strokes(self, points: Sequence[Point], *, thick: float, grey: int = 0) -> None:
        """A line through all the points, with round ends."""
        if self.rehearsing:
            return
        self._pen(thick, grey)
        with self.pdf.local_context(stroke_cap_style="round", stroke_join_style="round"):
            self.pdf.polyline(list(points))
        self._around(points, thick / 2)

    def filled(self, points: Sequence[Point], *, grey: int = 0) -> None:
        """A filled shape with these corners."""
        if self.rehearsing:
            return
        self.pdf.set_fill_color(grey)
        self.pdf.polygon(list(points), style="F")
        self._around(points, 0)

    def disc(self, x: float, y: float, radius: float, *, grey: int = 0) -> None:
        """A filled circle around a point."""
        if self.rehearsing:
            return
        self.pdf.set_fill_color(grey)
        self.pdf.circle(x, y, radius, style="F")
        self._around([(x, y)], radius)

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Inside it nothing is drawn: it shows how much room a part would take."""
        self.rehearsing = True
        yield
        self.rehearsing = False

    def close(self) -> None:
        """Close the fonts, whether or not the page was finished."""
        for font in self.pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def printed(self) -> Printed:
        """The page as it is now; asked for once."""
        return Printed(bytes(self.pdf.output()), self.width, self.height, tuple(self.extents))

    def _pen(self, thick: float, grey: int) -> None:
        self.pdf.set_line_width(thick)
        self.pdf.set_draw_color(grey)

    def _around(self, points: Sequence[Point], by: float) -> None:
        across, down = [x for x, _ in points], [y for _, y in points]
        self.extents.append(
            Extent("drawing", min(across) - by, min(down) - by, max(across) + by, max(down) + by)
        )
