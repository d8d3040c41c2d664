"""Mistakes: one line that says what, where, and how to mend it."""

from typing import Literal

Cure = Literal[
    "tell_injury",
    "answer_triage",
    "answer_morning",
    "see_ids",
    "see_plan",
    "see_why",
    "say_what",
    "say_sport",
    "choose_fit",
    "other_log",
]


class Mistake(Exception):
    """Something the person who asked can mend; nothing was written.

    `cure` names what mends it where each edge has its own way there: a command, a page.
    """

    def __init__(self, says: str, cure: Cure | None = None) -> None:
        super().__init__(says)
        self.cure = cure
