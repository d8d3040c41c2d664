"""The store's own tables and guards, made by the store itself: one definition for both programs."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from restride.store import create


def make_store(_: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make what is missing; a log that the command line began is left as it is."""
    create(editor.connection.connection)


class Migration(migrations.Migration):
    """Nothing is taken back: a log outlives the program that wrote it."""

    atomic = False  # the store's own steps are all or none
    operations: ClassVar = [migrations.RunPython(make_store, migrations.RunPython.noop)]
