-- A small chain for the tests of the interface. Amounts are small, so that they can be checked by
-- hand. Blocks 0 to 9 are indexed. Rows of block 11 are there too, as they are while ranges are
-- written in parallel: no answer may show them.

create function pg_temp.who(n int) returns bytea as $$
	select decode(repeat(lpad(to_hex(n), 2, '0'), 32), 'hex')
$$ language sql;

insert into watermark (genesis, height, hash) values (pg_temp.who(170), 9, pg_temp.who(9));
insert into block (height, hash, parent, at, spec_version, author, extrinsics, events)
select n, pg_temp.who(n), pg_temp.who(greatest(n - 1, 0)), case n when 0 then 0 else 1000 + 10 * n end,
	1, case n when 0 then null else pg_temp.who(case when n % 2 = 0 then 20 else 21 end) end, 1, 3
from generate_series(0, 11) n where n <> 10;

-- The vault: 1 saves from the first block on, and 2 is the saver of the statement.
insert into price (block, at, deposit, redemption, conservative, optimistic, idle, locked, claims,
	fees, shares, principal, impairment, base_received, base_borne, is_current, valued_at)
values
	(1, 1010, 1000, 1000, 1000000, 1000000, 1000000, 0, 0, 0, 1000000, 0, 0, 0, 0, true, null),
	(2, 1020, 1000, 1000, 2000000, 2000000, 2000000, 0, 0, 0, 2000000, 0, 0, 0, 0, true, null),
	(3, 1030, 1000, 1000, 2000000, 2000000, 1000000, 0, 0, 0, 2000000, 1000000, 0, 0, 0, true, 1025),
	(4, 1040, 1005, 1004, 2009000, 2010000, 1009000, 0, 0, 1000, 2000000, 1000000, 0, 0, 0, true, 1035),
	(5, 1050, 1007, 1006, 2013000, 2014000, 1013000, 0, 0, 1000, 2000000, 1000000, 0, 4000, 0, true, 1045),
	(6, 1060, 1007, 956, 1913000, 2014000, 1013000, 0, 0, 1000, 2000000, 1000000, 100000, 4000, 0, true, 1055),
	(7, 1070, 1007, 956, 1913000, 2014000, 1013000, 0, 0, 1000, 2000000, 1000000, 100000, 4000, 0, true, 1065),
	(8, 1080, 1008, 956, 1530400, 1634226, 634226, 3826, 378774, 1000, 1600000, 1000000, 100000, 4000, 0, true, 1075),
	(9, 1090, 1008, 956, 1530400, 1634226, 634226, 3826, 0, 1000, 1600000, 1000000, 100000, 4000, 0, true, 1085),
	(11, 1110, 666, 666, 666, 666, 0, 0, 0, 0, 666, 0, 0, 0, 0, false, null);

insert into vault_flow (block, index, at, kind, account, amount, idle, claims, fees, absorbed, locked, shares, worth)
values
	(1, 1, 1010, 'Deposited', pg_temp.who(1), 1000000, 1000000, 0, 0, null, null, 1000000, 1000000),
	(2, 1, 1020, 'Deposited', pg_temp.who(2), 1000000, 1000000, 0, 0, null, null, 1000000, 1000000),
	(3, 1, 1030, 'Lent', null, 1000000, -1000000, 0, 0, null, null, null, null),
	(4, 1, 1040, 'PaymentReceived', null, 10000, 9000, 0, 1000, 0, 0, null, null),
	(5, 1, 1050, 'IncomeReceived', null, 4000, 4000, 0, 0, 0, null, null, null),
	(6, 1, 1060, 'ImpairmentChanged', null, 100000, 0, 0, 0, null, null, null, null),
	(8, 1, 1080, 'WindowFilled', null, 378774, -378774, 378774, 0, null, 3826, -400000, null),
	(9, 1, 1090, 'Claimed', pg_temp.who(2), 378774, 0, -378774, 0, null, null, null, null);

