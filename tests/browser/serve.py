"""`python -m tests.browser.serve CLOCK`: the app itself, on a clock that a test can set.

CLOCK is a file with a day; it is eight in the morning, and the minutes go on as they do.
"""

import sys
import time
from datetime import UTC, date, datetime, timedelta
from datetime import time as hour
from pathlib import Path

from restride.entering import clock

BEGAN = time.monotonic()


def main() -> int:
    """Serve on a free port until stopped."""
    file = Path(sys.argv[1])

    def now() -> datetime:
        day = date.fromisoformat(file.read_text("ascii"))
        eight = datetime.combine(day, hour(8), UTC)
        return eight + timedelta(seconds=time.monotonic() - BEGAN)

    clock.now = now
    from restride.web.__main__ import serve

    return serve(0, browser=False)


if __name__ == "__main__":
    sys.exit(main())
