#!/usr/bin/env python3
"""Each invariant of docs/invariants.md is named where the code or a test checks it.

A comment of pallets/ or runtime/ names it by its number, as `invariant 12` or `invariants 14 and
15`. A number that the page does not have is an error as well.
"""
import re
from pathlib import Path

from lib.text import Finding, comments, files, lines, run

PAGE = "docs/invariants.md"
NUMBERED = re.compile(r"^(\d+)\. ")
NAMED = re.compile(r"\binvariants?\s+(\d+(?:(?:\s*,\s*|\s+and\s+|\s+to\s+)\d+)*)", re.IGNORECASE)


def numbers(text):
    """The numbers of `12`, `14 and 15`, `24, 29` or `45 to 50`."""
    ranges = re.finditer(r"(\d+)(?:\s+to\s+(\d+))?", text)
    return [number for found in ranges for number in range(int(found[1]), int(found[2] or found[1]) + 1)]


def check(root):
    if not (Path(root) / PAGE).exists():
        return
    known = {int(found[1]): place for place, line in enumerate(lines(root, PAGE), 1) if (found := NUMBERED.match(line))}
    named = set()
    for path in files(root, ".rs"):
        if not path.startswith(("pallets/", "runtime/")):
            continue
        for place, text, _ in comments(root, path):
            for found in NAMED.finditer(text):
                for number in numbers(found[1]):
                    named.add(number)
                    if number not in known:
                        yield Finding(path, place, f"there is no invariant {number} in {PAGE}")
    for number, place in sorted(known.items()):
        if number not in named:
            yield Finding(PAGE, place, f"no comment of the code or of a test names invariant {number}")


if __name__ == "__main__":
    run(check, __doc__)
