"""The app, set up once, and which database it serves from."""

import os
from functools import cache
from pathlib import Path
from types import ModuleType


@cache
def app() -> ModuleType:
    """Set Django up with a home that the tests may write in, and give what prepares a database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "restride.web.settings")
    # A browser that other tests drive leaves its event loop in this thread; nothing here is async.
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    import django
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    from restride.web import prepare

    return prepare


def serve_from(file: Path | None) -> None:
    """Let Django's connection be to this file; None closes it."""
    app()
    from django.db import connection

    connection.close()
    connection.settings_dict["NAME"] = "" if file is None else str(file)
