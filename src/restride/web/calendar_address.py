"""The secret address for a calendar: made, found by its token, revoked.

The token has 256 bits of chance, so its SHA-256 cannot be guessed back. It is looked up by that
hash: how long the look-up takes says nothing about the token.
"""

import secrets
from datetime import time
from hashlib import sha256

from restride.entering import clock
from restride.web.models import CalendarAddress

TOKEN_BYTES = 32


def made(runner: str, *, detailed: bool, training: time, morning: time) -> str:
    """A new address, in place of the one before. Gives its token, which is never shown again."""
    revoke(runner)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    CalendarAddress.objects.create(
        token_sha256=_hash(token),
        runner=runner,
        created_at=clock.now(),
        detailed=detailed,
        training=training,
        morning=morning,
    )
    return token


def open_address(token: str) -> CalendarAddress | None:
    """The address of a token, if there is one that was not revoked; it notes that it was used."""
    found = CalendarAddress.objects.filter(token_sha256=_hash(token), revoked_at=None)
    address = found.first()
    if address is not None:
        found.update(last_used_at=clock.now())
    return address


def newest(runner: str) -> CalendarAddress | None:
    """The address that is open now."""
    return CalendarAddress.objects.filter(runner=runner, revoked_at=None).first()


def revoke(runner: str) -> None:
    """From now on nobody reads by any address made before."""
    CalendarAddress.objects.filter(runner=runner, revoked_at=None).update(revoked_at=clock.now())


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
