"""What others have published: computation in microseconds without the database, keys read and written, bytes of proof.

Read from the files of weights in their repositories, each measured on hardware of its own. Proofs of weights of an old kind are
left out.
"""

CENTRIFUGE = "Centrifuge (2025-02-24, EPYC 7763)"
BIFROST = "Bifrost (2022-05-30)"
PARALLEL = "Parallel (2023-03-23, Xeon 8124M)"
INTERLAY = "Interlay (2023-08-07, EPYC 7502P)"
ACALA = "Acala (2025-12-04, Xeon 8375C)"
HYDRATION = "Hydration (2026, i7-7700K)"

# pallet-balances 51.0.2, as the SDK publishes it.
TRANSFER = (39.1, 1, 1)

# What ours is compared with: (our call), [(whose, call, time, reads, writes, proof)].
PEERS = [
    (
        ("pallet_lending", "draw"),
        [
            (CENTRIFUGE, "loans.borrow", 274.4, 11, 7, 376_491),
            (BIFROST, "lend_market.borrow", 265.2, 20, 8, 90_329),
            (PARALLEL, "loans.borrow", 266.3, 23, 9, None),
            (INTERLAY, "loans.borrow", 278.7, 21, 8, 6_260),
            (ACALA, "honzon.adjust_loan", 166.5, 18, 10, 8_856),
        ],
    ),
    (
        ("pallet_lending", "repay"),
        [
            (CENTRIFUGE, "loans.repay", 198.0, 10, 5, 376_491),
            (BIFROST, "lend_market.repay_borrow", 181.0, 13, 8, 61_096),
            (PARALLEL, "loans.repay_borrow", 178.1, 14, 9, None),
            (INTERLAY, "loans.repay_borrow", 173.2, 13, 8, 6_260),
        ],
    ),
    (
        ("pallet_lending", "close"),
        [(CENTRIFUGE, "loans.close", 141.1, 6, 8, 376_491)],
    ),
    (
        ("pallet_lending", "liquidate"),
        [
            (BIFROST, "lend_market.liquidate_borrow", 766.9, 44, 21, 201_519),
            (PARALLEL, "loans.liquidate_borrow", 483.7, 42, 19, None),
            (INTERLAY, "loans.liquidate_borrow", 827.2, 44, 21, 16_530),
            (ACALA, "cdp_engine.liquidate_by_dex", 409.6, 37, 16, 16_722),
            (HYDRATION, "liquidation.liquidate, without the EVM", 132.6, 12, 2, 6_190),
        ],
    ),
    (
        ("pallet_lending", "bid"),
        [(ACALA, "auction.bid", 123.5, 8, 9, 8_856)],
    ),
    (
        ("pallet_vault", "deposit"),
        [
            (BIFROST, "lend_market.mint", 276.4, 18, 9, 73_490),
            (PARALLEL, "loans.mint", 184.5, 17, 11, None),
            (INTERLAY, "loans.mint", 283.5, 18, 9, 8_760),
        ],
    ),
    (
        ("pallet_vault", "request_redeem"),
        [
            (CENTRIFUGE, "investments.update_redeem_order", 92.2, 8, 4, 6_198),
            (BIFROST, "lend_market.redeem", 325.0, 19, 8, 82_017),
            (INTERLAY, "loans.redeem", 346.3, 19, 8, 8_760),
        ],
    ),
    (
        ("pallet_vault", "claim"),
        [(CENTRIFUGE, "investments.collect_investments", 105.2, 9, 4, 6_198)],
    ),
    (
        ("pallet_vault", "fill_window"),
        [(CENTRIFUGE, "pool_system.close_epoch_execute, one tranche", 243.3, 22, 18, 30_119)],
    ),
    (
        ("pallet_collateral", "apply"),
        [(CENTRIFUGE, "loans.create", 75.3, 6, 6, 4_278)],
    ),
]
