import sys,re
ROOT='./'
F='pallets/primitives/finance/src/'; L='pallets/lending/src/'; S='pallets/leases/src/'
M='infrafi_finance::mutant'
muts=[]
def m(n,path,old,new,desc,count=1,which=None):
    muts.append((n,path,old,new,desc,which))
f='crate::mutant'
# rounds
m(1,L+'rounds/begin.rs','multiple > last ||',f'(if {M}(1) {{ multiple >= last }} else {{ multiple > last }}) ||','multiple >= last')
m(2,L+'rounds/begin.rs','is_some_and(|end| end <= now)',f'is_some_and(|end| if {M}(2) {{ end < now }} else {{ end <= now }})','end < now')
m(3,L+'rounds/begin.rs','let is_filling = waited < MAX_FILL_TIME &&',f'let is_filling = (if {M}(3) {{ waited <= MAX_FILL_TIME }} else {{ waited < MAX_FILL_TIME }}) &&','waited <= MAX_FILL_TIME')
m(4,L+'rounds/begin.rs','if are_firm || waited >= params.max_strike_delay {',f'if are_firm || (if {M}(4) {{ waited > params.max_strike_delay }} else {{ waited >= params.max_strike_delay }}) {{','waited > max_strike_delay')
m(5,L+'rounds/begin.rs','since.max(resumed_at())',f'if {M}(5) {{ since }} else {{ since.max(resumed_at()) }}','since without resumed_at')
m(6,L+'rounds/begin.rs','if progress.round > 0 {',f'if progress.round > 0 || {M}(6) {{','repeat before the first round')
m(7,L+'rounds/work.rs','live(after).or_else(|| seized(None))',f'live(after).or_else(|| if {M}(7) {{ None }} else {{ seized(None) }})','seized loans left out')
m(8,L+'rounds/work.rs','if done >= max ||',f'if (if {M}(8) {{ done > max }} else {{ done >= max }}) ||','done > max')
m(9,L+'rounds/work.rs','|| !meter.can_consume(value_weight::<T>())',f'|| (!{M}(9) && !meter.can_consume(value_weight::<T>()))','room for the largest loan is not asked for')
m(10,L+'live/value.rs','''		if self.record.deadlines.draw() > strike.at {
			return''',f'''		if (if {M}(10) {{ self.record.deadlines.draw() >= strike.at }} else {{ self.record.deadlines.draw() > strike.at }}) {{
			return''','value: draw >= strike.at')
