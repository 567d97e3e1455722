-- Hardware: units, custody, policies. Coverage in USDai.

-- One row a unit, from its application. Its state is in `unit_state`.
create table unit (
	id bigint primary key,
	block bigint not null,
	index int not null,
	at bigint not null,
	applicant bytea not null,
	custodian bytea not null,
	class text not null,
	model text not null,
	quantity bigint not null,
	facility text not null,
	document jsonb not null,
	in_service_at bigint not null,
	grade text not null,
	serials bytea[] not null
);
create index unit_model on unit (model);

-- What became of a unit. `kind`: Applied, ApplicationWithdrawn, ApplicationDeclined, ReceiptIssued,
-- Pledged, Seized, Released, RedemptionRequested, RedemptionCancelled, HardwareReleased.
create table unit_state (
	block bigint not null,
	index int not null,
	unit bigint not null,
	at bigint not null,
	kind text not null,
	owner bytea,
	custodian bytea,
	primary key (block, index)
);
create index unit_state_unit on unit_state (unit, block desc, index desc);

-- Owners of receipts (collection 0) by every transfer. The last row of a unit counts.
create table unit_owner (
	block bigint not null,
	index int not null,
	unit bigint not null,
	-- None: the receipt was burned.
	owner bytea,
	primary key (block, index)
);
create index unit_owner_unit on unit_owner (unit, block desc, index desc);
create index unit_owner_owner on unit_owner (owner);

-- The custodian's statements. `kind`: Issued, Confirmed, LossReported (`loss`), LossWithdrawn,
-- Reassigned (to `custodian`).
create table custody (
	block bigint not null,
	index int not null,
	part int not null,
	unit bigint not null,
	at bigint not null,
	kind text not null,
	custodian bytea not null,
	loss text,
	primary key (block, index, part)
);
create index custody_unit on custody (unit, block desc, index desc);
create index custody_custodian on custody (custodian, block desc);

-- Policies. `kind`: Insured, Cancelled, Reduced (`amount` was paid), Ended.
create table policy (
	block bigint not null,
	index int not null,
	unit bigint not null,
	at bigint not null,
	kind text not null,
	insurer bytea not null,
	number text,
	coverage numeric(39, 0),
	expires_at bigint,
	amount numeric(39, 0),
	primary key (block, index)
);
create index policy_unit on policy (unit, block desc, index desc);
create index policy_insurer on policy (insurer);

-- The reserve. Amounts of bills in USDC (6 decimals).

-- Lots of Treasury bills. `kind`: Bought, Settled, SaleOrdered, SaleAllowed, Sold, LossRealised,
-- Reassigned, MaturityNotCounted.
create table lot (
	block bigint not null,
	index int not null,
	lot bigint not null,
	at bigint not null,
	kind text not null,
	cusip text,
	-- Of Reassigned: the new one.
	custodian bytea,
	face numeric(39, 0),
	cost numeric(39, 0),
	matures_at bigint,
	-- Of Settled and Sold: received. Of SaleOrdered and SaleAllowed: the least proceeds.
	proceeds numeric(39, 0),
	gain numeric(39, 0),
	-- Of Sold and LossRealised.
	loss numeric(39, 0),
	is_unbounded boolean,
	primary key (block, index)
);
create index lot_lot on lot (lot, block desc, index desc);

create view lot_now as
select b.lot, b.at as bought_at, b.block as bought_block, b.cusip, b.face, b.cost, b.matures_at,
	coalesce(c.custodian, b.custodian) as custodian,
	e.kind as ended_by, e.at as ended_at, e.proceeds, e.gain, e.loss
from lot b
left join lateral (
	select custodian from lot c where c.lot = b.lot and c.kind = 'Reassigned'
	order by block desc, index desc limit 1
) c on true
left join lateral (
	select * from lot e where e.lot = b.lot and e.kind in ('Settled', 'Sold') limit 1
) e on true
where b.kind = 'Bought';

-- Reports on bills. `kind`: Report (by `attestor`), Proof (`face` is the median, `ledger` the
-- books), Dropped.
create table attestation (
	block bigint not null,
	index int not null,
	at bigint not null,
	kind text not null,
	custodian bytea not null,
	attestor bytea,
	as_of bigint,
	face numeric(39, 0),
	hash bytea,
	ledger numeric(39, 0),
	primary key (block, index)
);
create index attestation_custodian on attestation (custodian, block desc);

-- Money that went in and out of the reserve. `kind`: Minted, Redeemed, Harvested, LossAbsorbed,
-- GiftSwept, StakeCrossed, and the purchase, payment and sale of bills (BillBought, BillSettled,
-- BillSold). `cash` is the change of the reserve's cash in USDC; `issued` that of the supply of
-- USDai.
create table reserve_flow (
	block bigint not null,
	index int not null,
	at bigint not null,
	kind text not null,
	account bytea,
	lot bigint,
	cash numeric(39, 0) not null,
	issued numeric(39, 0) not null,
	-- Of Harvested: minted to the vault, to the treasury, and as fee.
	vault numeric(39, 0),
	treasury numeric(39, 0),
	fee numeric(39, 0),
	-- Of LossRealised and LossAbsorbed: the loss that is left.
	loss_left numeric(39, 0),
	is_staked boolean,
	primary key (block, index)
);
create index reserve_flow_account on reserve_flow (account, block desc);

-- Feeds. `feed`: Price or HourlyRate. `kind`: Accepted, Held (with the rounds that confirmed it).
create table feed (
	block bigint not null,
	index int not null,
	at bigint not null,
	feed text not null,
	model text not null,
	kind text not null,
	value numeric(39, 0) not null,
	as_of bigint not null,
	rounds bigint,
	primary key (block, index)
);
create index feed_key on feed (model, feed, block desc, index desc);

-- What appraisers fed, before the median.
create table feed_value (
	block bigint not null,
	index int not null,
	part int not null,
	at bigint not null,
	appraiser bytea not null,
	feed text not null,
	model text not null,
	value numeric(39, 0) not null,
	primary key (block, index, part)
);
create index feed_value_key on feed_value (model, feed, block desc);
