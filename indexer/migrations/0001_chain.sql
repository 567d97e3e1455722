-- The chain as it is: blocks, extrinsics, events, and readings of the chain's own views.
--
-- Conventions of all tables:
--   * Every row of a fact has the block and the index of the event (or extrinsic) that it comes
--     from. That is its primary key, with `part` where one event makes several rows. So a range can
--     be written again, in any order, and changes nothing.
--   * No row is ever updated, but for `watermark`. What a thing is now is a view, `..._now`: the
--     last row of it. History is never lost.
--   * Amounts and rates are numeric(39,0): amounts in the smallest unit of the asset (USDai and
--     sUSDai 18 decimals, USDC 6), rates and prices with 18 decimals. Shares of one, which the chain
--     has in billionths or millionths, are integers of the same.
--   * Accounts and hashes are bytea of 32 bytes. Times are seconds since 1970.
--   * There are no foreign keys: ranges are written in parallel, in any order.

-- Up to which block all rows are written. One row.
create table watermark (
	one boolean primary key default true check (one),
	genesis bytea not null,
	height bigint not null,
	hash bytea not null
);

create table block (
	height bigint primary key,
	hash bytea not null,
	parent bytea not null,
	-- Zero for the genesis, which has no time.
	at bigint not null,
	spec_version bigint not null,
	-- The validator that made it. None before the first session and for the genesis.
	author bytea,
	extrinsics int not null,
	events int not null
);
create index block_at on block (at);
create index block_author on block (author, height);

create table extrinsic (
	block bigint not null,
	index int not null,
	hash bytea not null,
	signer bytea,
	nonce bigint,
	pallet text not null,
	call text not null,
	-- The arguments, verbatim. See `event.fields`.
	args jsonb not null,
	ok boolean not null,
	-- Name of the error of a failed call, as `Pallet.Error`, or of a dispatch error without one.
	error text,
	-- What the signer paid, tip included, in the asset of the fee.
	fee numeric(39, 0),
	tip numeric(39, 0),
	-- None: INFRA (12 decimals).
	fee_asset bigint,
	primary key (block, index)
);
create index extrinsic_hash on extrinsic (hash);
create index extrinsic_signer on extrinsic (signer, block, index);
create index extrinsic_call on extrinsic (pallet, call, block, index);

-- All events of all pallets, verbatim: the source of all tables below.
create table event (
	block bigint not null,
	index int not null,
	-- The extrinsic it belongs to. None in `Initialization` and `Finalization`.
	extrinsic int,
	phase text not null,
	pallet text not null,
	name text not null,
	-- By name of the field. Integers of more than 32 bits are strings of digits. Bytes are
	-- `0x...`, or text where all of them are printable. An enum is `{"type": ..., "value": ...}`,
	-- or its name where no variant has fields. None is null.
	fields jsonb not null,
	primary key (block, index)
);
create index event_name on event (pallet, name, block, index);

-- Readings: what a view of the chain returned at a block, verbatim as in `event.fields`.
--
-- kind                 key            view or storage
-- share_price          ''             Vault.share_price
-- total_assets         ''             Vault.total_assets
-- apr                  ''             Vault.apr
-- available            ''             Vault.available
-- windows              ''             Vault.windows(0, 64): all windows with pending shares
-- request              request        Vault.request, after an event of it
-- vault_ledger         ''             storage Vault.VaultLedger
-- queue                ''             storage Vault.Queue
-- position             ''             Reserve.position
-- yield_summary        ''             Reserve.yield_summary
-- lot                  lot            Reserve.lot, after an event of it
-- attestation          custodian 0x   Reserve.attestation, after an event of it
-- portfolio            ''             Lending.portfolio
-- valuation            ''             Lending.valuation
-- margin_calls         ''             Lending.margin_calls, all pages in one list
-- loan                 loan           Lending.loan, after an event of it
-- schedule             loan           Lending.schedule, after an event of it
-- health               loan           Lending.health, after an event of it
-- margin               loan           Lending.margin, after an event of it
-- breaches             loan           Lending.breaches, after an event of it
-- auction              loan           Lending.auction, after an event of it
-- recovery             loan           Lending.recovery, after an event of it
-- unit                 unit           Collateral.unit, after an event of it
-- appraise             unit           Appraisal.appraise, after an event of it
-- feeds                ''             Appraisal.feeds, all pages in one list
-- validators           ''             Validators.validators
-- pending              call           Timelock.pending of this call, after an event of it
--
-- Those with the key '' are taken every 600 seconds, and in each block with an event that can change
-- them: those of the vault with an event of vault, lending or reserve; those of the reserve with one
-- of reserve or vault; those of lending with one of it; feeds where a value is held or the feeds
-- change; validators with an event of them or a new session. A value of null is a view that returned
-- None. A view that returned an error is {"error": name}.
create table reading (
	block bigint not null,
	kind text not null,
	key text not null default '',
	value jsonb,
	primary key (kind, key, block)
);
create index reading_block on reading (block);

-- The prices and totals of the vault, from the readings share_price, total_assets and vault_ledger
-- of one block.
create table price (
	block bigint primary key,
	at bigint not null,
	deposit numeric(39, 0) not null,
	redemption numeric(39, 0) not null,
	conservative numeric(39, 0) not null,
	optimistic numeric(39, 0) not null,
	idle numeric(39, 0) not null,
	locked numeric(39, 0) not null,
	-- The claim pot, and fees owed to the treasury.
	claims numeric(39, 0) not null,
	fees numeric(39, 0) not null,
	shares numeric(39, 0) not null,
	-- What loans owe the vault, and the part of it that is counted as lost.
	principal numeric(39, 0) not null,
	impairment numeric(39, 0) not null,
	-- Base yield received and reserve losses paid since genesis.
	base_received numeric(39, 0) not null,
	base_borne numeric(39, 0) not null,
	is_current boolean not null,
	valued_at bigint
);
create index price_at on price (at);
