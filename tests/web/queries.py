"""What is asked of the database, told, by the database itself."""

from collections.abc import Callable


def asked_by(work: Callable[[], object]) -> list[str]:
    """The statements that SQLite runs for a piece of work, the store's own included."""
    from django.db import connection

    asked: list[str] = []
    connection.ensure_connection()
    connection.connection.set_trace_callback(asked.append)
    try:
        work()
    finally:
        connection.connection.set_trace_callback(None)
    return asked
