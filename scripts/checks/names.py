#!/usr/bin/env python3
"""No type name of the pallets, the runtime and the node is declared twice.

A reader who searches for a name finds one meaning. This reads structs, enums, traits, type aliases
and storage items, without tests, mocks and generated weights. Free are the names that FRAME gives to
a part of every pallet, the governed values of a pallet, and aliases named `..Of`. Free are units as
well: each is a type in the arithmetic and an alias in calls, where wallets show its name. Associated
types are no declarations here: the runtime names its value of a seam after the seam.
"""
import re

from lib.text import Finding, files, lines, run

PLACES = re.compile(r"^(pallets/(primitives/)?[\w-]+|runtime|node)/src/")
FREE_FILES = re.compile(r"/(tests?|mocks?|weights)(/|\.rs$)|^pallets/primitives/testing/")
FREE_NAMES = {
    "Pallet", "Config", "Call", "Event", "Error", "GenesisConfig", "HoldReason", "WeightInfo", "BenchmarkHelper",
    "Params", "Parameters",
}
UNITS = {"Usdc", "Usdai", "Shares", "Seconds"}
FREE_ALIAS = re.compile(r"^\w+Of$")
# An associated type has no `pub` and is indented.
PUB = r"pub(?:\([^)]*\))?\s+"
DECLARED = re.compile(rf"^(?:\s*(?:{PUB})?(?:unsafe\s+)?(?:struct|enum|union|trait)|\s*{PUB}type|type)\s+(\w+)")


def declared(root, path):
    """The type names of a file with their first lines. The name that a runtime gives to a pallet is none."""
    found, before = {}, ""
    for number, line in enumerate(lines(root, path), 1):
        name = DECLARED.match(line)
        if name and not before.startswith("#[runtime::"):
            found.setdefault(name.group(1), number)
        before = line.strip()
    return found


def check(root):
    first = {}
    for path in files(root, ".rs"):
        if not PLACES.match(path) or FREE_FILES.search(path):
            continue
        for name, number in declared(root, path).items():
            if name in FREE_NAMES | UNITS or FREE_ALIAS.match(name):
                continue
            if name in first:
                yield Finding(path, number, f"{name} is declared in {first[name]} too: give each a name of its own")
            first.setdefault(name, path)


if __name__ == "__main__":
    run(check, __doc__)
