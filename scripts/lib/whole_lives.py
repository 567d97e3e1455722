"""Whole lives of loans, from draw to end, in exact fractions."""

from fractions import Fraction as F
from math import ceil, floor

from .worked_numbers import DAY, ONE, YEAR, anchors, level, nested


def lives(draw=1_790_000_000):
    """Three loans of 850,000 at 10 % before 150,000 at 16 %, exit fee 0.5 %, paid at each deadline what is due.

    `name n deadline paid senior junior principal`: all that was paid, each tranche's part, what is owed then. The treasury
    has the rest of the last payment.
    """
    months = [at for at in anchors(1, -5 * 3600, (2026, 10), 60) if at >= draw + 7 * DAY]
    last = next(n for n, at in enumerate(months) if at >= draw + 1_090 * DAY)
    every = [draw + n * 30 * DAY for n in range(13)]
    for name, deadlines, curve in (
        ("level", months[: last + 1], "level"),
        ("straight", every, "straight"),
        ("bullet", every, "bullet"),
    ):
        for line in life(draw, deadlines, curve):
            yield " ".join(map(str, (name, *line)))


def life(draw, deadlines, curve):
    """One life. `deadlines` begin with `d_0`: the end of a stub, or the draw itself."""
    amounts, aprs, exit_fee = [850_000 * ONE, 150_000 * ONE], [F(10, 100), F(16, 100)], 5_000 * ONE
    drawn = sum(amounts)
    count = len(deadlines) - 1
    windows = [b - a for a, b in zip(deadlines, deadlines[1:])]
    blended = sum(amount * apr for amount, apr in zip(amounts, aprs)) / drawn
    shares = {
        "level": lambda: [balance / drawn for balance in level(drawn, blended, windows)[1]],
        "straight": lambda: [F(count - n, count) for n in range(count + 1)],
        "bullet": lambda: [F(n < count) for n in range(count + 1)],
    }[curve]()
    principal = base = drawn
    opened = draw
    for n, deadline in enumerate(deadlines):
        if deadline == draw:
            continue
        owed = nested(amounts, principal, ceil)
        claims = [part * apr * F(deadline - opened, YEAR) for part, apr in zip(owed, aprs)]
        interest = ceil(sum(claims))
        # The junior's part rounds down, and the senior has the rest, up to its claim rounded up.
        senior = min(interest - floor(interest * claims[1] / sum(claims)), ceil(claims[0]))
        left = floor(base * shares[n])
        if shares[n]:
            base = min(base, ceil(left / shares[n]))
        after = nested(amounts, left, ceil)
        parts = [senior + owed[0] - after[0], interest - senior + owed[1] - after[1]]
        paid = sum(parts) + (0 if left else exit_fee)
        principal, opened = left, deadline
        yield (n, deadline, paid, *parts, principal)