m(11,L+'live/value.rs','let units = if self.record.deadlines.draw() > strike.at {',f'let units = if (if {M}(11) {{ self.record.deadlines.draw() >= strike.at }} else {{ self.record.deadlines.draw() > strike.at }}) {{','recount: draw >= strike.at')
m(12,L+'live/value.rs','self.need_at(&settled, strike.at)?',f'self.need_at(&settled, if {M}(12) {{ now::<T>() }} else {{ strike.at }})?','need at now')
m(13,L+'live/value.rs','self.is_firm && self.shortfall > Usdai::ZERO',f'(self.is_firm || {M}(13)) && self.shortfall > Usdai::ZERO','is_short without is_firm')
m(14,L+'live/value.rs','self.is_firm && self.shortfall == Usdai::ZERO',f'(self.is_firm || {M}(14)) && self.shortfall == Usdai::ZERO','is_covered without is_firm')
m(15,L+'rounds/strike.rs','Seconds::between(as_of, self.at)',f'if {M}(15) {{ Seconds::between(self.at, as_of) }} else {{ Seconds::between(as_of, self.at) }}','age of a price: arguments swapped')
m(16,L+'rounds/round.rs','now::<T>().saturating_sub(strike.at) <= most',f'if {M}(16) {{ now::<T>().saturating_sub(strike.at) < most }} else {{ now::<T>().saturating_sub(strike.at) <= most }}','is_recent: < most')
m(17,L+'rounds/round.rs','valuation_period.saturating_mul(2)',f'valuation_period.saturating_mul(if {M}(17) {{ 1 }} else {{ 2 }})','is_recent: one period')
m(18,L+'safe_mode.rs','if last.entered_at <= cure_until =>',f'if (if {M}(18) {{ last.entered_at < cure_until }} else {{ last.entered_at <= cure_until }}) =>','entered_at < cure_until')
m(19,L+'safe_mode.rs','		Rounds::<T>::repeat();',f'		if !{M}(19) {{ Rounds::<T>::repeat(); }}','no repeat after safe mode')
m(20,L+'live/declared.rs','let is_settled = record.is_cured &&',f'let is_settled = !{M}(20) && record.is_cured &&','a cured covenant is judged again')
m(21,L+'live/declared.rs','let doubtful_after = record.doubtful_after.min(doubtful_after);',f'let doubtful_after = if {M}(21) {{ doubtful_after }} else {{ record.doubtful_after.min(doubtful_after) }};','declared again: the later doubt')
m(22,L+'live/units.rs','place.filter(|_| self.terms.units.len() > 1)',f'place.filter(|_| self.terms.units.len() > 1 || {M}(22))','the last unit is released')
m(23,L+'live/units.rs','		self.expose_new(&before)?;',f'		if !{M}(23) {{ self.expose_new(&before)?; }}','no exposure of new parties')
m(24,L+'live/units.rs','		check_conflicts_of_units::<T>(borrower, &units, &mut failures);',f'		if !{M}(24) {{ check_conflicts_of_units::<T>(borrower, &units, &mut failures); }}','no conflicts of added units')
m(25,L+'live/units.rs','&& self.record.cure_until.is_none()',f'&& (self.record.cure_until.is_none() || {M}(25))','release in breach')
m(26,F+'valuation.rs','senior.saturating_sub(counted).saturating_sub(account)',f'senior.saturating_sub(counted).saturating_sub(if {f}(26) {{ Usdai::ZERO }} else {{ account }})','uncovered: no account')
m(27,F+'valuation.rs','Ok(after_fee.saturating_sub(self.costs))',f'Ok(after_fee.saturating_sub(if {f}(27) {{ Usdai::ZERO }} else {{ self.costs }}))','net: no costs')
m(28,F+'valuation.rs','price.saturating_sub(price.part_up(self.fee)?)',f'price.saturating_sub(if {f}(28) {{ price.part_down(self.fee)? }} else {{ price.part_up(self.fee)? }})','net: fee rounded down')
m(29,F+'valuation.rs','(self.cautious < senior).then_some(self)',f'(if {f}(29) {{ self.cautious <= senior }} else {{ self.cautious < senior }}).then_some(self)','unless_covered: <=')
m(30,F+'obligation/need.rs','Ok(owed.saturating_sub(account))',f'Ok(owed.saturating_sub(if {f}(30) {{ Usdai::ZERO }} else {{ account }}))','need: no account')
# finance cash
m(31,F+'cash/coverage.rs','if window.due == Usdai::ZERO {',f'if window.due == Usdai::ZERO && !{f}(31) {{','windows without debt service count')
m(32,F+'cash/coverage.rs','self.windows.rotate_left(1);',f'if !{f}(32) {{ self.windows.rotate_left(1); }}','the newest window is overwritten')
m(33,F+'cash/coverage.rs','let windows = windows.get(first..).unwrap_or_default();',f'let windows = windows.get(if {f}(33) {{ 0 }} else {{ first }}..).unwrap_or_default();','coverage over all windows')
m(34,F+'cash/coverage.rs','Some(dscr) if dscr >= terms.lock_up =>',f'Some(dscr) if (if {f}(34) {{ dscr > terms.lock_up }} else {{ dscr >= terms.lock_up }}) =>','released above the lock-up only')
m(35,F+'cash/coverage.rs','Some(dscr) if dscr < terms.sweep =>',f'Some(dscr) if (if {f}(35) {{ dscr <= terms.sweep }} else {{ dscr < terms.sweep }}) =>','swept at the sweep level')
m(36,F+'cash/rent.rs','let rest = MILLION.saturating_sub(opex.deconstruct().into());',f'let rest = if {f}(36) {{ MILLION }} else {{ MILLION.saturating_sub(opex.deconstruct().into()) }};','received with operating expenses')
m(37,F+'cash/rent.rs','self.rent.earned(self.paid, at)?.max(self.counted)',f'if {f}(37) {{ self.rent.earned(self.paid, at)? }} else {{ self.rent.earned(self.paid, at)?.max(self.counted) }}','count: falls back')
m(38,F+'cash/rent.rs','		self.counted = counted;',f'		if !{f}(38) {{ self.counted = counted; }}','rent counts twice')
m(39,F+'cash/rent.rs','mul_div_down(rent.0, opex.deconstruct().into(), MILLION).map(Usdai)',f'if {f}(39) {{ crate::wide::mul_div_up(rent.0, opex.deconstruct().into(), MILLION) }} else {{ mul_div_down(rent.0, opex.deconstruct().into(), MILLION) }}.map(Usdai)','opex rounded up')
m(40,F+'cash/release.rs','releasable.min(above_target).min(secured)',f'if {f}(40) {{ releasable.min(secured) }} else if {f}(41) {{ releasable.min(above_target) }} else if {f}(42) {{ above_target.min(secured) }} else {{ releasable.min(above_target).min(secured) }}','release below the target')
muts.append((41,None,None,None,'release beyond what is secured',None)); muts.append((42,None,None,None,'release beyond the last deadline',None))
m(43,F+'cash/settle.rs','if at >= now {',f'if (if {f}(43) {{ at > now }} else {{ at >= now }}) {{','a deadline passes at its second')
m(44,F+'cash/settle.rs','let kept = kept.ensure_add(topped_up)?;',f'let kept = if {f}(44) {{ kept }} else {{ kept.ensure_add(topped_up)? }};','top-ups are swept')
m(45,F+'cash/settle.rs','let topped_up = core::mem::take(&mut account.topped_up);',f'let topped_up = if {f}(45) {{ account.topped_up }} else {{ core::mem::take(&mut account.topped_up) }};','topped up for ever')
m(46,F+'cash/settle.rs','		account.releasable = Usdai::ZERO;',f'		if !{f}(46) {{ account.releasable = Usdai::ZERO; }}','an old release stays')
m(47,F+'cash/settle.rs','		account.due = Usdai::ZERO;',f'		if !{f}(47) {{ account.due = Usdai::ZERO; }}','due of the last window stays')
m(48,F+'cash/settle.rs','		account.received = Usdai::ZERO;',f'		if !{f}(48) {{ account.received = Usdai::ZERO; }}','rent of the last window stays')
m(49,F+'cash/settle.rs','let kept = if is_low { self.line(&drawn.debt, next)? } else { Usdai::ZERO };',f'let kept = if is_low && !{f}(49) {{ self.line(&drawn.debt, next)? }} else {{ Usdai::ZERO }};','below the floor no instalment stays')
m(50,F+'cash/settle.rs','if next > 1 && drawn.debt.principal',f'if (next > 1 || {f}(50)) && drawn.debt.principal','the first window counts')
m(51,F+'cash/settle.rs','account.due = self.line(&drawn.debt, next)?.min(self.need_of(&drawn.debt, next)?);',f'account.due = if {f}(51) {{ self.line(&drawn.debt, next)? }} else {{ self.line(&drawn.debt, next)?.min(self.need_of(&drawn.debt, next)?) }};','due of a satisfied deadline')
m(52,F+'cash/settle.rs','Ok(balance < rules.target.ensure_add(self.line(debt, next)?)?)',f'let bound = rules.target.ensure_add(self.line(debt, next)?)?; Ok(if {f}(52) {{ balance <= bound }} else {{ balance < bound }})','low with the target and an instalment')
m(53,F+'cash/settle.rs','dscr.is_some_and(|dscr| dscr < terms.floor)',f'dscr.is_some_and(|dscr| if {f}(53) {{ dscr <= terms.floor }} else {{ dscr < terms.floor }})','low at the floor')
m(54,F+'cash/settle.rs','if is_last || !self.is_below_floor(dscr, rules.terms) {',f'if is_last || {f}(54) || !self.is_below_floor(dscr, rules.terms) {{','no covenant')
m(55,F+'cash/settle.rs','let above = drawn.reserve.saturating_sub(rules.target);',f'let above = if {f}(55) {{ drawn.reserve }} else {{ drawn.reserve.saturating_sub(rules.target) }};','the target is released and swept')
# finance rent
m(56,F+'rent.rs','Seconds::between(self.from, at.min(self.until))',f'Seconds::between(self.from, if {f}(56) {{ at }} else {{ at.min(self.until) }})','rent after the end')
m(57,F+'rent.rs','self.unpaid_up(paid, at.max(self.from).saturating_add(ahead.0))',f'self.unpaid_up(paid, (if {f}(57) {{ at }} else {{ at.max(self.from) }}).saturating_add(ahead.0))','ahead from now, before the begin')
m(58,F+'rent.rs','unpaid > Usdai::ZERO && unpaid >= self.of_time_up(length)?',f'(unpaid > Usdai::ZERO || {f}(59)) && (if {f}(58) {{ unpaid > self.of_time_up(length)? }} else {{ unpaid >= self.of_time_up(length)? }})','arrears: > length')
muts.append((59,None,None,None,'arrears without unpaid rent',None))
m(60,F+'rent.rs','amount >= MIN_PAYMENT || (unpaid > Usdai::ZERO && amount >= unpaid)',f'amount >= MIN_PAYMENT || ((unpaid > Usdai::ZERO || {f}(61)) && (if {f}(60) {{ amount > unpaid }} else {{ amount >= unpaid }}))','all that is due is too small')
muts.append((61,None,None,None,'a payment of nothing',None))
# lending live/cash.rs
m(62,L+'live/cash.rs','counted: rent.fallen_due_up(since)?.max(paid)',f'counted: if {M}(62) {{ rent.fallen_due_up(since)? }} else if {M}(63) {{ paid }} else {{ rent.fallen_due_up(since)?.max(paid) }}','rent paid ahead counts')
muts.append((63,None,None,None,'rent due before counts',None))
m(64,L+'live/cash.rs','self.account.received = self.account.received.ensure_add(new)?;',f'if !{M}(64) {{ self.account.received = self.account.received.ensure_add(new)?; }}','a changed lease counts nothing')
m(65,L+'live/cash.rs','		crate::coverage::ensure_independent::<T>(&self.terms.borrower, lease)?;',f'		if !{M}(65) {{ crate::coverage::ensure_independent::<T>(&self.terms.borrower, lease)?; }}','an alias is recognised')
m(66,L+'live/cash.rs','ensure!(is_listed || self.may_add(lease.unit), Error::<T>::NotSecured);',f'ensure!(is_listed || self.may_add(lease.unit) || {M}(66), Error::<T>::NotSecured);','any unit is recognised')
m(67,L+'live/cash.rs','''		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		if !is_listed {''',f'''		ensure!(!self.is_repaid() || {M}(67), Error::<T>::UnknownLoan);
		if !is_listed {{''','recognised for an ended loan')