insert into movement (block, index, part, at, account, asset, delta, held, kind, counterparty, reason, extrinsic, call)
values
	(0, 0, 0, 0, pg_temp.who(1), 2, 5000000, 0, 'Genesis', null, null, null, null),
	(0, 0, 1, 0, pg_temp.who(2), 2, 5000000, 0, 'Genesis', null, null, null, null),
	(1, 1, 0, 1010, pg_temp.who(1), 3, 1000000, 0, 'Issued', null, null, 1, 'Vault.deposit'),
	(1, 2, 0, 1010, pg_temp.who(1), 2, -1000000, 0, 'Withdrawn', null, null, 1, 'Vault.deposit'),
	(2, 1, 0, 1020, pg_temp.who(2), 3, 1000000, 0, 'Issued', null, null, 1, 'Vault.deposit'),
	(2, 2, 0, 1020, pg_temp.who(2), 2, -1000000, 0, 'Withdrawn', null, null, 1, 'Vault.deposit'),
	(7, 2, 0, 1070, pg_temp.who(2), 3, -400000, 0, 'Transferred', pg_temp.who(30), null, 1, 'Vault.request_redeem'),
	(7, 2, 1, 1070, pg_temp.who(30), 3, 400000, 0, 'Transferred', pg_temp.who(2), null, 1, 'Vault.request_redeem'),
	(8, 2, 0, 1080, pg_temp.who(30), 3, -400000, 0, 'Burned', null, null, null, null),
	(9, 2, 0, 1090, pg_temp.who(2), 2, 378774, 0, 'Deposited', null, null, 1, 'Vault.claim'),
	(9, 3, 0, 1090, pg_temp.who(2), 2, 0, 700, 'Held', null, 'Bid', 1, 'Lending.bid'),
	(11, 1, 0, 1110, pg_temp.who(2), 3, 666, 0, 'Issued', null, null, 1, 'Vault.deposit');

insert into request values (0, 7, 1, 1070, pg_temp.who(2), 400000, 4, 1075),
	(7, 9, 5, 1090, pg_temp.who(31), 500, 2, 1200);
insert into request_event (block, index, request, at, kind, owner, former, shares, assets, is_last)
values
	(7, 1, 0, 1070, 'Requested', pg_temp.who(2), null, 400000, null, null),
	(9, 1, 0, 1090, 'Claimed', pg_temp.who(2), null, null, 378774, true),
	(9, 5, 7, 1090, 'Requested', pg_temp.who(31), null, 500, null, null);
insert into bucket values (7, 1075, 4, 400000, 400000, 0), (8, 1075, 4, 400000, 0, 378774),
	(9, 1200, 2, 500, 500, 0), (9, 1200, 8, 300, 300, 0);
insert into fill values (8, 1, 1080, 1075, 400000, 378774, 1913000, 2000000, 0, 3826, 1075);

insert into reading (block, kind, key, value) values
	(7, 'windows', '', '{}'), (8, 'windows', '', '{}'), (9, 'windows', '', '{}'),
	(9, 'position', '', '{"cash_usdc": "5000000", "bills_at_book_usdc": "2500000", "owed_usdai": "0"}'),
	(9, 'yield_summary', '', null),
	(8, 'apr', '', '{"error": "BooksInconsistent"}'),
	(9, 'apr', '', '{"now": {"credit": "90", "base": "10", "total": "100"},
		"expected": {"credit": "95", "base": "8", "total": "103"}, "past": {"credit": "-5", "base": "10", "total": "50000000000000000"}, "since": "1000"}'),
	(9, 'request', '0', null),
	(9, 'cash_flows', '', '{"loans": [{"month": "1000", "principal": "100", "interest": "10"}],
		"offers": [], "to_lend": "0"}'),
	(3, 'schedule', '0', '[]'), (4, 'schedule', '0', '[]'), (11, 'schedule', '0', '[]'),
	(3, 'schedule', '1', '[]'),
	(4, 'health', '0', '{"due": "12"}'), (4, 'margin', '0', '{"need": "900"}'),
	(4, 'coverage', '0', '{"projected": "1250000000000000000"}'), (11, 'coverage', '0', null),
	(4, 'recovery', '0', null),
	(2, 'unit', '5', '{"custody_fresh_until": "2000"}'), (2, 'appraise', '5', '{"value": "70"}');

-- Credit: loan 0 is live, 1 is late, 2 was written off after its lot was sold, 3 is an offer.
insert into loan (id, block, index, at, borrower, terms_hash, principal, units, expires_at, terms)
select n, 2, n, 1020, pg_temp.who(3), pg_temp.who(40 + n), 1000000, array[n + 5], 5000,
	'{"sale": "Lot"}' from generate_series(0, 3) n;
