#!/usr/bin/env python3
"""Comments and docs are in plain English: no forbidden turns.

Reads the comments of *.rs, *.js, *.mjs, *.ts, *.tsx, *.py and *.sh and the prose of *.md, without
headings, links and text in backticks. Prints each turn with what to write in its place. A sentence
may be broken over two lines.
"""
import re

from lib.text import HASHES, SLASHES, Finding, comments, files, prose, run

BE = r"(?:is|are|was|were|be|been|stands?|stood|has|have|had|exists?|counts?|works?|runs?)"
# A turn, and what to write.
TURNS = [
    (rf"{BE} no more(?! than\b)", "`no longer`"),
    (r"that (?:is|are) none", "name what it is not"),
    (r"(?:who|which|that) (?:is|are) (?:one|some)(?! of\b)", "repeat the noun"),
    (r"it never was", "state what it is"),
    (r"by whom as", "state the dispatch origin"),
    (r"so (?:much|many)(?! (?:as|that)\b)", "a number or `the amount`"),
    (r"not so (?:much|many)", "`less`, `fewer` or `insufficient`"),
    (r"what (?:\w+ ){1,3}(?:has|have|had) of", "`the share of .. in ..`"),
    (r"tell|tells|told", "`emits`, `returns`, `shows` or `notifies`"),
    (r"says|said", "`states`, `returns`, `prints` or `shows`"),
    (r"lacking|lacks", "`outstanding` or `missing`"),
    (r"begun", "`started`"),
    (r"alike", "`equal`, `the same` or `in the same way`"),
    (r"as good as", "state what it is equal to"),
    (r"he|him|his|himself|she|her|hers|herself", "name the role"),
    (r"(?:one|any|anyone) who|whom|(?-i:Who)", "name the role: `savers that ..`, `an account that ..`"),
    (r"somebody|someone|whoever", "`any account`, `an account that ..` or the role"),
]
TURN = re.compile("|".join(rf"(?P<t{index}>\b(?:{turn})\b)" for index, (turn, _) in enumerate(TURNS)), re.IGNORECASE)
HIDDEN = re.compile(r"`[^`]*`|\]\([^)]*\)|https?://\S+|\"[^\"]*\"")
MARKER = re.compile(r"^\s*(//[/!]?|#+|[*+>-]|\d+[.)])?\s*")


def blocks(texts):
    """Neighbouring lines together: each block is a list of (line, text without its marker)."""
    block, last = [], None
    for number, text, is_whole in texts:
        if block and not (is_whole and number == last + 1):
            yield block
            block = []
        block.append((number, MARKER.sub("", text)))
        last = number
        if not is_whole:
            yield block
            block = []
    if block:
        yield block


def hide(text):
    return HIDDEN.sub(lambda found: re.sub(r"\S", "_", found.group()), text)


def turns(texts):
    """Each turn found: its line, its words, and what to write."""
    for block in blocks(texts):
        starts, whole = [], ""
        for number, text in block:
            starts.append((len(whole), number))
            whole += text + "\n"
        flat = hide(whole).replace("\n", " ")
        for found in TURN.finditer(flat):
            number = max(number for start, number in starts if start <= found.start())
            yield number, found.group(), TURNS[int(found.lastgroup[1:])][1]


def check(root):
    for path in files(root, ".md", *SLASHES, *HASHES):
        if path.endswith(".md"):
            texts = (text for text in prose(root, path) if not text.text.startswith("#"))
        else:
            texts = comments(root, path)
        for number, words, better in turns(texts):
            yield Finding(path, number, f"\"{words}\": write {better}")


if __name__ == "__main__":
    run(check, __doc__)
