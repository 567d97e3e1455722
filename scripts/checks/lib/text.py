"""Shared by the checks: the files of the repository, their comments and prose, and the output."""
import argparse
import re
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

# A finding: the file below the root, the line from 1, what is wrong there.
Finding = namedtuple("Finding", "path line what")

# A piece of text for people: its line, the text with its marker, and whether nothing else is on the
# line.
Text = namedtuple("Text", "line text is_whole")

GENERATED = re.compile(r"^pallets/\w+/src/weights\.rs$|^runtime/src/weights/\w+\.rs$")
SLASHES = {".rs", ".js", ".mjs", ".ts", ".tsx"}
HASHES = {".py", ".sh"}


def files(root, *suffixes):
    """Paths below the root with one of the suffixes, without generated files; by Git, if it can."""
    root = Path(root)
    if (root / ".git").exists():
        command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\0")
    else:
        listed = [str(path.relative_to(root)) for path in root.rglob("*")]
    wanted = (path for path in set(listed) if Path(path).suffix in suffixes and not GENERATED.match(path))
    return sorted(path for path in wanted if (root / path).is_file())


def lines(root, path):
    return (Path(root) / path).read_text(encoding="utf-8").splitlines()


def width(text):
    """Columns of a line whose tabs stand for four."""
    return len(text.expandtabs(4))


def comments(root, path):
    """The comments of a source file, one item a line. Markers within strings are no comments."""
    marker = "//" if Path(path).suffix in SLASHES else "#"
    for number, line in enumerate(lines(root, path), 1):
        stripped = line.lstrip()
        if stripped.startswith(marker):
            if not stripped.startswith("#!"):
                yield Text(number, stripped, True)
            continue
        start = _trailing(line, marker)
        if start is not None:
            yield Text(number, line[start:], False)


def _trailing(line, marker):
    """The place of a comment after code, or None. Knows strings of one line only."""
    quote, index = None, 0
    while index < len(line):
        char = line[index]
        if quote:
            if char == "\\":
                index += 1
            elif char == quote:
                quote = None
        elif char in "\"`" or (char == "'" and marker == "#"):
            quote = char
        elif line.startswith(marker + " ", index) and index and line[index - 1] in " \t":
            return index
        index += 1
    return None


def prose(root, path):
    """The paragraphs, lists and headings of a Markdown file, one item a line, without code."""
    fence, blank, in_list = None, True, False
    for number, line in enumerate(lines(root, path), 1):
        stripped = line.strip()
        mark = re.match(r"(```+|~~~+)", stripped)
        if fence:
            if mark and stripped.startswith(fence):
                fence = None
            continue
        if mark:
            fence = mark.group(1)
            continue
        if not stripped:
            blank = True
            continue
        indented = line.startswith(("    ", "\t"))
        if re.match(r"([*+-]|\d+[.)])\s", stripped) and not (indented and not in_list):
            in_list = True
        elif blank and not line.startswith((" ", "\t")):
            in_list = False
        is_code = indented and not in_list
        blank = False
        if not is_code and not stripped.startswith("|"):
            yield Text(number, line, True)


def run(check, doc):
    """The command line that all checks have: prints what is found, and fails if anything is."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", nargs="?", default=ROOT, type=Path, help="the tree to check (default: this repository)")
    found = list(check(parser.parse_args().root))
    for path, line, what in found:
        print(f"{path}:{line}: {what}")
    sys.exit(1 if found else 0)
