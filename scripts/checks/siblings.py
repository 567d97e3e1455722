#!/usr/bin/env python3
"""No pallet depends on another pallet of this repository.

Pallets meet in the traits of pallets/primitives/protocol. This reads the dependencies of each
pallets/*/Cargo.toml, those of its tests too, and the manifests of pallets/primitives, which may name
no pallet either.
"""
import re
from pathlib import Path

from lib.text import Finding, files, lines, run

TABLE = re.compile(r"^\[(?:target\..*\.)?(?:workspace\.)?(?:dev-|build-)?dependencies(?:\.\"?([\w-]+)\"?)?\]")
ENTRY = re.compile(r"^\"?([\w-]+)\"?\s*[.=]")
PACKAGE = re.compile(r"\bpackage\s*=\s*\"([\w-]+)\"")
NAME = re.compile(r"^name\s*=\s*\"([\w-]+)\"", re.MULTILINE)


def check(root):
    manifests = [path for path in files(root, ".toml") if re.match(r"pallets/(primitives/)?[\w-]+/Cargo\.toml$", path)]
    name = {path: NAME.search((Path(root) / path).read_text(encoding="utf-8")).group(1) for path in manifests}
    pallets = {name[path] for path in manifests if not path.startswith("pallets/primitives/")}
    for path in manifests:
        is_list = is_table = False
        for number, line in enumerate(lines(root, path), 1):
            if line.startswith("["):
                table = TABLE.match(line)
                is_list, is_table = bool(table and not table.group(1)), bool(table and table.group(1))
                named = {table.group(1)} if is_table else set()
            elif is_list or is_table:
                entry = ENTRY.match(line) if is_list else None
                named = {entry.group(1)} if entry else set()
                named |= set(PACKAGE.findall(line))
            else:
                continue
            for sibling in sorted(named & (pallets - {name[path]})):
                yield Finding(path, number, f"{name[path]} depends on {sibling}: pallets meet in traits of infrafi-protocol")


if __name__ == "__main__":
    run(check, __doc__)