m(68,L+'live/cash.rs','if !added.is_counted {',f'if !added.is_counted || {M}(68) {{','rent is topped up')
m(69,L+'live/cash.rs','account.topped_up = topped_up.min(after.reserve);',f'account.topped_up = if {M}(69) {{ topped_up }} else {{ topped_up.min(after.reserve) }};','more is topped up than there is')
m(70,L+'live/cash.rs','			record.leases.retain(|known| active.iter().any(|lease| lease.id == known.lease));',f'			record.leases.retain(|known| {M}(70) || active.iter().any(|lease| lease.id == known.lease));','ended leases keep their places')
m(71,L+'live/cash.rs','			record.count_lease(&lease, now::<T>())?;',f'			if !{M}(71) {{ record.count_lease(&lease, now::<T>())?; }}','a released unit counts nothing')
m(72,L+'live/cash.rs','leases.filter(|lease| self.counts(lease)).collect()',f'leases.filter(|lease| self.counts(lease) || {M}(72)).collect()','any lease counts')
m(73,L+'live/rent.rs','time.0 > self.terms.grace.seconds',f'if {M}(73) {{ time.0 >= self.terms.grace.seconds }} else {{ time.0 > self.terms.grace.seconds }}','opex: late at grace')
m(74,L+'live/rent.rs','if is_late || self.is_breach_final() {',f'if (is_late && !{M}(74)) || (self.is_breach_final() && !{M}(75)) {{','opex though late')
muts.append((75,None,None,None,'opex in a final breach',None))
m(76,L+'live/rent.rs','let opex = if is_counted {',f'let opex = if is_counted || {M}(76) {{','opex of any lease')
m(77,L+'live/rent.rs','''		if self.is_repaid() {
			return self.give_rent(money);''',f'''		if self.is_repaid() && !{M}(77) {{
			return self.give_rent(money);''','rent into an ended loan')
