"""`python -m restride.web`: the app on this machine, opened in the browser."""

import os
import sys
import threading
import webbrowser
from argparse import ArgumentParser

HOST = "127.0.0.1"
PORT = 8420
THREADS = 8


def main() -> int:
    """Make the tables, serve, open the browser; ends with Ctrl-C."""
    words = ArgumentParser("restride-web", description="Restride in your browser.")
    words.add_argument(
        "--port", type=int, default=PORT, help=f"default: {PORT}; 0 takes a free one"
    )
    words.add_argument("--home", help="where your log is kept (or set RESTRIDE_HOME)")
    words.add_argument("--no-browser", action="store_true", help="only print the address")
    given = words.parse_args()
    if given.home:
        os.environ["RESTRIDE_HOME"] = given.home
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "restride.web.settings")
    return serve(given.port, browser=not given.no_browser)


def serve(port: int, *, browser: bool) -> int:
    """Serve until Ctrl-C. 2 where the port is taken."""
    from waitress.server import create_server

    from restride.web.prepare import prepare
    from restride.web.wsgi import application

    prepare()
    try:
        server = create_server(application, host=HOST, port=port, threads=THREADS, ident="restride")
    except OSError as error:
        sys.stderr.write(
            f"restride: port {port} cannot be used: {error.strerror}. "
            "Is Restride running already? Choose another port: --port 8421\n"
        )
        return 2
    address = f"http://{HOST}:{server.effective_port}/"
    sys.stdout.write(f"Restride is at {address}\nYour log: {_home()}\nTo stop it: Ctrl-C\n")
    sys.stdout.flush()
    if browser:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    try:
        server.run()
    except KeyboardInterrupt:
        sys.stdout.write("\nStopped. All that you wrote down is kept.\n")
    return 0


def _home() -> str:
    from django.conf import settings

    return str(settings.HOME)


if __name__ == "__main__":
    sys.exit(main())
