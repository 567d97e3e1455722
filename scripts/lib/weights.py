"""Weights as scripts/bench.sh writes them, read back."""

import re
from dataclasses import dataclass, field

MICROSECOND = 1_000_000  # in picoseconds


@dataclass
class Linear:
    """A constant, and what each of some components adds to it."""

    constant: int = 0
    slopes: dict = field(default_factory=dict)

    def at(self, components):
        return self.constant + sum(slope * components[name] for name, slope in self.slopes.items())


@dataclass
class Prices:
    """What a database takes for a read and a write, in microseconds."""

    read: int
    write: int


# Constants of the SDK: what the runtime counts with, and what the peers count with.
PARITY_DB = Prices(read=8, write=50)
ROCKS_DB = Prices(read=25, write=100)


@dataclass
class Cost:
    """A call or a hook: computation in picoseconds, proof in bytes, keys read and written."""

    pallet: str
    name: str
    ranges: dict
    time: Linear
    proof: Linear
    reads: Linear
    writes: Linear

    @property
    def least(self):
        return {name: low for name, (low, _) in self.ranges.items()}

    @property
    def most(self):
        return {name: high for name, (_, high) in self.ranges.items()}

    def microseconds(self, components):
        """Computation alone."""
        return self.time.at(components) / MICROSECOND

    def total(self, components, prices=PARITY_DB):
        """With the database."""
        return (
            self.microseconds(components)
            + self.reads.at(components) * prices.read
            + self.writes.at(components) * prices.write
        )


FUNCTION = re.compile(r"((?:^\t// [^\n]*\n)*)^\tfn (\w+)\([^)]*\) -> Weight \{\n(.*?)^\t\}", re.M | re.S)
RANGE = re.compile(r"// Range of `(\w+)`: (\d+) to (\d+)\.")
BASE = re.compile(r"^Weight::from_parts\((\d+),(\d+)\)")
SLOPE = re.compile(r"saturating_add\(Weight::from_parts\((\d+),(\d+)\)\.saturating_mul\((\w+)\.into\(\)\)\)")
KEYS = re.compile(r"\.(reads|writes)\((\d+)\)")
KEYS_SLOPE = re.compile(r"\.(reads|writes)\((\d+)_u64\.saturating_mul\((\w+)\.into\(\)\)\)")


def costs(pallet, text):
    """All of a file. What is not understood of it is an error, not left out."""
    measured = text.split("// For tests.")[0]
    found = FUNCTION.findall(measured)
    if len(found) != measured.count("-> Weight {") or not found:
        raise ValueError(f"{pallet}: {len(found)} functions are understood")
    return [cost(pallet, *function) for function in found]


def cost(pallet, comments, name, body):
    body = re.sub(r"\s", "", re.sub(r"(?<=\d)_(?=\d)", "", body))
    base = BASE.match(body)
    terms = sum(len(pattern.findall(body)) for pattern in (SLOPE, KEYS, KEYS_SLOPE))
    if not base or terms != body.count(".saturating_add("):
        raise ValueError(f"{pallet}: {name} is not understood")
    time, proof = Linear(int(base[1])), Linear(int(base[2]))
    for slope_time, slope_proof, component in SLOPE.findall(body):
        for linear, slope in ((time, slope_time), (proof, slope_proof)):
            linear.slopes[component] = linear.slopes.get(component, 0) + int(slope)
    keys = {"reads": Linear(), "writes": Linear()}
    for kind, count in KEYS.findall(body):
        keys[kind].constant += int(count)
    for kind, count, component in KEYS_SLOPE.findall(body):
        keys[kind].slopes[component] = int(count)
    ranges = {found[0]: (int(found[1]), int(found[2])) for found in RANGE.findall(comments)}
    return Cost(pallet, name, ranges, time, proof, keys["reads"], keys["writes"])
