// The rows of the lists of the index.
import { amountOf, countOf, type Fields, flagOf, idOf, listOf, maybe, textIn, wordOf } from './parse';

const event = (row: Fields) => ({
  key: `${countOf(row, 'block')}.${countOf(row, 'index')}`,
  block: countOf(row, 'block'),
  at: countOf(row, 'at'),
});

export const pastLoanOf = (row: Fields) => ({
  id: countOf(row, 'id'),
  status: wordOf(row, 'status'),
  statusAt: countOf(row, 'status_at'),
  borrower: wordOf(row, 'borrower'),
  principal: amountOf(row, 'principal'),
  drawnAt: maybe(countOf, row, 'drawn_at'),
  successor: maybe(countOf, row, 'successor'),
  writtenOff: maybe(amountOf, row, 'written_off'),
});

export const entryOf = (row: Fields) => ({
  ...event(row),
  kind: wordOf(row, 'kind'),
  account: maybe(wordOf, row, 'account'),
  tranche: maybe(countOf, row, 'tranche'),
  amount: amountOf(row, 'amount'),
  late: maybe(amountOf, row, 'late'),
  interest: maybe(amountOf, row, 'interest'),
  principal: maybe(amountOf, row, 'principal'),
  exitFee: maybe(amountOf, row, 'exit_fee'),
});

export const pastLotOf = (row: Fields) => ({
  key: `${countOf(row, 'loan')}.${countOf(row, 'lot')}`,
  loan: countOf(row, 'loan'),
  lot: countOf(row, 'lot'),
  openedAt: countOf(row, 'opened_at'),
  units: listOf(row, 'units', idOf),
  opening: maybe(amountOf, row, 'opening'),
  floor: maybe(amountOf, row, 'floor'),
  bids: countOf(row, 'bids'),
  highestBid: maybe(amountOf, row, 'highest_bid'),
  outcome: maybe(wordOf, row, 'outcome'),
  endedAt: maybe(countOf, row, 'ended_at'),
  buyer: maybe(wordOf, row, 'buyer'),
  price: maybe(amountOf, row, 'price'),
});

export const bidOf = (row: Fields) => ({
  ...event(row),
  kind: wordOf(row, 'kind'),
  bidder: wordOf(row, 'bidder'),
  amount: amountOf(row, 'amount'),
});

export const feedValueOf = (row: Fields) => ({
  ...event(row),
  model: wordOf(row, 'model'),
  feed: wordOf(row, 'feed'),
  kind: wordOf(row, 'kind'),
  value: amountOf(row, 'value'),
});

export const movementOf = (row: Fields) => ({
  ...event(row),
  key: `${countOf(row, 'block')}.${countOf(row, 'index')}.${countOf(row, 'part')}`,
  asset: countOf(row, 'asset'),
  delta: amountOf(row, 'delta'),
  held: amountOf(row, 'held'),
  kind: wordOf(row, 'kind'),
  counterparty: maybe(wordOf, row, 'counterparty'),
  call: maybe(wordOf, row, 'call'),
});

export const billOf = (row: Fields) => ({
  lot: countOf(row, 'lot'),
  cusip: maybe(wordOf, row, 'cusip'),
  custodian: maybe(wordOf, row, 'custodian'),
  face: maybe(amountOf, row, 'face'),
  cost: maybe(amountOf, row, 'cost'),
  boughtAt: countOf(row, 'bought_at'),
  endedBy: maybe(wordOf, row, 'ended_by'),
  endedAt: maybe(countOf, row, 'ended_at'),
  proceeds: maybe(amountOf, row, 'proceeds'),
  gain: maybe(amountOf, row, 'gain'),
  lost: amountOf(row, 'lost'),
});

export const motionOf = (row: Fields) => ({
  key: `${countOf(row, 'block')}.${countOf(row, 'index')}`,
  body: wordOf(row, 'body'),
  number: maybe(countOf, row, 'motion_index'),
  proposedAt: countOf(row, 'proposed_at'),
  proposer: maybe(wordOf, row, 'proposer'),
  call: callOf(row.proposal),
  ayes: listOf(row, 'ayes', textIn),
  nays: listOf(row, 'nays', textIn),
  state: wordOf(row, 'state'),
  endedAt: maybe(countOf, row, 'ended_at'),
  error: maybe(wordOf, row, 'error'),
});

// Name of a decoded call: `Vault.set_params`.
function callOf(call: unknown): string | undefined {
  if (typeof call !== 'object' || call === null) return undefined;
  const { pallet, call: name } = call as Fields;
  return typeof pallet === 'string' && typeof name === 'string' ? `${pallet}.${name}` : undefined;
}

export const scheduledOf = (row: Fields) => ({
  id: countOf(row, 'id'),
  power: maybe(wordOf, row, 'class'),
  scheduledAt: countOf(row, 'scheduled_at'),
  objections: countOf(row, 'objections'),
  state: wordOf(row, 'state'),
  endedAt: maybe(countOf, row, 'ended_at'),
});

export const offenceOf = (row: Fields) => ({
  ...event(row),
  who: wordOf(row, 'who'),
  offence: wordOf(row, 'offence'),
  session: countOf(row, 'session'),
  isSuspended: flagOf(row, 'is_suspended'),
});

export const madeBlocksOf = (row: Fields) => ({
  who: wordOf(row, 'who'),
  blocksOfDay: countOf(row, 'blocks_of_day'),
  blocksOfMonth: countOf(row, 'blocks_of_month'),
  lastBlock: maybe(countOf, row, 'last_block'),
  lastBlockAt: maybe(countOf, row, 'last_block_at'),
  offences: countOf(row, 'offences'),
});

// Its figures have the names that the chain gives them.
export const recordOf = (row: Fields) => ({
  ...event(row),
  loans: countOf(row, 'loans'),
  repaid: countOf(row, 'repaid'),
  seized: countOf(row, 'seized'),
  lost: countOf(row, 'lost'),
  principal: amountOf(row, 'principal'),
  principal_lost: amountOf(row, 'principal_lost'),
  claims_paid: countOf(row, 'claims_paid'),
  claims_refused: countOf(row, 'claims_refused'),
  claims_enforced: countOf(row, 'claims_enforced'),
  custody_lapses: countOf(row, 'custody_lapses'),
  rent_late: countOf(row, 'rent_late'),
});

export const bondChangeOf = (row: Fields) => ({
  ...event(row),
  kind: wordOf(row, 'kind'),
  amount: amountOf(row, 'amount'),
  bond: amountOf(row, 'bond'),
});

export const pastClaimOf = (row: Fields) => ({
  key: `${countOf(row, 'block')}.${countOf(row, 'index')}`,
  at: countOf(row, 'filed_at'),
  unit: countOf(row, 'unit'),
  insurer: wordOf(row, 'insurer'),
  state: wordOf(row, 'state'),
  coverage: amountOf(row, 'coverage'),
  paid: amountOf(row, 'paid'),
  reason: maybe(wordOf, row, 'reason'),
});
