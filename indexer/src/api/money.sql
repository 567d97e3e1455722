-- Figures of money for alerts, as of the height $1 and its time $2: a row each, with the feed and
-- model or the account that it is of. One that does not apply has no value.
with position as (
	select value from reading where kind = 'position' and key = '' and block <= $1
	order by block desc limit 1
), governed as (
	select distinct on (pallet) pallet, value from params
	where pallet in ('Appraisal', 'Reserve') and block <= $1
	order by pallet, block desc, index desc
), appraisal as (
	select value from governed where pallet = 'Appraisal'
), feeds as materialized (
	select f #>> '{key,type}' as feed, f #>> '{key,value}' as model from (
		select value from reading where kind = 'feeds' and key = '' and block <= $1
		order by block desc limit 1
	) r cross join lateral jsonb_array_elements(r.value) f
), accepted as materialized (
	select f.feed, f.model, a.as_of, h.block is not null as is_held from feeds f
	left join lateral (
		select block, index, as_of from feed
		where model = f.model and feed = f.feed and kind = 'Accepted' and block <= $1
		order by block desc, index desc limit 1
	) a on true
	left join lateral (
		select block from feed where model = f.model and feed = f.feed and kind = 'Held'
			and block <= $1 and (block, index) > (coalesce(a.block, -1), coalesce(a.index, -1))
		order by block desc, index desc limit 1
	) h on true
), fresh as (
	select f.feed, f.model, count(distinct v.appraiser) as appraisers from feeds f
	left join feed_value v on v.model = f.model and v.feed = f.feed and v.block <= $1
		and v.block >= (
			select height from block
			where at >= $2 - (select (value ->> 'value_expiry')::bigint from appraisal)
			order by at, height limit 1
		)
		and v.appraiser = any(array(
			select unnest(members) from (
				select members from membership where body = 'Appraisers' and block <= $1
				order by block desc, index desc limit 1
			) m
		))
	group by f.feed, f.model
), custodians as materialized (
	select distinct coalesce(c.custodian, b.custodian) as who from lot b
	left join lateral (
		select custodian from lot c where c.lot = b.lot and c.kind = 'Reassigned' and c.block <= $1
		order by block desc, index desc limit 1
	) c on true
	where b.kind = 'Bought' and b.block <= $1 and not exists (
		select from lot e where e.lot = b.lot and e.kind in ('Settled', 'Sold') and e.block <= $1
	)
), proofs as (
	select c.who, p.as_of from custodians c join lateral (
		select kind, as_of from attestation
		where custodian = c.who and kind in ('Proof', 'Dropped') and block <= $1
		order by block desc, index desc limit 1
	) p on p.kind = 'Proof'
), late as materialized (
	select s.loan, s.due_at + (l.terms #>> '{grace,seconds}')::bigint + 1 as since
	from schedule_now s join loan l on l.id = s.loan where s.due_at < $2
), breached as (
	select b.loan, b.cure_until + 1 as since from breach b join schedule_now s on s.loan = b.loan
	where b.is_declared and b.block <= $1 and b.cure_until < $2 and not exists (
		select from breach c where c.loan = b.loan and c.reason = b.reason and c.block <= $1
			and (c.block, c.index) > (b.block, b.index)
	)
), liquidatable as (
	select since from late where since <= $2 union all select since from breached
), calls as (
	select (c ->> 'until')::bigint as until from (
		select value from reading where kind = 'margin_calls' and key = '' and block <= $1
		order by block desc limit 1
	) r cross join lateral jsonb_array_elements(r.value) c
), lots as (
	select o.loan from auction o join lateral (
		select status from loan_status where loan = o.loan and block <= $1
		order by block desc, index desc limit 1
	) s on s.status = 'Seized'
	where o.kind = 'Opened' and o.block <= $1 and not exists (
		select from auction e where e.loan = o.loan and e.lot = o.lot and e.kind <> 'Opened'
			and e.block <= $1
	)
), windows as (
	select min(window_end) as since from bucket
	where pending > 0 and window_end <= $2 and block = (
		select block from reading where kind = 'windows' and key = '' and block <= $1
		order by block desc limit 1
	)
), claims as (
	select f.at from claim f
	left join lateral (
		select status from loan_status where loan = f.loan and block <= $1
		order by block desc, index desc limit 1
	) l on l.status = 'Satisfied'
	where f.kind = 'Filed' and f.block <= $1 and l.status is null and not exists (
		select from claim e where e.loan = f.loan and e.unit = f.unit and e.block <= $1
			and (e.block, e.index) > (f.block, f.index)
			and (e.kind in ('Closed', 'Enforced', 'Upheld') or e.kind = 'Paid' and e.left_over = 0)
	)
), scheduled as (
	select ready_at from timelock s where kind = 'Scheduled' and block <= $1 and not exists (
		select from timelock e where e.call_id = s.call_id and e.block <= $1
			and e.kind in ('Executed', 'Cancelled', 'Lapsed')
	)
), figures (name, feed, model, who, value) as (
	select 'feed_value_time_seconds', feed, model, null::bytea, as_of::numeric from accepted
	union all select 'feed_held', feed, model, null, is_held::int from accepted
	union all select 'feed_fresh_appraisers', feed, model, null, appraisers from fresh
	union all select 'feed_max_age_seconds', null, null, null, (value ->> 'max_age')::numeric
		from appraisal
	union all select 'feed_minimum_appraisers', null, null, null,
		(value ->> 'minimum_count')::numeric from appraisal
	union all select 'reserve_attestation_time_seconds', null, null, who, as_of from proofs
	union all select 'reserve_attestation_max_age_seconds', null, null, null,
		(value ->> 'max_attestation_age')::numeric from governed where pallet = 'Reserve'
	union all select 'reserve_attested', null, null, null, (value ->> 'is_attested')::bool::int
		from position
	union all select 'reserve_deficit_usdai', null, null, null,
		(value ->> 'deficit_usdai')::numeric * 0.000000000000000001 from position
	union all select 'reserve_shortage_usdai', null, null, null,
		(value ->> 'shortage_usdai')::numeric * 0.000000000000000001 from position
	union all select 'reserve_overdue', null, null, null, (value ->> 'is_overdue')::bool::int
		from position
	union all select 'reserve_next_maturity_seconds', null, null, null,
		(value ->> 'next_maturity')::numeric from position
	union all select 'loans_past_due', null, null, null, count(*) from late
	union all select 'loan_liquidatable_since_seconds', null, null, null, min(since)
		from liquidatable
	union all select 'margin_calls', null, null, null, count(*) from calls
	union all select 'margin_call_next_end_seconds', null, null, null, min(until) from calls
	union all select 'auctions_halted', null, null, null,
		case when (select (value ->> 'is_attested')::bool from position) then 0 else count(*) end
		from lots
	union all select 'vault_window_due_since_seconds', null, null, null, since from windows
	union all (select 'vault_idle_usdai', null, null, null, idle * 0.000000000000000001 from price
		where block <= $1 order by block desc limit 1)
	union all select 'claims_open', null, null, null, count(*) from claims
	union all select 'claim_oldest_time_seconds', null, null, null, min(at) from claims
	union all select 'safe_mode', null, null, null, count(*) from (
		select kind, until_block from brake
		where kind in ('Entered', 'Extended', 'Exited') and block <= $1
		order by block desc, index desc limit 1
	) b where kind <> 'Exited' and until_block > $1
	union all select 'timelock_pending', null, null, null, count(*) from scheduled
	union all select 'timelock_next_time_seconds', null, null, null, min(ready_at) from scheduled
)
select name, feed, model, who, trim_scale(value)::text as value from figures
where value is not null order by name, model, feed, who
