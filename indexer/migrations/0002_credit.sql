-- Lending: offers, loans, their money, breaches, auctions and claims. Amounts in USDai.

-- One row a loan, from its proposal or from the refinance that made it. Its state is in `loan_status`; both together are `loan_now`.
create table loan (
	id bigint primary key,
	block bigint not null,
	index int not null,
	at bigint not null,
	borrower bytea not null,
	terms_hash bytea not null,
	principal numeric(39, 0) not null,
	-- Units at the proposal; `loan_unit` has what came and went later.
	units bigint[] not null,
	expires_at bigint not null,
	-- The terms, verbatim.
	terms jsonb not null
);
create index loan_borrower on loan (borrower, id);

-- Proposed, Approved, Rejected, Ended (the offer), Live, Refinanced, Closed, Seized, WrittenOff,
-- Satisfied.
create table loan_status (
	block bigint not null,
	index int not null,
	loan bigint not null,
	at bigint not null,
	status text not null,
	-- Of Live: the last deadline.
	maturity bigint,
	-- Of Refinanced: the loan that replaced it, what the borrower paid in cash and received.
	successor bigint,
	cash_in numeric(39, 0),
	cash_out numeric(39, 0),
	-- Of Seized: the claims of all tranches and who seized. Of WrittenOff: the claims lost.
	amount numeric(39, 0),
	account bytea,
	primary key (block, index)
);
create index loan_status_loan on loan_status (loan, block desc, index desc);

create table loan_unit (
	block bigint not null,
	index int not null,
	part int not null,
	loan bigint not null,
	unit bigint not null,
	is_added boolean not null,
	primary key (block, index, part)
);
create index loan_unit_loan on loan_unit (loan);

create table tranche (
	loan bigint not null,
	tranche int not null,
	block bigint not null,
	-- None: the vault.
	lender bytea,
	amount numeric(39, 0) not null,
	apr numeric(39, 0) not null,
	-- The NFT of the position, in collection 1.
	item bigint not null,
	primary key (loan, tranche)
);
create index tranche_lender on tranche (lender);

-- Owners of the NFTs of positions (collection 1). The last row of an item counts.
create table position_owner (
	block bigint not null,
	index int not null,
	item bigint not null,
	loan bigint not null,
	tranche int not null,
	-- None: the position ended.
	owner bytea,
	primary key (block, index)
);
create index position_owner_item on position_owner (item, block desc, index desc);
create index position_owner_owner on position_owner (owner);

-- The schedule as the chain shows it: instalments to come, taken after each event of the loan that
-- moves money. The rows of the last block of a loan count: `instalment_now`.
create table instalment (
	loan bigint not null,
	block bigint not null,
	-- Place in the list, from 0.
	n int not null,
	due_at bigint not null,
	principal numeric(39, 0) not null,
	interest numeric(39, 0) not null,
	primary key (loan, block, n)
);
create index instalment_due on instalment (due_at);

-- The money of a loan. The kinds, and what stands in `amount`:
--   Drawn              principal of the loan; `paid` to the borrower, `fee` to the treasury,
--                      `reserve` put aside
--   Committed          held in the lender's account; CommitmentWithdrawn released
--   Repaid             the whole payment, with its parts
--   ReserveDrawn       paid by the debt-service reserve; `reserve` is what is left. The event does
--                      not say how much of it was principal: `principal` is what the record of the
--                      loan shows beyond the payments of the block
--   ReserveToppedUp    added to the debt-service reserve
--   LenderPaid         to the owner of a tranche's position, `account`
--   LenderRefinanced   paid out to `account`, negative where it paid in
--   Closed             the rest of the reserve, returned to the borrower
--   ProceedsDivided    proceeds; `costs`, `fee`, `exit_fee`, `surplus`, `outstanding`
--   Recovered          paid by `account` on a seized loan
create table ledger (
	block bigint not null,
	index int not null,
	loan bigint not null,
	at bigint not null,
	kind text not null,
	account bytea,
	tranche int,
	amount numeric(39, 0) not null,
	late numeric(39, 0),
	interest numeric(39, 0),
	principal numeric(39, 0),
	exit_fee numeric(39, 0),
	fee numeric(39, 0),
	paid numeric(39, 0),
	reserve numeric(39, 0),
	costs numeric(39, 0),
	surplus numeric(39, 0),
	outstanding numeric(39, 0),
	primary key (block, index)
);
create index ledger_loan on ledger (loan, block, index);
create index ledger_account on ledger (account, block, index);

-- Deferred payments of accounts: positive where one was put aside, negative where it was claimed.
create table unclaimed (
	block bigint not null,
	index int not null,
	account bytea not null,
	amount numeric(39, 0) not null,
	primary key (block, index)
);
create index unclaimed_account on unclaimed (account);

