#!/usr/bin/env python3
"""Runs a build and shows how far it is: build.py cargo build ...

A short build prints warnings, errors and its end. One that takes longer than ten seconds also shows
how much is compiled and how long the rest takes: in a terminal on one line that changes, elsewhere
once a minute. The exit code is that of the build.
"""
import os
import re
import signal
import subprocess
import sys
import time

# The share of the time that has passed, by the share of the steps that are done: measured on two
# cores with an empty target directory. The last steps, the runtime and the node, are long.
CURVE = [
    (0, 0), (0.17, 0.08), (0.33, 0.18), (0.43, 0.26), (0.59, 0.35), (0.77, 0.43), (0.93, 0.51), (0.995, 0.6),
    (0.998, 0.89), (1, 1),
]

PATIENCE = 10  # seconds
PAUSE = {"terminal": 1, "file": 60}  # seconds

BAR = re.compile(r"^\s*Building \[[=> ]*\] (\d+)/(\d+)")
STATUS = re.compile(r"^\s*(Compiling|Checking|Fresh|Downloading|Downloaded|Updating|Locking|Adding) ")
CODES = re.compile(r"\x1b\[[0-9;]*[a-zA-Z]")  # of colours
ERASE = "\x1b[K"  # the rest of a line


def passed(share):
    """The share of the time that has passed when a share of the steps is done."""
    for (low, early), (high, late) in zip(CURVE, CURVE[1:]):
        if share <= high:
            return early + (late - early) * (share - low) / (high - low)
    return 1


def left(seconds, first, done, total):
    """Seconds that the rest takes, if the steps from `first` to `done` of `total` took `seconds`."""
    start, here = passed(first / total), passed(done / total)
    return seconds * (1 - here) / (here - start) if here > start else None


def lasting(seconds):
    """A duration as the scripts print it."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def roughly(seconds):
    """A duration that was estimated."""
    minutes = round(seconds / 60)
    return f"about {minutes} min" if minutes else "less than a minute"


class Progress:
    """Takes the output of cargo; writes what concerns a person."""

    def __init__(self, out, clock=time.monotonic):
        self.out, self.clock = out, clock
        self.is_terminal = out.isatty()
        self.pause = PAUSE["terminal" if self.is_terminal else "file"]
        self.started = self.shown = clock()
        self.first = None
        self.on_line = False

    def take(self, text, is_bar):
        """`text` is a line or, if `is_bar`, what cargo replaces with its next output."""
        text = text.replace(ERASE, "")
        plain = CODES.sub("", text)
        bar = BAR.match(plain)
        if bar:
            self.bar(int(bar[1]), int(bar[2]))
        elif not is_bar and not STATUS.match(plain):
            self.write(text + "\n")

    def bar(self, done, total):
        now = self.clock()
        if self.first is None:
            self.first = done
        if now < self.started + PATIENCE or now < self.shown + self.pause:
            return
        self.shown = now
        seconds = now - self.started
        line = f"    {done} of {total} crates and build scripts compiled, {lasting(seconds)}"
        rest = left(seconds, self.first, done, total)
        if rest is not None:
            line += f"; {roughly(rest)} left"
        self.write(line + ("" if self.is_terminal else "\n"))
        self.on_line = self.is_terminal

    def write(self, text):
        self.clear()
        self.out.write(text)
        self.out.flush()

    def clear(self):
        """Removes the line of the progress."""
        if self.on_line:
            self.out.write(f"\r{ERASE}")
            self.out.flush()
        self.on_line = False


def pieces(stream):
    """Each line, and each text that a carriage return ends, with whether it is of the second kind."""
    rest = b""
    while chunk := os.read(stream.fileno(), 65536):
        *whole, rest = re.split(rb"(?<=[\r\n])", rest + chunk)
        for piece in whole:
            yield piece.rstrip(b"\r\n").decode(errors="replace"), piece.endswith(b"\r")
    if rest:
        yield rest.decode(errors="replace"), False


def run(command, out):
    """Runs a build; returns its exit code."""
    settings = {"CARGO_TERM_PROGRESS_WHEN": "always", "CARGO_TERM_PROGRESS_WIDTH": "80"}
    if out.isatty():
        settings["CARGO_TERM_COLOR"] = "always"
    build = subprocess.Popen(command, stderr=subprocess.PIPE, env={**os.environ, **settings})
    signal.signal(signal.SIGTERM, lambda *_: build.terminate())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the build as well, which ends
    progress = Progress(out)
    for text, is_bar in pieces(build.stderr):
        progress.take(text, is_bar)
    progress.clear()
    code = build.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    if sys.argv[1:] in ([], ["-h"], ["--help"]):
        print(__doc__.strip())
    else:
        sys.exit(run(sys.argv[1:], sys.stderr))
