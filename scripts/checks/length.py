#!/usr/bin/env python3
"""Files stay short: 400 lines, a lib.rs 600.

For *.rs, *.js, *.py and *.sh. Generated weights are left out.
"""
from pathlib import Path

from lib.text import HASHES, SLASHES, Finding, files, lines, run

MOST = 400
MOST_LIB = 600


def check(root):
    for path in files(root, *SLASHES, *HASHES):
        most = MOST_LIB if Path(path).name == "lib.rs" else MOST
        count = len(lines(root, path))
        if count > most:
            yield Finding(path, most + 1, f"a file of {count} lines: {most} is the most")


if __name__ == "__main__":
    run(check, __doc__)
