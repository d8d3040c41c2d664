"""JSON on standard output, the same bytes for the same value."""

from typing import Any

import click
import msgspec


def print_json(value: Any) -> None:
    """One value, indented, UTF-8."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2))
