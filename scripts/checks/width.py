#!/usr/bin/env python3
"""Comments and prose end at column 100.

Comments of *.rs, *.js, *.mjs, *.ts, *.tsx, *.py and *.sh are measured with tabs of four columns, and
the prose of *.md. Not measured: code, tables, code blocks, headings, targets of links and addresses,
a line that is one word.
"""
import re
from pathlib import Path

from lib.text import HASHES, SLASHES, Finding, comments, files, lines, prose, run, width

MOST = 100
LINK = re.compile(r"\]\([^)]*\)|\]\[[^\]]*\]|^\s*(//[/!] ?)?\[[^\]]*\]: .*$|https?://\S+")
TABLE = re.compile(r"^(//[/!]?|#)\s*\|")
FENCE = re.compile(r"^(//[/!]?|#)\s*(```+|~~~+)")


def too_wide(line):
    measured = LINK.sub("", line)
    words = re.sub(r"^\s*(//[/!]?|#|[*+-]|\d+\.)?\s*", "", measured)
    return width(measured) > MOST and " " in words.strip()


def check(root):
    for path in files(root, *SLASHES, *HASHES):
        text, fenced = lines(root, path), False
        for number, comment, is_whole in comments(root, path):
            if FENCE.match(comment):
                fenced = not fenced
            elif not fenced and not TABLE.match(comment) and too_wide(text[number - 1]):
                yield Finding(path, number, f"a comment that ends at column {width(text[number - 1])}: {MOST} is the most")
    for path in files(root, ".md"):
        for number, line, _ in prose(root, path):
            if not line.startswith("#") and too_wide(line):
                yield Finding(path, number, f"a line of {width(line)} columns: {MOST} is the most")


if __name__ == "__main__":
    run(check, __doc__)
