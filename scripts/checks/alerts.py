#!/usr/bin/env python3
"""The alerts of Prometheus fire when they are to, and the boards of Grafana are well-formed.

Reads node/packaging. `promtool` checks the rules and runs their tests. Each alert needs a test in
which it fires, and each query of a board has to be one of Prometheus. Without `promtool` it runs no
test and states that. `--metrics` prints the metrics that rules and boards read, one a line: an
end-to-end test asks real programs for them.
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from lib.text import ROOT, Finding, run

RULES = "node/packaging/prometheus"
BOARDS = "node/packaging/grafana"
# What a board puts in for a variable of its own, and a value that a query can be checked with.
VARIABLES = {"$__rate_interval": "5m", "$__interval": "1m", "$__range": "1h"}
WORDS = {"and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "group_left", "group_right"}


def rules_of(root):
    return sorted((Path(root) / RULES).glob("*.rules.yml"))


def alerts_of(path):
    groups = yaml.safe_load(path.read_text(encoding="utf-8"))["groups"]
    return {rule["alert"]: rule["expr"] for group in groups for rule in group["rules"]}


def panels_of(path):
    return json.loads(path.read_text(encoding="utf-8"))["panels"]


def filled(query):
    for name, value in VARIABLES.items():
        query = query.replace(name, value)
    return query


def metrics_of(query):
    """The metrics that a query reads."""
    for part in (r"\"[^\"]*\"", r"\{[^}]*\}", r"\[[^\]]*\]", r"\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)"):
        query = re.sub(part, " ", query)
    return {name for name in re.findall(r"\b[a-zA-Z_:][\w:]*\b(?!\s*\()", query) if name not in WORDS}


def queries(root):
    """All queries, each with its file."""
    for path in rules_of(root):
        for query in alerts_of(path).values():
            yield path, query
    for path in sorted((Path(root) / BOARDS).glob("*.json")):
        for panel in panels_of(path):
            for target in panel.get("targets", []):
                yield path, filled(target["expr"])


def promtool(*args):
    return subprocess.run(["promtool", *map(str, args)], capture_output=True, text=True, check=False)


def untested(root):
    """The alerts that no test sees firing."""
    fired = set()
    for path in (Path(root) / RULES / "tests").glob("*.yml"):
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))["tests"]:
            fired |= {test["alertname"] for test in case.get("alert_rule_test", []) if test["exp_alerts"]}
    for path in rules_of(root):
        for name in alerts_of(path):
            if name not in fired:
                yield Finding(path.relative_to(root), 1, f"no test sees the alert {name} firing")


def overlaps(first, second):
    a, b = first["gridPos"], second["gridPos"]
    apart = a["x"] + a["w"] <= b["x"] or b["x"] + b["w"] <= a["x"] or a["y"] + a["h"] <= b["y"] or b["y"] + b["h"] <= a["y"]
    return not apart


def malformed(root):
    """What is wrong with the boards."""
    boards = sorted((Path(root) / BOARDS).glob("*.json"))
    uids = [json.loads(path.read_text(encoding="utf-8"))["uid"] for path in boards]
    for path in boards:
        panels, where = panels_of(path), path.relative_to(root)
        if uids.count(json.loads(path.read_text(encoding="utf-8"))["uid"]) > 1:
            yield Finding(where, 1, "two boards have one uid")
        if len({panel["id"] for panel in panels}) != len(panels):
            yield Finding(where, 1, "two panels have one id")
        for index, panel in enumerate(panels):
            title, place = panel.get("title"), panel["gridPos"]
            if not title or not panel.get("description"):
                yield Finding(where, 1, f"panel {panel['id']} has no title or no description")
            if panel.get("datasource", {}).get("uid") != "${datasource}":
                yield Finding(where, 1, f"the panel {title} is bound to one source of data")
            if not panel.get("targets"):
                yield Finding(where, 1, f"the panel {title} asks nothing")
            if place["x"] + place["w"] > 24 or any(overlaps(panel, other) for other in panels[:index]):
                yield Finding(where, 1, f"the panel {title} has no room")


def refused(root):
    """The rules and queries that Prometheus refuses, and the tests that fail."""
    for path in rules_of(root):
        checked = promtool("check", "rules", path)
        if checked.returncode:
            yield Finding(path.relative_to(root), 1, checked.stderr.strip())
    for path in sorted((Path(root) / RULES / "tests").glob("*.yml")):
        tested = promtool("test", "rules", path)
        if tested.returncode:
            yield Finding(path.relative_to(root), 1, (tested.stdout + tested.stderr).strip())
    with tempfile.TemporaryDirectory() as directory:
        for number, (path, query) in enumerate(queries(root)):
            # JSON is YAML.
            draft = Path(directory) / f"{number}.yml"
            rule = {"record": "query", "expr": query}
            draft.write_text(json.dumps({"groups": [{"name": "queries", "rules": [rule]}]}), encoding="utf-8")
            if promtool("check", "rules", draft).returncode:
                yield Finding(path.relative_to(root), 1, f"no query of Prometheus: {query}")


def check(root):
    root = Path(root)
    if not rules_of(root):
        return
    yield from untested(root)
    yield from malformed(root)
    if not shutil.which("promtool"):
        print("promtool is not installed: the alerts are not tested")
        return
    yield from refused(root)


if __name__ == "__main__":
    if sys.argv[1:] == ["--metrics"]:
        print("\n".join(sorted({name for _, query in queries(ROOT) for name in metrics_of(query)})))
    else:
        run(check, __doc__)
