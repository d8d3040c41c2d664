"""A class means one thing: no two pages' styles define the same one."""

import re
from collections import defaultdict
from pathlib import Path

STYLES = Path(__file__).parents[2] / "web" / "styles"
SHARED = {"app", "base", "components", "forms", "layout", "light", "motion", "print", "tokens"}
CLASS = re.compile(r"^\.([a-z][a-z0-9_-]*)", re.MULTILINE)


def test_it_defines_a_class_in_one_file() -> None:
    found = defaultdict(set)
    for file in STYLES.glob("*.css"):
        if file.stem not in SHARED:
            for name in CLASS.findall(file.read_text("utf-8")):
                found[name].add(file.stem)
    assert {name: files for name, files in found.items() if len(files) > 1} == {}
    assert "rungs-legend" in found