-- The vault's impairment of a loan. `kind`: Classified (then `impairment` and `past_due_since`),
-- Impaired (a floor: `share` in billionths until `ends_at`), ClassificationFailed (`error`),
-- CountedAsLost (`impairment`), BroughtUpAgain.
create table stage (
	block bigint not null,
	index int not null,
	loan bigint not null,
	at bigint not null,
	kind text not null,
	past_due_since bigint,
	impairment numeric(39, 0),
	share bigint,
	ends_at bigint,
	error text,
	primary key (block, index)
);
create index stage_loan on stage (loan, block desc, index desc);

-- Breaches declared (with the end of the cure period) and cured.
create table breach (
	block bigint not null,
	index int not null,
	loan bigint not null,
	at bigint not null,
	reason text not null,
	is_declared boolean not null,
	cure_until bigint,
	primary key (block, index)
);
create index breach_loan on breach (loan, block desc, index desc);

-- Margin calls: called with need, cover and the last second to meet it; or restored.
create table margin_call (
	block bigint not null,
	index int not null,
	loan bigint not null,
	at bigint not null,
	is_called boolean not null,
	need numeric(39, 0),
	cover numeric(39, 0),
	until bigint,
	primary key (block, index)
);
create index margin_call_loan on margin_call (loan, block desc, index desc);

-- Valuation rounds: one row where the prices were struck, one where all loans were valued.
create table valuation_round (
	block bigint not null,
	index int not null,
	round bigint not null,
	struck_at bigint not null,
	is_completed boolean not null,
	loans bigint,
	primary key (block, index)
);
create index valuation_round_round on valuation_round (round);

-- Consents to new terms, and their end.
create table consent (
	block bigint not null,
	index int not null,
	loan bigint not null,
	-- None: the vault.
	lender bytea,
	is_given boolean not null,
	terms_hash bytea,
	ends_at bigint,
	primary key (block, index)
);
create index consent_loan on consent (loan);

-- Claims on insurers. `kind`: Filed, Paid, Refused.
create table claim (
	block bigint not null,
	index int not null,
	loan bigint not null,
	unit bigint not null,
	at bigint not null,
	kind text not null,
	insurer bytea,
	-- Of Filed: the most that the policy pays. Of Paid: paid, and not paid yet.
	coverage numeric(39, 0),
	amount numeric(39, 0),
	left_over numeric(39, 0),
	reason text,
	primary key (block, index)
);
create index claim_loan on claim (loan, unit);

-- Lots of seized loans. `kind`: Opened, Sold, Unsold. A lot that is offered again has a new number.
create table auction (
	block bigint not null,
	index int not null,
	loan bigint not null,
	lot bigint not null,
	at bigint not null,
	kind text not null,
	units bigint[] not null,
	opening numeric(39, 0),
	floor numeric(39, 0),
	buyer bytea,
	price numeric(39, 0),
	reoffer_from bigint,
	primary key (block, index)
);
create index auction_loan on auction (loan, lot);

-- Bids. `kind`: Placed, Forfeited (`amount` is the deposit lost), Voided.
create table bid (
	block bigint not null,
	index int not null,
	loan bigint not null,
	lot bigint not null,
	at bigint not null,
	kind text not null,
	bidder bytea not null,
	amount numeric(39, 0) not null,
	-- Of Placed: what of it is on hold in the bidder's account; the rest, the deposit, was paid.
	held numeric(39, 0),
	-- Of Placed: the second of the lot's own time from which it cannot be outbid.
	ends_at bigint,
	primary key (block, index)
);
create index bid_loan on bid (loan, lot, block, index);
create index bid_bidder on bid (bidder);

-- The time in which the chain made no blocks.
create table standstill (
	block bigint not null,
	index int not null,
	resumed_at bigint not null,
	stood bigint not null,
	notice_until bigint not null,
	primary key (block, index)
);

create view loan_now as
select l.*, s.status, s.at as status_at, s.block as status_block,
	d.maturity, d.at as drawn_at, r.successor
from loan l
left join lateral (
	select * from loan_status s where s.loan = l.id order by block desc, index desc limit 1
) s on true
left join lateral (
	select * from loan_status d where d.loan = l.id and d.status = 'Live' order by block desc limit 1
) d on true
left join lateral (
	select * from loan_status r where r.loan = l.id and r.status = 'Refinanced' limit 1
) r on true;

create view instalment_now as
select i.* from instalment i
where i.block = (select max(block) from reading where kind = 'schedule' and key = i.loan::text);

create view position_now as
select distinct on (item) * from position_owner order by item, block desc, index desc;
