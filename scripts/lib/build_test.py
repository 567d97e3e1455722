#!/usr/bin/env python3
"""Shows that build.py passes on what a person needs, and shows how far a long build is."""
import io
import subprocess
import sys
import unittest
from pathlib import Path

import build


class Terminal(io.StringIO):
    def isatty(self):
        return True


class BuildTest(unittest.TestCase):
    def setUp(self):
        self.time = 0
        curve, build.CURVE = build.CURVE, [(0, 0), (0.5, 0.2), (1, 1)]
        self.addCleanup(setattr, build, "CURVE", curve)

    def shown(self, out, *steps):
        """What is written when cargo prints each text at its time."""
        progress = build.Progress(out, lambda: self.time)
        for self.time, text, is_bar in steps:
            progress.take(text, is_bar)
        return out.getvalue()

    def test_a_short_build_is_quiet(self):
        self.assertEqual(
            self.shown(
                io.StringIO(),
                (0, "   Compiling infrafi-node v0.1.0 (/main/node)", False),
                (9, "    Building [====>   ] 800/1000: infrafi-node  ", True),
                (9, "\x1b[K    Finished `quick` profile [optimized] target(s) in 9.00s", False),
            ),
            "    Finished `quick` profile [optimized] target(s) in 9.00s\n",
        )

    def test_diagnostics_are_whole(self):
        lines = ["\x1b[1m\x1b[91merror\x1b[0m: mismatched types", " --> src/lib.rs:1:26", "  |", "", "error: could not compile"]
        steps = [(30, line, False) for line in lines]
        self.assertEqual(self.shown(io.StringIO(), *steps), "\n".join(lines) + "\n")

    def test_a_file_gets_a_line_a_minute(self):
        bars = [(second, f"    Building [==>  ] {second}/400: a, b", True) for second in range(0, 201)]
        self.assertEqual(
            self.shown(io.StringIO(), *bars).splitlines(),
            [
                "    60 of 400 crates and build scripts compiled, 1 min 00 s; about 16 min left",
                "    120 of 400 crates and build scripts compiled, 2 min 00 s; about 15 min left",
                "    180 of 400 crates and build scripts compiled, 3 min 00 s; about 14 min left",
            ],
        )

    def test_a_terminal_has_one_line(self):
        begin = "    3 of 4 crates and build scripts compiled, 20 s"
        self.assertEqual(
            self.shown(
                Terminal(),
                (0, "    Building [==>  ] 3/4: a", True),
                (20, "    Building [==>  ] 3/4: a", True),
                (20.5, "    Building [==>  ] 3/4: a", True),
                (21, "warning: unused", False),
            ),
            f"{begin}\r\x1b[Kwarning: unused\n",
        )

    def test_the_rest_follows_the_curve(self):
        self.assertEqual(build.left(60, 0, 50, 100), 240)  # a fifth of the time has passed
        self.assertAlmostEqual(build.left(60, 50, 75, 100), 60)  # the first half was there already
        self.assertIsNone(build.left(60, 50, 50, 100))
        self.assertEqual(build.left(60, 0, 100, 100), 0)

    def test_the_exit_code_is_kept(self):
        for script, code in (("exit 0", 0), ("exit 101", 101), ("kill -TERM $$", 143)):
            program = Path(build.__file__)
            done = subprocess.run([sys.executable, program, "sh", "-c", f"echo out; echo bad >&2; {script}"], capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (code, "out\n", "bad\n"))


if __name__ == "__main__":
    unittest.main()
