"""`python -m restride.cli`."""

from restride.cli import main

main(prog_name="restride")
