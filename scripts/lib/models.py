"""Prices and rents of the models that the development price feed serves.

Model: USD for a new piece, USD for a piece and hour unless there is rental data, folder of the rental data. Those of the
last four models are public price points, or assumptions where the comment states so. Rates of
exchange are assumptions.
"""

from decimal import Decimal

MODELS = {
    "H100-SXM5-80GB": (Decimal("25000"), Decimal("1.85"), "h100-sxm"),
    "H200-SXM-141GB": (Decimal("32000"), Decimal("2.35"), "h200"),
    "B200-SXM-192GB": (Decimal("45000"), Decimal("3.75"), None),
    "A100-PCIE-80GB": (Decimal("9800"), Decimal("0.85"), "a100-pcie"),
    "L40S-48GB": (Decimal("7800"), Decimal("0.75"), "l40s"),
    "RTX4090-24GB": (Decimal("1899"), Decimal("0.38"), "rtx4090"),
    # A server of two sockets. Both processors alone, at a list price of 6,302 each: an assumption,
    # since no public page with it was found. A whole server of 48 cores on demand (AWS,
    # c5.24xlarge in Northern Virginia, undated, "example pricing":
    # https://docs.amazonaws.cn/en_us/autoscaling/ec2/userguide/weights-spot-price-per-unit-hour-example.html).
    "XEON-8268-2S": (Decimal("12604"), Decimal("4.08"), None),
    # 60 disks of 18 TB at 0.014 a GB, in a case of 5,950. The price is that of disks of 16 TB
    # (Backblaze, December 2022:
    # https://pharmacz.com/2022/12/13/backblaze-expects-hdd-storage-costs-to-hit-one-cent-per-gb-by-2025/);
    # that larger ones cost the same is an assumption. The case is a sixth Storage Pod without disks
    # (April 2016: https://segmentfault.com/p/1210000047105747). Rent: 1,000 TB at 0.005 a GB and
    # month (Backblaze B2, April 2019:
    # http://monochrome.sutic.nu/2019/04/10/backblaze-b2-cloud-storage.html).
    "STORAGE-1PB": (Decimal("21070"), Decimal("6.85"), None),
    # A metro edge router with ports of 25 and 100 Gbit/s. Its price of 2,795 is an assumption,
    # since no public page with it was found. Rent: a port of 10 Gbit/s at AMS-IX, 1,500 EUR a month
    # (Open Peering, undated: http://openpeering.nl/iexchange.shtml), at an assumed 1.10.
    "CCR2216-12XS-2XQ": (Decimal("2795"), Decimal("2.26"), None),
    # 165 a kWh, turnkey, the average of the world in 2024 (BloombergNEF, Energy Storage System Cost
    # Survey 2024). 43 million GBP a year for 1,696 MWh, by a toll and capacity contracts (Gresham
    # House Energy Storage, 5 June 2024:
    # https://tamarindo.global/stories/gresham-house-energy-storage-fund-signs-tolling-agreement-with-octopus-energy/),
    # at an assumed 1.28.
    "LFP-BATTERY-1MWH": (Decimal("165000"), Decimal("3.70"), None),
}
