"""The folder on this machine that holds its owner's log."""

import os
import sys

from restride.log.model import By

RUNNER = "owner"
OWNER = By(role="runner", account=RUNNER)


def data_directory() -> str:
    """The platform's place for a program's own data. Not a Path: importing that costs 5 ms."""
    user = os.path.expanduser("~")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA") or os.path.join(user, "AppData", "Local")
        return os.path.join(local, "restride")
    if sys.platform == "darwin":
        return os.path.join(user, "Library", "Application Support", "restride")
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(user, ".local", "share")
    return os.path.join(data, "restride")


def chosen_directory() -> str:
    """The folder that RESTRIDE_HOME names, else the platform's."""
    return os.environ.get("RESTRIDE_HOME") or data_directory()


def database_file(directory: str) -> str:
    """The store's file in it."""
    return os.path.join(directory, "restride.sqlite")