insert into loan_status (block, index, loan, at, status, maturity, amount, account) values
	(2, 10, 0, 1020, 'Proposed', null, null, null), (2, 11, 1, 1020, 'Proposed', null, null, null),
	(2, 12, 2, 1020, 'Proposed', null, null, null), (2, 13, 3, 1020, 'Proposed', null, null, null),
	(3, 10, 0, 1030, 'Live', 1300, null, null), (3, 11, 1, 1030, 'Live', 1300, null, null),
	(3, 12, 2, 1030, 'Live', 1300, null, null),
	(4, 10, 2, 1040, 'Seized', null, 1010000, pg_temp.who(6)),
	(6, 10, 2, 1060, 'WrittenOff', null, 400000, null),
	(11, 10, 0, 1110, 'Closed', null, null, null);
insert into loan_unit values (5, 20, 0, 0, 9, true), (6, 20, 0, 0, 5, false), (11, 20, 0, 0, 66, true);
insert into tranche values (0, 0, 2, null, 900000, 100, 0), (0, 1, 2, pg_temp.who(4), 100000, 150, 1);
insert into position_owner values (3, 30, 1, 0, 1, pg_temp.who(4)), (5, 30, 1, 0, 1, pg_temp.who(5));
insert into instalment values
	(0, 3, 0, 1080, 10, 1), (0, 4, 0, 1095, 20, 2), (0, 4, 1, 1200, 30, 3), (0, 11, 0, 1300, 66, 6),
	(1, 3, 0, 1040, 40, 4), (1, 3, 1, 1060, 50, 5), (1, 3, 2, 1200, 60, 6);
insert into ledger (block, index, loan, at, kind, account, tranche, amount, late, interest, principal, exit_fee, fee, paid, reserve)
values
	(3, 10, 0, 1030, 'Drawn', pg_temp.who(3), null, 1000000, null, null, null, null, 5000, 985000, 10000),
	(4, 5, 0, 1040, 'Repaid', pg_temp.who(3), null, 11000, 100, 10000, 900, 0, null, null, null),
	(4, 6, 0, 1040, 'LenderPaid', pg_temp.who(4), 1, 1000, null, null, null, null, null, null, null),
	(11, 5, 0, 1110, 'Repaid', pg_temp.who(3), null, 66, 0, 0, 66, 0, null, null, null);
insert into stage (block, index, loan, at, kind, past_due_since, impairment) values
	(6, 30, 1, 1060, 'Classified', 1040, 100000);
insert into breach values (5, 31, 1, 1050, 'ValueShort', true, 1100);
insert into margin_call values (5, 32, 1, 1050, true, 900, 800, 1100), (6, 32, 1, 1060, false, null, null, null);
insert into claim (block, index, loan, unit, at, kind, insurer, coverage, amount, left_over, reason, until) values
	(5, 33, 2, 7, 1050, 'Filed', pg_temp.who(7), 500, null, null, null, 1110),
	(5, 34, 2, 8, 1050, 'Filed', pg_temp.who(7), 300, null, null, null, 1110),
	(6, 33, 2, 7, 1060, 'Paid', null, null, 200, 300, null, null),
	(6, 34, 2, 8, 1060, 'Refused', null, null, null, null, 'not covered', 1120),
	(7, 33, 2, 7, 1070, 'Paid', null, null, 300, 0, null, null),
	(8, 34, 2, 8, 1080, 'Closed', null, null, null, 300, null, null),
	(9, 34, 2, 8, 1090, 'Filed', pg_temp.who(14), 250, null, null, null, 1150),
	(11, 34, 2, 8, 1110, 'Enforced', pg_temp.who(14), null, 250, 0, null, null);
insert into outcome values
	(5, 50, 2, 1050, 1000000, 500000, 9000, 40, 500000, 12, 1, 1050, 'Lost'),
	(7, 50, 2, 1070, 1000000, 600000, 9000, 40, 400000, 12, 1, 1050, 'Lost'),
	(11, 50, 2, 1110, 1000000, 666, 9000, 40, 999334, 12, 1, 1050, 'Lost');
insert into fact values (6, 51, 1060, 'Insurer', pg_temp.who(7), 'ClaimRefused'),
	(7, 51, 1070, 'Insurer', pg_temp.who(7), 'ClaimPaid'), (11, 51, 1110, 'Insurer', pg_temp.who(7), 'ClaimPaid');
