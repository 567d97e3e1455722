"""Prices and rents of the models that the development price feed serves.

Model: USD for a new piece, USD for a piece and hour unless there is rental data, folder of the rental data. Those of the
last four models are public price points.
"""

from decimal import Decimal

MODELS = {
    "H100-SXM5-80GB": (Decimal("25000"), Decimal("1.85"), "h100-sxm"),
    "H200-SXM-141GB": (Decimal("32000"), Decimal("2.35"), "h200"),
    "B200-SXM-192GB": (Decimal("45000"), Decimal("3.75"), None),
    "A100-PCIE-80GB": (Decimal("9800"), Decimal("0.85"), "a100-pcie"),
    "L40S-48GB": (Decimal("7800"), Decimal("0.75"), "l40s"),
    "RTX4090-24GB": (Decimal("1899"), Decimal("0.38"), "rtx4090"),
    # A server of two sockets. List price of both processors alone (Intel, April 2019: 6,302
    # each). A whole server of two such processors on demand (AWS, c5.24xlarge in us-east-1, since
    # June 2019).
    "XEON-8268-2S": (Decimal("12604"), Decimal("4.08"), None),
    # 60 disks of 18 TB at 0.014 a GB (Backblaze, December 2022), in a case of 5,950 (its sixth
    # Storage Pod without disks, April 2016). 1,000 TB at 0.005 a GB and month (Backblaze B2, April
    # 2023).
    "STORAGE-1PB": (Decimal("21070"), Decimal("6.85"), None),
    # A metro edge router with ports of 25 and 100 Gbit/s. Suggested price (MikroTik, November
    # 2021). A port of 10 Gbit/s at AMS-IX: 1,500 EUR a month (Open Peering, undated), at 1.10.
    "CCR2216-12XS-2XQ": (Decimal("2795"), Decimal("2.26"), None),
    # 165 a kWh, turnkey (BloombergNEF, December 2024). 43 million GBP a year for 1,696 MWh, by a
    # toll and capacity contracts (Gresham House Energy Storage, 5 June 2024), at 1.28.
    "LFP-BATTERY-1MWH": (Decimal("165000"), Decimal("3.70"), None),
}
