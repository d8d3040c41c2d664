"""A form sent by a program, as a browser would send it: with its cookie and its token."""

import re
from collections.abc import Mapping
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Browser:
    """One connection that keeps its cookie."""

    def __init__(self, address: str, page: str = "/log/erase/") -> None:
        """Open a page with a form on it."""
        where = urlsplit(address)
        self.connection = HTTPConnection(where.hostname or "", where.port, timeout=30)
        self.connection.request("GET", page)
        answer = self.connection.getresponse()
        found = TOKEN.search(answer.read().decode())
        assert found is not None, f"{page} has no form"
        self.token = found[1]
        self.cookie = (answer.headers["Set-Cookie"] or "").partition(";")[0]

    def get(self, page: str) -> int:
        """Open a page; its status."""
        self.connection.request("GET", page, headers={"Cookie": self.cookie})
        answer = self.connection.getresponse()
        answer.read()
        return answer.status

    def post(self, page: str, told: Mapping[str, str]) -> int:
        """Send a form; the status, once the app has answered."""
        body = urlencode({"csrfmiddlewaretoken": self.token, **told})
        headers = {
            "Cookie": self.cookie,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        self.connection.request("POST", page, body, headers)
        answer = self.connection.getresponse()
        answer.read()
        return answer.status

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
