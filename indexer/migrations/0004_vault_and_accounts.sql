-- The vault: requests, fills, money. USDai and shares.

create table request (
	id bigint primary key,
	block bigint not null,
	index int not null,
	at bigint not null,
	owner bytea not null,
	shares numeric(39, 0) not null,
	-- Ticks of 25 basis points.
	bid int not null,
	window_end bigint not null
);
create index request_owner on request (owner, id);
create index request_window on request (window_end, bid);

-- `kind`: Requested, Cancelled, Transferred (to `owner`), Claimed (`assets`, `is_last`).
create table request_event (
	block bigint not null,
	index int not null,
	request bigint not null,
	at bigint not null,
	kind text not null,
	owner bytea not null,
	-- Of Transferred: the owner before.
	former bytea,
	shares numeric(39, 0),
	assets numeric(39, 0),
	is_last boolean,
	primary key (block, index)
);
create index request_event_request on request_event (request, block, index);
create index request_event_owner on request_event (owner, block, index);

-- The buckets of all windows with pending shares, as the chain shows them: the reading `windows`,
-- row by row. In the block of a fill also those that it emptied, with nothing pending.
create table bucket (
	block bigint not null,
	window_end bigint not null,
	bid int not null,
	asked numeric(39, 0) not null,
	pending numeric(39, 0) not null,
	paid numeric(39, 0) not null,
	primary key (window_end, bid, block)
);
create index bucket_block on bucket (block);

create table fill (
	block bigint not null,
	index int not null,
	at bigint not null,
	window_end bigint not null,
	shares numeric(39, 0) not null,
	paid numeric(39, 0) not null,
	-- The price before bids is assets / supply.
	assets numeric(39, 0) not null,
	supply numeric(39, 0) not null,
	pending numeric(39, 0) not null,
	locked numeric(39, 0) not null,
	valued_at bigint not null,
	primary key (block, index)
);
create index fill_window on fill (window_end);

-- The money of the vault. `kind` is the event: Deposited, Lent, Rolled, PaymentReceived, FeesPaid,
-- PrincipalLost, ImpairmentChanged, IncomeReceived, IncomeLocked, LossCharged, LossAbsorbed,
-- WindowFilled, Claimed, OrphansAdopted. `amount` is that of the event. `idle`, `claims` and `fees`
-- are the changes of these totals, which add up to them. A loss of the reserve that the vault pays is
-- the row LossAbsorbed, also where LossCharged or `absorbed` names it too.
--
-- The last claim on a bucket makes its dust idle, and no event has it: `claims` and `idle` of that
-- Claimed include what the vault's ledger shows beyond the events of the block.
create table vault_flow (
	block bigint not null,
	index int not null,
	at bigint not null,
	kind text not null,
	account bytea,
	amount numeric(39, 0) not null,
	idle numeric(39, 0) not null,
	claims numeric(39, 0) not null,
	fees numeric(39, 0) not null,
	-- Of PaymentReceived and IncomeReceived: what paid a loss of the reserve.
	absorbed numeric(39, 0),
	locked numeric(39, 0),
	shares numeric(39, 0),
	worth numeric(39, 0),
	apr numeric(39, 0),
	primary key (block, index)
);
create index vault_flow_kind on vault_flow (kind, block, index);
create index vault_flow_account on vault_flow (account, block, index);

-- Accounts.

-- One row for each change of a balance: the statement. The sum over an account and an asset is its
-- balance, holds included, at that block; the sum over an asset is its supply. Rows of block 0 are
-- the balances at genesis.
create table movement (
	block bigint not null,
	index int not null,
	part int not null,
	at bigint not null,
	account bytea not null,
	-- 1 USDC, 2 USDai, 3 sUSDai.
	asset bigint not null,
	-- Change of the balance, holds included.
	delta numeric(39, 0) not null,
	-- Change of the part that is on hold.
	held numeric(39, 0) not null default 0,
	-- The event of pallet-assets or its holder: Genesis, Issued, Burned, Transferred, Deposited,
	-- Withdrawn, Held, Released, BurnedHeld, TransferredHeld.
	kind text not null,
	-- Of a transfer: the other account. Of a hold: the reason.
	counterparty bytea,
	reason text,
	-- The extrinsic, and its call as `Pallet.call`; none in a hook.
	extrinsic int,
	call text,
	primary key (block, index, part)
);
create index movement_account on movement (account, asset, block, index, part);
create index movement_asset on movement (asset, block);

-- What the shares of an account, or in a request, were paid with: the average cost, after each
-- change. The last row of a holder counts. Shares that were received without a payment move with
-- the basis of the sender.
create table cost_basis (
	block bigint not null,
	index int not null,
	part int not null,
	-- One of both: an account outside requests, or a request.
	account bytea,
	request bigint,
	shares numeric(39, 0) not null,
	basis numeric(39, 0) not null,
	primary key (block, index, part)
);
create index cost_basis_account on cost_basis (account, block desc, index desc, part desc);
create index cost_basis_request on cost_basis (request, block desc, index desc, part desc);
