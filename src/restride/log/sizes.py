"""How large one line of a log and one original file may be, wherever they are read or written."""

LINE_BYTES = 1_000_000
FILE_BYTES = 64_000_000