insert into party_record (block, part, at, role, who, loans, repaid, seized, lost, principal, principal_lost, claims_paid, claims_refused, claims_enforced, custody_lapses, rent_late) values
	(5, 0, 1050, 'Borrower', pg_temp.who(3), 1, 0, 1, 1, 1000000, 500000, 0, 0, 0, 0, 0),
	(6, 2, 1060, 'Insurer', pg_temp.who(7), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0),
	(7, 0, 1070, 'Borrower', pg_temp.who(3), 1, 0, 1, 1, 1000000, 400000, 0, 0, 0, 0, 0),
	(7, 2, 1070, 'Insurer', pg_temp.who(7), 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
	(7, 4, 1070, 'Lessee', pg_temp.who(7), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
	(11, 2, 1110, 'Insurer', pg_temp.who(7), 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0);
insert into valuation_round values (4, 40, 0, 1035, false, null), (5, 40, 0, 1035, true, 2), (9, 40, 1, 1085, false, null);
insert into auction values
	(4, 11, 2, 0, 1040, 'Opened', array[7], 900, 300, null, null, null),
	(5, 11, 2, 0, 1050, 'Sold', array[7], null, null, pg_temp.who(8), 850, null),
	(6, 12, 2, 1, 1060, 'Opened', array[8], 400, 100, null, null, null);
insert into bid values
	(4, 12, 2, 0, 1040, 'Placed', pg_temp.who(9), 800, 60), (4, 13, 2, 0, 1040, 'Placed', pg_temp.who(8), 850, 70),
	(7, 12, 2, 1, 1070, 'Placed', pg_temp.who(9), 200, 60), (8, 12, 2, 1, 1080, 'Forfeited', pg_temp.who(9), 20, null);

-- Hardware and the reserve.
insert into unit values (5, 1, 5, 1010, pg_temp.who(3), pg_temp.who(10), 'Gpu', '=H100', 8, 'Kyiv-1', '{}', 900, 'A', '{}'),
	(6, 1, 6, 1010, pg_temp.who(3), pg_temp.who(10), 'Gpu', '=H100', 8, 'Kyiv-1', '{}', 900, 'A', '{}');
insert into unit_state values (1, 5, 5, 1010, 'Applied', pg_temp.who(3), pg_temp.who(10)), (1, 6, 6, 1010, 'Applied', pg_temp.who(3), pg_temp.who(10)),
	(2, 5, 5, 1020, 'ReceiptIssued', pg_temp.who(3), pg_temp.who(10)), (3, 5, 5, 1030, 'Pledged', pg_temp.who(3), null);
insert into unit_owner values (2, 5, 5, pg_temp.who(3));
-- Lease 0 of unit 5 is active and recognised for loan 0, 1 is offered, 2 of unit 6 has ended.
insert into lease (block, index, lease, unit, at, kind, account, lessee, hourly, starts_at, ends_at, loan, fallen_due, paid) values
	(3, 100, 0, 5, 1030, 'Offered', pg_temp.who(3), pg_temp.who(12), 360, 1030, 9000, null, null, null),
	(3, 101, 2, 6, 1030, 'Offered', pg_temp.who(3), pg_temp.who(13), 720, 1030, 9000, null, null, null),
	(4, 100, 0, 5, 1040, 'Activated', null, pg_temp.who(12), null, 1040, 9000, null, null, null),
	(4, 101, 2, 6, 1040, 'Activated', null, pg_temp.who(13), null, 1040, 9000, null, null, null),
	(4, 102, 0, 5, 1040, 'Recognised', null, null, null, null, null, 0, null, null),
	(5, 100, 0, 5, 1050, 'EndConsented', pg_temp.who(12), null, null, null, null, null, null, null),
	(6, 100, 0, 5, 1060, 'Shortened', null, null, null, null, 8000, null, null, null),
	(6, 101, 1, 5, 1060, 'Offered', pg_temp.who(3), pg_temp.who(12), 400, 8000, 9000, null, null, null),
	(7, 100, 2, 6, 1070, 'Ended', null, null, null, null, 1070, null, 6, 4),
	(11, 100, 0, 5, 1110, 'RecognitionEnded', null, null, null, null, null, 0, null, null),
	(11, 101, 0, 5, 1110, 'Ended', null, null, null, null, 1110, null, 7, 7);
insert into rent (block, index, lease, unit, at, payer, amount, paid, fallen_due) values
	(5, 101, 0, 5, 1050, pg_temp.who(12), 1, 1, 1), (6, 102, 0, 5, 1060, pg_temp.who(12), 4, 5, 2),
	(7, 99, 2, 6, 1070, pg_temp.who(13), 4, 4, 6), (11, 99, 0, 5, 1110, pg_temp.who(12), 2, 7, 7);
insert into listing (block, index, listing, at, kind, item_kind, item, tranche, seller, buyer, price, fee, claimed, until, fingerprint) values
	(5, 110, 0, 1050, 'Listed', 'Position', 0, 1, pg_temp.who(5), null, 90000, 90, null, 2000, pg_temp.who(60)),
	(6, 110, 1, 1060, 'Listed', 'Receipt', 5, null, pg_temp.who(3), null, 30000, 30, null, 1080, pg_temp.who(61)),
	(6, 111, 2, 1060, 'Listed', 'Request', 0, null, pg_temp.who(2), null, 370000, 370, null, 2000, pg_temp.who(62)),
	(6, 112, 3, 1060, 'Listed', 'Receipt', 6, null, pg_temp.who(3), null, 30000, 30, null, 2000, pg_temp.who(63)),
	(7, 110, 0, 1070, 'Sold', 'Position', 0, 1, pg_temp.who(5), pg_temp.who(4), 90000, 90, 20, null, null),
	(7, 111, 3, 1070, 'Delisted', 'Receipt', 6, null, pg_temp.who(3), null, null, null, null, null, null),
	(11, 110, 2, 1110, 'Delisted', 'Request', 0, null, pg_temp.who(2), null, null, null, null, null, null);
insert into custody values (2, 5, 0, 5, 1020, 'Issued', pg_temp.who(10), null), (4, 50, 0, 5, 1040, 'Confirmed', pg_temp.who(10), null);
-- The policy of unit 5 has paid a part; insurer 14 offers another, and has withdrawn one for unit 6.
insert into policy (block, index, unit, at, kind, insurer, number, coverage, expires_at, amount, policy) values
	(2, 50, 5, 1020, 'Offered', pg_temp.who(7), 'P-1', 500, 9000, 12, null),
	(2, 51, 5, 1020, 'Insured', pg_temp.who(7), 'P-1', 500, 9000, 12, 3),
	(3, 51, 5, 1030, 'Offered', pg_temp.who(14), 'Q-1', 600, 9500, 0, null),
	(3, 52, 6, 1030, 'Offered', pg_temp.who(14), 'Q-2', 700, 9500, 5, null),
	(4, 51, 6, 1040, 'OfferWithdrawn', pg_temp.who(14), null, null, null, null, null),
	(4, 52, 6, 1040, 'Insured', pg_temp.who(7), 'P-2', 100, 9000, 0, 4),
	(5, 51, 5, 1050, 'Reduced', pg_temp.who(7), null, 450, null, 50, null),
	(6, 52, 6, 1060, 'Ended', pg_temp.who(7), null, null, null, null, null),
	(11, 51, 5, 1110, 'Cancelled', pg_temp.who(7), null, null, null, null, null);
insert into bond values
	(2, 52, 1020, pg_temp.who(7), 'Posted', 300, 300), (3, 53, 1030, pg_temp.who(14), 'Posted', 90, 90),
	(4, 53, 1040, pg_temp.who(7), 'Withdrawn', 300, 0), (5, 52, 1050, pg_temp.who(7), 'Posted', 200, 200),
	(6, 53, 1060, pg_temp.who(14), 'Taken', 20, 70), (11, 52, 1110, pg_temp.who(7), 'Posted', 66, 266);
insert into insurer values
	(2, 1020, pg_temp.who(7), 300, 500, 0, 100, 200), (4, 1040, pg_temp.who(7), 0, 600, 0, 120, 0),
	(5, 1050, pg_temp.who(7), 200, 450, 300, 90, 0), (6, 1060, pg_temp.who(14), 70, 0, 0, 0, 70),
	(7, 1070, pg_temp.who(15), 0, 0, 0, 0, 0), (11, 1110, pg_temp.who(7), 266, 0, 0, 0, 266);
insert into lot (block, index, lot, at, kind, cusip, custodian, face, cost, matures_at, proceeds, gain, loss) values
	(2, 60, 0, 1020, 'Bought', '912797AB1', pg_temp.who(10), 1000, 980, 1050, null, null, null),
	(2, 61, 1, 1020, 'Bought', '912797AB2', pg_temp.who(10), 2000, 1950, 1085, null, null, null),
	(6, 60, 0, 1060, 'Settled', null, pg_temp.who(10), null, null, null, 1000, 20, null),
	(7, 60, 1, 1070, 'LossRealised', null, null, null, null, null, null, null, 50);
insert into attestation values
	(3, 60, 1030, 'Report', pg_temp.who(10), pg_temp.who(11), 1025, 3000, pg_temp.who(77), null),
	(3, 61, 1030, 'Proof', pg_temp.who(10), null, 1025, 3000, null, 3000);
insert into feed values
	(2, 70, 1020, 'Price', '=H100', 'Accepted', 30000, 1015, null), (4, 70, 1040, 'Price', '=H100', 'Held', 20000, 1035, 1),
	(3, 70, 1030, 'HourlyRate', '=H100', 'Held', 3, 1025, 1), (4, 71, 1040, 'HourlyRate', '=H100', 'Accepted', 2, 1035, null);

-- Those who act.
insert into unclaimed values (5, 80, pg_temp.who(4), 50), (6, 80, pg_temp.who(4), -30);
insert into role values (1, 80, 1010, 'Curator', pg_temp.who(4), 'Admitted', 7, 9000, pg_temp.who(1), false),
	(1, 81, 1010, 'Insurer', pg_temp.who(7), 'Admitted', 8, 9000, pg_temp.who(1), false),
	(1, 82, 1010, 'Insurer', pg_temp.who(14), 'Admitted', 9, null, pg_temp.who(1), false),
	(6, 82, 1060, 'Insurer', pg_temp.who(14), 'Revoked', null, null, null, null);
insert into motion (block, index, at, body, kind, hash, account, motion_index, threshold, voted, yes, no, ok, error, proposal) values
	(2, 90, 1020, 'Council', 'Proposed', pg_temp.who(50), pg_temp.who(1), 0, 2, null, null, null, null, null, '{"pallet": "Vault"}'),
	(3, 90, 1030, 'Council', 'Voted', pg_temp.who(50), pg_temp.who(1), null, null, true, 1, 0, null, null, null),
	(3, 91, 1030, 'Council', 'Voted', pg_temp.who(50), pg_temp.who(2), null, null, true, 2, 0, null, null, null),
	(3, 92, 1030, 'Council', 'Voted', pg_temp.who(50), pg_temp.who(2), null, null, false, 1, 1, null, null, null),
	(4, 90, 1040, 'Council', 'Closed', pg_temp.who(50), null, null, null, null, 1, 1, null, null, null),
	(4, 91, 1040, 'Council', 'Disapproved', pg_temp.who(50), null, null, null, null, null, null, null, null, null),
	(6, 90, 1060, 'Council', 'Proposed', pg_temp.who(50), pg_temp.who(2), 1, 2, null, null, null, null, null, '{"pallet": "Vault"}'),
	(7, 90, 1070, 'Council', 'Voted', pg_temp.who(50), pg_temp.who(2), null, null, true, 1, 0, null, null, null);
insert into timelock (block, index, at, call_id, kind, class, hash, ready_at, expires_at, account, count) values
	(3, 95, 1030, 0, 'Scheduled', 'Council', pg_temp.who(51), 1060, 2000, null, null),
	(4, 95, 1040, 0, 'Objected', null, null, null, null, pg_temp.who(2), 1),
	(5, 95, 1050, 0, 'Cancelled', null, null, null, null, pg_temp.who(5), null),
	(8, 95, 1080, 1, 'Scheduled', 'Root', pg_temp.who(52), 1095, 2000, null, null);
insert into params values (5, 96, 1050, 'Vault', '{"buffer": 1, "fee": 100000000, "window_length": "100"}');
insert into validator values (5, 97, 1050, pg_temp.who(21), 'Suspended', 'Offline', 2);
insert into offence values (5, 98, 1050, pg_temp.who(21), 'Absence', 2, true);
insert into validator_set values (0, 0, 1, 0, 2), (3, 7, 97, 1070, 1);
insert into set_member values (0, 0, 0, pg_temp.who(20), pg_temp.who(20), pg_temp.who(20)),
	(0, 1, 0, pg_temp.who(21), pg_temp.who(21), pg_temp.who(21)), (7, 0, 3, pg_temp.who(20), pg_temp.who(20), pg_temp.who(20));
