#!/usr/bin/env python3
"""The tables of docs/performance.md, out of the files of weights.

    scripts/performance.py            print them
    scripts/performance.py --write    put them into docs/performance.md
    scripts/performance.py --check    fail if docs/performance.md holds others
"""

import re
import sys
from pathlib import Path

from lib.peers import PEERS, TRANSFER
from lib.weights import ROCKS_DB, costs

ROOT = Path(__file__).resolve().parent.parent
DOC = ROOT / "docs" / "performance.md"
OURS = ("collateral", "appraisal", "reserve", "vault", "lending", "leases", "market")
# What a signed transaction carries besides the extension that takes its fee.
EXTENSIONS = (
    "check_non_zero_sender",
    "check_spec_version",
    "check_tx_version",
    "check_genesis",
    "check_mortality_mortal_transaction",
    "check_nonce",
    "check_weight",
    "weight_reclaim",
)


def file_of(pallet):
    name = pallet.removeprefix("pallet_")
    if name in OURS:
        return ROOT / "pallets" / name / "src" / "weights.rs"
    return ROOT / "runtime" / "src" / "weights" / f"{pallet}.rs"


def of(pallet, name=None):
    all_costs = costs(pallet, file_of(pallet).read_text())
    if name is None:
        return all_costs
    return next(cost for cost in all_costs if cost.name == name)


def transfer():
    """What a transfer of INFRA takes, the measure of all."""
    cost = of("pallet_balances", "transfer_keep_alive")
    return cost.total(cost.least)


def times(microseconds):
    return f"{microseconds / transfer():.1f}"


def kib(size):
    return f"{size / 1024:.1f}"


def setting(components):
    return ", ".join(f"{name} {value}" for name, value in components.items())


def row(label, cost):
    least, most = cost.least, cost.most
    cells = [
        label,
        f"{cost.microseconds(least):.0f}",
        str(cost.reads.at(least)),
        str(cost.writes.at(least)),
        kib(cost.proof.at(least)),
        f"{cost.total(least):,.0f}",
        times(cost.total(least)),
    ]
    if cost.ranges:
        cells += [setting(most), f"{cost.total(most):,.0f}", times(cost.total(most))]
    else:
        cells += ["", "", ""]
    return "| " + " | ".join(cells) + " |"


HEAD = (
    "| call or hook | µs | reads | writes | KiB of proof | µs with the database | × transfer | at most, with | µs | × transfer |",
    "|---|--:|--:|--:|--:|--:|--:|---|--:|--:|",
)


def title(pallet):
    return pallet.removeprefix("pallet_").capitalize()


HEADER = re.compile(r"^//! Written by `scripts/bench.sh`: (.*)\. Do not edit\.$", re.M)


def is_measured(name):
    """Whether the weights of a pallet of ours come from a run. Those of a new one are estimates."""
    return bool(HEADER.search(file_of(f"pallet_{name}").read_text()))


def calls():
    """Every call and hook of ours that is measured, and of others what users meet."""
    lines = [*HEAD, row("`Balances.transfer_keep_alive`", of("pallet_balances", "transfer_keep_alive"))]
    lines.append(row("`Assets.transfer`", of("pallet_assets", "transfer")))
    for pallet in filter(is_measured, OURS):
        name = f"pallet_{pallet}"
        lines += [row(f"`{title(name)}.{cost.name}`", cost) for cost in of(name)]
    lines += [row(f"`Oracle.{cost.name}`", cost) for cost in of("pallet_oracle")]
    estimated = ", ".join(f"`{title(pallet)}`" for pallet in OURS if not is_measured(pallet))
    if estimated:
        lines += ["", f"Not measured yet, and weighed by an estimate: the calls of {estimated}."]
    return lines


def extensions():
    """What the extensions of a signed transaction add to each call."""
    shared = [of("frame_system_extensions", name) for name in EXTENSIONS]
    lines = ["| extensions, with the fee in | µs | reads | writes | µs with the database | × transfer |", "|---|--:|--:|--:|--:|--:|"]
    for currency, charge in (("INFRA", "native"), ("USDai", "asset")):
        all_costs = [*shared, of("pallet_asset_tx_payment", f"charge_asset_tx_payment_{charge}")]
        time = sum(cost.microseconds(cost.least) for cost in all_costs)
        reads = sum(cost.reads.constant for cost in all_costs)
        writes = sum(cost.writes.constant for cost in all_costs)
        total = sum(cost.total(cost.least) for cost in all_costs)
        lines.append(f"| {currency} | {time:.0f} | {reads} | {writes} | {total:.0f} | {times(total)} |")
    return lines


def peers():
    """Calls of ours beside like ones of others, all with the database that those count with."""
    ours = of("pallet_balances", "transfer_keep_alive").total({}, ROCKS_DB)
    time, reads, writes = TRANSFER
    theirs = time + reads * ROCKS_DB.read + writes * ROCKS_DB.write
    lines = [
        "| call | whose | µs | reads | writes | KiB of proof | µs with RocksDB | × transfer |",
        "|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    for (pallet, name), others in PEERS:
        cost = of(pallet, name)
        least = cost.least
        total = cost.total(least, ROCKS_DB)
        keys = f"{cost.reads.at(least)} | {cost.writes.at(least)}"
        lines.append(
            f"| **`{title(pallet)}.{name}`** | ours | {cost.microseconds(least):.0f} | {keys} "
            f"| {kib(cost.proof.at(least))} | {total:,.0f} | {total / ours:.1f} |"
        )
        for whose, call, time, reads, writes, proof in others:
            total = time + reads * ROCKS_DB.read + writes * ROCKS_DB.write
            size = "" if proof is None else kib(proof)
            lines.append(
                f"| `{call}` | {whose} | {time:.0f} | {reads} | {writes} | {size} | {total:,.0f} | {total / theirs:.1f} |"
            )
    return lines


def machine():
    """When, where and how it was measured, in the words of the files, which have to agree."""
    others = ("pallet_asset_tx_payment", "pallet_assets", "pallet_balances", "pallet_oracle", "frame_system_extensions")
    pallets = [*(f"pallet_{name}" for name in filter(is_measured, OURS)), *others]
    runs = {HEADER.search(file_of(pallet).read_text())[1] for pallet in pallets}
    if len(runs) != 1:
        sys.exit(f"not of one run: {sorted(runs)}")
    return [f"Measured: {runs.pop()}."]


TABLES = {table.__name__: table for table in (machine, calls, extensions, peers)}


def filled(text):
    """The document with every table made anew."""
    for name, table in TABLES.items():
        begin, end = f"<!-- {name}, by scripts/performance.py -->\n", f"<!-- end of {name} -->"
        pattern = re.compile(f"(?<={re.escape(begin)}).*?(?={re.escape(end)})", re.S)
        if not pattern.search(text):
            sys.exit(f"{DOC} has no place for {name}")
        lines = "\n".join(table()) + "\n"
        text = pattern.sub(lambda _: lines, text)
    return text


def main():
    match sys.argv[1:]:
        case []:
            print("\n\n".join("\n".join(table()) for table in TABLES.values()))
        case ["--write"]:
            DOC.write_text(filled(DOC.read_text()))
        case ["--check"]:
            if filled(DOC.read_text()) != DOC.read_text():
                sys.exit("docs/performance.md is stale: run scripts/performance.py --write")
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
