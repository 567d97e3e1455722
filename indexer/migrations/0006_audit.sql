-- Reconciliation: whether the rows add up to what the chain shows.

-- One row a block that was checked: every 100th, and on demand.
create table audit (
	block bigint primary key,
	checked int not null,
	mismatches int not null
);

-- A figure whose rows did not add up to the chain's at a block. `figure`: supply, cash, idle, claims,
-- shares, vault_principal, loan_principal, bucket. `key`: the asset, loan, or `window:bid`. A figure
-- is wrong from its first row here until a later audit finds it right: `mismatch_now`.
create table mismatch (
	block bigint not null,
	figure text not null,
	key text not null default '',
	rows numeric(39, 0) not null,
	chain numeric(39, 0) not null,
	primary key (block, figure, key)
);

-- Sums of rows up to the last audit, from which the next one goes on. Only audits read them.
create table audit_sum (
	name text primary key,
	block bigint not null,
	amount numeric(39, 0) not null
);

create view mismatch_now as
select * from mismatch where block = (select max(block) from audit);
