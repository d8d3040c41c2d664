"""Draw docs/images/today.svg, the README's picture, from the example log: `make docs`."""

import io
import re
from datetime import date, timedelta
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from restride.cli.screen import Screen
from restride.cli.today_screen import today_lines
from restride.engine.decide import decide
from restride.library import load
from restride.log.exchange import unpack
from restride.log.model import Log, Morning
from restride.telling.names import Names

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "today.svg"
DAY = date(2026, 5, 14)
# Rich's own format fetches a font from elsewhere; a picture of ours asks nobody for anything.
FORMAT = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
FORMAT = FORMAT.replace("<!-- Generated with Rich https://www.textualize.io -->", "")


def morning_of(day: date) -> Log:
    """The example's log as it stood on the morning of a day, nothing done yet."""
    with (ROOT / "examples" / "recovery.zip").open("rb") as file:
        log = unpack(file).log
    before = [one for one in log if one.day <= day - timedelta(days=1)]
    return (*before, *(one for one in log if one.day == day and isinstance(one, Morning)))


def screen() -> str:
    """What `restride today` shows on that morning, with its colours."""
    protocol = load()
    decision = decide(protocol, morning_of(DAY), DAY)
    lines = today_lines(decision, Names(protocol), Screen(width=84, unicode=True, colour=True))
    return "\n".join(lines)


if __name__ == "__main__":
    console = Console(record=True, width=86, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(screen()), soft_wrap=True)
    PICTURE.write_text(console.export_svg(title="restride today", code_format=FORMAT), "utf-8")
