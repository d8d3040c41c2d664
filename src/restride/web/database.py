"""The one database: the command line's own SQLite file, or a PostgreSQL server."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

WAIT_S = 10


def databases(url: str | None, file: str) -> dict[str, dict[str, Any]]:
    """Django's `DATABASES` for a `postgresql://` address, or for a SQLite file where there is none.

    Raises ImproperlyConfigured for another kind of address; it never repeats the address, which may
    hold a password.
    """
    return {"default": _sqlite(file) if not url else _postgresql(url)}


def _sqlite(file: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": WAIT_S,
            "transaction_mode": "IMMEDIATE",
            # An entry is acknowledged when it is on the disk.
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise ImproperlyConfigured(
            "RESTRIDE_DATABASE is not a PostgreSQL address. "
            "Write it as postgresql://user:password@host:5432/name, or leave it out."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
