"""The worked numbers of docs/rates.md, in exact fractions, from the formulas written there: no line of the crate is read.

Values are integers in the smallest unit of what they count: 10^-18 for USDai, shares, rates and ratios, 10^-6 for USDC,
seconds for time.
"""

from datetime import date, datetime, timedelta, timezone
from fractions import Fraction as F
from math import ceil, floor, isqrt

from .worked_values import aggregate, coverage, decimals, depreciation, income, rent

ONE = 10**18
YEAR = 31_536_000
DAY = 86_400

# What 13 weeks of a face of 1,000,000 USDC cost at a discount of 3.545 %.
PRICE_13_WEEKS = 991_039_027_777


def utc(*when):
    return int(datetime(*when, tzinfo=timezone.utc).timestamp())


def units():
    """Fees of 0.75 % and a loan to value of a principal one unit above a round one; USDC out of USDai."""
    principal = 700_000 * ONE + 1
    yield "origination_fee_up", ceil(principal * F(75, 10_000))
    yield "loan_to_value_up", ceil(F(principal, 1_000_000 * ONE) * 10**9)
    yield "usdc_of_the_principal_down", floor(F(principal, 10**12))


def interest():
    """1,000,000 at 12 % for 30 days; the smallest debt after a second."""
    exact = 1_000_000 * ONE * F(12, 100) * F(30 * DAY, YEAR)
    yield "thirty_days_up", ceil(exact)
    yield "thirty_days_down", floor(exact)
    yield "a_unit_for_a_second_up", ceil(1 * F(12, 100) * F(1, YEAR))
    yield "domain_corner_up", ceil(10**30 * F(10) * 100)


