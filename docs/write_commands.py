"""Write docs/commands.md from the command line's own help: `make docs`."""

from pathlib import Path

import click
from click.testing import CliRunner

from restride.cli import main

PAGE = Path(__file__).with_name("commands.md")


def help_of(*words: str) -> str:
    """What `restride WORDS --help` prints, 80 columns wide."""
    shown = CliRunner().invoke(
        main, [*words, "--help"], prog_name="restride", terminal_width=80, catch_exceptions=False
    )
    return "\n".join(line.rstrip() for line in shown.output.strip().splitlines())


def page() -> str:
    """The whole page: the command itself, then every subcommand in its own order."""
    parts = ["# Commands\n\nWritten by `make docs` from the command line's own help.\n"]
    parts.append(f"```text\n{help_of()}\n```\n")
    names = main.list_commands(click.Context(main))
    parts += [f"## restride {name}\n\n```text\n{help_of(name)}\n```\n" for name in names]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
