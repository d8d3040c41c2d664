"""The commands that a printed sheet names."""

from restride.cli.next_step import next_step
from restride.telling.sheet_words import Ways

COMMANDS = Ways(
    morning="restride morning",
    setback="restride setback",
    today="restride today",
    why="restride why",
    test=lambda test: f"restride test {test}",
    fill=lambda code: f"restride fill {code}",
    next_step=next_step,
)
