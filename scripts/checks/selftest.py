#!/usr/bin/env python3
"""Shows that each check finds what it forbids, where it stands, and nothing else."""
import json
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import alerts
import invariants
import length
import names
import owners
import phrases
import siblings
import units
import width
import wrap

WIDE = "word " * 25


class Checks(unittest.TestCase):
    def found(self, check, tree):
        """Where a check finds something in a tree of files, as path:line."""
        with tempfile.TemporaryDirectory() as root:
            for path, text in tree.items():
                file = Path(root) / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return sorted(f"{path}:{line}" for path, line, _ in check(root))

    def test_siblings(self):
        vault = '[package]\nname = "pallet-vault"\n[dependencies]\ninfrafi-protocol = { workspace = true }\n'
        reserve = '[package]\nname = "pallet-reserve"\n[dependencies]\npallet-assets = { workspace = true }\n'
        manifests = {"pallets/vault/Cargo.toml": vault, "pallets/reserve/Cargo.toml": reserve}
        self.assertEqual(self.found(siblings.check, manifests), [])
        for bad in (
            "pallet-vault.workspace = true\n",
            '[dev-dependencies]\nother = { path = "../vault", package = "pallet-vault" }\n',
            '[target."cfg(unix)".dependencies]\npallet-vault = { path = "../vault" }\n',
            "[dependencies.pallet-vault]\nworkspace = true\n",
        ):
            line = (reserve + bad).splitlines().index(next(text for text in bad.splitlines() if "pallet-vault" in text)) + 1
            tree = {**manifests, "pallets/reserve/Cargo.toml": reserve + bad}
            self.assertEqual(self.found(siblings.check, tree), [f"pallets/reserve/Cargo.toml:{line}"], bad)
        low = {"pallets/primitives/finance/Cargo.toml": '[package]\nname = "infrafi-finance"\n[dependencies]\npallet-vault = "1"\n'}
        self.assertEqual(self.found(siblings.check, {**manifests, **low}), ["pallets/primitives/finance/Cargo.toml:4"])

    def test_width(self):
        fits = "/// " + "x" * 40 + " " + "y" * 55 + "\n"
        self.assertEqual(self.found(width.check, {"a.rs": fits}), [])
        self.assertEqual(self.found(width.check, {"a.rs": "\t" + fits}), ["a.rs:1"])
        self.assertEqual(self.found(width.check, {"a.rs": f"let a = 1; // {WIDE}\n"}), ["a.rs:1"])
        self.assertEqual(self.found(width.check, {"a.rs": f'let a = "http://x // {WIDE}";\n'}), [])
        self.assertEqual(self.found(width.check, {"a.sh": f"#!/bin/sh\n# {WIDE}\n", "b.js": f"// {WIDE}\n", "c.tsx": f"// {WIDE}\n"}), ["a.sh:2", "b.js:1", "c.tsx:1"])
        free = f"| {WIDE} |\n\n    {WIDE}\n\n```\n{WIDE}\n```\n\n[a link]({'x' * 100})\n"
        self.assertEqual(self.found(width.check, {"a.md": free}), [])
        self.assertEqual(self.found(width.check, {"a.md": f"{free}\n* {WIDE}\n\n  {WIDE}\n"}), ["a.md:11", "a.md:13"])
        self.assertEqual(self.found(width.check, {"a.rs": f"/// ```\n/// {WIDE}\n/// ```\n/// | {WIDE}\n"}), [])

    def test_length(self):
        self.assertEqual(self.found(length.check, {"a.rs": "\n" * 400, "lib.rs": "\n" * 600}), [])
        self.assertEqual(self.found(length.check, {"a.rs": "\n" * 401, "lib.rs": "\n" * 601}), ["a.rs:401", "lib.rs:601"])
        self.assertEqual(self.found(length.check, {"pallets/vault/src/weights.rs": "\n" * 999}), [])

    def test_names(self):
        sale = "pub struct Sale {\n\tpub lot: u64,\n}\n"
        tree = {"pallets/vault/src/sale.rs": sale}
        self.assertEqual(self.found(names.check, tree), [])
        for bad in (
            "struct Sale;", "pub(crate) enum Sale<T> {}", "\tpub trait Sale: Sized {}", "pub unsafe trait Sale {}", "type Sale = u8;",
            "\t#[pallet::storage]\n\tpub type Sale<T> = StorageValue<_, u64>;", "value! {\n\tpub struct Sale(pub u128);\n}",
        ):
            line = next(number for number, text in enumerate(bad.splitlines(), 1) if "Sale" in text)
            for home in ("runtime/src/configs/vault.rs", "pallets/primitives/finance/src/sale.rs", "node/src/cli.rs"):
                first, last = sorted((home, "pallets/vault/src/sale.rs"))
                expected = f"{last}:{1 if last == 'pallets/vault/src/sale.rs' else line}"
                self.assertEqual(self.found(names.check, {**tree, home: bad + "\n"}), [expected], (home, bad))
        for good in (
            "// pub struct Sale;", "\ttype Sale: Get<u64>;", "\ttype Sale = Vault;", "pub struct SaleTerms;", "let sale = Sale;",
            "\t#[runtime::pallet_index(1)]\n\tpub type Sale = pallet_sale;",
        ):
            self.assertEqual(self.found(names.check, {**tree, "runtime/src/lib.rs": good + "\n"}), [], good)
        for home in ("pallets/lending/src/mock.rs", "pallets/lending/src/tests/sale.rs", "runtime/src/weights/sale.rs", "runtime/tests/it/sale.rs"):
            self.assertEqual(self.found(names.check, {**tree, home: sale}), [], home)
        same = "pub enum Error<T> {}\npub type CreditOf<T> = T;\npub type Usdai = u128;\n"
        self.assertEqual(self.found(names.check, {"pallets/vault/src/lib.rs": same, "pallets/reserve/src/lib.rs": same}), [])

    def test_owners(self):
        source = "pallets/lending/src"
        storage = "// owner: books/due_index.rs\n#[pallet::storage]\npub type Due<T> =\n\tStorageMap<_, u64, ()>;\n"
        tree = {f"{source}/pallet/storage.rs": storage, f"{source}/books/due_index.rs": "Due::<T>::insert(1, ());\n"}
        self.assertEqual(self.found(owners.check, tree), [])
        for home in ("tests/due.rs", "benchmarking.rs", "try_state/due.rs", "views.rs"):
            self.assertEqual(self.found(owners.check, {**tree, f"{source}/{home}": "Due::<T>::get(1)\n"}), [], home)
        for home in ("live/repay.rs", "books/pot.rs"):
            use = {f"{source}/{home}": "// Due::<T>::get(1)\nlet due = crate::Due::<T>::get(1);\nDue::<T>::remove(1)\n"}
            self.assertEqual(self.found(owners.check, {**tree, **use}), [f"{source}/{home}:{line}" for line in (2, 3)])
        orphan = {f"{source}/pallet/storage.rs": "pub type Due<T> = StorageValue<_, u64>;\n"}
        self.assertEqual(self.found(owners.check, orphan), [f"{source}/pallet/storage.rs:1"])
        lost = {f"{source}/pallet/storage.rs": storage}
        self.assertEqual(self.found(owners.check, lost), [f"{source}/pallet/storage.rs:1"])

    def test_invariants(self):
        page = {"docs/invariants.md": "# Invariants\n\n1. One.\n2. Two.\n3. Three.\n"}
        for named in ("invariants 1, 2 and 3", "Invariants 1 to 3", "invariant 1, invariants 2 and 3"):
            self.assertEqual(self.found(invariants.check, {**page, "pallets/vault/src/try_state.rs": f"/// Checks {named}.\n"}), [], named)
        tree = {**page, "runtime/tests/it/a.rs": "/// Invariants 1 and 4.\nlet a = \"invariant 3\";\n", "node/src/a.rs": "// Invariant 2.\n"}
        self.assertEqual(self.found(invariants.check, tree), ["docs/invariants.md:4", "docs/invariants.md:5", "runtime/tests/it/a.rs:1"])
        self.assertEqual(self.found(invariants.check, {"pallets/vault/src/lib.rs": "// Invariant 9.\n"}), [])

    def test_phrases(self):
        for turn, _ in phrases.TURNS:
            self.assertNotIn("(?P<", turn)
        for bad in (
            "a value that is none", "an insurer who is one", "the loan is no more", "it stands no more", "it never was", "by whom as above",
            "pay so much", "so many of them", "what the vault has of it", "the event tells it", "it returns what it says", "what is lacking",
            "has begun", "both alike", "as good as none", "what he pays", "somebody pays", "whoever pays", "to whom it is paid",
        ):
            self.assertEqual(self.found(phrases.check, {"a.rs": f"/// First.\n/// {bad.capitalize()}.\nfn f() {{}}\n"}), ["a.rs:2"], bad)
            self.assertEqual(self.found(phrases.check, {"README.md": f"{bad}\n"}), ["README.md:1"], bad)
        self.assertEqual(self.found(phrases.check, {"a.sh": "# Who pays.\n", "b.md": "# Who pays\n\nWho pays.\n"}), ["a.sh:1", "b.md:3"])
        broken = "// The loan is\n// no more.\n"
        self.assertEqual(self.found(phrases.check, {"a.js": broken}), ["a.js:1"])
        good = "/// No more than 5, as `tells` or \"told\" in quotes.\nlet he = told;\n"
        self.assertEqual(self.found(phrases.check, {"a.rs": good, "b.md": "```\nhe\n```\n"}), [])

    @unittest.skipUnless(shutil.which("systemd-analyze"), "systemd is not installed")
    def test_units(self):
        folder = "node/packaging/systemd"
        unit = "[Unit]\nDescription=A trial\n\n[Service]\nExecStart=/usr/bin/infrafi-trial\n"
        confined = (alerts.ROOT / folder / "infrafi-.service.d/50-confined.conf").read_text(encoding="utf-8")
        tree = {f"{folder}/infrafi-.service.d/50-confined.conf": confined, f"{folder}/infrafi-trial.service": unit}
        self.assertEqual(self.found(units.check, tree), [])
        tree[f"{folder}/infrafi-trial.service"] = unit + "Restrat=always\n"
        self.assertEqual(self.found(units.check, tree), [f"{folder}/infrafi-trial.service:6"])
        self.assertEqual(self.found(units.check, {f"{folder}/infrafi-trial.service": unit}), [f"{folder}/infrafi-trial.service:1"])

    @unittest.skipUnless(shutil.which("promtool"), "promtool is not installed")
    def test_alerts(self):
        rules, tests, board = (f"node/packaging/{path}" for path in ("prometheus/a.rules.yml", "prometheus/tests/a.yml", "grafana/a.json"))
        rule = {"alert": "Late", "expr": "age > 5"}
        fires = {"eval_time": "1m", "alertname": "Late", "exp_alerts": [{}]}
        case = {"interval": "1m", "input_series": [{"series": "age", "values": "6x5"}], "alert_rule_test": [fires]}
        test = {"rule_files": ["../a.rules.yml"], "tests": [case]}
        target = {"expr": 'rate(age{instance=~"$instance"}[$__rate_interval])'}
        panel = {"id": 1, "title": "Age", "description": "Age.", "datasource": {"uid": "${datasource}"}, "targets": [target]}
        panel["gridPos"] = {"x": 0, "y": 0, "w": 12, "h": 8}

        def found(rule=rule, test=test, panels=(panel,)):
            grouped = {"groups": [{"name": "a", "rules": [rule]}]}
            tree = {rules: grouped, tests: test, board: {"uid": "a", "panels": list(panels)}}
            return self.found(alerts.check, {path: json.dumps(value) for path, value in tree.items()})

        self.assertEqual(found(), [])
        silent = {**test, "tests": [{**case, "alert_rule_test": []}]}
        self.assertEqual(found(test=silent), [f"{rules}:1"])
        self.assertEqual(found(rule={**rule, "expr": "age > 6"}), [f"{tests}:1"])
        self.assertEqual(found(panels=[{**panel, "targets": [{"expr": "rate(age"}]}]), [f"{board}:1"])
        for bad in ({"title": ""}, {"datasource": {"uid": "mine"}}, {"targets": []}, {"gridPos": {"x": 13, "y": 0, "w": 12, "h": 8}}):
            self.assertEqual(found(panels=[{**panel, **bad}]), [f"{board}:1"], bad)
        self.assertEqual(found(panels=[panel, {**panel, "id": 2}]), [f"{board}:1"])
        query = 'sum by (a) (rate(x_total{b="c"}[5m])) / on(a) group_left(d) y > 1 unless z offset 5m'
        self.assertEqual(alerts.metrics_of(query), {"x_total", "y", "z"})

    def test_wrap(self):
        """What is wrapped has the same words, and keeps its lists and tables."""
        rust = f"\t/// Short.\n\t///\n\t/// - `a`: {WIDE}\n\t/// - `b`: {WIDE}\n\tlet a = 1; // {WIDE}\n"
        prose = f"# {WIDE}\n\n* {WIDE}\n\n1. {WIDE}\n   {WIDE}\n\n| {WIDE} |\n"
        for name, text in {"a.rs": rust, "a.md": prose}.items():
            with tempfile.TemporaryDirectory() as root:
                file = Path(root) / name
                file.write_text(text, encoding="utf-8")
                wrap.wrap(file)
                wrapped = file.read_text(encoding="utf-8")
                self.assertEqual(list(width.check(root)), [])
                words, before = (sorted(set(some.split()) - {"///", "//"}) for some in (wrapped, text))
                self.assertEqual((words, wrapped.count("word")), (before, text.count("word")))
                for mark in ("/// - `a`", "/// - `b`", "let a = 1;\n") if name == "a.rs" else ("* word", "1. word", "| word"):
                    self.assertIn(mark, wrapped)


if __name__ == "__main__":
    unittest.main()
