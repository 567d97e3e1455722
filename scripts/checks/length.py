#!/usr/bin/env python3
"""Files stay short: 400 lines, a lib.rs 600, and some of lending more.

For *.rs, *.js, *.mjs, *.ts, *.tsx, *.py and *.sh. Generated weights are left out.
"""
from pathlib import Path

from lib.text import HASHES, SLASHES, Finding, files, lines, run

MOST = 400
MOST_LIB = 600
# Why one file: see docs/decisions/0016-calls-of-lending-in-one-file.md. FRAME takes the benchmarks
# of a pallet from one module as well, and its events from one enum.
MOST_OF = {
    "pallets/collateral/src/calls.rs": 500,
    "pallets/collateral/src/benchmarking.rs": 440,
    "pallets/lending/src/pallet/calls.rs": 1110,
    "pallets/lending/src/pallet/events.rs": 610,
    "pallets/lending/src/benchmarking.rs": 760,
    "pallets/lending/src/benchmarking/setup.rs": 440,
    "pallets/lending/src/tests/costs.rs": 440,
    "runtime/tests/it/brakes/classes/table.rs": 420,
}


def check(root):
    for path in files(root, *SLASHES, *HASHES):
        most = MOST_OF.get(str(path)) or (MOST_LIB if Path(path).name == "lib.rs" else MOST)
        count = len(lines(root, path))
        if count > most:
            yield Finding(path, most + 1, f"a file of {count} lines: {most} is the most")


if __name__ == "__main__":
    run(check, __doc__)
