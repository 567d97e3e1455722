"""The worked numbers of docs/rates.md on the value and the rent of hardware, and on feeds, in exact fractions: no line of
the crate is read. Units are those of worked_numbers.py.
"""

from fractions import Fraction as F
from math import ceil, floor

ONE = 10**18
YEAR = 31_536_000
DAY = 86_400


def depreciation():
    """35 % a year, floor 10 %: after 18 months, 5 years, 6 years; 8 machines at 30,000, grade 85 %."""

    def left(years, seconds):
        d = F(35, 100)
        return floor(max(F(10, 100), (1 - d) ** years * (1 - d * F(seconds, YEAR))) * ONE)

    yield "left_after_18_months", left(1, YEAR // 2)
    yield "left_after_5_years", left(5, 0)
    yield "left_after_6_years", left(6, 0)
    yield "cost_value", floor(30_000 * ONE * 8 * F(left(1, YEAR // 2), ONE) * F(85, 100))


def income():
    """2.10 an hour, 8 machines, 72 % rented, margin 61 %, 3 years and 100 days at 18 %."""
    year = F(210, 100) * 8_760 * 8 * F(72, 100) * F(61, 100) * ONE
    r, part = F(18, 100), F(100, 365)
    value = sum(year / (1 + r) ** n for n in (1, 2, 3))
    value += year * part / (1 + r * part) / (1 + r) ** 3
    yield "year", floor(year)
    yield "present_value", floor(value)


def rent():
    """15.40 an hour for 90 days: what is due after 30 days and a second, with 5,000 paid; the most that may be paid."""
    hourly, term = F(1_540, 100) * ONE, 90 * DAY

    def due(at):
        return ceil(hourly * F(min(at, term), 3_600))

    now, paid = 30 * DAY + 1, 5_000 * ONE
    yield "fallen_due_up", due(now)
    yield "unpaid_up", due(now) - paid
    yield "max_payment_up", due(now + 31 * DAY) - paid
    yield "opex_down", floor(F(paid) * F(40, 100))


def coverage():
    """Three windows; then 8 machines for 720 days, 400 of them under a lease, against payments of 66,970."""
    received, payment = (6_480, 6_480, 3_888), 5_298
    yield "dscr_down", floor(F(sum(received), 3 * payment) * ONE)
    lease = floor(F(15) * ONE * 400 * 24 * F(60, 100))
    market = floor(F(185, 100) * ONE * 8 * 320 * 24 * F(70, 100) * F(60, 100))
    yield "lease_income_down", lease
    yield "market_income_down", market
    yield "projected_down", floor(F(lease + market, 66_970 * ONE) * ONE)


def aggregate():
    """Medians of 4 and 5 sources; a band of 15 % around 2."""
    yield "median_of_four", sorted([410, 395, 402, 399])[1]
    yield "median_of_five", sorted([410, 395, 402, 399, 1])[2]
    yield "highest_within", floor(2 * ONE * F(115, 100))


def decimals():
    """JSON numbers to 18 decimals."""
    for name, text in (("price", "2.49"), ("exponent", "31.5e3"), ("below", "1.0000000000000000019")):
        yield name, floor(F(text) * ONE)
