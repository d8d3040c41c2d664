"""The table of the secret calendar addresses."""

from datetime import time
from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Only hashes are kept, so nothing in it can be read back."""

    dependencies: ClassVar = [("web", "0001_store")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="CalendarAddress",
            fields=[
                ("token_sha256", models.CharField(max_length=64, primary_key=True)),
                ("runner", models.CharField(max_length=120)),
                ("created_at", models.DateTimeField()),
                ("last_used_at", models.DateTimeField(null=True)),
                ("revoked_at", models.DateTimeField(null=True)),
                ("detailed", models.BooleanField(default=False)),
                ("training", models.TimeField(default=time(18))),
                ("morning", models.TimeField(default=time(7, 30))),
            ],
            options={
                "db_table": "calendar_addresses",
                "indexes": [models.Index(fields=["runner"], name="calendar_addresses_runner")],
            },
        ),
    ]
