#!/usr/bin/env python3
"""Worked numbers of docs/rates.md, computed without the crate, in exact fractions.

    scripts/rates.py            print every number, one `name = value` a line
    scripts/rates.py --lives [DRAW]
                                print three loans from draw to end, one payment a line
    scripts/rates.py --write    put them into docs/rates.md
    scripts/rates.py --check    fail if docs/rates.md holds other numbers; compare with
                                QuantLib and numpy-financial, and say what was skipped because
                                one of them is not installed
    scripts/rates.py --check --strict
                                the same, and fail if anything was skipped

The formulas are in lib/worked_numbers.py and lib/whole_lives.py.
"""

import re
import sys
from pathlib import Path

from lib.whole_lives import lives
from lib.worked_numbers import ONE, PRICE_13_WEEKS, SECTIONS

DOC = Path(__file__).resolve().parent.parent / "docs" / "rates.md"


def lines(section):
    return [f"{section.__name__}.{name} = {value}" for name, value in section()]


def filled(text):
    """The document with every block of numbers computed anew."""
    sections = {section.__name__: section for section in SECTIONS}
    seen = re.findall(r"^```rates (\w+)$", text, re.M)
    if sorted(seen) != sorted(sections):
        sys.exit(f"sections differ: {sorted(set(seen) ^ set(sections))}")

    def block(match):
        return f"```rates {match[1]}\n" + "\n".join(lines(sections[match[1]])) + "\n```"

    return re.sub(r"^```rates (\w+)\n.*?^```", block, text, flags=re.M | re.S)


def compare_with_libraries():
    """The same numbers from people who do this for a living. Returns the libraries that are not installed."""
    skipped = []

    def close(mine, theirs, digits, what):
        if abs(mine - theirs) > 10**-digits:
            sys.exit(f"{what}: {mine} here, {theirs} there")
        print(f"{what}: agrees to {digits} decimals")

    numbers = dict(pair for section in SECTIONS for pair in
                   ((f"{section.__name__}.{name}", value) for name, value in section()))
    try:
        import numpy_financial as npf
        payment = -npf.pmt(0.12 / 12, 36, 1_000_000)
        close(numbers["schedule.level_payment_up"] / ONE, payment, 6, "numpy-financial pmt")
        balance = npf.fv(0.12 / 12, 35, payment, -1_000_000)
        close(numbers["schedule.level_balance_35"] / ONE, balance, 4, "numpy-financial fv")
        value = npf.npv(0.18, [0] + [numbers["income.year"] / ONE] * 3)
        tail = numbers["income.present_value"] / ONE - value
        part = 100 / 365
        close(tail, numbers["income.year"] / ONE * part / (1 + 0.18 * part) / 1.18**3, 6, "numpy-financial npv")
    except ImportError:
        skipped.append("numpy-financial")
    try:
        import QuantLib as ql
        start = ql.Date(8, 1, 2026)
        ql.Settings.instance().evaluationDate = start
        bill = ql.ZeroCouponBond(0, ql.NullCalendar(), 100.0, start + 91, ql.Unadjusted, 100.0, start)
        clean = ql.BondPrice(PRICE_13_WEEKS / 10**10, ql.BondPrice.Clean)
        equivalent = ql.BondFunctions.bondYield(
            bill, clean, ql.Actual365Fixed(), ql.Simple, ql.Annual, start)
        close(numbers["tbill.yield_13_weeks"] / ONE, equivalent, 9, "QuantLib yield, 13 weeks")
        notionals = ql.sinkingNotionals(ql.Period(3, ql.Years), ql.Monthly, 0.12, 1_000_000.0)
        close(numbers["schedule.level_balance_2"] / ONE, notionals[2], 4, "QuantLib sinking notionals")
    except ImportError:
        skipped.append("QuantLib")
    for name in skipped:
        print(f"SKIPPED: {name} is not installed, its numbers were not compared")
    return skipped


def main(arguments):
    if arguments == []:
        print("\n".join(line for section in SECTIONS for line in lines(section)))
    elif arguments[:1] == ["--lives"]:
        print("\n".join(lives(*map(int, arguments[1:]))))
    elif arguments == ["--write"]:
        DOC.write_text(filled(DOC.read_text()))
        print(f"{DOC.name} written")
    elif arguments in (["--check"], ["--check", "--strict"]):
        text = DOC.read_text()
        if filled(text) != text:
            sys.exit(f"{DOC.name} holds other numbers: run scripts/rates.py --write and look at them")
        print(f"{DOC.name} holds the numbers computed here")
        skipped = compare_with_libraries()
        if skipped and "--strict" in arguments:
            sys.exit(f"not compared with {', '.join(skipped)}")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
