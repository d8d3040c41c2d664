"""The build hook: compile the library's YAML to JSON before the wheel is packed.

YAML keeps line numbers for authors but is slow to read; a runner's command starts from the JSON.
What web/ builds for the browser is made by `make` before, because that takes Node.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLibrary(BuildHookInterface[Any]):
    """Compiles `src/restride/library` into its git-ignored folder `compiled`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the parent's signature
        """Write the compiled library anew, so that a deleted protocol leaves nothing behind."""
        source = Path(self.root) / "src"
        if not (source / "restride" / "web" / "static" / "built" / "manifest.json").exists():
            self.app.abort("what the browser loads is not built yet: run `make .venv/installed`")
        library = source / "restride" / "library"
        compiled = library / "compiled"
        shutil.rmtree(compiled, ignore_errors=True)
        sys.path.insert(0, str(source))
        from restride.library.compile import compile_reading  # noqa: PLC0415 - found only from here
        from restride.protocol.compile import compile_library  # noqa: PLC0415 - found only from here
        from restride.protocol.error import (  # noqa: PLC0415 - found only from here
            ProtocolError,
            ProtocolRefused,
        )

        try:
            compile_library(library, compiled)
            compile_reading(library, compiled)
        except (ProtocolError, ProtocolRefused) as refused:
            self.app.abort(str(refused))