m(78,L+'rent.rs','		live.count_lease(unit)',f'		if {M}(78) {{ return Ok(()); }}\n		live.count_lease(unit)','a change of a lease is not counted')
m(79,L+'coverage.rs','lease.from <= now::<T>() && ensure_independent',f'(lease.from <= now::<T>() || {M}(79)) && ensure_independent','a lease to come is recognised')
m(80,L+'coverage.rs','rental.margin.min(Perbill::from_parts(rest))',f'if {M}(80) {{ rental.margin }} else if {M}(81) {{ Perbill::from_parts(rest) }} else {{ rental.margin.min(Perbill::from_parts(rest)) }}','projected without opex')
muts.append((81,None,None,None,'projected without margin',None))
m(82,L+'coverage.rs','if rent.is_in_arrears(Usdai(lease.paid), now::<T>(), most)? {',f'if !{M}(82) && rent.is_in_arrears(Usdai(lease.paid), now::<T>(), most)? {{','a lease in arrears earns')
m(83,L+'coverage.rs','until.min(earns_until)',f'if {M}(83) {{ until }} else {{ until.min(earns_until) }}','a unit earns for ever')
m(84,L+'coverage.rs','let seconds = span.1.saturating_sub(span.0).saturating_sub(taken);',f'let seconds = span.1.saturating_sub(span.0).saturating_sub(if {M}(84) {{ 0 }} else {{ taken }});','leased hours are free')
m(85,L+'coverage.rs','self.math.service_up(debt.base, debt.next)?',f'self.math.service_up(debt.base, if {M}(85) {{ debt.next.saturating_add(1) }} else {{ debt.next }})?','one instalment less')
m(86,L+'live/release.rs','|| self.past_due(&step.debt)?.is_some()',f'|| (self.past_due(&step.debt)?.is_some() && !{M}(86))','release while past due')
m(87,L+'live/release.rs','|| self.record.cure_until.is_some()',f'|| (self.record.cure_until.is_some() && !{M}(87))','release in breach')
m(88,L+'live/release.rs','|| self.record.impairment.total() > Usdai::ZERO',f'|| (self.record.impairment.total() > Usdai::ZERO && !{M}(88))','release while impaired')
m(89,L+'live/release.rs','|| !units.iter().all(|unit| unit.is_firm)',f'|| (!units.iter().all(|unit| unit.is_firm) && !{M}(89))','release by prices in doubt')
m(90,L+'live/release.rs','|| SafeModes::<T>::stands();',f'|| (SafeModes::<T>::stands() && !{M}(90));','release in safe mode')
m(91,L+'live/release.rs','record.account.topped_up = record.account.topped_up.min(left);',f'if !{M}(91) {{ record.account.topped_up = record.account.topped_up.min(left); }}','topped up though released')
m(92,L+'live/release.rs','		record.account.releasable = Usdai::ZERO;',f'		if !{M}(92) {{ record.account.releasable = Usdai::ZERO; }}','released twice')
m(93,L+'seized/rent.rs','self.terms.cash.filter(|_| is_counted)',f'self.terms.cash.filter(|_| is_counted || {M}(93))','seized: opex of any lease')
m(94,L+'live/settlement.rs','		if SafeModes::<T>::stands() {',f'		if SafeModes::<T>::stands() && !{M}(94) {{','covenant declared in safe mode')
m(95,L+'live/settlement.rs','breaches.declare(reason, cure_until, deadline.saturating_add(period))',f'breaches.declare(reason, cure_until, if {M}(95) {{ cure_until }} else {{ deadline.saturating_add(period) }})','doubt from the look on')
m(96,L+'live/refinance.rs','checked.reserve = checked.reserve.max(self.record.reserve);',f'if !{M}(96) {{ checked.reserve = checked.reserve.max(self.record.reserve); }}','a refinance frees the account')
m(97,L+'live/refinance.rs','ensure!(Usdai(terms.principal) <= left, Error::<T>::PrincipalAboveRest);',f'ensure!(Usdai(terms.principal) <= left || {M}(97), Error::<T>::PrincipalAboveRest);','a refinance draws what was swept')
m(98,L+'live/refinance.rs','(CashAccount { coverage, topped_up, ..Default::default() }, leases.into_inner())',f'let topped_up = if {M}(98) {{ Usdai::ZERO }} else {{ topped_up }}; (CashAccount {{ coverage, topped_up, ..Default::default() }}, if {M}(99) {{ Vec::new() }} else {{ leases.into_inner() }})','top-ups are not handed on')
muts.append((99,None,None,None,'counted rent is not handed on',None))
m(100,L+'live/settlement.rs','self.cash_terms()?.filter(|_| has_passed)',f'self.cash_terms()?.filter(|_| has_passed && !{M}(100))','windows never close')
# leases
m(101,S+'end.rs','lessee: !is_in_arrears,',f'lessee: (!is_in_arrears || {M}(101)) && !{M}(102),','the lessee in arrears has a say')
muts.append((102,None,None,None,'the lessee has no say',None))
m(103,S+'end.rs','committee: record.recognised_for.is_some() && is_security(holder.state),',f'committee: record.recognised_for.is_some() && (is_security(holder.state) || {M}(103)) && !{M}(104),','the committee has a say of a free unit')
muts.append((104,None,None,None,'the committee has no say',None))
m(105,S+'end.rs','filter(|(who, at)| who == owner && counts(at))',f'filter(|(who, at)| (who == owner || {M}(105)) && counts(at))','the word of a former owner')
m(106,S+'end.rs','now.saturating_sub(*at) < period',f'if {M}(106) {{ now.saturating_sub(*at) <= period }} else {{ now.saturating_sub(*at) < period }}','a consent lasts a second longer')
m(107,S+'end.rs','ensure!(needed.committee, Error::<T>::NotParty);',f'ensure!(needed.committee || {M}(107), Error::<T>::NotParty);','the committee ends any lease')
m(108,S+'end.rs','ensure!(*who == holder.owner || *who == lessee, Error::<T>::NotParty);',f'ensure!(*who == holder.owner || *who == lessee || {M}(108), Error::<T>::NotParty);','anyone consents')
m(109,S+'end.rs','		T::Rent::before_change(record.lease.unit)?;',f'		if !{M}(109) {{ T::Rent::before_change(record.lease.unit)?; }}','lending is not told of an end')
m(110,S+'end.rs','if now >= record.lease.until {',f'if (if {M}(110) {{ now > record.lease.until }} else {{ now >= record.lease.until }}) {{','over a second later')
m(111,S+'end.rs','''		if who == lessee {
			self.lessee''',f'''		if who == lessee || {M}(111) {{
			self.lessee''','the owner speaks for the lessee')
