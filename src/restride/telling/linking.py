"""How a page points at another: each edge writes it in its own way, as a command or an address."""

from collections.abc import Callable
from typing import Literal

Kind = Literal["exercise", "test", "study", "claim", "page", "protocol", "doi"]
Link = Callable[[Kind, str, str], str]
"""From what is pointed at, its id and its title to the words that point there."""


def unlinked(kind: Kind, name: str, title: str) -> str:  # noqa: ARG001 - a Link that needs no address
    """Only the title."""
    return title
