"""What has to be there before the first page: the tables, at this version."""

from django.core.management import call_command
from django.db import connection

from restride.store import open_store


def prepare() -> None:
    """Bring the database to this version, whichever of its programs opened it first.

    The store goes first with a file: it refuses one that another program wrote.
    """
    if connection.vendor == "sqlite":
        open_store(str(connection.settings_dict["NAME"])).close()
    call_command("migrate", verbosity=0, interactive=False)
