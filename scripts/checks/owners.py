#!/usr/bin/env python3
"""Each storage item of pallets/lending is read and written in its owner's files only.

The owner is the comment `// owner: PATH` in pallets/lending/src/pallet/storage.rs above an item or
above a group of items: a file or a folder below pallets/lending/src, or several, joined by commas.
Tests, mocks, benchmarks, genesis, try_state and views may read everything.
"""
import re
from pathlib import Path

from lib.text import Finding, files, lines, run

PALLET = "pallets/lending/src"
STORAGE = f"{PALLET}/pallet/storage.rs"
FREE = re.compile(r"/(tests?|mocks?|try_state|benchmarking|genesis|views?|view_types|pallet)(/|\.rs$)")
OWNER = re.compile(r"^\s*///? owner: (.+)$")
ITEM = re.compile(r"^\s*pub(?:\(\w+\))? type (\w+)\s*<\s*T\b")
COMMENT = re.compile(r"^\s*//")


def owners(root):
    """The owners of each item, and the lines of items without one."""
    owned, orphans, current = {}, [], None
    for number, line in enumerate(lines(root, STORAGE), 1):
        owner, item = OWNER.match(line), ITEM.match(line)
        if owner:
            current = [part.strip().rstrip(".") for part in owner.group(1).split(",")]
        elif item and current:
            owned[item.group(1)] = current
        elif item:
            orphans.append((number, item.group(1)))
    return owned, orphans


def is_at_home(path, homes):
    local = path[len(PALLET) + 1:]
    return any(local == home or local.startswith(home.rstrip("/") + "/") for home in homes)


def check(root):
    if not (Path(root) / STORAGE).exists():
        return
    owned, orphans = owners(root)
    for number, item in orphans:
        yield Finding(STORAGE, number, f"{item} has no owner: write `// owner: PATH` above it")
    for item, homes in sorted(owned.items()):
        for home in homes:
            if not (Path(root) / PALLET / home).exists():
                yield Finding(STORAGE, 1, f"the owner of {item} does not exist: {home}")
    use = re.compile(r"\b(" + "|".join(map(re.escape, owned)) + r")::<T>::") if owned else None
    for path in files(root, ".rs"):
        if not path.startswith(PALLET + "/") or FREE.search("/" + path[len(PALLET) + 1:]):
            continue
        for number, line in enumerate(lines(root, path), 1):
            for item in [] if COMMENT.match(line) or not use else use.findall(line):
                if not is_at_home(path, owned[item]):
                    yield Finding(path, number, f"{item} belongs to {', '.join(owned[item])}: call a function of it")


if __name__ == "__main__":
    run(check, __doc__)
