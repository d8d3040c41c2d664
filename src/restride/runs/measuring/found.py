"""How each number of a run was found, and how far it is to be trusted."""

from typing import Literal

import msgspec

Confidence = Literal["good", "rough", "at_least", "unknown"]
"""`rough` is measured from less than it takes; `at_least` is a lower bound."""


class Found(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """A finding about a run.

    Where it is `unknown`, `why` says so in plain words and no number stands beside it; a rough one
    may say why, too.
    """

    method: str
    confidence: Confidence
    why: str | None = None
