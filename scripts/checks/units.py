#!/usr/bin/env python3
"""The services of systemd are well-formed and confined.

Lays the units of node/packaging/systemd out as the package installs them, with the units of this
system beside them. `systemd-analyze verify` then reads each service, and `systemd-analyze security`
rates how much of the machine it reaches: 0 is nothing, 10 is everything. Without systemd it checks
nothing and states that.
"""
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from lib.text import Finding, run

UNITS = "node/packaging/systemd"
INSTALLED = "usr/lib/systemd/system"
# The rating, times ten, up to which a service passes.
MOST = 15
# The file and the line that a complaint names, and the complaint.
COMPLAINT = re.compile(r"(?:^|/)(infrafi[^/:]*(?:\.d/[^/:]+)?):(\d+): (.*)$")
RATING = re.compile(r"exposure level for \S+: ([\d.]+)")


def lay_out(units, system):
    """The tree in which systemd finds the units, and the programs that they start."""
    shutil.copytree(f"/{INSTALLED}", system / INSTALLED, symlinks=True, ignore=shutil.ignore_patterns("infrafi*"))
    shutil.copytree(units, system / INSTALLED, dirs_exist_ok=True)
    for unit in units.glob("*.service"):
        for program in re.findall(r"^Exec\w+=[-+!@:]*(/\S+)", unit.read_text(encoding="utf-8"), re.MULTILINE):
            path = system / program.lstrip("/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("#!/bin/sh\n", encoding="utf-8")
            path.chmod(0o755)


def analyze(system, *args):
    command = ["systemd-analyze", f"--root={system}", "--no-pager", "--man=no", *args]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def check(root):
    units = Path(root) / UNITS
    services = sorted(unit.name for unit in units.glob("*.service"))
    if not services:
        return
    if not shutil.which("systemd-analyze"):
        print("systemd is not installed: its services are not checked")
        return
    with tempfile.TemporaryDirectory() as directory:
        system = Path(directory)
        lay_out(units, system)
        for service in services:
            verified = analyze(system, "verify", service)
            complaints = [line for line in verified.stderr.splitlines() if "infrafi" in line]
            for line in complaints:
                named = COMPLAINT.search(line)
                file, number, what = named.groups() if named else (service, 1, line)
                yield Finding(f"{UNITS}/{file}", number, what)
            if verified.returncode and not complaints:
                yield Finding(f"{UNITS}/{service}", 1, verified.stderr.strip())
            rated = analyze(system, "security", "--offline=true", service)
            rating = RATING.search(rated.stdout)
            if not rating:
                yield Finding(f"{UNITS}/{service}", 1, f"no rating: {rated.stderr.strip()}")
            elif float(rating.group(1)) * 10 > MOST:
                yield Finding(f"{UNITS}/{service}", 1, f"its exposure is {rating.group(1)}: {MOST / 10} is the most")


if __name__ == "__main__":
    run(check, __doc__)
