"""The `restride` command's first step.

A program that lives for a tenth of a second has no use for the garbage collector, neither while
it runs nor at its end, when Python would look through everything once more.
"""

import atexit
import gc

gc.disable()
atexit.register(gc.freeze)

from restride.cli import main  # noqa: E402 - the imports are what is spared

__all__ = ["main"]
