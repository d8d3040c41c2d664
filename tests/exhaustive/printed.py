"""A disagreement, printed and written as `protocol check` does it: a log that anyone can replay."""

from pathlib import Path

from restride.cli.protocol_check import Checked
from restride.cli.protocol_proofs import Disproof
from restride.cli.whole_file import whole_file
from restride.log.exchange import Exchange, pack
from restride.protocol.digest import canonical
from restride.trial.counter_example import CounterExample
from tests.perfect import PROTOCOL


def printed(found: CounterExample, to: Path) -> str:
    """What is wrong and the command that shows it; the log is in the file."""
    name = f"{PROTOCOL.id}@{PROTOCOL.version}"
    with whole_file(to) as file:
        pack(Exchange(found.log, protocols={name: canonical(PROTOCOL)}), file)
    disproof = Disproof(
        proof=found.proof, what=found.says, mend=found.mend, day=found.day, counter_example=str(to)
    )
    return Checked(path=name, protocol=name, runnable=True, faults=(), disproof=disproof).told()
