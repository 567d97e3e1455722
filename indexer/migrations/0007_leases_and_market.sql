-- Leases with their rent, and the market.

-- Leases. `kind`: Offered, OfferWithdrawn, Declined, Accepted, Activated, Recognised,
-- RecognitionEnded, EndConsented, Shortened, Ended.
create table lease (
	block bigint not null,
	index int not null,
	lease bigint not null,
	unit bigint not null,
	at bigint not null,
	kind text not null,
	-- Of Offered: the owner. Of EndConsented: the party, and none for the credit committee.
	account bytea,
	-- Of Offered and Activated.
	lessee bytea,
	-- Of Offered: the rent of the whole unit for an hour.
	hourly numeric(39, 0),
	-- Of Offered and Activated: the begin and the end. Of Shortened: the new end. Of Ended: the
	-- second from which on no rent falls due.
	starts_at bigint,
	ends_at bigint,
	-- Of Recognised and RecognitionEnded.
	loan bigint,
	-- Of Ended: all rent that fell due, and that was paid.
	fallen_due numeric(39, 0),
	paid numeric(39, 0),
	primary key (block, index)
);
create index lease_lease on lease (lease, block desc, index desc);
create index lease_unit on lease (unit, lease);
create index lease_lessee on lease (lessee);
create index lease_loan on lease (loan);

-- Rent that lessees paid. What of it a loan received is in `ledger`, as RentReceived.
create table rent (
	block bigint not null,
	index int not null,
	lease bigint not null,
	unit bigint not null,
	at bigint not null,
	payer bytea not null,
	-- The account that the payment belongs to. Null if a loan took it.
	recipient bytea,
	amount numeric(39, 0) not null,
	-- All rent of the lease that was paid up to then, and that had fallen due.
	paid numeric(39, 0) not null,
	fallen_due numeric(39, 0) not null,
	primary key (block, index)
);
create index rent_lease on rent (lease, block, index);

-- Listings of the market. `kind`: Listed, Delisted, Sold.
create table listing (
	block bigint not null,
	index int not null,
	listing bigint not null,
	at bigint not null,
	kind text not null,
	-- Request, Position or Receipt, with the id of the request, loan or unit.
	item_kind text not null,
	item bigint not null,
	-- Of a Position.
	tranche int,
	seller bytea not null,
	-- Of Sold.
	buyer bytea,
	-- Of Listed and Sold: the price, and the part of it for the treasury.
	price numeric(39, 0),
	fee numeric(39, 0),
	-- Of Sold: what the item paid to the seller before the sale.
	claimed numeric(39, 0),
	-- Of Listed: when it expires, and the fingerprint of the item.
	until bigint,
	fingerprint bytea,
	primary key (block, index)
);
create index listing_listing on listing (listing, block desc, index desc);
create index listing_seller on listing (seller);

-- Rent and cash accounts bring these kinds to `ledger`:
--   RentReceived       rent that came for a unit of the loan; `paid` of it for operating expenses, to
--                      the borrower or the custodian, the rest retained; `lease`
--   CashReleased       paid to the borrower by a valuation round; `reserve` is what is left
--   CashSwept          prepaid out of the cash account; `principal` as of ReserveDrawn
--   CashTrapped        above the target, and kept there
alter table ledger add column lease bigint;
-- Of CashSwept and CashTrapped: the deadline as of which it counts, or the time of the refinance, and
-- the coverage over the last windows, with 18 decimals.
alter table ledger add column due_at bigint;
alter table ledger add column dscr numeric(39, 0);

-- Of CommitmentWithdrawn the amount is that of the release of the hold: none if no event has it.
alter table ledger alter column amount drop not null;

-- More kinds of `reading`:
-- coverage             loan           Lending.coverage, after an event of it
-- lease                lease          Leases.lease, after an event of it
-- listing              listing        Market.listing, after an event of it
