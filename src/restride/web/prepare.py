"""What has to be there before the first page: the tables, at this version."""

from django.core.management import call_command


def prepare() -> None:
    """Bring the database to this version, whichever of its programs opened it first."""
    call_command("migrate", verbosity=0, interactive=False)
