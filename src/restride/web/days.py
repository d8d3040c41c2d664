"""A day in an address, such as `2026-03-09`."""

from datetime import date


class DayConverter:
    """A calendar date; what is none, such as 2026-02-30, has no page."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """The date; raises ValueError, which Django answers with 404."""
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        """The date as it stands in the address."""
        return str(value)
