// Reads a saver's statement.
import { amountOf, countOf, type Fields, fieldsOf, itemOf } from './parse';

const momentOf = (fields: Fields) => ({
  block: countOf(fields, 'block'),
  at: countOf(fields, 'at'),
  shares: amountOf(fields, 'shares'),
});

export const statementOf = itemOf((item) => {
  const parts = fieldsOf(item.parts);
  const statement = {
    begin: momentOf(fieldsOf(item.begin)),
    end: momentOf(fieldsOf(item.end)),
    valueBegin: amountOf(item, 'value_begin'),
    valueEnd: amountOf(item, 'value_end'),
    paidIn: amountOf(item, 'paid_in'),
    paidOut: amountOf(item, 'paid_out'),
    gain: amountOf(item, 'gain'),
    creditYield: amountOf(parts, 'credit_yield'),
    baseYield: amountOf(parts, 'base_yield'),
    bidsReceived: amountOf(parts, 'bids_received'),
    bidsGiven: amountOf(parts, 'bids_given'),
    losses: amountOf(parts, 'losses'),
    entry: amountOf(parts, 'entry'),
    released: amountOf(parts, 'released'),
  };
  ensureAddsUp(statement);
  return statement;
});

export type Statement = ReturnType<typeof statementOf>;

// The page adds up what the index has split: a statement that does not add up is not shown.
function ensureAddsUp(of: {
  [
    Name in
      | 'valueBegin'
      | 'valueEnd'
      | 'paidIn'
      | 'paidOut'
      | 'gain'
      | 'creditYield'
      | 'baseYield'
      | 'bidsReceived'
      | 'bidsGiven'
      | 'losses'
      | 'entry'
      | 'released'
  ]: bigint;
}): void {
  const gain = of.valueEnd - of.valueBegin - of.paidIn + of.paidOut;
  const yields = of.creditYield + of.baseYield + of.bidsReceived + of.bidsGiven;
  const parts = yields + of.losses + of.entry + of.released;
  if (gain !== of.gain || parts !== of.gain) throw new Error('the statement of the index does not add up');
}
