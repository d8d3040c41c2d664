"""What the pages keep beside the log. Nothing in it is about a body."""

from datetime import datetime, time
from typing import TYPE_CHECKING, ClassVar

from django.db import models

if TYPE_CHECKING:
    Maybe = models.DateTimeField[datetime | None, datetime | None]


class CalendarAddress(models.Model):
    """A secret address that shows one runner's plan. Only the hash of its token is kept."""

    token_sha256: "models.CharField[str, str]" = models.CharField(max_length=64, primary_key=True)
    runner: "models.CharField[str, str]" = models.CharField(max_length=120)
    created_at: "models.DateTimeField[datetime, datetime]" = models.DateTimeField()
    last_used_at: "Maybe" = models.DateTimeField(null=True)
    revoked_at: "Maybe" = models.DateTimeField(null=True)
    detailed: "models.BooleanField[bool, bool]" = models.BooleanField(default=False)
    training: "models.TimeField[time, time]" = models.TimeField(default=time(18))
    morning: "models.TimeField[time, time]" = models.TimeField(default=time(7, 30))

    class Meta:
        """One table, found by runner when an address is shown or revoked."""

        app_label = "web"
        db_table = "calendar_addresses"
        indexes: ClassVar = [models.Index(fields=["runner"], name="calendar_addresses_runner")]

    def __str__(self) -> str:
        """Whose it is; nothing of the secret."""
        return f"the calendar address of {self.runner}"