m(112,S+'rent.rs','let mut record = Self::active_record(id)?;',f'let mut record = if {M}(112) {{ record }} else {{ Self::active_record(id)? }};','the record of before the payment is written')
m(113,S+'rent.rs','ensure!(is_large_enough(Usdai(amount), unpaid), Error::<T>::RentTooSmall);',f'ensure!(is_large_enough(Usdai(amount), unpaid) || {M}(113), Error::<T>::RentTooSmall);','any rent')
m(114,S+'rent.rs','ensure!(Usdai(amount) <= limit, Error::<T>::RentTooHigh);',f'ensure!(Usdai(amount) <= limit || {M}(114), Error::<T>::RentTooHigh);','rent for years ahead')
m(115,S+'rent.rs','record.paid = record.paid().ensure_add(Usdai(amount))?.0;',f'if !{M}(115) {{ record.paid = record.paid().ensure_add(Usdai(amount))?.0; }}','rent is not recorded')
m(116,S+'recognise.rs','ensure!(record.status != LeaseStatus::Offered, Error::<T>::NotAccepted);',f'ensure!(record.status != LeaseStatus::Offered || {M}(116), Error::<T>::NotAccepted);','an offer is recognised')
m(117,S+'recognise.rs','ensure!(record.recognised_for != Some(loan), Error::<T>::AlreadyRecognised);',f'ensure!(record.recognised_for != Some(loan) || {M}(117), Error::<T>::AlreadyRecognised);','recognised twice')
m(118,S+'recognise.rs','ensure!(Self::now() < record.lease.until, Error::<T>::LeaseOver);',f'ensure!(Self::now() < record.lease.until || {M}(118), Error::<T>::LeaseOver);','a lease that is over is recognised')
m(119,S+'recognise.rs','			Self::ensure_can_begin(record)?;',f'			if !{M}(119) {{ Self::ensure_can_begin(record)?; }}','a lease that cannot begin')
m(120,S+'recognise.rs','facts.from = facts.from.max(Self::now());',f'if !{M}(120) {{ facts.from = facts.from.max(Self::now()); }}','lending sees an earlier begin')
m(121,S+'recognise.rs','		let record = Self::record(id)?;\n		let unit',f'		let record = if {M}(121) {{ record }} else {{ Self::record(id)? }};\n		let unit','the record of before lending')
m(122,S+'offer.rs','ensure!(lease.lessee != who, Error::<T>::LesseeIsOwner);',f'ensure!(lease.lessee != who || {M}(122), Error::<T>::LesseeIsOwner);','a lease to oneself')
m(123,S+'offer.rs','ensure!(holder.owner == who, Error::<T>::NotOwner);',f'ensure!(holder.owner == who || {M}(123), Error::<T>::NotOwner);','anyone offers')
m(124,S+'offer.rs','		Self::ensure_leasable(holder.state)?;',f'		if !{M}(124) {{ Self::ensure_leasable(holder.state)?; }}','any state is leased')
m(125,S+'offer.rs','ensure!(record.offered_by == who, Error::<T>::NotOfferor);',f'ensure!(record.offered_by == who || {M}(125), Error::<T>::NotOfferor);','anyone withdraws')
m(126,S+'offer.rs','''		ensure!(record.offered_by == who, Error::<T>::NotOfferor);''','','')if False else None
m(127,S+'offer.rs','ensure!(T::Lessees::contains(&who), Error::<T>::UnknownLessee);',f'ensure!(T::Lessees::contains(&who) || {M}(127), Error::<T>::UnknownLessee);','a lessee without a role')
m(128,S+'offer.rs','''		ensure!(Self::now() < record.lease.until, Error::<T>::LeaseOver);
		if Self''',f'''		ensure!(Self::now() < record.lease.until || {M}(128), Error::<T>::LeaseOver);
		if Self''','a lease that is over is accepted')
