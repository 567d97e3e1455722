-- What keeps a request, an audit and a replay within bounds.

-- INFRA (12 decimals) is asset 0 of `movement`. Its kinds beside those of pallet-assets: Transfer,
-- Deposit, Withdraw, Minted, Burned, Slashed, Suspended, Restored, DustLost, BalanceSet, Reserved,
-- Unreserved, ReserveRepatriated, Held, Released, BurnedHeld, TransferOnHold, TransferAndHold.

-- More kinds of `reading`:
-- cash_flows           ''             Lending.cash_flows, all pages added up by month
-- `health` and `margin` of a loan under a margin call are also read in the block that completes a
-- valuation round. `share_price`, `total_assets` and `vault_ledger`, with the row of `price`, are
-- also read in each block that moves shares.

-- A unit names its loans.
create index loan_units on loan using gin (units);
create index loan_unit_unit on loan_unit (unit, loan);
-- A custodian names its units and its bills.
create index unit_custodian on unit (custodian);
create index custody_reassigned on custody (custodian) where kind = 'Reassigned';
create index custody_moved on custody (unit, block desc, index desc) where kind = 'Reassigned';
create index lot_custodian on lot (custodian) where kind in ('Bought', 'Reassigned');
-- The next deadlines, in the order in which they are listed.
drop index instalment_due;
create index instalment_due on instalment (due_at, loan);
-- Values of a model in the order of their blocks.
create index feed_model on feed (model, block, index);
-- Movements of an account in all assets.
create index movement_place on movement (account, block, index, part);
-- Requests that an account gave away.
create index request_event_former on request_event (former, block, index);
create index reading_recovery on reading (block) where kind = 'recovery';

-- A replay that is not finished: the next start of a writer goes on with it. Blocks from `first` up
-- to the one before `next` are written again.
create table replay (
	one boolean primary key default true check (one),
	first bigint not null,
	next bigint not null,
	last bigint not null
);

-- Loans that are live, or seized and not written off, as of the sum `vault_principal` of
-- `audit_sum`, with what each owes the vault. An audit takes out and puts in those that changed.
create table audit_loan (
	loan bigint primary key,
	vault numeric(39, 0) not null
);

-- Where the page of loans begins that the next audit compares.
create table audit_page (
	one boolean primary key default true check (one),
	after bigint not null
);