def anchors(day, offset, start, months):
    """Local midnights of a day of the month, clamped, as instants."""
    year, month = start
    for _ in range(months):
        following = date(year + month // 12, month % 12 + 1, 1)
        last = (following - timedelta(days=1)).day
        yield utc(year, month, min(day, last)) - offset
        year, month = following.year, following.month


def calendar():
    """The 31st of each month from January 2024, New York winter time, UTC - 5."""
    for name, instant in zip(("january", "february", "march", "april"), anchors(31, -5 * 3600, (2024, 1), 4)):
        yield name, instant


def level(principal, apr, windows):
    """Balances of a constant payment, by discounting every payment to the draw."""
    discount, factor = F(1), F(0)
    for window in windows:
        discount /= 1 + apr * F(window, YEAR)
        factor += discount
    payment = principal / factor
    balances = [F(principal)]
    for window in windows:
        balances.append(balances[-1] * (1 + apr * F(window, YEAR)) - payment)
    return payment, balances


def schedule():
    """1,000,000 at 12 %: 36 twelfths of a year; 3 calendar months from 2026-01-10."""
    million, apr = 1_000_000 * ONE, F(12, 100)
    payment, balances = level(million, apr, [YEAR // 12] * 36)
    # The first window's interest is a whole number, so its instalment is the payment rounded up.
    yield "level_payment_up", ceil(payment)
    for n in (1, 2, 35, 36):
        yield f"level_balance_{n}", floor(balances[n])
    # Day 10, drawn at noon: the first window is half a day short, the months are unequal.
    draw = utc(2026, 1, 10, 12)
    deadlines = [utc(2026, 2, 10), utc(2026, 3, 10), utc(2026, 4, 10)]
    windows = [b - a for a, b in zip([draw] + deadlines, deadlines)]
    payment, balances = level(million, apr, windows)
    for n, deadline in enumerate(deadlines, 1):
        yield f"monthly_deadline_{n}", deadline
        yield f"monthly_balance_{n}", floor(balances[n])
        opening = floor(balances[n - 1])
        yield f"monthly_interest_{n}", ceil(opening * apr * F(windows[n - 1], YEAR))
    yield "straight_balance_5_of_12", floor(million * F(7, 12))


def obligation():
    """Level, 1,000,000 at 12 %, 12 windows of 30 days: what is due, and after a prepayment on day 15."""
    million, apr, window = 1_000_000 * ONE, F(12, 100), 30 * DAY
    _, balances = level(million, apr, [window] * 12)
    shares = [balance / million for balance in balances]
    rate = apr / YEAR
    target = floor(million * shares[1])
    # Today is day 15: half a window's interest is owed, the rest saves what is paid early.
    owed = ceil(million * rate * 15 * DAY)
    left = floor(target / (1 + rate * 15 * DAY))
    yield "due_on_day_15", owed + million - left
    yield "due_on_day_30", ceil(million * rate * window) + million - target
    # 300,000 on day 15: all interest, the rest principal.
    principal = million - (300_000 * ONE - owed)
    debt = principal + ceil(principal * rate * 15 * DAY)
    base = ceil(debt / shares[1])
    yield "principal_after_prepayment", principal
    yield "base_after_prepayment", base
    # The second instalment, on the new base: principal and interest.
    yield "second_principal", floor(base * shares[1]) - floor(base * shares[2])
    yield "second_interest", ceil(floor(base * shares[1]) * rate * window)
    # Day 45, nothing paid: late interest of ten days, interest, and the principal of the first
    # line.
    late, interest = ceil(million * rate * 10 * DAY), ceil(million * rate * 45 * DAY)
    yield "past_due_on_day_45", late + interest + million - target
    # A bullet: the first window's interest is paid at the draw, before it arises.
    principal = floor(million / (1 + rate * window))
    yield "bullet_paid_at_the_draw", million - principal
    yield "bullet_base_of_the_second_window", principal
    yield "bullet_due_on_day_60", ceil(principal * rate * 2 * window)


def settle():
    """The same loan with a debt-service reserve of 100,000, looked at on day 75 for the first time."""
    million, apr, window = 1_000_000 * ONE, F(12, 100), 30 * DAY
    _, balances = level(million, apr, [window] * 12)
    rate = apr / YEAR
    # Day 30 is paid in full, day 60 as far as the rest goes: interest, then principal.
    after_first = floor(balances[1])
    reserve = 100_000 * ONE - (ceil(million * rate * window) + million - after_first)
    principal = after_first - (reserve - ceil(after_first * rate * window))
    yield "reserve_after_the_first", reserve
    yield "principal", principal
    yield "interest_up", ceil(principal * rate * 15 * DAY)
    # Ten days of grace, from day 60 on.
    yield "late_up", ceil(principal * apr * F(10 * DAY, YEAR))


def late():
    """Grace of 10 days at 12 % on 1,000,000, windows of 30 days, two deadlines missed, day 75."""
    deadlines = [30 * DAY * n for n in range(1, 13)]

    def cost(at):
        seconds = sum(min(max(at - deadline, 0), 10 * DAY) for deadline in deadlines)
        return ceil(1_000_000 * ONE * F(12, 100) * F(seconds, YEAR))

    yield "day_45", cost(45 * DAY)
    yield "day_75", cost(75 * DAY)


def nested(amounts, left, rounding):
    """The most junior tranche first, each out of what the ones below it left."""
    parts, total = [], sum(amounts)
    for amount in reversed(amounts[1:]):
        part = rounding(F(amount * left, total))
        parts.append(part)
        left, total = left - part, total - amount
    return [left] + parts[::-1]


def split():
    """650, 50 and 13 lent; owed when 100 and when 1 unit is left; late interest of 100 received."""
    amounts = [650, 50, 13]
    for left in (100, 1):
        for i, part in enumerate(nested(amounts, left, ceil)):
            yield f"owed_of_{left}_tranche_{i}", part
    for i, part in enumerate(nested(amounts, 100, floor)):
        yield f"late_of_100_tranche_{i}", part
    # At 9 decimals: both juniors count, or the last one only.
    yield "first_loss_of_both_down", floor(F(50 + 13, sum(amounts)) * 10**9)
    yield "first_loss_of_the_last_down", floor(F(13, sum(amounts)) * 10**9)


def waterfall():
    """Costs 5, fee 10 %, exit fee 4; senior 90 + 9 + 1, junior 10 + 2 + 1; 140 and 112, bounds 20 and 7."""

    def shared(proceeds, bound):
        money = proceeds - 5
        fee = min(floor(F(10, 100) * min(money, 113)), bound)
        money -= fee
        senior = min(money, 100)
        junior = min(money - senior, 13)
        rest = money - senior - junior
        exit_fee = min(rest, 4)
        return fee, senior, junior, exit_fee, rest - exit_fee

    for name, proceeds, bound in (("covered", 140, 20), ("bounded", 140, 7), ("short", 112, 20)):
        parts = ("fee", "senior", "junior", "exit_fee", "surplus")
        for part, value in zip(parts, shared(proceeds, bound)):
            yield f"{name}_{part}", value


def impairment():
    """100 owed, 90 of it the vault's, 40 % stage; two units of 40, one with a price a week old."""
    staged = min(90, max(0, ceil(F(40, 100) * 100) - 10))
    # 25 of principal are received and no stage holds: before the cure, and after it.
    yield from (("staged", staged), ("carried", max(0, staged - 25)), ("cured", 0))
    whole, haircut = 40 + 40, floor(40 * F(80, 100) + 40 * F(60, 100))
    cautious = max(0, floor(haircut * (1 - F(2, 100))) - 1)
    yield from (("whole", whole), ("cautious", cautious))
    for name, counted in (("in_order", whole), ("in_default", cautious)):
        yield name, max(0, 90 - counted - 3)
    yield "shortfall", max(0, 100 - floor(whole * F(80, 100)))


def vault():
    """1,000,000 at 12 % from day 0, 500,000 at 9 % from day 10; fee 10 %, from day 20 on 20 %; day 30."""
    first, second = 1_000_000 * ONE * F(12, 100), 500_000 * ONE * F(9, 100)
    years = lambda days: F(days * DAY, YEAR)
    early = first * years(20) + second * years(10)
    late = (first + second) * years(10)
    accrued, fee = early + late, early * F(10, 100) + late * F(20, 100)
    yield "net_on_day_30_down", floor(accrued - fee)
    # 5,000 of interest is received: it bears the average fee of what is owed.
    paid = 5_000 * ONE
    yield "fee_on_5000_down", floor(fee * F(paid) / accrued)
    left = fee * (accrued - paid) / accrued
    yield "net_after_5000_down", floor(accrued - paid - left)
    # The second loan was seized; 1,000 is recovered of its claim, the rest is lost.
    claim = second * years(20)
    recovered = 1_000 * ONE
    yield "fee_on_recovery_down", floor(left * recovered / (accrued - paid))
    yield "net_after_the_end_down", floor((accrued - paid - claim) * (1 - left / (accrued - paid)))


def shares():
    """Idle 300, loans 700, impairment 100, interest 20, all shares 900; 50 in, 50 shares out."""
    conservative, optimistic = 300 + 700 - 100, 300 + 700 + 20
    yield "conservative", conservative * ONE
    yield "optimistic", optimistic * ONE
    yield "shares_for_50_down", floor(F(50 * ONE * 900, optimistic))
    yield "assets_for_50_up", ceil(F(50 * ONE * optimistic, 900))
    yield "assets_of_50_down", floor(F(50 * ONE * conservative, 900))
    # Idle 300 less owed 20, need 100 and buffer 30, against a reserve of 200 and of 120 USDC.
    yield "draw_limit", min(300 - 20 - 100 - 30, 200) * ONE
    yield "draw_limit_of_a_poor_reserve", min(300 - 20 - 100 - 30, 120) * ONE
    # 900 shares, 10^6 units of them locked; C of 900: worth outside the lock.
    yield "stake_down", floor((900 * ONE - 10**6) * F(conservative, 900))


def smoothing():
    """157,500 given up by a bid, released over 65 days: after a second, a day, 45 and 365 days."""
    digits = 10**100
    kept_of_second = digits - digits // (65 * DAY)

    def kept(seconds):
        """The share that is kept, by squares of 100 decimals."""
        share, square = digits, kept_of_second
        for bit in reversed(f"{seconds:b}"):
            share = share * square // digits if bit == "1" else share
            square = square * square // digits
        return F(share, digits)

    yield "given_up_down", floor(F(2_000_000 * 1_000_000 * ONE, 2_000_000)) - 842_500 * ONE
    for name, days in (("a_second", F(1, DAY)), ("a_day", 1), ("45_days", 45), ("a_year", 365)):
        yield f"locked_after_{name}_up", ceil(157_500 * ONE * kept(int(days * DAY)))
    # Idle 300, loans 700, all but 100 of them impaired, 350 locked.
    yield "conservative", max(0, 300 + 700 - 600 - 350) * ONE
    yield "conservative_below_the_locked", max(0, 300 + 700 - 700 - 350) * ONE


def queue():
    """200 shares asked at 40 ticks, a price of 1.05, cash 100; a request of 70 of them claims."""
    price, paid_share = F(105, 100), F(400 - 40, 400)
    filled = min(200 * ONE, floor(100 * ONE / (price * paid_share)))
    paid = floor(filled * price * paid_share)
    yield "filled", filled
    yield "paid", paid
    yield "claim_of_70", floor(F(70 * paid, 200))
    yield "need_of_the_rest_up", ceil((200 * ONE - filled) * price * paid_share)
    # Seven units paid for 3, 3 and 4 shares.
    claims = [floor(F(7 * x, 10)) for x in (3, 3, 4)]
    for x, claim in zip(("first", "second", "last"), claims):
        yield f"{x}_claim_of_7", claim
    yield "dust_of_7", 7 - sum(claims)


def root_down(value):
    """Floor of a square root of a fraction, to 40 decimals."""
    return F(isqrt(floor(value * 10**80)), 10**40)


def tbill():
    """13 weeks bought at a discount of 3.545 %, 52 weeks at 3.375 %; face 1,000,000 USDC."""
    face = 1_000_000 * 10**6
    for weeks, price in ((13, PRICE_13_WEEKS), (52, 965_875 * 10**6)):
        days = weeks * 7
        yield f"discount_{weeks}_weeks", floor(F(face - price, face) * F(360, days) * ONE)
        r = F(days, 365)
        if 2 * days <= 365:
            equivalent = F(face - price, price) / r
        else:
            # a i^2 + b i + c = 0, as the regulation writes it.
            a, b, c = r / 2 - F(1, 4), r, F(price - face, price)
            equivalent = (root_down(b * b - 4 * a * c) - b) / (2 * a)
        yield f"yield_{weeks}_weeks", floor(equivalent * ONE)
        yield f"book_after_a_million_seconds_{weeks}_weeks", floor(price + (face - price) * F(1_000_000, days * DAY))
        yield f"least_cost_{weeks}_weeks_up", ceil(face * (1 - F(20, 100) * F(days, 365)))


def sale():
    """13 weeks bought at 991,039.027777, sold after 50 days; losses of 100 on day 3 and 50 on day 30."""
    face, cost = 1_000_000 * 10**6, PRICE_13_WEEKS
    book = ceil(cost + (face - cost) * F(50, 91))
    yield "book_up", book
    yield "loss_at_cost_up", book - cost
    yield "least_proceeds_up", book - floor(book * F(25, 10_000))
    losses = [(3, 100), (30, 50)]
    for day in (30, 34, 35):
        # Parts of five days; the running one and the six before it count.
        yield f"losses_counted_on_day_{day}", sum(loss for at, loss in losses if day // 5 - at // 5 <= 6)


def base_yield():
    """30 accrete before there is a stake, 50 after; 60 of the 80 are realised; a loss of 20; 25 are harvested."""
    treasury, vault, realised = 30, 50, 60
    yield "treasury", treasury
    yield "realised", realised - treasury
    yield "accreted", vault - (realised - treasury)
    # The treasury's goes first: it bears the loss, and is paid before the vault.
    treasury, realised = treasury - 20, realised - 20
    yield "realised_after_the_loss", realised - treasury
    yield "harvest_of_the_treasury", min(treasury, 25)
    yield "harvest_of_the_vault", 25 - min(treasury, 25)


def auction():
    """An appraisal of 1,000,001, 90 % of it counted, opening at 95 % of that; to 60 % of it in 7 steps; bids of 5 %."""
    opening = ceil(1_000_001 * F(90, 100) * F(95, 100))
    floor_price = ceil(opening * F(60, 100))
    yield "opening_price_up", opening
    yield "floor_up", floor_price
    for steps in (1, 4, 7):
        yield f"after_{steps}_steps_up", ceil(opening - F(opening - floor_price) * steps / 7)
    yield "next_bid_up", ceil(floor_price * F(105, 100))
    # A bid at second 950 of 1,000, extension 100.
    yield "end_after_a_late_bid", max(1_000, 950 + 100)


def backing():
    """A supply of 1,000, assets of 899.9, a loss of 100, a vault of 60: 10.0000005 redeemed."""
    owed = min(100, 60)
    yield "owed", owed * ONE
    yield "deficit", (100 - owed) * ONE
    cash, lots = 300_000_000, 599_900_000
    shortage = max(0, 1_000 * ONE - (cash + lots) * 10**12 - 100 * ONE)
    yield "shortage", shortage
    rate = F(900 * ONE - shortage, (1_000 - owed) * ONE)
    usdc = floor(F(10_000_000_500_000_000_000, 10**12))
    paid = floor(usdc * rate)
    yield "burned", usdc * 10**12
    yield "paid_usdc", paid
    yield "loss_left", max(0, 100 * ONE - max(0, (usdc - paid) * 10**12 - shortage))
    # The greatest number of units of which the cash pays the rate, rounded down.
    yield "redeemable_down", (ceil((cash + 1) / rate) - 1) * 10**12
    yield "allowance_after_100_seconds", floor(F(5, 1_000) * cash * F(100, 3_600))
    # Cash of 400 and bills of 550, a loss of 60 not yet burned, against a supply of 1,000 less
    # 0.0000005.
    yield "issuable_down", floor(F(400 * 10**6 + 550_000_000) + 60 * 10**6 - F(1_000 * ONE - 5 * 10**11, 10**12))


SECTIONS = [
    units, interest, vault, calendar, schedule, obligation, settle, late, split, waterfall, impairment, auction,
    shares, smoothing, queue, tbill, sale, base_yield, backing, depreciation, income, rent, coverage, aggregate,
    decimals,
]