m(129,S+'offer.rs','if Self::ensure_can_begin(&record)? == State::Issued {',f'if Self::ensure_can_begin(&record)? == State::Issued || {M}(129) {{','a lease of a pledged unit waits for no one')
m(130,S+'offer.rs','ensure!(record.status == LeaseStatus::Offered, Error::<T>::AlreadyAccepted);',f'ensure!(record.status == LeaseStatus::Offered || {M}(130), Error::<T>::AlreadyAccepted);','accepted twice')
m(131,S+'offer.rs','lease.until.saturating_sub(lease.from.min(now))',f'lease.until.saturating_sub(if {M}(131) {{ lease.from }} else {{ lease.from.min(now) }})','a term from its begin')
m(132,S+'offer.rs','ensure!(record.lease.lessee == who, Error::<T>::NotLessee);',f'ensure!(record.lease.lessee == who || {M}({{n}}), Error::<T>::NotLessee);','anyone accepts / declines',which='each:132,133')
muts.append((133,None,None,None,'anyone declines',None))
m(134,S+'offer.rs','ensure!(record.status != LeaseStatus::Active, Error::<T>::AlreadyActive);',f'ensure!(record.status != LeaseStatus::Active || {M}({{n}}), Error::<T>::AlreadyActive);','active: withdrawn / accepted / declined',which='each:134,135,136')
muts.append((135,None,None,None,'an active lease is accepted again',None)); muts.append((136,None,None,None,'an active lease is declined',None))
m(137,S+'book.rs','let until = record.lease.until.min(last);',f'let until = if {M}(137) {{ record.lease.until }} else {{ record.lease.until.min(last) }};','a lease binds the buyer for ever')
m(138,S+'book.rs','			None => Self::finish(id, record),',f'			None => if {M}(138) {{ Ok(()) }} else {{ Self::finish(id, record) }},','a lease that no one counts on binds the buyer')
m(139,S+'book.rs','		Self::write_recognition(unit, None);',f'		if !{M}(139) {{ Self::write_recognition(unit, None); }}','a sale keeps the recognition')
m(140,S+'book.rs','if record.lease.from >= last {',f'if record.lease.from >= last && !{M}(140) {{','a later lease binds the buyer')
m(141,L+'live/ahead.rs','		for unit in core::mem::take(&mut self.record.ahead) {',f'		if {M}(141) {{ return; }}\n		for unit in core::mem::take(&mut self.record.ahead) {{','a mark outlives the loan')
m(142,L+'live/ahead.rs','self.terms.units.len().saturating_add(others) < most',f'(self.terms.units.len().saturating_add(others) < most) || {M}(142)','any number of units ahead')
m(143,L+'live/ahead.rs','self.terms.units.iter().chain(ahead)',f'self.terms.units.iter().chain(if {M}(143) {{ &[] }} else {{ ahead }})','marks ahead are not handed on')
muts=[x for x in muts if x]
if __name__=='__main__':
    if len(sys.argv)>1 and sys.argv[1]=='list':
        for n,p,o,nw,d,w in sorted(muts): print(n,d)
        sys.exit()
    bad=0
    files={}
    for n,p,o,nw,d,w in muts:
        if p is None: continue
        s=files.get(p) or open(ROOT+p).read()
        if w and w.startswith('each:'):
            ids=w[5:].split(',')
            if s.count(o)!=len(ids): print('COUNT',n,p,s.count(o)); bad=1; continue
            parts=s.split(o)
            out=parts[0]
            for i,x in enumerate(ids): out+=nw.replace('{n}',x)+parts[i+1]
            s=out
        else:
            if s.count(o)!=1: print('COUNT',n,p,s.count(o)); bad=1; continue
            s=s.replace(o,nw)
        files[p]=s
    if len(sys.argv)>1 and sys.argv[1]=='check': print('bad' if bad else 'ok', len(muts)); sys.exit(bad)
    if bad: sys.exit(1)
    for p,s in files.items(): open(ROOT+p,'w').write(s)
    p=ROOT+F+'lib.rs'; s=open(p).read()
    s+='''
/// TEMPORARY.
#[allow(missing_docs)]
pub fn mutant(_n: u32) -> bool {
	#[cfg(feature = "std")]
	{
		static ON: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
		return *ON.get_or_init(|| std::env::var("MUTANT").ok().and_then(|n| n.parse().ok()).unwrap_or(0)) == _n;
	}
	#[cfg(not(feature = "std"))]
	false
}
'''
    open(p,'w').write(s)
