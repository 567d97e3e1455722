-- What stands behind policies, how loans ended, and what parties did. Amounts in USDai.

-- More kinds of `policy`: Offered (`amount` is the premium) and OfferWithdrawn. An accepted offer is
-- Insured, with the premium that was paid.
alter table policy add column policy bigint;
comment on column policy.policy is 'Of Insured: id of the policy.';
create index policy_offer on policy (unit, insurer, block desc, index desc);
drop index policy_insurer;
create index policy_insurer on policy (insurer, unit);

-- More kinds of `claim`: Unanswered, Closed (`left_over` is not paid), Enforced and Upheld (`amount`
-- was paid out of the bond). Where a claim is filed again, its rows begin anew.
alter table claim add column until bigint;
comment on column claim.until is
	'Of Filed: when the time to answer ends. Of Refused and Unanswered: when that of the council ends.';
drop index claim_loan;
create index claim_loan on claim (loan, unit, block, index);
create index claim_filed on claim (block desc, index desc) where kind = 'Filed';
create index claim_insurer on claim (insurer, block desc, index desc) where kind = 'Filed';

-- Changes of bonds. `kind`: Posted, Withdrawn, Taken (a claim was paid out of it). `bond` is what the
-- insurer has from then on.
create table bond (
	block bigint not null,
	index int not null,
	at bigint not null,
	insurer bytea not null,
	kind text not null,
	amount numeric(39, 0) not null,
	bond numeric(39, 0) not null,
	primary key (block, index)
);
create index bond_insurer on bond (insurer, block desc, index desc);
-- The first posting of an insurer is one to a bond of nothing.
create index bond_begun on bond (block desc, index desc) where kind = 'Posted' and amount = bond;

-- What stands behind an insurer, from Collateral.insurer after each block that changed it. The last
-- row of an insurer counts. All zero where the view has nothing of it any more.
create table insurer (
	block bigint not null,
	at bigint not null,
	who bytea not null,
	bond numeric(39, 0) not null,
	exposure numeric(39, 0) not null,
	-- What open claims lack, a part of the exposure.
	claimed numeric(39, 0) not null,
	-- The least bond for the exposure, by the ratio that was governed then.
	required numeric(39, 0) not null,
	free numeric(39, 0) not null,
	primary key (who, block)
);
create index insurer_block on insurer (block);

-- How a loan has ended: a row when it ended, and one whenever a later recovery changed it. The last
-- row of a loan counts. `how`: Repaid, Prepaid, Refinanced, Recovered, Lost, WrittenOff.
create table outcome (
	block bigint not null,
	index int not null,
	loan bigint not null,
	at bigint not null,
	drawn numeric(39, 0) not null,
	repaid numeric(39, 0) not null,
	interest numeric(39, 0) not null,
	rent numeric(39, 0) not null,
	lost numeric(39, 0) not null,
	worst_days_late bigint not null,
	breaches bigint not null,
	ended_at bigint not null,
	how text not null,
	primary key (block, index)
);
create index outcome_loan on outcome (loan, block desc, index desc);

-- Facts of parties. `fact`: ClaimPaid, ClaimRefused, ClaimEnforced, CustodyLapsed, RentLate.
create table fact (
	block bigint not null,
	index int not null,
	at bigint not null,
	role text not null,
	who bytea not null,
	fact text not null,
	primary key (block, index)
);
create index fact_who on fact (who, block desc, index desc);

-- The record of an account in a role, from Lending.record after each block that changed it: with a
-- fact of it, or the outcome of a loan of which it is the borrower or a lender. The last row of both
-- counts. Nothing is written while all is zero.
create table party_record (
	block bigint not null,
	-- The number of the role among those with records.
	part int not null,
	at bigint not null,
	role text not null,
	who bytea not null,
	loans bigint not null,
	repaid bigint not null,
	seized bigint not null,
	lost bigint not null,
	principal numeric(39, 0) not null,
	principal_lost numeric(39, 0) not null,
	claims_paid bigint not null,
	claims_refused bigint not null,
	claims_enforced bigint not null,
	custody_lapses bigint not null,
	rent_late bigint not null,
	primary key (who, block, part)
);
create index party_record_block on party_record (block);

-- The schedule that counts of each live loan, as of the watermark: its block, and the oldest deadline
-- that is not satisfied. It is made of `reading` and `instalment` when the watermark moves, and is
-- what finds the loans that are past due.
create table schedule_now (
	loan bigint primary key,
	block bigint not null,
	due_at bigint not null
);
create index schedule_now_due on schedule_now (due_at, loan);
