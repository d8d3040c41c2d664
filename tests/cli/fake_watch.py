"""A watch that runs without waiting, and presses Enter when it was told to."""

from collections.abc import Iterable


class FakeWatch:
    """`presses` are the moments of Enter, in seconds from the start of the watch."""

    def __init__(self, presses: Iterable[float] = ()) -> None:
        self.time = 0.0
        self.presses = sorted(presses)

    def now(self) -> float:
        return self.time

    def pressed(self, within_s: float) -> bool:
        until = self.time + within_s
        if self.presses and self.presses[0] <= until:
            self.time = self.presses.pop(0)
            return True
        self.time = until
        return False
