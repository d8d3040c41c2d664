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
    for name in names:
        parts.append(f"## restride {name}\n\n```text\n{help_of(name)}\n```\n")
        command = main.get_command(click.Context(main), name)
        for inner in command.commands if isinstance(command, click.Group) else ():
            text = help_of(name, inner)
            parts.append(f"### restride {name} {inner}\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
