-- Those who act for the chain.

-- Validators. `kind`: Admitted, Dismissed, Left, Suspended, Reinstated, Resumed, KeysPurged; Disabled
-- and Reenabled within a running session.
create table validator (
	block bigint not null,
	index int not null,
	at bigint not null,
	who bytea not null,
	kind text not null,
	reason text,
	session bigint,
	primary key (block, index)
);
create index validator_who on validator (who, block desc, index desc);

-- `offence`: DoubleBlock, DoubleVote, Absence.
create table offence (
	block bigint not null,
	index int not null,
	at bigint not null,
	who bytea not null,
	offence text not null,
	session bigint not null,
	is_suspended boolean not null,
	primary key (block, index)
);
create index offence_who on offence (who);

create table session (
	session bigint primary key,
	block bigint not null,
	index int not null,
	at bigint not null
);

-- Sets of validators, by the first session of each.
create table validator_set (
	session bigint not null,
	block bigint not null,
	index int not null,
	at bigint not null,
	validator_count bigint not null,
	primary key (block, index)
);

-- The members of a set with the keys in force, from Validators.validator_set at its start.
create table set_member (
	block bigint not null,
	n int not null,
	session bigint not null,
	who bytea not null,
	aura bytea not null,
	grandpa bytea not null,
	primary key (block, n)
);
create index set_member_who on set_member (who);

-- Admissions to roles. `kind`: Admitted, Revoked, Renounced.
create table role (
	block bigint not null,
	index int not null,
	at bigint not null,
	role text not null,
	who bytea not null,
	kind text not null,
	affiliation bigint,
	valid_until bigint,
	evidence bytea,
	is_reduced boolean,
	primary key (block, index)
);
create index role_who on role (who, role, block desc, index desc);

-- Members of collectives. `body`: Council, CreditCommittee, Appraisers, Guardians, Registrars.
-- `kind`: the event of pallet-membership. Who came and went is in the call; `members` is the list
-- after it, read at the block.
create table membership (
	block bigint not null,
	index int not null,
	at bigint not null,
	body text not null,
	kind text not null,
	members bytea[] not null,
	primary key (block, index)
);

-- Motions of a collective, by hash. `kind`: Proposed, Voted, Approved, Disapproved, Executed,
-- MemberExecuted, Closed, Killed.
create table motion (
	block bigint not null,
	index int not null,
	at bigint not null,
	body text not null,
	kind text not null,
	hash bytea not null,
	account bytea,
	motion_index bigint,
	threshold bigint,
	voted boolean,
	yes bigint,
	no bigint,
	-- Of Executed: whether the call went without an error, and the error.
	ok boolean,
	error text,
	-- Of Proposed: the call, decoded as in `extrinsic.args`: {"pallet", "call", "args"}.
	proposal jsonb,
	primary key (block, index)
);
create index motion_hash on motion (hash, block, index);

-- The timelock. `kind`: Scheduled, Executed, Cancelled, Objected, Lapsed.
create table timelock (
	block bigint not null,
	index int not null,
	at bigint not null,
	call_id bigint not null,
	kind text not null,
	class text,
	hash bytea,
	ready_at bigint,
	expires_at bigint,
	-- The guardian that cancelled, or the member that objected.
	account bytea,
	count bigint,
	primary key (block, index)
);
create index timelock_call on timelock (call_id, block, index);

-- Brakes. `kind`: Braked (by a guardian), Entered, Extended, Exited (safe mode), Paused, Unpaused.
create table brake (
	block bigint not null,
	index int not null,
	at bigint not null,
	kind text not null,
	account bytea,
	until_block bigint,
	pallet text,
	call text,
	primary key (block, index)
);

-- Governed values, with all of them after each change, verbatim. `pallet`: Vault, Reserve, ...
create table params (
	block bigint not null,
	index int not null,
	at bigint not null,
	pallet text not null,
	value jsonb not null,
	primary key (block, index)
);
create index params_pallet on params (pallet, block desc, index desc);
