#!/usr/bin/env python3
"""Wraps comments and prose at column 100, for scripts/checks/width.py.

Rewrites the paragraphs of the named files that have a line beyond column 100, and leaves all others
as they are. Knows comments of *.rs, *.js, *.mjs, *.ts, *.tsx, *.py and *.sh, and the prose of *.md,
with lists in them; tables, code blocks and headings stay. A comment after code is moved to a line of
its own above the code.

usage: scripts/wrap.py FILE...
"""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "checks"))
from lib.text import HASHES, comments, prose, width  # noqa: E402
from width import MOST, too_wide  # noqa: E402

ITEM = re.compile(r"([*+-]|\d+[.)])(\s+)")
STAYS = re.compile(r"\||```|~~~|#|<|\[[^\]]*\]: |shellcheck |usage:")
# A column of a table without lines, as in the help of a script.
COLUMN = re.compile(r"\s{2,}\S.*\S\s{2,}\S")


def fill(words, first, rest):
    """Lines of words, the first of them after `first`, the others after `rest`."""
    out, line = [], first
    for word in words:
        if line.strip() and line not in (first, rest) and width(f"{line} {word}") > MOST:
            out.append(line.rstrip())
            line = rest
        line = line + word if line in (first, rest) else f"{line} {word}"
    return out + [line.rstrip()]


def units(text):
    """The words of a text. A mark of a list or of a heading stays with the word before it."""
    out = []
    for word in text.split():
        if out and re.fullmatch(r"[*+|>#-]+|\d+[.)]", word):
            out[-1] += f" {word}"
        else:
            out.append(word)
    return out


def paragraphs(body):
    """Groups of lines that are one paragraph or one item."""
    group, fenced = [], False
    for index, text in body:
        stripped = text.strip()
        if stripped.startswith(("```", "~~~")):
            fenced = not fenced
        ends = fenced or not stripped or STAYS.match(stripped) or COLUMN.match(text)
        if group and (ends or ITEM.match(stripped)):
            yield group
            group = []
        if not ends:
            group.append((index, text))
    if group:
        yield group


def rewrap(lines, body, marker):
    """Wraps the paragraphs of a body of (index, text after the marker): index -> new lines."""
    new = {}
    for group in paragraphs(body):
        if not any(too_wide(lines[index]) for index, _ in group):
            continue
        text = group[0][1]
        indent = re.match(r"\s*", text).group()
        item = ITEM.match(text[len(indent):])
        hang = indent + " " * (len(item.group()) if item else 0)
        if len(group) > 1 and not item:
            hang = re.match(r"\s*", group[1][1]).group()
        words = " ".join(part.strip() for _, part in group)
        if item:
            head, words = marker + indent + item.group(), words[len(item.group()):]
        else:
            head = marker + indent
        filled = fill(units(words), head, marker + hang)
        for index, _ in group:
            new[index] = []
        new[group[0][0]] = filled
    return new


def bodies(path, lines):
    """Neighbouring comment lines with one marker: (marker with its indent, [(index, text)])."""
    if path.suffix == ".md":
        yield "", [(text.line - 1, text.text) for text in prose(path.parent, path.name)]
        return
    block, last = [], (None, None)
    for number, text, is_whole in comments(path.parent, path.name):
        if not is_whole:
            continue
        line = lines[number - 1]
        marker = re.match(r"\s*(//[/!]?|#)", line).group()
        if block and last != (number - 1, marker):
            yield last[1], block
            block = []
        block.append((number - 1, line[len(marker):]))
        last = (number, marker)
    if block:
        yield last[1], block


def above(path, lines):
    """Moves comments after code that are too wide to a line above."""
    for number, text, is_whole in reversed(list(comments(path.parent, path.name))):
        line = lines[number - 1]
        if not is_whole and too_wide(line):
            code = line[: len(line) - len(text)]
            indent = re.match(r"\s*", line).group()
            lines[number - 1:number] = [indent + text, code.rstrip()]


def wrap(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    if path.suffix != ".md":
        above(path, lines)
        path.write_text("\n".join(lines), encoding="utf-8")
    new = {}
    for marker, body in bodies(path, lines):
        if path.suffix == ".md":
            # Blank lines end a paragraph, and prose() leaves them out.
            runs, run = [], []
            for index, text in body:
                if run and index != run[-1][0] + 1:
                    runs.append(run)
                    run = []
                run.append((index, text))
            for run in runs + [run]:
                new.update(rewrap(lines, run, ""))
        else:
            new.update(rewrap(lines, body, marker))
    out = []
    for index, line in enumerate(lines):
        out += new.get(index, [line])
    path.write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        print(__doc__)
        sys.exit(0 if sys.argv[1:] else 2)
    for name in sys.argv[1:]:
        wrap(Path(name).resolve())
